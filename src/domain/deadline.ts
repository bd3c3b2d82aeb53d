import { type DeadlineContext, EXACT_RULES, type Found, LOOSE_RULES, nextTurn } from './deadline-rules.js';
import { LAST_RULES, SPAN_RULES } from './deadline-spans.js';
import { canonicalDeadline } from './deadline-text.js';
import { type IsoDay, isoDayFrom, partsOf } from './iso-day.js';

/** A deadline further away is taken for a slip of the finger. */
const MAX_YEARS_AHEAD = 5;
const MAX_LENGTH = 200;

export type ParsedDeadline =
  /** `outside`: not in the season that was given. That is a finding for the reviewer, not an error (design §5 "Specificity"). */
  | { ok: true; day: IsoDay; outside?: 'before-start' | 'after-end' }
  /** `suggestion`: a day from today on that may have been meant. */
  | { ok: false; reason: 'unreadable' | 'no-such-day' | 'past' | 'too-far'; suggestion?: IsoDay };

const RULES = [...EXACT_RULES, ...SPAN_RULES, ...LOOSE_RULES, ...LAST_RULES];

const firstFound = (text: string, context: DeadlineContext): Found | undefined => {
  for (const rule of RULES) {
    const found = rule(text, context);
    if (found !== undefined) return found;
  }
  return undefined;
};

const withSuggestion = (
  reason: 'unreadable' | 'no-such-day' | 'past' | 'too-far',
  suggestion: IsoDay | undefined,
): ParsedDeadline => ({ ok: false, reason, ...(suggestion === undefined ? {} : { suggestion }) });

const judged = (day: IsoDay, { today, from, to }: DeadlineContext): ParsedDeadline => {
  const { year, month, day: date } = partsOf(day);
  if (day < today) {
    const next = nextTurn((turn) => isoDayFrom(turn, month, date), { today });
    const fits = 'day' in next && (to === undefined || next.day <= to);
    return withSuggestion('past', fits ? next.day : undefined);
  }
  if (year > partsOf(today).year + MAX_YEARS_AHEAD) return { ok: false, reason: 'too-far' };
  if (to !== undefined && day > to) return { ok: true, day, outside: 'after-end' };
  return from !== undefined && day < from ? { ok: true, day, outside: 'before-start' } : { ok: true, day };
};

/** A number alone may be a day of the month, but that is a guess which the person has to confirm. */
const guess = (text: string, context: DeadlineContext): IsoDay | undefined => {
  const number = /^\d{1,2}$/.test(text) ? Number(text) : undefined;
  const found = number === undefined ? undefined : firstFound(`ngay ${number}`, context);
  return found !== undefined && 'day' in found ? found.day : undefined;
};

/**
 * Reads a deadline as people type it, Vietnamese or English, with or without marks, with words around it (`trước ngày 15/1/2027`).
 *
 * Conventions: numbers are day/month. Without a year the next such day from today; one that the season (`from`–`to`) has already seen and
 * will not see again is `past`. Beginning of a month = the 5th, middle = the 15th, end or the bare month = its last day. Term I ends on
 * 15/1, term II and the school year on 31/5. A week without more ends on Friday, `cuối tuần` is Sunday. `trước Tết` is the last day before
 * the break. Of a range (`từ … đến …`) the end counts. `trước`, `hạn`, `by` mean "at the latest on".
 */
export const parseDeadline = (text: string, context: DeadlineContext): ParsedDeadline => {
  const canonical = canonicalDeadline(text.slice(0, MAX_LENGTH));
  const end =
    canonical
      .split(/\bden\b/)
      .at(-1)
      ?.trim() ?? '';
  const found = firstFound(end, context) ?? firstFound(canonical, context);
  if (found === undefined) return withSuggestion('unreadable', guess(canonical, context));
  return 'day' in found ? judged(found.day, context) : withSuggestion('no-such-day', found.suggestion);
};
