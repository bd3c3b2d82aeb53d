import { figureDoubt } from '../domain/figure-doubt.js';
import type { Locale } from '../domain/member.js';
import type { FileRef } from '../domain/pledge.js';
import { formatNumber, parseQuantity } from '../domain/quantity.js';
import { type ReportBody, reportShare } from '../domain/report.js';
import { meansAsBefore, meansYes } from '../domain/small-words.js';
import { codePointLength, meansNothing } from '../domain/text.js';
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
import { gap, type TextRef, text } from './view.js';

/** What reporting must know: on what, for which period, and what stands there already. */
export interface ReportEnv {
  readonly unitName: string;
  /** An office files it in the unit's place: the first question says for whom. */
  readonly onBehalf?: boolean;
  readonly locale: Locale;
  /** The signed action and its target. */
  readonly action: string;
  readonly target: string;
  readonly period: TextRef;
  /** When it falls due. */
  readonly due: TextRef;
  readonly isLate: boolean;
  /** What was written as done in the period before; known at that question. */
  readonly before?: string;
  /** The report that this one replaces; absent: there is none yet. */
  readonly replaces?: {
    /** When it was last sent, as text. */
    readonly at: string;
    readonly rev: number;
    /** Somebody else sent it while this one was written. */
    readonly isNews: boolean;
  };
}

/** Longest texts of a report, in code points: with the pledge's target it fits into one message. */
const LONG_TEXT = 1000;
const FIGURE_TEXT = 200;
/** So many files a report takes. */
export const MAX_EVIDENCE = 10;

const longText = (value: string): Reading => readBounded(value, LONG_TEXT, 'report');

/** What was asked about last, beside the answers: the same typed again is meant. */
const DOUBTED = 'doubted';

/**
 * Reads the figure of a report: a number, with words around it as people write them. What it may not mean is asked once; by a press, or
 * typed again, it stands as it was typed.
 */
export const readFigure = (value: string, target: string, answers: Answers): Reading => {
  const length = codePointLength(value);
  if (length > FIGURE_TEXT) return { ok: false, problem: text('report-figure-long', { max: FIGURE_TEXT }) };
  const doubt = answers[DOUBTED] === value ? undefined : figureDoubt(value, target);
  if (doubt !== undefined) {
    const { code, ...more } = doubt;
    const problem = text(`report-figure-${code}`, { value, target, ...more });
    const instead = { label: { id: 'button-figure-keep', args: {} }, value };
    return { ok: false, problem, instead, remember: { [DOUBTED]: value } };
  }
  const figure = parseQuantity(value);
  const isRead = answers[DOUBTED] === value || (figure !== undefined && figure.value >= 0);
  return isRead ? { ok: true, value } : { ok: false, problem: text('report-figure-unreadable') };
};

/** What was answered before, below the question that is asked again. */
const present = (answers: Answers, id: string): (TextRef | null)[] => {
  const before = answerText(answers, id);
  return before === '' ? [] : [gap, text('report-present', { value: before })];
};

const headLines = ({ period, due, isLate, action, target, onBehalf, unitName }: ReportEnv): TextRef[] => [
  ...(onBehalf ? [text('filing-for', { unit: unitName })] : []),
  text(isLate ? 'report-head-late' : 'report-head', { period, due }),
  text('report-action', { value: action }),
  text('report-target', { value: target }),
];

const figureStep: Step<ReportEnv> = {
  id: 'figure',
  ask: ({ answers, env }) => [...headLines(env), gap, text('report-figure-ask'), ...present(answers, 'figure')],
  text: (value, { answers, env }) => readFigure(value, env.target, answers),
};

/** What was done before was offered as the answer. */
const OFFERED = 'offeredBefore';

/** “Như tuần trước” is no answer of its own: what was written then is offered, to be taken by a press or by a yes. */
const readNarrative = (value: string, answers: Answers, before: string | undefined): Reading => {
  if (before !== undefined && answers[OFFERED] === true && meansYes(value)) return { ok: true, value: before };
  if (!meansAsBefore(value)) return longText(value);
  if (before === undefined) return { ok: false, problem: text('report-before-none') };
  const instead = { label: { id: 'button-report-before', args: {} }, value: before };
  return { ok: false, problem: text('report-before-ask', { value: before }), instead, remember: { [OFFERED]: true } };
};

const narrativeStep: Step<ReportEnv> = {
  id: 'narrative',
  ask: ({ answers }) => {
    const caption = answerText(answers, 'caption');
    const offered = caption === '' ? [] : [gap, text('report-caption', { value: caption })];
    return [text('report-narrative-ask'), ...offered, ...present(answers, 'narrative')];
  },
  // The words that came with a photo, before the report was begun, may be the answer.
  choices: ({ answers }) => {
    const caption = answerText(answers, 'caption');
    return caption === '' ? [] : [{ id: 'caption', label: text('report-use-caption'), value: caption }];
  },
  text: (value, { answers, env }) => readNarrative(value, answers, env.before),
};

const evidenceStep: Step<ReportEnv> = {
  id: 'evidence',
  optional: true,
  files: { max: MAX_EVIDENCE },
  // Without a number: the photos of an album come one by one, and the first is answered.
  ask: ({ answers }) => {
    const files = answerList<FileRef>(answers, 'evidence');
    if (files.length === 0) return [text('report-evidence-ask')];
    return [text('report-evidence-more'), ...largeFileLines(files)];
  },
};

/** How many files were taken: told after the step, when no photo of an album can be on its way any more. */
const evidenceLines = (answers: Answers): (TextRef | null)[] => {
  const { length } = answerList<FileRef>(answers, 'evidence');
  return length === 0 ? [] : [text('report-evidence-taken', { count: length }), gap];
};

const difficultiesStep: Step<ReportEnv> = {
  id: 'difficulties',
  optional: true,
  ask: ({ answers }) => [
    ...evidenceLines(answers),
    text('report-difficulties-ask'),
    ...present(answers, 'difficulties'),
  ],
  text: (value) => (meansNothing(value) ? { ok: true, value: undefined } : longText(value)),
};

/** The answers as a report. Nothing of it is undefined: what was skipped is empty. */
export const reportBodyOf = (answers: Answers): ReportBody => ({
  figure: answerText(answers, 'figure'),
  narrative: answerText(answers, 'narrative'),
  evidence: [...answerList<FileRef>(answers, 'evidence')],
  difficulties: answerText(answers, 'difficulties'),
});

/** The share of the target that a figure is, as a text like `36%`; undefined where the two cannot be compared. */
const shareText = (figure: string, target: string, locale: Locale): string | undefined => {
  const share = reportShare(figure, target);
  return share === undefined ? undefined : `${formatNumber(Math.round(share * 1000) / 10, locale)}%`;
};

/** The lines of a report as everybody reads it: its unit before sending it, its officer, the unit again. */
export const reportLines = (
  body: ReportBody,
  pledge: { readonly action: string; readonly target: string },
  locale: Locale,
): TextRef[] => {
  const share = shareText(body.figure, pledge.target, locale);
  return [
    text('report-action', { value: pledge.action }),
    text('report-target', { value: pledge.target }),
    share === undefined
      ? text('report-figure', { value: body.figure })
      : text('report-figure-share', { value: body.figure, share }),
    text('report-narrative', { value: body.narrative }),
    ...(body.evidence.length === 0 ? [] : [text('report-evidence', { count: body.evidence.length })]),
    ...(body.difficulties === '' ? [] : [text('report-difficulties', { value: body.difficulties })]),
  ];
};

const review = ({ answers, env }: Scene<ReportEnv>): (TextRef | null)[] => {
  const body = reportBodyOf(answers);
  const notes = [
    ...(env.replaces === undefined
      ? []
      : [text(env.replaces.isNews ? 'report-raced' : 'report-replaces', { at: env.replaces.at })]),
    ...(env.isLate && env.replaces === undefined ? [text('report-is-late', { due: env.due })] : []),
  ];
  return [
    text('report-review-head', { period: env.period, unit: env.unitName }),
    gap,
    ...reportLines(body, env, env.locale),
    ...largeFileLines(body.evidence),
    gap,
    ...notes,
    text('report-review-foot'),
  ];
};

const OVER = 'over';

/** What somebody else sent meanwhile is replaced deliberately: by a button that names the version above it. */
const submits = ({ env: { replaces } }: Scene<ReportEnv>): readonly Choice[] =>
  replaces?.isNews
    ? [{ id: `${OVER}${replaces.rev}`, label: text('button-report-replace') }]
    : [{ id: 'submit', label: text('button-submit') }];

/** The version that a press on a submit button replaces; undefined: the one that the dialog began with. */
export const replacedBy = (how: string): number | undefined =>
  how.startsWith(OVER) ? Number(how.slice(OVER.length)) : undefined;

/** `/baocao`: figure → what was done → evidence → difficulties → review → submit. A photo is evidence whenever it comes. */
export const reportFlow: Flow<ReportEnv> = {
  id: 'report',
  version: 1,
  steps: [figureStep, narrativeStep, evidenceStep, difficultiesStep],
  catches: 'evidence',
  fieldLabel: (step) => text(`field-${step}`),
  review,
  submits,
};
