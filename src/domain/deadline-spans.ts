import type { DeadlineContext, DeadlineRule, Found } from './deadline-rules.js';
import { nextTurn } from './deadline-rules.js';
import { tetBreak } from './holidays.js';
import { addDays, endOfMonth, type IsoDay, isoDayFrom, lastOfMonth, mondayOf, partsOf, weekdayOf } from './iso-day.js';

/**
 * Where the terms of a school year stand, month and day, after the time frame that the ministry sets each year: term I until before 18/1,
 * term II and the school year until 31/5, opening on 5/9. The middle is where schools hold mid-term examinations.
 */
const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  'dau hk 1': [9, 5],
  'giua hk 1': [11, 10],
  'cuoi hk 1': [1, 15],
  'dau hk 2': [1, 25],
  'giua hk 2': [3, 20],
  'cuoi hk 2': [5, 31],
  'dau nam hoc': [9, 5],
  'cuoi nam hoc': [5, 31],
};

/** School days that are called by name. */
const NAMED_DAYS: readonly [RegExp, number, number][] = [
  [/\bkhai giang\b/, 9, 5],
  [/\bquoc khanh\b/, 9, 2],
  [/\bnha giao\b/, 11, 20],
];

const yearly = (month: number, day: number, context: DeadlineContext, typedYear?: number): Found => {
  const find = (year: number): IsoDay | undefined => isoDayFrom(year, month, day);
  const fixed = typedYear === undefined ? undefined : find(typedYear);
  return fixed === undefined ? nextTurn(find, context) : { day: fixed };
};

/** `cuối học kỳ I`, `HK1`, `hết kỳ 2`, `cuối năm học 2026-2027`; without more the end is meant. */
const term: DeadlineRule = (text, context) => {
  const match = /\b(?:(dau|giua|cuoi|het) )?(hk [12]|nam hoc)\b/.exec(text);
  if (match === null) return undefined;
  const part = match[1] === undefined || match[1] === 'het' ? 'cuoi' : match[1];
  const at = TERMS[`${part} ${match[2]}`];
  if (at === undefined) return undefined;
  const [month, day] = at;
  const years = /\b(20\d\d) ?[-–/] ?(20\d\d)\b/.exec(text);
  return yearly(month, day, context, years === null ? undefined : Number(month >= 8 ? years[1] : years[2]));
};

const quarter: DeadlineRule = (text, context) => {
  const match = /\bquy ([1-4])(?:(?: nam)? (\d{4})| ?[-/] ?(\d{4}))?\b/.exec(text);
  if (match === null) return undefined;
  const typedYear = match[2] ?? match[3];
  const find = (year: number): IsoDay => endOfMonth(year, Number(match[1]) * 3);
  return typedYear === undefined ? nextTurn(find, context) : { day: find(Number(typedYear)) };
};

/** `thứ sáu` is the next Friday, today included; `thứ sáu tới` one after today; with `tuần này` or `tuần sau` that week's. */
const weekday: DeadlineRule = (text, { today }) => {
  const match = /\bthu ([2-8])\b(?: (tuan nay|tuan sau|tuan toi|tuan ke|nay|toi|sau))?/.exec(text);
  if (match === null) return undefined;
  const index = Number(match[1]) - 1;
  const inWeek = match[2]?.startsWith('tuan') === true;
  if (inWeek) return { day: addDays(mondayOf(today), (match[2] === 'tuan nay' ? 0 : 7) + index - 1) };
  const ahead = (index - weekdayOf(today) + 7) % 7;
  const strict = match[2] === 'toi' || match[2] === 'sau';
  return { day: addDays(today, ahead === 0 && strict ? 7 : ahead) };
};

/** A week without more ends on Friday, its last school day (on Sunday once that is past); its end is Sunday, its middle Wednesday. */
const week: DeadlineRule = (text, { today }) => {
  const match = /(?:\b(dau|giua|cuoi|het) )?\btuan (nay|sau|toi|ke)\b|\b(cuoi|het) tuan\b/.exec(text);
  if (match === null) return undefined;
  const later = match[2] !== undefined && match[2] !== 'nay';
  const monday = addDays(mondayOf(today), later ? 7 : 0);
  const part = match[1] ?? match[3];
  const offsets: Readonly<Record<string, number>> = { dau: 0, giua: 2, cuoi: 6, het: 6 };
  const day = addDays(monday, offsets[part ?? ''] ?? 4);
  return { day: part === undefined && day < today ? addDays(monday, 6) : day };
};

const nearDay: DeadlineRule = (text, { today }) => {
  if (/\b(?:hom nay|toi nay|chieu nay|sang nay)\b/.test(text)) return { day: today };
  if (/\b(?:ngay mai|sang mai|chieu mai|toi mai)\b|^mai$/.test(text)) return { day: addDays(today, 1) };
  return /\b(?:ngay kia|ngay mot)\b(?! thang)/.test(text) ? { day: addDays(today, 2) } : undefined;
};

/** `10 ngày nữa`, `trong 2 tuần`, `sau 3 tháng`. */
const countdown: DeadlineRule = (text, { today }) => {
  const match =
    /\b(\d{1,3}) (ngay|tuan|thang) (?:nua|toi|tiep)\b/.exec(text) ??
    /\b(?:trong|trong vong|sau) (\d{1,3}) (ngay|tuan|thang)\b/.exec(text);
  if (match === null) return undefined;
  const count = Number(match[1]);
  if (match[2] !== 'thang') return { day: addDays(today, count * (match[2] === 'tuan' ? 7 : 1)) };
  const { year, month, day } = partsOf(today);
  const index = month - 1 + count;
  const [inYear, inMonth] = [year + Math.floor(index / 12), (index % 12) + 1];
  return { day: isoDayFrom(inYear, inMonth, Math.min(day, lastOfMonth(inYear, inMonth))) ?? today };
};

/** Before Tết: the last day before the public break; after Tết: the tenth of the first lunar month, when offices are back. */
const tet: DeadlineRule = (text, context) => {
  if (!/\btet\b/.test(text) || /\btet (?:trung thu|doan ngo|thieu nhi|nguyen tieu)\b/.test(text)) return undefined;
  const after = /\b(?:sau|ra|qua|het) tet\b/.test(text);
  if (/\btet (?:duong lich|duong|tay)\b/.test(text)) return yearly(after ? 1 : 12, after ? 2 : 31, context);
  const find = (year: number): IsoDay | undefined => {
    const eve = tetBreak(year)?.from;
    return eve === undefined ? undefined : addDays(eve, after ? 10 : -1);
  };
  const typedYear = /\b(20\d\d)\b/.exec(text)?.[1];
  const day = typedYear === undefined ? undefined : find(Number(typedYear));
  return day === undefined ? nextTurn(find, context) : { day };
};

const namedDay: DeadlineRule = (text, context) => {
  const named = NAMED_DAYS.find(([pattern]) => pattern.test(text));
  return named === undefined ? undefined : yearly(named[1], named[2], context);
};

/** `cuối năm`, `năm nay`, `hết năm 2027`: 31 December. */
const year: DeadlineRule = (text, { today }) => {
  const match = /\bnam (nay|sau|toi|20\d\d)\b|\b(?:cuoi|het) nam\b/.exec(text);
  // A month that no rule could read must not turn into the year's end.
  if (match === null || /\bthang\b/.test(text)) return undefined;
  const current = partsOf(today).year;
  const word = match[1] ?? 'nay';
  return { day: endOfMonth(/\d/.test(word) ? Number(word) : current + (word === 'nay' ? 0 : 1), 12) };
};

/** Spans and days by name, tried after exact days. */
export const SPAN_RULES: readonly DeadlineRule[] = [term, quarter, nearDay, countdown, weekday, week, tet];
/** Tried last, since more exact words may stand beside them. */
export const LAST_RULES: readonly DeadlineRule[] = [namedDay, year];
