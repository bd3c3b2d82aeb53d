import { formatDay } from '../domain/iso-day.js';
import type { Period } from '../domain/period.js';
import { type TextRef, text } from '../flows/view.js';

/**
 * A period as people name it: a week by its days (schools count school weeks, so the number of the ISO week would mislead), a month and a
 * quarter by number and year.
 */
export const periodText = ({ id, from, to }: Pick<Period, 'id' | 'from' | 'to'>): TextRef => {
  const [year = '', part = ''] = id.split('-');
  if (part.startsWith('W')) return text('period-week', { from: formatDay(from).slice(0, 5), to: formatDay(to) });
  if (part.startsWith('Q')) return text('period-quarter', { quarter: part.slice(1), year });
  return text('period-month', { month: String(Number(part)), year });
};
