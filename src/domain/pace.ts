import { z } from 'zod';
import type { Calendar } from './calendar.js';
import { isoDay } from './campaign.js';
import { addDays, type IsoDay, weekdayOf } from './iso-day.js';

/** How a person wants to be reminded (`/nhacviec`). Absent: as everybody. */
export const paceFields = {
  /** Reminders wait for this minute of the day, and those that do not press for this ISO weekday. */
  rhythm: z
    .object({ minute: z.number().int().min(0).max(1439), weekday: z.number().int().min(1).max(7) })
    .partial()
    .exactOptional(),
  /** Nothing is asked until then (epoch milliseconds); then all that is still open, once. */
  snooze: z.object({ until: z.number() }).exactOptional(),
  /** First to last local day of an absence, and the member who gets the reminders meanwhile; nobody: they wait. */
  away: z.object({ from: isoDay, to: isoDay, standIn: z.string().exactOptional() }).exactOptional(),
};
export const paceSchema = z.object(paceFields);
export type Pace = z.infer<typeof paceSchema>;

/** The moment from which on messages may come on a day; undefined: at any. An hour in quiet hours counts for nothing. */
export const hourOn = ({ rhythm }: Pace, day: IsoDay, calendar: Calendar): number | undefined => {
  if (rhythm?.minute === undefined) return undefined;
  const at = calendar.at(day, rhythm.minute);
  return calendar.isQuietMinute(rhythm.minute) ? undefined : at;
};

/** Whether a day is the one that a person chose: the weekday, or where that is off the next working day. */
export const isChosenDay = ({ rhythm }: Pace, day: IsoDay, calendar: Calendar): boolean => {
  const chosen = rhythm?.weekday;
  if (chosen === undefined) return true;
  if (!calendar.isWorkingDay(day)) return false;
  for (let one = day; one > addDays(day, -7); one = addDays(one, -1)) {
    if (one !== day && calendar.isWorkingDay(one)) return false;
    if (weekdayOf(one) === chosen) return true;
  }
  return true;
};

/** When a pause ends, after which all that is open is told once more: from `at` until the end of the first working day. */
export type Again = { key: string; why: 'snooze' | 'back'; at: number; until: number };

/** The end of a person's last pause, be it still ahead; the later of snooze and absence. */
export const againAfterPause = (member: string, pace: Pace, calendar: Calendar): Again | undefined => {
  const back = pace.away === undefined ? 0 : backAt(pace, pace.away.to, calendar);
  const at = Math.max(pace.snooze?.until ?? 0, back);
  if (at === 0) return undefined;
  const until = calendar.at(calendar.workingDayFrom(calendar.dayOf(at)), 1440);
  const why = at === back ? 'back' : 'snooze';
  return { key: `reminder-${why}-${member}-${at}`, why, at, until };
};

/** Until when a pace changes anything (epoch milliseconds, or for ever); 0: nothing is set. */
export const paceEnds = (member: string, pace: Pace, calendar: Calendar): number =>
  pace.rhythm === undefined ? (againAfterPause(member, pace, calendar)?.until ?? 0) : Number.POSITIVE_INFINITY;

const backAt = (pace: Pace, lastAway: IsoDay, calendar: Calendar): number => {
  const day = calendar.workingDayFrom(addDays(lastAway, 1));
  return hourOn(pace, day, calendar) ?? calendar.morningOf(day);
};
