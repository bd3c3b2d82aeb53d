import { answerText, type Choice, type Flow, type Reading, type Scene } from './flow.js';
import { readReason } from './reason.js';
import { gap, type TextRef, text } from './view.js';

/** One thing that can be relieved, as the dialog shows it. */
export interface ReliefThing {
  readonly id: string;
  readonly what: TextRef;
  readonly due: TextRef;
  /** A period: the unit can be exempt from it. */
  readonly isPeriod: boolean;
  /** Something stands granted and can be taken back. */
  readonly isGranted: boolean;
}

/** What extending and exempting must know: of whom, of what, and how a new deadline is read. */
export interface ReliefEnv {
  readonly unitName: string;
  readonly things: readonly ReliefThing[];
  /** Days to which it may be extended, as buttons. */
  days(what: string): readonly Choice[];
  /** Reads a typed day: an ISO day later than the deadline, or what is wrong with it. */
  readDay(typed: string, what: string): Reading;
  /** An answer of `until` as people read it. */
  dayText(day: string): string;
}

const KINDS = ['extend', 'exempt', 'revoke'] as const;

const chosen = ({ answers, env }: Scene<ReliefEnv>): ReliefThing | undefined =>
  env.things.find(({ id }) => id === answerText(answers, 'what'));

const kinds = (scene: Scene<ReliefEnv>): readonly Choice[] => {
  const thing = chosen(scene);
  const isOffered = { extend: true, exempt: thing?.isPeriod === true, revoke: thing?.isGranted === true };
  const offered = KINDS.filter((kind) => isOffered[kind]);
  return offered.map((id) => ({ id, label: text(`relief-kind-${id}`) }));
};

/** What can be done with a registration that nothing was granted for is to extend it: then the day is asked at once. */
const isChoice = (scene: Scene<ReliefEnv>): boolean => chosen(scene) === undefined || kinds(scene).length > 1;

/**
 * How it is relieved: as was chosen; an extension where that is all there is, or was when the day was asked. Undefined where it is to be chosen
 * (again): another officer may have granted or taken back meanwhile, so that what was chosen is offered no more.
 */
export const reliefKind = (scene: Scene<ReliefEnv>): 'extend' | 'exempt' | 'revoke' | undefined => {
  const { kind, until } = scene.answers;
  const known = KINDS.find((one) => one === kind);
  if (known !== undefined) return kinds(scene).some(({ id }) => id === known) ? known : undefined;
  return until !== undefined || !isChoice(scene) ? 'extend' : undefined;
};
const isExtension = (scene: Scene<ReliefEnv>): boolean => reliefKind(scene) === 'extend';

/** What keeps a decision from being saved as things stand now; undefined when it may be. */
const hindrance = (scene: Scene<ReliefEnv>): TextRef | undefined => {
  const { answers, env } = scene;
  if (chosen(scene) === undefined || reliefKind(scene) === undefined) return text('relief-changed');
  if (!isExtension(scene)) return undefined;
  const reading = env.readDay(env.dayText(answerText(answers, 'until')), answerText(answers, 'what'));
  return reading.ok ? undefined : reading.problem;
};

const head = (scene: Scene<ReliefEnv>): TextRef[] => {
  const thing = chosen(scene);
  return thing === undefined ? [] : [text('relief-thing', { what: thing.what, due: thing.due })];
};

/** Of another thing something else can be done: asked anew. */
const ANEW = { kind: undefined, until: undefined };

/** A deadline of one unit is extended, or the unit is exempt from a period: of what → how → until when → why → summary → submit. */
export const reliefFlow: Flow<ReliefEnv> = {
  id: 'relief',
  version: 1,
  steps: [
    {
      id: 'what',
      ask: ({ env }) => [text('relief-ask', { unit: env.unitName })],
      choices: ({ env }) =>
        env.things.map(({ id, what, due }) => ({ id, label: text('relief-thing', { what, due }), remember: ANEW })),
      numbered: true,
    },
    {
      id: 'kind',
      applies: (scene) => isChoice(scene) || reliefKind(scene) === undefined,
      ask: (scene) => [...head(scene), gap, text('relief-kind-ask')],
      choices: kinds,
    },
    {
      id: 'until',
      applies: isExtension,
      ask: (scene) => [...head(scene), gap, text('relief-until-ask')],
      choices: ({ answers, env }) => env.days(answerText(answers, 'what')),
      columns: 2,
      text: (value, { answers, env }) => env.readDay(value, answerText(answers, 'what')),
    },
    { id: 'reason', ask: () => [text('relief-reason-ask')], text: readReason },
  ],
  fieldLabel: (step) => text(`relief-field-${step}`),
  review: (scene) => {
    const { answers, env } = scene;
    const kind = reliefKind(scene);
    const day = kind === 'extend' ? env.dayText(answerText(answers, 'until')) : '';
    return [
      text('relief-review', { unit: env.unitName }),
      gap,
      ...head(scene),
      ...(kind === undefined ? [] : [text(`relief-review-${kind}`, { day })]),
      text('relief-reason', { reason: answerText(answers, 'reason') }),
      gap,
      hindrance(scene) ?? text('relief-foot'),
    ];
  },
  submits: (scene) => (hindrance(scene) === undefined ? [{ id: 'submit', label: text('button-submit') }] : []),
};
