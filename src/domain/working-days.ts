import type { CalendarSettings } from './calendar-settings.js';
import { publicHolidays } from './holidays.js';
import { addDays, type IsoDay, weekdayOf } from './iso-day.js';

/** No search for a working day goes further: a tenant that closes for ever must not hang the program. */
const HORIZON_DAYS = 800;

/**
 * Days off that are no weekend. A public holiday on a weekly day off is made up for on the next working day (Labour Code 45/2019/QH14,
 * article 111.3).
 */
const holidayBook = (settings: CalendarSettings): ((day: IsoDay) => boolean) => {
  const books = new Map<number, ReadonlySet<IsoDay>>();
  const compute = (year: number): ReadonlySet<IsoDay> => {
    const days = new Set<IsoDay>();
    const owed: IsoDay[] = [];
    for (const { from, to } of publicHolidays(settings.country, year)) {
      for (let day = from; day <= to; day = addDays(day, 1)) {
        // Tết's eve and first day overlap in the source: a day counts once.
        if (!days.has(day) && settings.weekend.includes(weekdayOf(day))) owed.push(to);
        days.add(day);
      }
    }
    for (const after of owed) {
      let day = addDays(after, 1);
      while (days.has(day) || settings.weekend.includes(weekdayOf(day))) day = addDays(day, 1);
      days.add(day);
    }
    return days;
  };
  return (day) => {
    if (settings.country === '') return false;
    const year = Number(day.slice(0, 4));
    const book = books.get(year) ?? compute(year);
    books.set(year, book);
    return book.has(day);
  };
};

/** Days off in a row, first to last, and what they are called. */
export type Holiday = { from: IsoDay; to: IsoDay; names: readonly string[] };

/** Which local days are worked. Memoised: cheap to ask often. */
export const createWorkingDays = (settings: CalendarSettings) => {
  const exceptions = new Set(settings.workingDays);
  const isPublicHoliday = holidayBook(settings);
  const working = new Map<IsoDay, boolean>();
  /** Off, and not merely for being a weekend: a public holiday, the day that makes up for one, or a closed range. */
  const isHoliday = (day: IsoDay): boolean =>
    !exceptions.has(day) && (settings.closed.some(({ from, to }) => from <= day && day <= to) || isPublicHoliday(day));
  const isWorkingDay = (day: IsoDay): boolean => {
    const known = working.get(day);
    if (known !== undefined) return known;
    const result = exceptions.has(day) || (!settings.weekend.includes(weekdayOf(day)) && !isHoliday(day));
    working.set(day, result);
    return result;
  };
  /** The day itself when it is worked, else the next that is. */
  const workingDayFrom = (day: IsoDay): IsoDay => {
    let found = day;
    for (let tries = 0; tries < HORIZON_DAYS && !isWorkingDay(found); tries += 1) found = addDays(found, 1);
    return found;
  };
  const runs = new Map<string, readonly IsoDay[]>();
  /** The `count` working days after a day, nearest first. */
  const nextWorkingDays = (day: IsoDay, count: number): readonly IsoDay[] => {
    const known = runs.get(`${day}+${count}`);
    if (known !== undefined) return known;
    const days: IsoDay[] = [];
    for (let last = day; days.length < count; days.push(last)) last = workingDayFrom(addDays(last, 1));
    runs.set(`${day}+${count}`, days);
    return days;
  };
  const namesOn = (day: IsoDay): string[] => [
    ...settings.closed.flatMap(({ from, to, name }) => (name !== undefined && from <= day && day <= to ? [name] : [])),
    ...(settings.country === '' ? [] : publicHolidays(settings.country, Number(day.slice(0, 4))))
      .filter(({ from, to }) => from <= day && day <= to)
      .map(({ name }) => name),
  ];
  /** The holiday at hand or ahead, with the days off around it; undefined when none begins within `within` days. */
  const holidayAhead = (today: IsoDay, within: number): Holiday | undefined => {
    const last = addDays(today, within);
    let from = today;
    while (from <= last && !isHoliday(from)) from = addDays(from, 1);
    if (from > last) return undefined;
    const to = addDays(workingDayFrom(from), -1);
    const names = new Set<string>();
    for (let day = from; day <= to; day = addDays(day, 1)) for (const name of namesOn(day)) names.add(name);
    // The eve bears the name of its feast, and more.
    const shortest = [...names].filter((name) => ![...names].some((one) => one !== name && name.includes(one)));
    return { from, to, names: shortest };
  };
  return { isHoliday, isWorkingDay, workingDayFrom, nextWorkingDays, holidayAhead };
};
