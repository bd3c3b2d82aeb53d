import { addDays, type IsoDay, isoDayFrom, partsOf } from './iso-day.js';
import { fold } from './text.js';

/** A day that has been, as people type it; else what is wrong with it. */
export type ParsedPastDay =
  | { readonly ok: true; readonly day: IsoDay }
  | { readonly ok: false; readonly reason: 'unreadable' | 'no-such-day' | 'future' };

const AGO: readonly [RegExp, number][] = [
  [/\bhom nay\b|\btoday\b/, 0],
  [/\bhom qua\b|\byesterday\b/, 1],
  [/\bhom kia\b|\bhom truoc\b/, 2],
];
const AHEAD = /\b(?:ngay mai|mai|ngay kia|tuan sau|tomorrow)\b/;
const NUMBERS = /(?<!\d)(\d{1,2})\s*(?:[/.-]|\s+thang\s+)\s*(\d{1,2})(?:\s*(?:[/.,-]|nam)?\s*(\d{4}|\d{2}))?(?!\d)/;
const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
/** A day typed without a year lies within half a year back; one that comes sooner than that is to come. */
const HALF_YEAR = 183;

const fullYear = (typed: string): number => Number(typed) + (typed.length === 2 ? 2000 : 0);

/** The last such day up to today, unless the next one is nearer. */
const lastTurn = (day: number, month: number, today: IsoDay): IsoDay | undefined => {
  const { year } = partsOf(today);
  const here = isoDayFrom(year, month, day);
  if (here !== undefined && here <= today) return here;
  const before = isoDayFrom(year - 1, month, day);
  return before !== undefined && before >= addDays(today, -HALF_YEAR) ? before : (here ?? before);
};

/** Reads a day up to today: `20/9/2026`, `20-9`, `ngày 20 tháng 9`, `hôm qua`. Numbers are day/month. */
export const parsePastDay = (typed: string, today: IsoDay): ParsedPastDay => {
  const words = fold(typed);
  const ago = AGO.find(([pattern]) => pattern.test(words))?.[1];
  if (ago !== undefined) return { ok: true, day: addDays(today, -ago) };
  if (AHEAD.test(words)) return { ok: false, reason: 'future' };
  const iso = ISO.exec(words);
  const numbers = iso === null ? NUMBERS.exec(words) : null;
  if (iso === null && numbers === null) return { ok: false, reason: 'unreadable' };
  const [day, month] = iso === null ? [numbers?.[1], numbers?.[2]] : [iso[3], iso[2]];
  const year = iso === null ? numbers?.[3] : iso[1];
  const found =
    year === undefined
      ? lastTurn(Number(day), Number(month), today)
      : isoDayFrom(fullYear(year), Number(month), Number(day));
  if (found === undefined) return { ok: false, reason: 'no-such-day' };
  return found > today ? { ok: false, reason: 'future' } : { ok: true, day: found };
};
