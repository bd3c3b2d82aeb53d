import { createCalendar } from '../domain/calendar.js';
import type { CalendarSettings } from '../domain/calendar-settings.js';
import type { Store } from '../store/open.js';
import { createRunner, type WorkDeps } from './turns.js';

/** What use cases outside of an update need: the command line and the jobs share it with the bot. */
export const createServices = (store: Store, settings: CalendarSettings, now: () => number, newId: () => string) => {
  const calendar = createCalendar(settings);
  const { redis, keys, commit, directories } = store;
  const deps: WorkDeps = { redis, keys, commit, directories, calendar, now, newId };
  return { store, deps, calendar, run: createRunner(deps) };
};
export type Services = ReturnType<typeof createServices>;
