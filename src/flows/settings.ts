import type { DayRange } from '../domain/day-range.js';
import { parseDeadline } from '../domain/deadline.js';
import { formatDay, type IsoDay } from '../domain/iso-day.js';
import { parseQuiet } from '../domain/settings-words.js';
import { type KindSetting, SETTINGS_LIMITS, type TenantWords } from '../domain/tenant-settings.js';
import { codePointLength } from '../domain/text.js';
import { readBounded } from './bounded-text.js';
import { rangeOf, readDayRange } from './day-range-answer.js';
import { type Answers, answerText, type Choice, type Flow, type Reading, type Step } from './flow.js';
import { gap, type TextRef, text } from './view.js';

interface DayEnv {
  readonly today: IsoDay;
}

/** Quiet hours, typed. Submits itself. */
export const quietFlow: Flow<object> = {
  id: 'cfg-quiet',
  version: 1,
  leaves: true,
  steps: [
    {
      id: 'hours',
      ask: () => [text('settings-quiet-ask')],
      text: (typed): Reading => {
        const value = parseQuiet(typed);
        return value === undefined ? { ok: false, problem: text('settings-quiet-bad') } : { ok: true, value };
      },
    },
  ],
};

/** One line of at most so many code points. */
const line =
  (max: number) =>
  (typed: string): Reading => {
    const length = codePointLength(typed);
    return length > max || typed.includes('\n')
      ? { ok: false, problem: text('settings-line-bad', { length, max }) }
      : { ok: true, value: typed };
  };

/** The days of the answers. */
export const holidayOf = (answers: Answers): DayRange & { name: string } => {
  const days = rangeOf(answerText(answers, 'days')) ?? { from: '', to: '' };
  return { ...days, name: answerText(answers, 'name') };
};

/** A school holiday: its days, then its name. */
export const holidayFlow: Flow<DayEnv> = {
  id: 'cfg-holiday',
  version: 1,
  leaves: true,
  steps: [
    {
      id: 'days',
      ask: () => [text('settings-holiday-ask')],
      text: (typed, { env }) => readDayRange(typed, env.today),
    },
    {
      id: 'name',
      ask: () => [text('settings-holiday-name')],
      optional: true,
      text: line(SETTINGS_LIMITS.holidayName),
    },
  ],
};

/** A day that is worked instead of another. */
export const workdayFlow: Flow<DayEnv> = {
  id: 'cfg-workday',
  version: 1,
  leaves: true,
  steps: [
    {
      id: 'day',
      ask: () => [text('settings-workday-ask')],
      text: (typed, { env }): Reading => {
        const read = parseDeadline(typed, env);
        return read.ok
          ? { ok: true, value: read.day }
          : { ok: false, problem: text('settings-workday-bad', { today: formatDay(env.today) }) };
      },
    },
  ],
};

export interface KindEnv {
  /** The kinds that there are, with what they are called now. */
  readonly known: readonly { readonly key: string; readonly name: TextRef; readonly sort: KindSetting['sort'] }[];
}

const KEY = /^[\p{L}\p{N}][\p{L}\p{N}&+./ -]{0,19}$/u;

const isKnown = (answers: Answers, { known }: KindEnv): boolean =>
  known.some(({ key, sort }) => key === answerText(answers, 'key') && sort !== '');

const kindStep: Step<KindEnv> = {
  id: 'key',
  ask: () => [text('settings-kind-ask')],
  columns: 2,
  choices: ({ env }): Choice[] =>
    env.known.map(({ key, name }, at) => ({
      id: String(at),
      label: text('settings-kind-choice', { key, name }),
      value: key,
    })),
  text: (typed) =>
    KEY.test(typed)
      ? { ok: true, value: typed }
      : { ok: false, problem: text('settings-kind-key-bad', { key: typed }) },
};

/** A kind of unit: a known one gets another name, a new one its code, names and sort. */
export const kindFlow: Flow<KindEnv> = {
  id: 'cfg-kind',
  version: 1,
  leaves: true,
  steps: [
    kindStep,
    {
      id: 'vi',
      ask: ({ answers }) => [text('settings-kind-vi', { key: answerText(answers, 'key') })],
      text: line(SETTINGS_LIMITS.kindName),
    },
    { id: 'en', ask: () => [text('settings-kind-en')], optional: true, text: line(SETTINGS_LIMITS.kindName) },
    {
      id: 'sort',
      applies: ({ answers, env }) => !isKnown(answers, env),
      ask: () => [text('settings-kind-sort')],
      columns: 2,
      choices: () => [
        { id: 'school', label: text('settings-sort-school') },
        { id: 'office', label: text('settings-sort-office') },
      ],
    },
  ],
};

export interface WordsEnv {
  readonly what: 'consent' | 'welcome';
  readonly max: number;
}

/** Which text the answers change, and the words that they give it. */
export const wordsOf = (answers: Answers): TenantWords => ({
  vi: answerText(answers, 'vi'),
  en: answerText(answers, 'en'),
});

/** The tenant's own text of consent or welcome, in both languages, shown as people will see it before it holds. */
export const wordsFlow: Flow<WordsEnv> = {
  id: 'cfg-words',
  version: 1,
  leaves: true,
  steps: [
    {
      id: 'vi',
      ask: ({ env: { what, max } }) => [text(`settings-${what}-ask`, { max })],
      text: (typed, { env }) => readBounded(typed, env.max, 'settings-words'),
    },
    {
      id: 'en',
      ask: ({ env: { max } }) => [text('settings-words-en', { max })],
      optional: true,
      text: (typed, { env }) => readBounded(typed, env.max, 'settings-words'),
    },
  ],
  fieldLabel: (step) => text(`settings-words-field-${step}`),
  review: ({ answers, env: { what } }) => {
    const { vi, en } = wordsOf(answers);
    return [
      ...(answers.meanwhile === true ? [text('settings-words-meanwhile'), gap] : []),
      text(`settings-${what}-review`),
      gap,
      text('plain', { text: vi }),
      ...(en === '' ? [] : [gap, text('settings-words-english'), text('plain', { text: en })]),
    ];
  },
  submits: () => [{ id: 'submit', label: text('settings-words-submit') }],
};
