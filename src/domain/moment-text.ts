import type { Calendar } from './calendar.js';
import { clockInFigures } from './clock-words.js';
import { parseDeadline } from './deadline.js';
import { addDays, type IsoDay } from './iso-day.js';
import { contradicts, namesOnly } from './named-day.js';
import { isNowOrSeven } from './now-words.js';
import { fold } from './text.js';

export type ParsedMoment =
  | { readonly ok: true; readonly at: number }
  /** `suggestion`: a moment that may have been meant, epoch milliseconds. `named`: of a day without an hour, the half of it that was named. */
  | {
      readonly ok: false;
      readonly reason: 'unreadable' | 'no-hour' | 'which-day' | 'no-such-day' | 'past' | 'too-far';
      readonly suggestion?: number;
      readonly named?: { readonly day: IsoDay; readonly half: 'morning' | 'afternoon' };
    };

export interface MomentContext {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly calendar: Calendar;
  /** How many days ahead a moment may lie. */
  readonly days: number;
  /** The day that stands so far, where another hour is asked for: an hour alone keeps it. */
  readonly day?: IsoDay;
}

/** The hour at which an office begins, where a day was named and no hour. */
const OFFICE_MINUTE = 8 * 60;
const MAX_LENGTH = 100;

const CLOCK =
  /(?<![\d/.-])(\d{1,2}) ?(?:h|:|gio|g)(?: ?(\d{2})(?!\d|[/.-]\d)| (?=ruoi))?(?: ?(?:phut|p)\b)?( ?ruoi)?( ?[ap]m\b)?/;
const AM_PM = /(?<![\d/.:-])(\d{1,2})()() ?([ap]m)\b/;
const SOON = /(?:^|\bin )(\d{1,3}) ?(phut|p|gio|tieng|h|minutes?|mins?|hours?)(?: (?:nua|toi))?$/;
/** `tối` and `tới` fall together without marks: the evening stands beside an hour, or before today and tomorrow. */
const PART = /\b(sang|trua|chieu|dem|morning|noon|afternoon|evening|night)\b|\b(toi) (?=nay|mai|hom)|^ ?(toi)\b/;
const RELATIVE_DAYS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:ngay kia|ngay mot|the day after tomorrow)\b/, 2],
  [/\b(?:ngay mai|mai|tomorrow)\b/, 1],
  [/\b(?:hom nay|ngay nay|(?<!\b(?:thang|tuan|nam|thu [a-z0-9]+|nhat) )nay|today|tonight)\b/, 0],
];

type Part = 'morning' | 'noon' | 'evening';
const PARTS: Readonly<Record<string, Part>> = {
  sang: 'morning',
  morning: 'morning',
  trua: 'noon',
  noon: 'noon',
  chieu: 'evening',
  toi: 'evening',
  dem: 'evening',
  afternoon: 'evening',
  evening: 'evening',
  night: 'evening',
};

const hourIn = (hour: number, part: Part | undefined, half: string): number => {
  if (half === 'am') return hour === 12 ? 0 : hour;
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  if (part === 'evening' && hour < 12) return hour + 12;
  return part === 'noon' && hour < 10 ? hour + 12 : hour;
};

const HALVES: Readonly<Record<string, 'morning' | 'afternoon'>> = {
  sang: 'morning',
  morning: 'morning',
  chieu: 'afternoon',
  afternoon: 'afternoon',
};

interface Clock {
  readonly minute: number | undefined;
  readonly rest: string;
  /** The half of the day, named without an hour. */
  readonly half?: 'morning' | 'afternoon' | undefined;
}

/** The minute of the day that is named, and the words around it. */
const clockIn = (words: string): Clock | undefined => {
  const match = CLOCK.exec(words) ?? AM_PM.exec(words);
  const after = match === null ? words : words.slice(match.index + match[0].length);
  const found = PART.exec(after) ?? PART.exec(words);
  const name = found?.[1] ?? found?.[2] ?? found?.[3] ?? '';
  const rest = (match === null ? words : `${words.slice(0, match.index)} ${after}`).replace(
    name === '' ? /$^/ : new RegExp(`\\b${name}\\b`),
    ' ',
  );
  if (match === null) return { minute: undefined, rest, half: HALVES[name] };
  const hour = hourIn(Number(match[1]), PARTS[name], (match[4] ?? '').trim());
  const minutes = match[3]?.trim() === 'ruoi' ? 30 : Number(match[2] ?? 0);
  return hour > 24 || minutes > 59 || (hour === 24 && minutes > 0) ? undefined : { minute: hour * 60 + minutes, rest };
};

const wordsOf = (text: string): string => clockInFigures(fold(text.slice(0, MAX_LENGTH)).replace(/\s+/g, ' ').trim());

/** Reads an hour that stands alone: `7h15`, `19:30`, `7 giờ rưỡi tối`, `7 rưỡi`. Minutes of the day; undefined for anything else. */
export const parseClock = (text: string): number | undefined => {
  const words = wordsOf(text);
  const { minute, rest } = clockIn(words) ?? {};
  return rest?.replace(FILLERS, ' ').trim() === '' ? minute : undefined;
};

const FILLERS = /\b(?:luc|vao|gui|at|on|of|the|buoi|dung|send)\b|[,;.!?()](?!\d)/g;

type Day =
  | { readonly day: IsoDay }
  | { readonly reason: 'unreadable' | 'which-day' | 'no-such-day' | 'past' | 'too-far' };

/** Words beside `mai` name no other day. A figure that was not read is part of the hour, or of another day: no guess is made, the message would go out at a wrong time. */
const isSpentOn = (day: IsoDay, rest: string, today: IsoDay): boolean => {
  if (contradicts(rest, day, today)) return false;
  if (!/\d|\b(?:kem|ruoi|muoi|lam)\b/.test(rest)) return true;
  const read = parseDeadline(rest, { today });
  return read.ok && read.day === day;
};

/** The day that words name; undefined where there are none. */
const dayIn = (words: string, today: IsoDay): Day | undefined => {
  const plain = words.replace(FILLERS, ' ').replace(/\s+/g, ' ').trim();
  if (plain === '') return undefined;
  for (const [pattern, days] of RELATIVE_DAYS) {
    if (!pattern.test(plain)) continue;
    const day = addDays(today, days);
    return isSpentOn(day, plain.replace(pattern, ' ').trim(), today) ? { day } : { reason: 'unreadable' };
  }
  const read = parseDeadline(plain, { today });
  if (!read.ok) return { reason: read.reason };
  return namesOnly(plain, read.day, today) ? { day: read.day } : { reason: 'which-day' };
};

/**
 * Reads when something is to happen as people type it, Vietnamese or English, with marks or without: `7h sáng mai`, `15/1/2027 8:00`,
 * `17 giờ 30 thứ sáu`, `2h chiều`, `30 phút nữa`. An hour without a day is that hour of the day that stood, else the next such hour. A day
 * without an hour is not enough.
 */
export const parseMoment = (text: string, { now, calendar, days, day }: MomentContext): ParsedMoment => {
  if (isNowOrSeven(text)) return { ok: false, reason: 'unreadable' };
  const words = wordsOf(text);
  const soon = SOON.exec(words.replace(/^(?:sau|khoang) /, ''));
  if (soon !== null && (/^in |nua$|toi$/.test(words) || words.startsWith('sau '))) {
    const unit = /^(?:p|phut|min)/.test(soon[2] ?? '') ? 60_000 : 3_600_000;
    return within(now + Number(soon[1]) * unit, now, days);
  }
  const clock = clockIn(words);
  if (clock === undefined) return { ok: false, reason: 'unreadable' };
  const today = calendar.dayOf(now);
  const named = dayIn(clock.rest, today);
  if (named !== undefined && 'reason' in named) return { ok: false, reason: named.reason };
  if (clock.minute === undefined) {
    if (named === undefined) return { ok: false, reason: 'unreadable' };
    const suggestion = calendar.at(named.day, OFFICE_MINUTE);
    const half = clock.half === undefined ? {} : { named: { day: named.day, half: clock.half } };
    return { ok: false, reason: 'no-hour', ...(suggestion > now ? { suggestion } : {}), ...half };
  }
  if (named !== undefined) return within(calendar.at(named.day, clock.minute), now, days);
  const kept = day === undefined ? 0 : calendar.at(day, clock.minute);
  if (kept > now) return within(kept, now, days);
  const at = calendar.at(today, clock.minute);
  return within(at > now ? at : calendar.at(addDays(today, 1), clock.minute), now, days);
};

const within = (at: number, now: number, days: number): ParsedMoment => {
  if (at <= now) return { ok: false, reason: 'past' };
  return at - now > days * 86_400_000 ? { ok: false, reason: 'too-far' } : { ok: true, at };
};
