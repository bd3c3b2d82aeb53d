import { type Calendar, createCalendar } from '../domain/calendar.js';
import type { CalendarSettings } from '../domain/calendar-settings.js';
import { calendarSettingsOf } from '../domain/tenant-settings.js';
import type { PresentSettings } from '../store/directory.js';

/** Calendars of the tenant's settings, each made once. `base` holds where nothing was set, and names zone and country always. */
export const createCalendars = (base: CalendarSettings): ((settings: PresentSettings) => Calendar) => {
  let last: { readonly of: PresentSettings; readonly calendar: Calendar } | undefined;
  const unset = createCalendar(base);
  return (settings) => {
    if (settings.rev === 0) return unset;
    if (last?.of !== settings) last = { of: settings, calendar: createCalendar(calendarSettingsOf(settings, base)) };
    return last.calendar;
  };
};
