import { formatDay } from '../domain/iso-day.js';
import type { FileRef } from '../domain/pledge.js';
import { meansSelf } from '../domain/small-words.js';
import { readBounded } from './bounded-text.js';
import {
  type Answers,
  answerList,
  answerText,
  type Choice,
  type Flow,
  type Reading,
  type Scene,
  type Step,
} from './flow.js';
import { largeFileLines } from './large-files.js';
import { isAsked, mendOpen, openFaultLines, openFaults, type Returned, waysToSend } from './open-faults.js';
import { readReason } from './reason.js';
import { gap, plain, type TextRef, text } from './view.js';

/** A finding about a draft: which field, what is wrong, and how to mend it. */
export interface DraftFinding {
  readonly field: string;
  readonly message: TextRef;
  readonly example: TextRef;
}

/** What registering must know: the campaign's contents, how deadlines are read, and what the specificity rule says of a draft. */
export interface RegisterEnv extends Returned {
  readonly campaignTitle: string;
  readonly unitName: string;
  /** Names the campaign where the unit takes part in several. */
  campaignLine?(): readonly TextRef[];
  /** Name and post of who registers for the own unit: who says “tôi” is responsible. */
  readonly self?: string | undefined;
  /** An office files it in the unit's place: every question says for whom. */
  readonly onBehalf?: boolean;
  readonly contents: readonly Choice[];
  /** What the campaign suggests for a content. */
  hintOf(content: string): string | undefined;
  /** Deadlines offered as buttons, ISO days with their label. */
  deadlines(): readonly Choice[];
  /** A day and the number of a month in the campaign, as a person would type them. */
  deadlineExample(): { readonly day: string; readonly month: number };
  /** Reads a typed deadline: an ISO day, or what is wrong with it. */
  readDeadline(typed: string): Reading;
  /** The rule advises, it never blocks (design §5). */
  check(draft: { action: string; target: string; deadline: string; responsible: string }): readonly DraftFinding[];
  /** A signed pledge is to be changed. `isChanged`: whether the answers say anything else than what was signed. */
  readonly amends?: { isChanged(answers: Answers): boolean } | undefined;
}

/** Longest texts of a pledge, in code points: all fields of one pledge fit into one message. */
const LONG_TEXT = 1000;
const SHORT_TEXT = 200;
const MAX_FILES = 10;

const boundedText =
  (max: number) =>
  (value: string): Reading =>
    readBounded(value, max, 'register');

/** A date or a figure that was meant for the question before is nobody's name; “tôi” is whoever types. */
const readPerson = (value: string, { env: { self } }: Scene<RegisterEnv>): Reading => {
  if (self !== undefined && meansSelf(value))
    return { ok: true, value: self, understood: text('register-responsible-self', { person: self }) };
  return /\p{L}{2}/u.test(value)
    ? readBounded(value, SHORT_TEXT, 'register')
    : { ok: false, problem: text('register-responsible-name') };
};

/** What the campaign suggests for the chosen content, else an example of ours. */
const actionExample = (content: string, { hintOf }: RegisterEnv): TextRef => {
  const hint = hintOf(content);
  return hint === undefined ? text('register-action-example') : plain(hint);
};

/** In whose place an office files. */
const filingFor = ({ onBehalf, unitName }: RegisterEnv): (TextRef | null)[] =>
  onBehalf ? [text('filing-for', { unit: unitName }), gap] : [];

/** The question, after what the reviewer said when this field was returned. */
const asking =
  (id: string) =>
  ({ answers, env }: Scene<RegisterEnv>): readonly (TextRef | null)[] => {
    const before = shown(id, answerText(answers, id), env);
    const returned = env.returned?.find((one) => one.field === id);
    return [
      ...filingFor(env),
      ...(returned === undefined ? [] : [text('register-returned', { reason: returned.reason }), gap]),
      ...(id === 'content' ? (env.campaignLine?.() ?? []) : []),
      text(`register-${id}-ask`, id === 'deadline' ? env.deadlineExample() : undefined),
      ...(id === 'action' ? [actionExample(answerText(answers, 'content'), env)] : []),
      ...(before === '' ? [] : [gap, text('register-present', { value: before })]),
    ];
  };

/** An answer as a person reads it; empty when there is none. */
const shown = (id: string, value: string, { contents }: RegisterEnv): string => {
  if (id === 'deadline' && value !== '') return formatDay(value);
  if (id !== 'content') return value;
  const label = contents.find((one) => one.id === value)?.label;
  return typeof label === 'string' ? label : '';
};

const field = (id: string, step: Omit<Step<RegisterEnv>, 'id' | 'ask'>): Step<RegisterEnv> => ({
  id,
  ask: asking(id),
  ...step,
});

const findingsOf = ({ answers, env }: Scene<RegisterEnv>): readonly DraftFinding[] =>
  env.check({
    action: answerText(answers, 'action'),
    target: answerText(answers, 'target'),
    deadline: answerText(answers, 'deadline'),
    responsible: answerText(answers, 'responsible'),
  });

/** The lines of a pledge as everybody reads it: registering, reviewing, signing. */
export const pledgeLines = (body: {
  readonly content: string;
  readonly action: string;
  readonly target: string;
  readonly deadline: string;
  readonly responsible: string;
  readonly files: number;
}): TextRef[] => [
  text('pledge-content', { value: body.content }),
  text('pledge-action', { value: body.action }),
  text('pledge-target', { value: body.target }),
  text('pledge-deadline', { value: body.deadline === '' ? '' : formatDay(body.deadline) }),
  text('pledge-responsible', { value: body.responsible }),
  ...(body.files === 0 ? [] : [text('pledge-files', { count: body.files })]),
];

/** Asked last, and first of all where everything else is known: why a signed pledge is to be changed. */
const whyStep = field('why', { applies: ({ env }) => env.amends !== undefined, text: readReason });

/** A change of a signed pledge needs a reason, and a difference. */
const isComplete = ({ answers, env: { amends } }: Scene<RegisterEnv>): boolean =>
  amends === undefined || (amends.isChanged(answers) && answerText(answers, 'why') !== '');

/** How the summary ends: what a change of a signed pledge still lacks, or the question whether to send it. */
const reviewFoot = (scene: Scene<RegisterEnv>): TextRef[] => {
  const { answers, env } = scene;
  const { amends } = env;
  if (isAsked(scene)) return [text('register-faults-anyway', { count: openFaults(scene).length })];
  if (amends === undefined) return [text('register-review-foot')];
  const reason = answerText(answers, 'why');
  if (reason === '') return [text('register-amend-why')];
  const foot = amends.isChanged(answers) ? 'register-amend-foot' : 'register-amend-same';
  return [text('pledge-change-reason', { reason }), text(foot)];
};

/** `/dangky`: content → action → target → deadline → responsible → attachments → findings and review → submit. */
export const registerFlow: Flow<RegisterEnv> = {
  id: 'register',
  version: 1,
  steps: [
    field('content', { choices: ({ env }) => env.contents, numbered: true }),
    field('action', { text: boundedText(LONG_TEXT) }),
    field('target', { text: boundedText(LONG_TEXT) }),
    field('deadline', {
      choices: ({ env }) => env.deadlines(),
      columns: 2,
      text: (value, { env }) => env.readDeadline(value),
    }),
    field('responsible', { text: readPerson }),
    {
      id: 'attachments',
      optional: true,
      files: { max: MAX_FILES },
      // Without a number: the photos of an album come one by one, and the first is answered.
      ask: ({ answers, env }) => {
        const files = answerList<FileRef>(answers, 'attachments');
        const id = files.length === 0 ? 'register-attachments-ask' : 'register-attachments-more';
        return [...filingFor(env), text(id), ...largeFileLines(files)];
      },
    },
    whyStep,
  ],
  catches: 'attachments',
  fieldLabel: (step) => text(`field-${step}`),
  submits: (scene) => (isComplete(scene) ? waysToSend(scene) : []),
  besides: mendOpen,
  review: (scene) => {
    const { answers, env } = scene;
    const findings = findingsOf(scene);
    return [
      text(env.amends === undefined ? 'register-review-head' : 'register-amend-head', {
        unit: env.unitName,
        campaign: env.campaignTitle,
      }),
      gap,
      ...pledgeLines({
        content: shown('content', answerText(answers, 'content'), env),
        action: answerText(answers, 'action'),
        target: answerText(answers, 'target'),
        deadline: answerText(answers, 'deadline'),
        responsible: answerText(answers, 'responsible'),
        files: answerList<FileRef>(answers, 'attachments').length,
      }),
      ...openFaultLines(scene),
      gap,
      ...(findings.length === 0 ? [text('register-findings-none')] : [text('register-findings-head')]),
      ...findings.flatMap(({ field: about, message, example }) => [
        text('register-finding', { field: text(`field-${about}`), message }),
        text('register-finding-example', { example }),
      ]),
      gap,
      ...reviewFoot(scene),
    ];
  },
};
