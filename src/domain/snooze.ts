import type { Calendar } from './calendar.js';
import { addDays, type IsoDay, isoDayFrom, mondayOf, partsOf } from './iso-day.js';
import { hourOn, type Pace } from './pace.js';

/** The afternoon hours at which a snooze may end, minutes of the day, each with the hour after which it is not offered any more. */
const AFTERNOONS = [
  { minute: 14 * 60, offeredUntil: 13 * 60 },
  { minute: 16 * 60 + 30, offeredUntil: 15 * 60 + 30 },
] as const;
/** Tết may push “Monday” far away. */
const LONGEST_MS = 21 * 86_400_000;

/** Where a snooze ends: a day, and a minute of it or its morning. */
export type SnoozeEnd = { name: 'afternoon' | 'tomorrow' | 'monday' | 'day'; day: IsoDay; part: string };

/** What a person may choose at `now`: this afternoon, tomorrow, Monday; days off give way to the next working day. */
export const snoozeEnds = (now: number, calendar: Calendar): SnoozeEnd[] => {
  const today = calendar.dayOf(now);
  const minute = calendar.minuteOf(now);
  const afternoon = AFTERNOONS.find(({ offeredUntil }) => minute < offeredUntil);
  const tomorrow = addDays(today, 1);
  const monday = addDays(mondayOf(today), 7);
  const working = calendar.workingDayFrom(monday);
  const ends: SnoozeEnd[] = [];
  if (afternoon !== undefined && calendar.isWorkingDay(today)) {
    ends.push({ name: 'afternoon', day: today, part: String(afternoon.minute) });
  }
  if (calendar.isWorkingDay(tomorrow)) ends.push({ name: 'tomorrow', day: tomorrow, part: 'am' });
  if (working !== tomorrow) ends.push({ name: working === monday ? 'monday' : 'day', day: working, part: 'am' });
  return ends;
};

/**
 * The moment (epoch milliseconds) at which a snooze ends that a button names: in the morning, or at the person's own hour. Undefined for a
 * moment that has passed, an old button, and for what no button ever named.
 */
export const snoozeUntil = (
  { day, part }: { day: string; part: string },
  pace: Pace,
  { now, calendar }: { now: number; calendar: Calendar },
): number | undefined => {
  const { year, month, day: date } = partsOf(day);
  if (isoDayFrom(year, month, date) !== day) return undefined;
  const minute = AFTERNOONS.find((one) => String(one.minute) === part)?.minute;
  if (minute === undefined && part !== 'am') return undefined;
  const until =
    minute === undefined
      ? (hourOn(pace, day, calendar) ?? calendar.morningOf(day))
      : calendar.afterQuietHours(calendar.at(day, minute));
  return until > now && until < now + LONGEST_MS ? until : undefined;
};
