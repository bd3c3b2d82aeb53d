import { type CalendarSettings, minutesOf } from './calendar-settings.js';
import { addDays, type IsoDay } from './iso-day.js';
import type { Zone } from './zone.js';

/** What quiet hours ask of the working days. */
interface WorkingDays {
  isWorkingDay(day: IsoDay): boolean;
  workingDayFrom(day: IsoDay): IsoDay;
}

/**
 * When nothing is sent, and when a day's messages begin. Instants are epoch milliseconds. Equal bounds mean no quiet hours; with `daysOff`
 * days that are not worked are quiet as a whole.
 */
export const createQuietHours = (zone: Zone, { from, to, daysOff }: CalendarSettings['quiet'], days: WorkingDays) => {
  const start = minutesOf(from);
  const end = minutesOf(to);
  /** Whether a minute of the day lies in quiet hours, whatever day it is. */
  const isQuietMinute = (minute: number): boolean =>
    start > end ? minute >= start || minute < end : minute >= start && minute < end;
  const isQuietDay = (day: IsoDay): boolean => daysOff && !days.isWorkingDay(day);
  const isQuiet = (epochMs: number): boolean =>
    isQuietMinute(zone.minuteOf(epochMs)) || (daysOff && isQuietDay(zone.dayOf(epochMs)));
  /** The end of quiet hours on a day. */
  const morningOf = (day: IsoDay): number => zone.at(day, end);
  const soundDay = (day: IsoDay): IsoDay => (daysOff ? days.workingDayFrom(day) : day);
  /** The instant itself outside quiet hours, else their end. */
  const afterQuietHours = (epochMs: number): number => {
    if (!isQuiet(epochMs)) return epochMs;
    const day = zone.dayOf(epochMs);
    const isBefore = isQuietDay(day) || zone.minuteOf(epochMs) < end;
    return morningOf(soundDay(isBefore ? day : addDays(day, 1)));
  };
  /** The next start of quiet hours after an instant; without quiet hours the next midnight. */
  const quietAfter = (epochMs: number): number => {
    const day = zone.dayOf(epochMs);
    const today = zone.at(day, start === end ? 1440 : start);
    if (today > epochMs) return today;
    return isQuietDay(addDays(day, 1)) ? zone.at(day, 1440) : zone.at(addDays(day, 1), start);
  };
  return { isQuiet, isQuietMinute, isQuietDay, morningOf, afterQuietHours, quietAfter };
};
