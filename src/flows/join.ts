import { codePointLength } from '../domain/text.js';
import type { Flow, Scene } from './flow.js';
import { gap, type TextRef, text } from './view.js';

export interface JoinEnv {
  readonly unitName: string;
  readonly role: TextRef;
  /** The name that Telegram shows, offered as a button; empty when there is none. */
  readonly suggestedName: string;
  /** Has agreed to the present text already: is only asked whether to take the post. */
  readonly isMember: boolean;
  readonly consentVersion: string;
  /** Epoch milliseconds: the moment of a consent is kept. */
  readonly now: number;
}

const NAME_MIN = 2;
const NAME_MAX = 80;

const isName = (value: string): boolean => {
  const length = codePointLength(value);
  return /\p{L}/u.test(value) && length >= NAME_MIN && length <= NAME_MAX && !value.includes('\n');
};

const offer = ({ env }: Scene<JoinEnv>): TextRef => text('join-offer', { unit: env.unitName, role: env.role });

/**
 * Consent first (explicit, never by default), then the name; a member takes a further post with one press. A refusal ends the dialog: the
 * submission sees `consent: 'no'` or `take: 'no'`.
 */
export const joinFlow: Flow<JoinEnv> = {
  id: 'join',
  version: 2,
  steps: [
    {
      id: 'consent',
      ask: (scene) => [offer(scene), gap, text('join-consent-body'), gap, text('join-consent-ask')],
      applies: ({ env }) => !env.isMember,
      pressOnly: true,
      choices: ({ env }) => [
        {
          // The version is part of the button: one below an older text does not agree to the present one.
          id: `yes-${env.consentVersion}`,
          label: text('join-consent-yes'),
          value: 'yes',
          remember: { consentAt: env.now, consentVersion: env.consentVersion },
        },
        { id: 'no', label: text('join-consent-no') },
      ],
    },
    {
      id: 'name',
      ask: () => [text('join-name-ask')],
      applies: ({ answers, env }) => !env.isMember && answers.consent !== 'no',
      choices: ({ env }) =>
        isName(env.suggestedName) ? [{ id: 'telegram', label: env.suggestedName, value: env.suggestedName }] : [],
      text: (value) =>
        isName(value)
          ? { ok: true, value }
          : { ok: false, problem: text('join-name-bad', { min: NAME_MIN, max: NAME_MAX }) },
    },
    {
      id: 'take',
      ask: (scene) => [offer(scene), text('join-take-ask')],
      applies: ({ env }) => env.isMember,
      choices: () => [
        { id: 'yes', label: text('join-take-yes') },
        { id: 'no', label: text('join-take-no') },
      ],
    },
  ],
};
