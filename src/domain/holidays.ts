import { createRequire } from 'node:module';
import type Holidays from 'date-holidays';
import { addDays, type IsoDay } from './iso-day.js';

const DAY_MS = 86_400_000;
const require = createRequire(import.meta.url);
type HolidaysClass = typeof Holidays;

const books = new Map<string, Holidays>();
const years = new Map<string, readonly PublicHoliday[]>();

/** A public holiday, first to last day. */
export type PublicHoliday = { from: IsoDay; to: IsoDay; name: string };

/**
 * date-holidays carries every country of the world and takes a good 150 ms to load, so it is loaded when the first year is asked for, not
 * when the program starts.
 */
const bookOf = (country: string): Holidays => {
  const known = books.get(country);
  if (known !== undefined) return known;
  const load = require('date-holidays') as HolidaysClass & { default?: HolidaysClass };
  const book = new (load.default ?? load)(country, { types: ['public'] });
  books.set(country, book);
  return book;
};

/** Public holidays of a country (ISO 3166, e.g. `VN`, Tết included) that begin in a year, kept once computed. */
export const publicHolidays = (country: string, year: number): readonly PublicHoliday[] => {
  const key = `${country}-${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const found = bookOf(country)
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => {
      const from = holiday.date.slice(0, 10);
      const days = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / DAY_MS));
      return { from, to: addDays(from, days - 1), name: holiday.name };
    });
  years.set(key, found);
  return found;
};

/**
 * The Tết break of a year in Viet Nam: the five days that article 112 of the Labour Code (45/2019/QH14) gives, from New Year's Eve. The
 * government may lengthen it; that belongs to the tenant's closed ranges. Undefined outside the years that the lunar tables cover.
 */
export const tetBreak = (year: number): PublicHoliday | undefined =>
  publicHolidays('VN', year).find((holiday) => holiday.from !== holiday.to && Number(holiday.from.slice(5, 7)) <= 2);
