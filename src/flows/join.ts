import { codePointLength } from '../domain/text.js';
import type { Flow } from './flow.js';
import { gap, type TextRef, text } from './view.js';

export interface JoinEnv {
  readonly unitName: string;
  readonly role: TextRef;
  /** The name that Telegram shows, offered as a button; empty when there is none. */
  readonly suggestedName: string;
}

const NAME_MAX = 80;

/** Consent first (explicit, never by default), then the name. A refusal ends the dialog: the submission sees `consent: 'no'`. */
export const joinFlow: Flow<JoinEnv> = {
  id: 'join',
  version: 1,
  steps: [
    {
      id: 'consent',
      ask: ({ env }) => [
        text('join-offer', { unit: env.unitName, role: env.role }),
        gap,
        text('join-consent-body'),
        gap,
        text('join-consent-ask'),
      ],
      choices: () => [
        { id: 'yes', label: text('join-consent-yes') },
        { id: 'no', label: text('join-consent-no') },
      ],
    },
    {
      id: 'name',
      ask: () => [text('join-name-ask')],
      applies: ({ answers }) => answers.consent !== 'no',
      choices: ({ env }) => (env.suggestedName === '' ? [] : [{ id: 'telegram', label: env.suggestedName }]),
      text: (value) => {
        const isName =
          /\p{L}/u.test(value) &&
          codePointLength(value) >= 2 &&
          codePointLength(value) <= NAME_MAX &&
          !value.includes('\n');
        return isName ? { ok: true, value } : { ok: false, problem: text('join-name-bad', { max: NAME_MAX }) };
      },
    },
  ],
};
