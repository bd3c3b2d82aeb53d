import { answerText, type Choice, type Flow, type Reading, type Scene } from './flow.js';
import { readReason } from './reason.js';
import { gap, type TextRef, text } from './view.js';

/** What extending registration for all must know: of which units, and how a new deadline is read. */
export interface ReliefAllEnv {
  readonly unitName: string;
  readonly title: string;
  /** Units that have nothing registered; those that have; those of the first for which it was extended. */
  readonly units: number;
  readonly registered: number;
  readonly granted: number;
  /** When the first of them falls due. `isOne`: all of them do. */
  readonly due: TextRef;
  readonly isOne: boolean;
  readonly days: readonly Choice[];
  /** Reads a typed day: an ISO day later than the first deadline, or what is wrong with it. */
  readDay(typed: string): Reading;
  dayText(day: string): string;
  /** How many units fall due before the end of a day. */
  before(day: string): number;
}

/** Where nothing was granted there is nothing to take back: the day is asked at once. */
const isExtension = ({ answers }: Scene<ReliefAllEnv>): boolean => answers.kind !== 'revoke';

const head = ({ env }: Scene<ReliefAllEnv>): TextRef[] => [
  text('relief-all-head', { unit: env.unitName }),
  text('progress-campaign', { title: env.title }),
];

const facts = ({ env }: Scene<ReliefAllEnv>): TextRef[] => [
  text(env.isOne ? 'relief-all-units' : 'relief-all-units-first', { count: env.units, due: env.due }),
  ...(env.granted > 0 ? [text('relief-all-granted', { count: env.granted })] : []),
  ...(env.registered > 0 ? [text('relief-all-left-out', { count: env.registered })] : []),
];

const decision = (scene: Scene<ReliefAllEnv>): TextRef[] => {
  const { answers, env } = scene;
  if (!isExtension(scene)) return [text('relief-all-review-revoke', { count: env.granted })];
  const day = answerText(answers, 'until');
  const count = env.before(day);
  return [
    text('relief-all-review-extend', { count, day: env.dayText(day) }),
    ...(count < env.units ? [text('relief-all-review-kept', { count: env.units - count })] : []),
  ];
};

/** Registration is extended for all units of an office that have nothing registered, or extensions are taken back: how → until when → why → submit. */
export const reliefAllFlow: Flow<ReliefAllEnv> = {
  id: 'relief-all',
  version: 1,
  steps: [
    {
      id: 'kind',
      applies: ({ env }) => env.granted > 0,
      ask: (scene) => [...head(scene), gap, ...facts(scene), gap, text('relief-kind-ask')],
      choices: () => [
        { id: 'extend', label: text('relief-kind-extend') },
        { id: 'revoke', label: text('relief-all-kind-revoke') },
      ],
    },
    {
      id: 'until',
      applies: isExtension,
      ask: (scene) => [...head(scene), gap, ...facts(scene), gap, text('relief-until-ask')],
      choices: ({ env }) => env.days,
      columns: 2,
      text: (value, { env }) => env.readDay(value),
    },
    { id: 'reason', ask: () => [text('relief-all-reason-ask')], text: readReason },
  ],
  fieldLabel: (step) => text(step === 'kind' ? 'relief-all-field-kind' : `relief-field-${step}`),
  review: (scene) => [
    ...head(scene),
    gap,
    ...decision(scene),
    ...(scene.env.registered > 0 ? [text('relief-all-left-out', { count: scene.env.registered })] : []),
    text('relief-reason', { reason: answerText(scene.answers, 'reason') }),
    gap,
    text('relief-all-foot'),
  ],
};
