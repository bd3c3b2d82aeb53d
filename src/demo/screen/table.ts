import Table from 'cli-table3';
import type { Filed, Row, Totals } from '../result/rows.js';
import { widthOf } from './width.js';

export interface TableWords {
  readonly unit: string;
  readonly joined: string;
  readonly registered: string;
  readonly signed: string;
  /** Heads of the periods, in order. */
  readonly periods: readonly string[];
  readonly late: string;
  readonly total: string;
  /** Head of the line that counts the late ones. */
  readonly ofThemLate: string;
}

const mark = (done: boolean): string => (done ? '✓' : '–');

/** Columns of borders and blanks beside the text of a cell. */
const FRAME = 2;
const NARROWEST_NAME = 14;

/** The season at a glance: a line per unit, and the totals. Names are cut where the terminal is too narrow. */
export const drawTable = (rows: readonly Row[], totals: Totals, columns: number, words: TableWords): string => {
  const heads = [words.joined, words.registered, words.signed, ...words.periods];
  const rest = heads.reduce((sum, head) => sum + head.length + FRAME, FRAME);
  const longest = Math.max(...[words.total, words.ofThemLate, ...rows.map(({ name }) => name)].map(widthOf));
  const nameWidth = Math.max(NARROWEST_NAME, Math.min(longest + 1, columns - rest - 1));
  const table = new Table({
    head: [words.unit, ...heads],
    colWidths: [nameWidth, ...heads.map(() => null)],
    colAligns: ['left', ...heads.map(() => 'center' as const)],
    style: { head: [], border: [], compact: true, 'padding-left': 1, 'padding-right': 0 },
  });
  const filed = (one: Filed): string => (one === 'late' ? words.late : mark(one === 'on-time'));
  for (const { name, joined, registered, signed, reports } of rows) {
    table.push([name, mark(joined), mark(registered), mark(signed), ...reports.map(filed)]);
  }
  table.push([words.total, totals.joined, totals.registered, totals.signed, ...totals.reported]);
  table.push([words.ofThemLate, '', '', '', ...totals.late]);
  return table.toString();
};
