import type { CalendarSettings } from './calendar-settings.js';
import { addDays, type IsoDay } from './iso-day.js';
import type { Zone } from './zone.js';

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** When nothing is sent, and when a day's messages begin. Instants are epoch milliseconds. Equal bounds mean no quiet hours. */
export const createQuietHours = (zone: Zone, { from, to }: CalendarSettings['quiet']) => {
  const start = minutesOf(from);
  const end = minutesOf(to);
  const isQuiet = (epochMs: number): boolean => {
    const minute = zone.minuteOf(epochMs);
    return start > end ? minute >= start || minute < end : minute >= start && minute < end;
  };
  /** The end of quiet hours on a day. */
  const morningOf = (day: IsoDay): number => zone.at(day, end);
  /** The instant itself outside quiet hours, else their end. */
  const afterQuietHours = (epochMs: number): number => {
    if (!isQuiet(epochMs)) return epochMs;
    const day = zone.dayOf(epochMs);
    return morningOf(zone.minuteOf(epochMs) < end ? day : addDays(day, 1));
  };
  /** The next start of quiet hours after an instant; without quiet hours the next midnight. */
  const quietAfter = (epochMs: number): number => {
    const day = zone.dayOf(epochMs);
    const today = zone.at(day, start === end ? 1440 : start);
    return today > epochMs ? today : zone.at(addDays(day, 1), start);
  };
  return { isQuiet, morningOf, afterQuietHours, quietAfter };
};
