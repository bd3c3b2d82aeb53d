import { agreementIn } from '../domain/text.js';
import type { Answers, Choice, Flow, Scene } from './flow.js';
import { isName, readName } from './person-name.js';
import { gap, type TextRef, text } from './view.js';

export interface JoinEnv {
  readonly unitName: string;
  readonly role: TextRef;
  /** The name that Telegram shows, offered as a button; empty when there is none. */
  readonly suggestedName: string;
  /** Has agreed to the present text already: is only asked whether to take the post. */
  readonly isMember: boolean;
  /** Who holds the post already; one of them may be the same person with another account. */
  readonly held: readonly { readonly id: string; readonly name: string }[];
  /** Only one person at a time may hold the post. */
  readonly isSingle: boolean;
  /** What is agreed to, and its version. */
  readonly consent: TextRef;
  readonly consentVersion: string;
  /** Epoch milliseconds: the moment of a consent is kept. */
  readonly now: number;
}

const offer = ({ env }: Scene<JoinEnv>): TextRef => text('join-offer', { unit: env.unitName, role: env.role });

/** So many holders of the post are offered as “that is me”. */
const MAX_HOLDERS = 6;

/** How the person says that they stand to those who hold the post: `over` (follows the only holder), `new` (one more), `no`, a holder's id. */
const standings = ({ held, isSingle }: JoinEnv): Choice[] => {
  const same = held
    .slice(0, MAX_HOLDERS)
    .map(({ id, name }) => ({ id: `re-${id}`, label: text('join-held-same', { name }), value: { same: id } }));
  const first: Choice = isSingle
    ? { id: 'over', label: text('join-held-over') }
    : { id: 'new', label: text('join-held-new') };
  return [first, ...same, { id: 'no', label: text('join-held-no') }];
};

/** What the person asks for who opened an invite to a post that is held; undefined where the post is simply taken. */
export const claimOf = (answers: Answers, held: JoinEnv['held']) => {
  const { standing } = answers;
  if (standing === 'over' && held[0] !== undefined) return { kind: 'takeover' as const, holder: held[0].id };
  if (typeof standing === 'object' && standing !== null && 'same' in standing)
    return { kind: 'relink' as const, holder: String(standing.same) };
  return undefined;
};

const isRefused = ({ consent, standing, take }: Answers): boolean => [consent, standing, take].includes('no');

/** The name is known of whoever only has another account. */
const asksName = ({ answers, env }: Scene<JoinEnv>): boolean =>
  !env.isMember && !isRefused(answers) && claimOf(answers, env.held)?.kind !== 'relink';

/**
 * Consent first (explicit, never by default), then the name; a member takes a further post with one press. Where others hold the post, they
 * are named: nobody is displaced by a link. A refusal ends the dialog: the submission sees `no` as the answer to `consent`, `standing` or `take`.
 */
export const joinFlow: Flow<JoinEnv> = {
  id: 'join',
  version: 3,
  steps: [
    {
      id: 'consent',
      ask: (scene) => [offer(scene), gap, scene.env.consent, gap, text('join-consent-ask')],
      applies: ({ env }) => !env.isMember,
      pressOnly: true,
      means: (typed, { answers, env }) => {
        const agrees = agreementIn(typed);
        // Words name no version: they count for the text with which the dialog began alone.
        if (agrees === undefined || (agrees && answers.shown !== env.consentVersion)) return undefined;
        return agrees ? `yes-${env.consentVersion}` : 'no';
      },
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
      id: 'standing',
      ask: ({ answers, env }) => [
        ...(answers.consent === undefined ? [offer({ answers, env })] : []),
        text(env.isSingle ? 'join-held-single' : 'join-held-several', {
          role: env.role,
          unit: env.unitName,
          name: env.held[0]?.name ?? '',
        }),
        text('join-held-ask'),
      ],
      applies: ({ answers, env }) => env.held.length > 0 && answers.consent !== 'no',
      pressOnly: true,
      choices: ({ env }) => standings(env),
    },
    {
      id: 'name',
      ask: () => [text('join-name-ask')],
      applies: asksName,
      choices: ({ env }) =>
        isName(env.suggestedName) ? [{ id: 'telegram', label: env.suggestedName, value: env.suggestedName }] : [],
      text: readName,
    },
    {
      id: 'take',
      ask: (scene) => [offer(scene), text('join-take-ask')],
      applies: ({ env }) => env.isMember && env.held.length === 0,
      choices: () => [
        { id: 'yes', label: text('join-take-yes') },
        { id: 'no', label: text('join-take-no') },
      ],
    },
  ],
};
