import { parseDeadline } from './deadline.js';
import { addDays, daysBetween, endOfMonth, type IsoDay, isoDayFrom, mondayOf, partsOf } from './iso-day.js';
import { fold, normalise } from './text.js';

export type DayRange = { from: IsoDay; to: IsoDay };
export type ParsedRange =
  | ({ ok: true } & DayRange)
  | { ok: false; reason: 'unreadable' | 'no-such-day' | 'past' | 'reversed' | 'too-long'; suggestion?: IsoDay };

const MAX_LENGTH = 100;
/** A longer absence is a slip of the finger, or another holder of the post. */
const MAX_DAYS = 366;
/** A beginning so far back is one that has begun; further back, next year's is meant. */
const BEGAN_DAYS = 100;

const WEEK = /^(?:ca |trong |het |all |whole )*(?:tuan (nay|sau|toi|ke)|(this|next) week)$/;
const MONTH = /^(?:ca |trong |het |all |whole )*(?:thang (nay|sau|toi)|(this|next) month)$/;
/** `3 ngày`, `3 ngày từ mai`, `nghỉ một tuần từ 6/10`. */
const COUNT = /^(\d{1,3}) (ngay|tuan|days?|weeks?)(?: (?:tu|ke tu|from|starting) (.+))?$/;
const SPLITS = [
  /\s+(?:đến hết|đến|den het|den|until|till)\s+|\s*(?:→|–|—|->|\s-\s)\s*/iu,
  /\s+(?:tới|toi|to)\s+(?=\d)/iu,
  /(?<=^\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?)-(?=\d)/u,
  /(?<=^\d{1,2})-(?=\d{1,2}[/.])/u,
];

const clampStart = (from: IsoDay, to: IsoDay, today: IsoDay): ParsedRange => {
  if (to < today) return { ok: false, reason: 'past' };
  if (from > to) return { ok: false, reason: 'reversed' };
  if (daysBetween(from, to) >= MAX_DAYS) return { ok: false, reason: 'too-long' };
  return { ok: true, from: from < today ? today : from, to };
};

const wholeSpan = (text: string, today: IsoDay): ParsedRange | undefined => {
  const week = WEEK.exec(text);
  if (week !== null) {
    const isThis = week[1] === 'nay' || week[2] === 'this';
    const monday = addDays(mondayOf(today), isThis ? 0 : 7);
    return clampStart(monday, addDays(monday, 6), today);
  }
  const month = MONTH.exec(text);
  if (month === null) return undefined;
  const isThis = month[1] === 'nay' || month[2] === 'this';
  const { year, month: current } = partsOf(today);
  const index = year * 12 + current - 1 + (isThis ? 0 : 1);
  const [inYear, inMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return clampStart(isoDayFrom(inYear, inMonth, 1) ?? today, endOfMonth(inYear, inMonth), today);
};

const counted = (text: string, today: IsoDay): ParsedRange | undefined => {
  const match = COUNT.exec(text);
  if (match === null) return undefined;
  const start = match[3] === undefined ? ({ ok: true, day: today } as const) : parseDeadline(match[3], { today });
  if (!start.ok) return failed(start);
  const days = Number(match[1]) * (/^(?:tuan|week)/.test(match[2] ?? '') ? 7 : 1);
  return days === 0 ? { ok: false, reason: 'unreadable' } : clampStart(start.day, addDays(start.day, days - 1), today);
};

type Failed = Exclude<ReturnType<typeof parseDeadline>, { ok: true }>;
const failed = ({ reason, suggestion }: Failed): ParsedRange => ({
  ok: false,
  reason: reason === 'too-far' ? 'too-long' : reason,
  ...(suggestion === undefined ? {} : { suggestion }),
});

const splitRange = (text: string): [string, string] | undefined => {
  for (const pattern of SPLITS) {
    const [left, right, more] = text.split(pattern);
    if (left && right && more === undefined) return [left.replace(/^(?:từ|tu|from)\s+/iu, ''), right];
  }
  return undefined;
};

/** The beginning of a range whose end is known: `6` of `6 đến 9/10` is of the end's month; one that has passed has begun. */
const beginning = (left: string, to: IsoDay, today: IsoDay): ReturnType<typeof parseDeadline> => {
  if (/^\d{1,2}$/.test(left)) {
    const { year, month } = partsOf(to);
    const day = isoDayFrom(year, month, Number(left));
    return day === undefined ? { ok: false, reason: 'no-such-day' } : { ok: true, day };
  }
  const read = parseDeadline(left, { today });
  if (!read.ok || read.day <= to) return read;
  const { year, month, day } = partsOf(read.day);
  const before = isoDayFrom(year - 1, month, day);
  const hasBegun = before !== undefined && before < today && daysBetween(before, today) <= BEGAN_DAYS;
  return hasBegun ? { ok: true, day: before } : read;
};

/**
 * Reads from which day to which somebody is away, as people type it: `6/10 - 9/10`, `từ mai đến thứ sáu`, `6 đến 9/10`, `tuần sau` (Monday to
 * Sunday), `3 ngày từ 6/10`, one day alone; Vietnamese or English, with or without marks. A beginning that has passed becomes today.
 */
export const parseDayRange = (typed: string, today: IsoDay): ParsedRange => {
  const text = normalise(typed.slice(0, MAX_LENGTH));
  const folded = fold(text)
    .replace(/\b(?:vang|nghi|toi vang|toi nghi|di vang|away|off)\b ?/g, '')
    .trim();
  const span = wholeSpan(folded, today) ?? counted(folded, today);
  if (span !== undefined) return span;
  const parts = splitRange(text);
  if (parts === undefined) {
    const one = parseDeadline(text, { today });
    return one.ok ? clampStart(one.day, one.day, today) : failed(one);
  }
  const to = parseDeadline(parts[1], { today });
  if (!to.ok) return failed(to);
  const from = beginning(parts[0].trim(), to.day, today);
  return from.ok ? clampStart(from.day, to.day, today) : failed(from);
};
