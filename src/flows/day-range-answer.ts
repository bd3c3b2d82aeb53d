import { type DayRange, parseDayRange } from '../domain/day-range.js';
import { formatDay, type IsoDay } from '../domain/iso-day.js';
import type { Reading } from './flow.js';
import { text } from './view.js';

/** A run of days as an answer keeps it: `2026-10-05/2026-10-09`. */
export const rangeValue = ({ from, to }: DayRange): string => `${from}/${to}`;

/** The days that a kept answer tells; undefined where it tells none. */
export const rangeOf = (value: string): DayRange | undefined => {
  const [from = '', to = ''] = value.split('/');
  return from === '' || to === '' ? undefined : { from, to };
};

/** One day or several, typed; what cannot be read is answered with what may have been meant, as a button. */
export const readDayRange = (typed: string, today: IsoDay): Reading => {
  const range = parseDayRange(typed, today);
  if (range.ok) return { ok: true, value: rangeValue(range) };
  const { reason, suggestion } = range;
  if (suggestion === undefined) return { ok: false, problem: text(`away-bad-${reason}`) };
  const meant = formatDay(suggestion);
  const label = { id: 'button-instead-day', args: { day: meant } };
  return {
    ok: false,
    problem: text('away-bad-meant', { meant }),
    instead: { label, value: rangeValue({ from: suggestion, to: suggestion }) },
  };
};
