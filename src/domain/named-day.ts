import { parseDeadline } from './deadline.js';
import { canonicalDeadline } from './deadline-text.js';
import { type IsoDay, weekdayOf } from './iso-day.js';
import { fold } from './text.js';

const DATES =
  /(?<![\d/.-])\d{1,4} ?[-/.] ?\d{1,2}(?: ?[-/.] ?\d{2,4})?(?!\d)|\b\d{1,2} thang (?:\d{1,2}|nay|sau|toi)(?:(?: nam)? \d{4})?|\bngay \d{1,2}\b(?! ?[-/.]? ?\d| thang)|\b\d{1,2} (?:ngay|tuan|thang) nua\b/g;
const WEEKDAYS = /\bthu ([2-8])\b/g;
/** Of the moon's calendar no day is read. */
const LUNAR = /\b(?:am lich|tet|ram|thang gieng|thang chap)\b/;
/** A span is no day on which something goes out, though it is a deadline. */
const SPAN = /\b(?:tuan|thang|quy|hk|nam|dau|giua|cuoi)\b/;

/** The mentions of days in words, and whether each of them means this one. */
const mentions = (words: string, day: IsoDay, today: IsoDay): boolean[] => {
  const canonical = canonicalDeadline(words);
  const dates = [...canonical.matchAll(DATES)].map(([date]) => {
    const read = parseDeadline(date, { today });
    return read.ok && read.day === day;
  });
  const weekdays = [...canonical.matchAll(WEEKDAYS)].map(([, number]) => Number(number) - 1 === weekdayOf(day));
  return [...dates, ...weekdays];
};

/**
 * Whether words that were read as a day name that day and no other: `thứ ba 5/10` of a Monday does not, nor `5/9 6/9`, nor `tuần sau`, nor a
 * day of the moon's calendar.
 */
export const namesOnly = (words: string, day: IsoDay, today: IsoDay): boolean => {
  if (LUNAR.test(fold(words))) return false;
  const all = mentions(words, day, today);
  return all.length === 0 ? !SPAN.test(canonicalDeadline(words)) : !all.includes(false);
};

/** Whether words beside a day that was read contradict it: `mai thứ bảy` on a Thursday. */
export const contradicts = (words: string, day: IsoDay, today: IsoDay): boolean =>
  LUNAR.test(fold(words)) || mentions(words, day, today).includes(false);
