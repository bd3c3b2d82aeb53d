import type { Language } from '../words/index.js';

const tags: Readonly<Record<Language, string>> = { vi: 'vi-VN', en: 'en-GB' };
const formats = new Map<string, Intl.DateTimeFormat>();

/** A format, made once: making one costs more than using it a hundred times. */
function format(language: Language, zone: string | undefined, options: Intl.DateTimeFormatOptions) {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (found === undefined) {
    found = new Intl.DateTimeFormat(tags[language], { ...options, ...(zone === undefined ? {} : { timeZone: zone }) });
    formats.set(key, found);
  }
  return found;
}

const parts = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  weekday: 'short',
} as const;

/** `17:05`. @param at epoch milliseconds */
export const hourText = (at: number, zone: string | undefined): string =>
  format('en', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** `thứ Sáu, 25 tháng 9`. */
export const dayText = (at: number, zone: string | undefined, language: Language): string =>
  format(language, zone, { weekday: 'long', day: 'numeric', month: 'long' }).format(at);

/** `25/09/2026`. */
export const dateText = (at: number, zone: string | undefined): string =>
  format('en', zone, { day: '2-digit', month: '2-digit', year: 'numeric' }).format(at);

/** The wall clock of a zone at a moment. `weekday`: 0 is Sunday. */
function wallClock(at: number, zone: string | undefined) {
  const read = Object.fromEntries(
    format('en', zone, { ...parts, hourCycle: 'h23' })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day, hour, minute] = ['year', 'month', 'day', 'hour', 'minute'].map((name) => Number(read[name]));
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute);
}

/** The next moment after `at` at which the zone's clocks show this hour on this weekday (0: Sunday; none: any day). */
export function nextAt(at: number, zone: string | undefined, hour: number, weekday?: number): number {
  const wall = wallClock(at, zone);
  const offset = wall - Math.floor(at / 60_000) * 60_000;
  const midnight = Math.floor(wall / 86_400_000) * 86_400_000;
  for (let days = 0; days <= 7; days += 1) {
    const target = midnight + days * 86_400_000 + hour * 3_600_000;
    const fits = weekday === undefined || new Date(target).getUTCDay() === weekday;
    if (fits && target - offset > at) return target - offset;
  }
  return at;
}
