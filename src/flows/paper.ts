import { formatDay } from '../domain/iso-day.js';
import { sheetProblem } from '../domain/paper-signature.js';
import type { ParsedPastDay } from '../domain/past-day.js';
import { type FileRef, MAX_SHEETS, PAPER_SIGNERS } from '../domain/pledge.js';
import { answerList, answerText, type Choice, type Flow, type Reading } from './flow.js';
import { readReason } from './reason.js';
import { gap, type TextRef, text } from './view.js';

/** What recording a signature on paper must know. */
export interface PaperEnv {
  readonly unitName: string;
  /** The approved text, as it stands on the sheet. */
  readonly lines: readonly TextRef[];
  /** ISO days: the first and the last that the sheet may bear (the approval, today). */
  readonly from: string;
  readonly today: string;
  /** Days that are likely, as buttons. */
  readonly days: readonly Choice[];
  /** Reads a typed day up to today. */
  readDay(typed: string): ParsedPastDay;
}

const readDay = (typed: string, { from, today, readDay: read }: PaperEnv): Reading => {
  const parsed = read(typed);
  const args = { from: formatDay(from), today: formatDay(today) };
  if (!parsed.ok) return { ok: false, problem: text(`paper-day-${parsed.reason}`, args) };
  if (parsed.day < from) return { ok: false, problem: text('paper-day-early', args) };
  return { ok: true, value: parsed.day };
};

const refuses = (file: FileRef): TextRef | undefined => {
  const problem = sheetProblem(file);
  return problem === undefined ? undefined : text(`paper-sheet-${problem}`);
};

/**
 * An approved pledge was signed on paper: the sheet → the day it bears → who signed → summary → deliberate confirmation. The sheet comes first:
 * who has it in hand sends its photo, and reads the rest from it.
 */
export const paperFlow: Flow<PaperEnv> = {
  id: 'paper',
  version: 1,
  steps: [
    {
      id: 'sheet',
      files: { max: MAX_SHEETS, refuses },
      ask: ({ answers, env }) =>
        answerList<FileRef>(answers, 'sheet').length > 0
          ? [text('paper-sheet-more')]
          : [text('paper-head', { unit: env.unitName }), gap, text('paper-sheet-ask')],
    },
    {
      id: 'day',
      ask: ({ env: { from, today } }) =>
        from === today
          ? [text('paper-day-ask-today')]
          : [text('paper-day-ask', { from: formatDay(from), today: formatDay(today) })],
      choices: ({ env }) => env.days,
      columns: 2,
      text: (value, { env }) => readDay(value, env),
    },
    {
      id: 'signer',
      ask: () => [text('paper-signer-ask')],
      choices: () => PAPER_SIGNERS.map((id) => ({ id, label: text(`paper-signer-${id}`) })),
    },
  ],
  catches: 'sheet',
  fieldLabel: (step) => text(`paper-field-${step}`),
  review: ({ answers, env }) => [
    text('paper-review-head', { unit: env.unitName }),
    gap,
    ...env.lines,
    gap,
    text('paper-review-day', { day: formatDay(answerText(answers, 'day')) }),
    text('paper-review-signer', { signer: text(`paper-signer-${answerText(answers, 'signer') || 'principal'}`) }),
    text('paper-review-sheet', { count: answerList(answers, 'sheet').length }),
    gap,
    text('paper-review-foot'),
  ],
  submits: () => [{ id: 'submit', label: text('button-paper-yes') }],
};

/** What taking a record back, or contesting it, must know. */
export interface PaperReasonEnv {
  readonly unitName: string;
  /** ISO day that the sheet bears. */
  readonly day: string;
}

const reasonFlow = (id: 'paper-back' | 'paper-contest'): Flow<PaperReasonEnv> => ({
  id,
  version: 1,
  steps: [
    {
      id: 'reason',
      ask: ({ env }) => [text(`${id}-ask`, { unit: env.unitName, day: formatDay(env.day) })],
      text: readReason,
    },
  ],
  review: ({ answers, env }) => [
    text(`${id}-review`, { unit: env.unitName, day: formatDay(env.day) }),
    text('history-reason', { reason: answerText(answers, 'reason') }),
  ],
  fieldLabel: () => text('paper-field-reason'),
  submits: () => [{ id: 'submit', label: text(`button-${id}-yes`) }],
});

/** An officer takes back the record of a signature on paper: why → summary → confirmation. */
export const paperBackFlow = reasonFlow('paper-back');

/** The unit's principal says that a record is not right: why → summary → confirmation. */
export const paperContestFlow = reasonFlow('paper-contest');
