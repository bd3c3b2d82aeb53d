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

const chosen = ({ answers, env }: Scene<ReliefEnv>): ReliefThing | undefined =>
  env.things.find(({ id }) => id === answerText(answers, 'what'));

const kinds = (scene: Scene<ReliefEnv>): readonly Choice[] => {
  const thing = chosen(scene);
  const offered = ['extend', ...(thing?.isPeriod ? ['exempt'] : []), ...(thing?.isGranted ? ['revoke'] : [])];
  return offered.map((id) => ({ id, label: text(`relief-kind-${id}`) }));
};

/** What can be done with a registration that nothing was granted for is to extend it: then the day is asked at once. */
const isChoice = (scene: Scene<ReliefEnv>): boolean => chosen(scene) === undefined || kinds(scene).length > 1;
const isExtension = (scene: Scene<ReliefEnv>): boolean => !isChoice(scene) || scene.answers.kind === 'extend';

const head = (scene: Scene<ReliefEnv>): TextRef[] => {
  const thing = chosen(scene);
  return thing === undefined ? [] : [text('relief-thing', { what: thing.what, due: thing.due })];
};

/** A deadline of one unit is extended, or the unit is exempt from a period: of what → how → until when → why → summary → submit. */
export const reliefFlow: Flow<ReliefEnv> = {
  id: 'relief',
  version: 1,
  steps: [
    {
      id: 'what',
      ask: ({ env }) => [text('relief-ask', { unit: env.unitName })],
      choices: ({ env }) => env.things.map(({ id, what, due }) => ({ id, label: text('relief-thing', { what, due }) })),
      numbered: true,
    },
    {
      id: 'kind',
      applies: isChoice,
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
    const kind = isExtension(scene) ? 'extend' : answerText(answers, 'kind');
    const day = kind === 'extend' ? env.dayText(answerText(answers, 'until')) : '';
    return [
      text('relief-review', { unit: env.unitName }),
      gap,
      ...head(scene),
      text(`relief-review-${kind === 'exempt' || kind === 'revoke' ? kind : 'extend'}`, { day }),
      text('relief-reason', { reason: answerText(answers, 'reason') }),
      gap,
      text('relief-foot'),
    ];
  },
};
