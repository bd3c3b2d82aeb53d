import type { Cadence } from './campaign.js';
import { type IsoDay, isoDayFrom } from './iso-day.js';
import { fold, normalise } from './text.js';

const plain = (text: string): string => fold(normalise(text));

/** ISO weekdays by English and Vietnamese names. `thứ sáu` is the fifth day of the ISO week; a bare figure counts the ISO way. */
const WEEKDAYS: readonly RegExp[] = [
  /^(?:1|mon(?:day)?|t2|thu (?:hai|2))$/,
  /^(?:2|tue(?:sday)?|t3|thu (?:ba|3))$/,
  /^(?:3|wed(?:nesday)?|t4|thu (?:tu|4))$/,
  /^(?:4|thu(?:rsday)?|t5|thu (?:nam|5))$/,
  /^(?:5|fri(?:day)?|t6|thu (?:sau|6))$/,
  /^(?:6|sat(?:urday)?|t7|thu (?:bay|7))$/,
  /^(?:7|sun(?:day)?|cn|chu nhat)$/,
];

const RHYTHMS: readonly [Cadence['every'], RegExp][] = [
  ['weekly', /^(?:weekly|week|(?:h[ao]ng |moi )?tuan)$/],
  ['monthly', /^(?:monthly|month|(?:h[ao]ng |moi )?thang)$/],
  ['quarterly', /^(?:quarterly|quarter|(?:h[ao]ng |moi )?quy)$/],
];

/** `Friday`, `5`, `thứ sáu`, `T6` → 5 (1 = Monday … 7 = Sunday). */
export const parseWeekday = (text: string): number | undefined => {
  const at = WEEKDAYS.findIndex((names) => names.test(plain(text)));
  return at < 0 ? undefined : at + 1;
};

/** `weekly`, `hằng tuần` → `weekly`. */
export const parseEvery = (text: string): Cadence['every'] | undefined =>
  RHYTHMS.find(([, names]) => names.test(plain(text)))?.[0];

/** `17`, `17:00`, `17h`, `17 giờ` → 17; full hours only. */
export const parseHour = (text: string): number | undefined => {
  const found = /^(\d{1,2})(?: ?(?:[:h]|gio)(?: ?00)?)?$/.exec(plain(text));
  const hour = Number(found?.[1] ?? Number.NaN);
  return hour <= 23 ? hour : undefined;
};

/** `2026-09-30` or `30/09/2026` (also with hyphens or dots) → the ISO day; undefined when there is no such day. */
export const parseCampaignDay = (text: string): IsoDay | undefined => {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text.trim());
  if (iso !== null) return isoDayFrom(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  return local === null ? undefined : isoDayFrom(Number(local[3]), Number(local[2]), Number(local[1]));
};

/** `2026-2027`, `2026 – 2027` → `2026-2027`; the second year follows the first. */
export const parseSchoolYear = (text: string): string | undefined => {
  const found = /^(20\d{2})\s*[-–/]\s*(20\d{2})$/u.exec(text.trim());
  return found !== null && Number(found[2]) === Number(found[1]) + 1 ? `${found[1]}-${found[2]}` : undefined;
};

/**
 * The days on which a school year's work may stand: the ministry's time frame runs from August to July; the month before is for preparing,
 * the month after for summing up.
 */
export const schoolYearSpan = (schoolYear: string): { from: IsoDay; to: IsoDay } => ({
  from: `${schoolYear.slice(0, 4)}-07-01`,
  to: `${schoolYear.slice(5)}-08-31`,
});

/** Length of a campaign's id, which travels in callback data. */
const MAX_ID = 24;

/** An id from the title; a title too long for it gives its first words and the year, so that next year's campaign differs. */
export const campaignIdFrom = (title: string, schoolYear: string): string => {
  const slug = plain(title)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= MAX_ID) return slug === '' ? `dot-${schoolYear}` : slug;
  const year = `-${schoolYear.slice(0, 4)}`;
  const room = MAX_ID - year.length;
  const words = slug.slice(0, room + 1).replace(/-[^-]*$/, '');
  return `${words.slice(0, room)}${year}`;
};
