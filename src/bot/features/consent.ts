import { appError } from '../../errors.js';
import { actionData } from '../../flows/button-data.js';
import { type Button, gap, text } from '../../flows/view.js';
import { agreeAnew, agreedText, hasConsented, presentConsent } from '../../services/consent.js';
import type { Feature } from '../feature.js';
import type { Turn } from '../turn.js';

const anewView = (turn: Turn) => {
  const { version, body } = presentConsent(turn);
  return {
    body: [text('consent-anew-head'), gap, body, gap, text('consent-anew-foot')],
    buttons: [[{ label: text('join-consent-yes'), data: actionData('consent-yes', version) }]],
  };
};

/**
 * Shows a member the text of consent when it has changed since they agreed: once, at the next message that they write outside of a dialog. What
 * they agreed to goes on to hold until they agree to the new text or withdraw.
 */
export const askConsentAnew = (turn: Turn): void => {
  const { member, session } = turn;
  if (member === undefined || member.posts.length === 0 || session.dialog !== undefined) return;
  if (hasConsented(turn, member)) return;
  const { version } = presentConsent(turn);
  if (session.consentAsked === version) return;
  session.consentAsked = version;
  turn.say(anewView(turn));
};

/** The buttons on one's own data that concern the consent: what was agreed to, and the new text where there is one. */
export const consentButtons = (turn: Turn): Button[][] => {
  if (turn.member === undefined) return [];
  const read: Button = { label: text('button-consent-read'), data: actionData('consent', turn.member.consent.version) };
  const anew: Button = { label: text('button-consent-anew'), data: actionData('consent-new') };
  return [[read], ...(hasConsented(turn, turn.member) ? [] : [[anew]])];
};

const back: Button[] = [{ label: text('button-back'), data: actionData('data') }];

/** What a member agreed to, and whether they agree to what the text says by now. */
export const consentFeature = (): Feature => ({
  actions: {
    // Only the own consent is shown, whatever the button names.
    consent: async (turn) => {
      if (turn.member === undefined) throw appError('not-allowed');
      const body = await agreedText(turn, turn.member.consent.version);
      turn.show({ body: [body ?? text('consent-unknown')], buttons: [back] });
    },
    'consent-new': async (turn) => {
      if (turn.member === undefined) throw appError('not-allowed');
      turn.show(anewView(turn));
    },
    'consent-yes': async (turn, [version = '']) => {
      if (turn.member === undefined) throw appError('not-allowed');
      if (version !== presentConsent(turn).version) return turn.show(anewView(turn));
      agreeAnew(turn, turn.member, version);
      turn.show({ body: [text('consent-anew-done')] });
    },
  },
});
