/** A calendar day as an ISO date, `2026-09-30`. Such days sort as text. */
export type IsoDay = string;

const DAY_MS = 86_400_000;
const pad = (value: number, length: number): string => String(value).padStart(length, '0');
const utc = (day: IsoDay): number => Date.parse(`${day}T00:00:00Z`);

/** The day of a year, month (1–12) and day of month; undefined when there is no such day. */
export const isoDayFrom = (year: number, month: number, day: number): IsoDay | undefined => {
  if (month < 1 || month > 12 || day < 1 || day > lastOfMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
};

/** The number of days in a month (1–12). */
export const lastOfMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The last day of a month (1–12). */
export const endOfMonth = (year: number, month: number): IsoDay =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(lastOfMonth(year, month), 2)}`;

/** The year, month (1–12) and day of month of a day. */
export const partsOf = (day: IsoDay): { year: number; month: number; day: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  day: Number(day.slice(8, 10)),
});

/** The day `count` days later; earlier when negative. */
export const addDays = (day: IsoDay, count: number): IsoDay =>
  new Date(utc(day) + count * DAY_MS).toISOString().slice(0, 10);

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: IsoDay, to: IsoDay): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** ISO weekday: 1 = Monday … 7 = Sunday. */
export const weekdayOf = (day: IsoDay): number => new Date(utc(day)).getUTCDay() || 7;

/** The Monday of the ISO week that holds the day. */
export const mondayOf = (day: IsoDay): IsoDay => addDays(day, 1 - weekdayOf(day));

/** `2027-01-15` → `15/01/2027`, as Vietnamese offices write. */
export const formatDay = (day: IsoDay): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
