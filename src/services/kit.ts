import type { Calendar } from '../domain/calendar.js';
import type { CalendarSettings } from '../domain/calendar-settings.js';
import { addDays } from '../domain/iso-day.js';
import { readLexicon } from '../domain/specificity/index.js';
import type { PresentSettings } from '../store/directory.js';
import type { Store } from '../store/open.js';
import { createCalendars } from './calendars.js';
import { createRunner, type WorkDeps } from './turns.js';

/** What use cases outside of an update need: the command line and the jobs share it with the bot. */
export const createServices = (store: Store, base: CalendarSettings, now: () => number, newId: () => string) => {
  const { redis, keys, commit, directories } = store;
  const deps: WorkDeps = { redis, keys, commit, directories, calendarOf: createCalendars(base), now, newId };
  const calendar = (): Calendar => deps.calendarOf(directories.settings());
  return {
    store,
    deps,
    run: createRunner(deps),
    /** As this process saw them last; each `run` and each turn sees the present ones. */
    settings: (): PresentSettings => directories.settings(),
    /** As `settings`: to be asked anew, never kept. */
    get calendar(): Calendar {
      return calendar();
    },
    /**
     * Works out this year's holidays and the next ones, and reads the lexicon: the first who asks for them would wait 150 ms and 80, and
     * everybody with them.
     */
    prepare: (): void => {
      const today = calendar().dayOf(now());
      for (const day of [today, addDays(today, 366)]) calendar().isHoliday(day);
      setImmediate(readLexicon);
    },
  };
};
export type Services = ReturnType<typeof createServices>;
