import { createCalendar } from '../domain/calendar.js';
import type { CalendarSettings } from '../domain/calendar-settings.js';
import type { Store } from '../store/open.js';
import { createRunner, type WorkDeps } from './turns.js';

/** What use cases outside of an update need: the command line and the jobs. */
export const createKit = (store: Store, settings: CalendarSettings, now: () => number, newId: () => string) => {
  const calendar = createCalendar(settings);
  const deps: WorkDeps = {
    redis: store.redis,
    keys: store.keys,
    commit: store.commit,
    directories: store.directories,
    calendar,
    now,
    newId,
  };
  return { deps, calendar, run: createRunner(deps) };
};
export type Kit = ReturnType<typeof createKit>;
