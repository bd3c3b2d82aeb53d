import { type CalendarSettings, calendarSettingsSchema } from './calendar-settings.js';
import { createQuietHours } from './quiet-hours.js';
import { createWorkingDays } from './working-days.js';
import { createZone } from './zone.js';

/**
 * The tenant's calendar: its zone, working days and quiet hours. Days are ISO days in its zone, instants epoch milliseconds. Pure.
 * @throws RangeError for an unknown zone.
 */
export const createCalendar = (settings: CalendarSettings = calendarSettingsSchema.parse({})) => {
  const zone = createZone(settings.zone);
  const { name, ...conversions } = zone;
  /** Tells calendars of different settings apart. */
  const mark = JSON.stringify(settings);
  return {
    zone: name,
    mark,
    ...conversions,
    ...createWorkingDays(settings),
    ...createQuietHours(zone, settings.quiet),
  };
};
export type Calendar = ReturnType<typeof createCalendar>;

export { formatDay } from './iso-day.js';
