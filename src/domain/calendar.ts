import { type CalendarSettings, calendarSettingsSchema, minutesOf } from './calendar-settings.js';
import { createQuietHours } from './quiet-hours.js';
import { createWorkingDays } from './working-days.js';
import { createZone } from './zone.js';

/**
 * The tenant's calendar: its zone, working days and quiet hours, and how what is late climbs. Days are ISO days in its zone, instants epoch milliseconds. Pure.
 * @throws RangeError for an unknown zone.
 */
export const createCalendar = (settings: CalendarSettings = calendarSettingsSchema.parse({})) => {
  const zone = createZone(settings.zone);
  const { name, ...conversions } = zone;
  /** Tells calendars of different settings apart. */
  const mark = JSON.stringify(settings);
  const days = createWorkingDays(settings);
  return {
    zone: name,
    mark,
    ...conversions,
    ...days,
    ...createQuietHours(zone, settings.quiet, days),
    climb: settings.climb,
    /** When officers read the day's news: minute of the day. */
    newsMinute: minutesOf(settings.newsAt),
  };
};
export type Calendar = ReturnType<typeof createCalendar>;

export { formatDay } from './iso-day.js';
