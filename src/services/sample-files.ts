import { readFileSync } from 'node:fs';
import { addDays, formatDay, type IsoDay } from '../domain/iso-day.js';

/** In Vietnamese for every reader: what stands in them is written for the schools. They lie beside the texts, so that a build carries them. */
const sample = (name: string): string =>
  readFileSync(new URL(`../locales/samples/${name}`, import.meta.url), 'utf8').trimEnd();

/** So long registration is open, and so long after it reports begin, in days. */
const REGISTERING = 14;
const PAUSE = 3;
/** From May on a campaign is written for the school year that comes. */
const NEXT_YEAR_FROM = 5;

const yearOf = (today: IsoDay): number =>
  Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < NEXT_YEAR_FROM ? 1 : 0);

/** A campaign file with an explanation of each part, which can be sent as it is: for everybody below `unit`, from `today` on. */
export const campaignSample = (today: IsoDay, unit: string, unitName: string): string => {
  const year = yearOf(today);
  const begins = `${year}-09-01`;
  const from = today > begins ? today : begins;
  const to = addDays(from, REGISTERING);
  const values: Readonly<Record<string, string>> = {
    schoolYear: `${year}-${year + 1}`,
    today: formatDay(today),
    registrationFrom: formatDay(from),
    registrationTo: formatDay(to),
    reportsFrom: formatDay(addDays(to, PAUSE)),
    reportsTo: formatDay(`${year + 1}-05-31`),
    unit,
    unitName: unitName.replace(/\s+/g, ' '),
  };
  return `${sample('dot-thi-dua.yaml').replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')}\n`;
};

/** The lines of a small list of units; the first names the columns. */
export const rosterSample = (): string[][] =>
  sample('danh-sach-don-vi.csv')
    .split('\n')
    .map((line) => line.split(','));
