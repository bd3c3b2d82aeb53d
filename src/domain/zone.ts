import { IANAZone } from 'luxon';
import type { IsoDay } from './iso-day.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Offsets change on quarter hours of UTC in every zone since 1970, so one look-up serves a quarter of an hour. */
const QUARTER_MS = 15 * MINUTE_MS;
const CACHE_LIMIT = 20_000;

/** Conversions between epoch milliseconds and the local days and minutes of one time zone. */
export type Zone = {
  name: string;
  /** The local day at an instant. */
  dayOf: (epochMs: number) => IsoDay;
  /** Minutes since local midnight at an instant, 0–1439. */
  minuteOf: (epochMs: number) => number;
  /** The instant of a local day and minute of day (1440 is the next midnight). Skipped times move forward with the clock. */
  at: (day: IsoDay, minute: number) => number;
};

/**
 * A zone by its IANA name, e.g. `Asia/Ho_Chi_Minh`.
 * @throws RangeError when there is no such zone.
 */
export const createZone = (name: string): Zone => {
  if (!IANAZone.isValidZone(name)) throw new RangeError(`unknown time zone: ${name}`);
  const zone = IANAZone.create(name);
  const offsets = new Map<number, number>();
  const offsetAt = (epochMs: number): number => {
    const slot = Math.floor(epochMs / QUARTER_MS);
    const known = offsets.get(slot);
    if (known !== undefined) return known;
    const offset = zone.offset(slot * QUARTER_MS) * MINUTE_MS;
    if (offsets.size >= CACHE_LIMIT) offsets.clear();
    offsets.set(slot, offset);
    return offset;
  };
  const local = (epochMs: number): Date => new Date(epochMs + offsetAt(epochMs));
  /** Most are asked for today. */
  let last: { readonly number: number; readonly day: IsoDay } = { number: Number.NaN, day: '' };
  return {
    name,
    dayOf: (epochMs) => {
      const number = Math.floor((epochMs + offsetAt(epochMs)) / DAY_MS);
      if (number !== last.number) last = { number, day: new Date(number * DAY_MS).toISOString().slice(0, 10) };
      return last.day;
    },
    minuteOf: (epochMs) => {
      const date = local(epochMs);
      return date.getUTCHours() * 60 + date.getUTCMinutes();
    },
    at: (day, minute) => {
      const wall = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
      const first = offsetAt(wall);
      const second = offsetAt(wall - first);
      if (first === second) return wall - first;
      const third = offsetAt(wall - second);
      return wall - (second === third ? second : Math.min(second, third));
    },
  };
};
