import Table from 'cli-table3';
import type { Filed, Row, Totals } from '../result/rows.js';

export interface TableWords {
  readonly unit: string;
  readonly joined: string;
  readonly registered: string;
  readonly signed: string;
  /** Heads of the periods, in order. */
  readonly periods: readonly string[];
  readonly late: string;
  readonly total: string;
  lateOf(count: number): string;
}

const mark = (done: boolean): string => (done ? '✓' : '–');

/** The season at a glance: a line per unit, and the totals. */
export const drawTable = (rows: readonly Row[], totals: Totals, words: TableWords): string => {
  const centred = words.periods.map(() => 'center' as const);
  const table = new Table({
    head: [words.unit, words.joined, words.registered, words.signed, ...words.periods],
    colAligns: ['left', 'center', 'center', 'center', ...centred],
    style: { head: [], border: [], compact: true },
  });
  const filed = (one: Filed): string => (one === 'late' ? words.late : mark(one === 'on-time'));
  for (const { name, joined, registered, signed, reports } of rows) {
    table.push([name, mark(joined), mark(registered), mark(signed), ...reports.map(filed)]);
  }
  const reported = totals.reported.map((count, i) => {
    const late = totals.late[i] ?? 0;
    return late === 0 ? String(count) : `${count} ${words.lateOf(late)}`;
  });
  table.push([`${words.total}: ${totals.units}`, totals.joined, totals.registered, totals.signed, ...reported]);
  return table.toString();
};
