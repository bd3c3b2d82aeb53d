import {
  type AnnouncementAudience,
  AUDIENCE_STATES,
  type AudienceGroup,
  type AudienceState,
  UNIT_STATES,
} from '../domain/announcement.js';
import { kindKey } from '../domain/announcement-reach.js';
import { ROLES, type Role } from '../domain/role.js';
import { clip, meansEverybody } from '../domain/text.js';
import { type Answers, answerList, answerText, type Choice, type Reading, type Scene, type Step } from './flow.js';
import { type TextRef, text } from './view.js';

export interface KindChoice {
  readonly key: string;
  /** As the roster writes it. */
  readonly kind: string;
  readonly units: number;
  /** The posts that there are in such units. */
  readonly roles: readonly Role[];
}

/** What choosing an audience must know. */
export interface AudienceEnv {
  /** Code of the sender's unit. */
  readonly own: string;
  /** Units under the sender's whose name or code holds the words, diacritics aside; the best first. */
  find(words: string): readonly Choice[];
  unitName(code: string): string;
  /** What a kind of unit is called. */
  kindName(kind: string): TextRef;
  /** Kinds of unit under a unit. */
  kindsUnder(top: string): readonly KindChoice[];
  /** The key of the kind of unit that words name: `các trường tiểu học`; undefined where they name none that is under the sender's. */
  kindNamed(words: string): string | undefined;
  /** Audiences that the office keeps. */
  readonly groups: readonly AudienceGroup[];
  /** Open campaigns, newest first. */
  readonly campaigns: readonly { readonly id: string; readonly title: string }[];
  /** What the office announced lately, newest first. */
  readonly earlier: readonly { readonly id: string; readonly label: TextRef }[];
}

/** Units offered after a search. */
const FOUND_MAX = 8;
/** Roles that an announcement may address. */
const AUDIENCE_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'admin');
const FOUND = 'found';
/** Which of the found ones stands first on the screen, from 0. */
const FOUND_FROM = 'foundFrom';
const GROUP = 'group';

const topOf = (answers: Answers, { own }: Pick<AudienceEnv, 'own'>): string => answerText(answers, 'unit') || own;
const statesIn = (answers: Answers): AudienceState[] =>
  AUDIENCE_STATES.filter((state) => answerList<string>(answers, 'states').includes(state));
const isOfUnits = (state: AudienceState): boolean => UNIT_STATES.some((one) => one === state);

/** Another unit is no saved group any more. */
const NO_GROUP = { [GROUP]: null };

const readUnit = (words: string, { env }: Scene<AudienceEnv>): Reading => {
  const kind = env.kindNamed(words);
  // The next question shows it ticked: another level can be added there.
  if (kind !== undefined) return { ok: true, value: env.own, remember: { [FOUND]: '', ...NO_GROUP, kinds: [kind] } };
  const found = env.find(words);
  const [first] = found;
  if (first === undefined)
    return { ok: false, problem: text('announce-unit-none', { words: clip(words, 60) }), remember: { [FOUND]: '' } };
  if (found.length === 1) return { ok: true, value: first.id, remember: { [FOUND]: '', ...NO_GROUP } };
  const problem = text('announce-unit-many', { words: clip(words, 60), count: found.length });
  return { ok: false, problem, remember: { [FOUND]: words, [FOUND_FROM]: 0 } };
};

/** A kept audience as one choice: it answers all that is asked about the audience. */
export const groupChoice = ({ id, name, audience }: AudienceGroup): Choice => ({
  id: `g-${id}`,
  label: text('announce-group', { name }),
  value: audience.top,
  remember: {
    [GROUP]: id,
    [FOUND]: '',
    kinds: audience.kinds.map(kindKey),
    roles: audience.roles,
    states: audience.states,
    // Left out where there is none: an answer that is null counts as given.
    ...(audience.campaign === undefined ? {} : { campaign: audience.campaign }),
    ...(audience.earlier === undefined ? {} : { earlier: audience.earlier }),
  },
});

const unitChoices = ({ answers, env }: Scene<AudienceEnv>): readonly Choice[] => {
  const words = answerText(answers, FOUND);
  const all = words === '' ? [] : env.find(words);
  const from = typeof answers[FOUND_FROM] === 'number' ? answers[FOUND_FROM] : 0;
  const found = all.slice(from, from + FOUND_MAX);
  const turnTo = (id: string, to: number): readonly Choice[] =>
    to < 0 || to >= all.length
      ? []
      : [{ id, label: text(`announce-unit-${id}`), remember: { [FOUND_FROM]: to }, turns: true }];
  return [
    { id: env.own, label: text('announce-unit-mine', { unit: env.unitName(env.own) }), remember: NO_GROUP },
    ...found.filter(({ id }) => id !== env.own).map((choice) => ({ ...choice, remember: NO_GROUP })),
    ...turnTo('before', from - FOUND_MAX),
    ...turnTo('after', from + FOUND_MAX),
    ...(words === '' ? env.groups.map(groupChoice) : []),
  ];
};

/** The saved audience that was chosen. */
export const groupIn = (answers: Answers, { groups }: Pick<AudienceEnv, 'groups'>): AudienceGroup | undefined =>
  groups.find(({ id }) => id === answers[GROUP]);

/** The kinds that were ticked of those under the chosen unit; none ticked: all. */
const kindsIn = (answers: Answers, env: Pick<AudienceEnv, 'own' | 'kindsUnder'>): readonly KindChoice[] => {
  const present = env.kindsUnder(topOf(answers, env));
  const ticked = answerList<string>(answers, 'kinds');
  const chosen = present.filter(({ key }) => ticked.includes(key));
  return chosen.length === 0 ? present : chosen;
};

/** The posts that can be addressed: those that units of the chosen kinds have. A school has no officer, an office no principal. */
const rolesOffered = (answers: Answers, env: Pick<AudienceEnv, 'own' | 'kindsUnder'>): readonly Role[] => {
  const there = new Set(kindsIn(answers, env).flatMap(({ roles }) => roles));
  return there.size === 0 ? AUDIENCE_ROLES : AUDIENCE_ROLES.filter((role) => there.has(role));
};

type AudienceKnown = Pick<AudienceEnv, 'own' | 'kindsUnder' | 'groups' | 'campaigns'>;

/**
 * The audience that the answers describe; kinds that the chosen unit does not have fall away, and posts that these kinds do not have. Where none
 * is left, other kinds having been chosen afterwards, it is the head of a school, or who there is in an office.
 */
export const audienceOf = (answers: Answers, env: AudienceKnown): AnnouncementAudience => {
  const group = groupIn(answers, env);
  if (group !== undefined) return group.audience;
  const top = topOf(answers, env);
  const chosen = kindsIn(answers, env).map(({ kind }) => kind);
  const offered = rolesOffered(answers, env);
  const roles = offered.filter((role) => answerList<string>(answers, 'roles').includes(role));
  const states = statesIn(answers);
  const campaign = answerText(answers, 'campaign') || env.campaigns[0]?.id;
  const earlier = answerText(answers, 'earlier');
  return {
    top,
    kinds: chosen.length === env.kindsUnder(top).length ? [] : chosen,
    roles: roles.length > 0 ? roles : offered.includes('principal') ? ['principal'] : [...offered],
    states,
    ...(campaign !== undefined && states.some(isOfUnits) ? { campaign } : {}),
    ...(states.includes('unacknowledged') && earlier !== '' ? { earlier } : {}),
  };
};

const statesOffered = ({ campaigns, earlier }: AudienceEnv): readonly AudienceState[] => [
  ...(campaigns.length === 0 ? [] : UNIT_STATES),
  ...(earlier.length === 0 ? [] : (['unacknowledged'] as const)),
];

const isOwnChoice = ({ answers, env }: Scene<AudienceEnv>): boolean => groupIn(answers, env) === undefined;

/** Unit → kinds → roles → what they still have to do → in which campaign, of which announcement. */
export const audienceSteps: readonly Step<AudienceEnv>[] = [
  {
    id: 'unit',
    // A kept audience with which the dialog began names its unit.
    applies: ({ answers }) => answers.preset !== true,
    ask: ({ env }) => [text('announce-unit-ask'), ...(env.groups.length === 0 ? [] : [text('announce-unit-groups')])],
    choices: unitChoices,
    means: (words, { env }) => (meansEverybody(words) ? env.own : undefined),
    text: readUnit,
  },
  {
    id: 'kinds',
    multi: true,
    optional: true,
    columns: 2,
    applies: (scene) => isOwnChoice(scene) && scene.env.kindsUnder(topOf(scene.answers, scene.env)).length > 1,
    ask: () => [text('announce-kinds-ask')],
    choices: ({ answers, env }) =>
      env.kindsUnder(topOf(answers, env)).map(({ key, kind, units }) => ({
        id: key,
        label: text('announce-kind', { kind: env.kindName(kind), units }),
      })),
  },
  {
    id: 'roles',
    multi: true,
    columns: 2,
    applies: isOwnChoice,
    ask: () => [text('announce-roles-ask')],
    choices: ({ answers, env }) =>
      rolesOffered(answers, env).map((role) => ({ id: role, label: text(`role-${role}`) })),
  },
  {
    id: 'states',
    multi: true,
    optional: true,
    applies: (scene) => isOwnChoice(scene) && statesOffered(scene.env).length > 0,
    ask: () => [text('announce-states-ask')],
    choices: ({ env }) => statesOffered(env).map((state) => ({ id: state, label: text(`announce-state-${state}`) })),
  },
  {
    id: 'campaign',
    applies: (scene) => isOwnChoice(scene) && scene.env.campaigns.length > 1 && statesIn(scene.answers).some(isOfUnits),
    ask: () => [text('announce-campaign-ask')],
    choices: ({ env }) => env.campaigns.map(({ id, title }) => ({ id, label: title })),
  },
  {
    id: 'earlier',
    applies: (scene) => isOwnChoice(scene) && statesIn(scene.answers).includes('unacknowledged'),
    ask: () => [text('announce-earlier-ask')],
    choices: ({ env }) => env.earlier,
  },
];
