import { addDays, type IsoDay, mondayOf, partsOf } from './iso-day.js';

export const PAST_SPANS = ['week', 'month', 'quarter'] as const;
export type PastSpan = (typeof PAST_SPANS)[number];

/** First and last day of the week, month or quarter before the one that holds a day. */
export const spanBefore = (span: PastSpan, today: IsoDay): { readonly from: IsoDay; readonly to: IsoDay } => {
  if (span === 'week') return { from: addDays(mondayOf(today), -7), to: addDays(mondayOf(today), -1) };
  const { year, month } = partsOf(today);
  const months = span === 'month' ? 1 : 3;
  const first = Math.floor((month - 1) / months) * months + 1;
  const start = `${year}-${String(first).padStart(2, '0')}-01`;
  const to = addDays(start, -1);
  const last = partsOf(to);
  return { from: `${last.year}-${String(last.month - months + 1).padStart(2, '0')}-01`, to };
};
