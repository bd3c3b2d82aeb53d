import type { TextRef } from '../locales/index.js';
import type { InviteLine } from '../services/invite-sheet.js';
import { csvCell } from './csv.js';
import { writeXlsx } from './xlsx.js';

/** A line of the list with what is written out of it: the link, and the last day as people read it. */
export interface InviteRow extends InviteLine {
  readonly link: string;
  readonly until: string;
}

/** A text without markup, in the reader's language. */
export type Say = (ref: TextRef) => string;

const COLUMNS = ['unit', 'name', 'role', 'above', 'link', 'until'] as const;

const cellsOf = (row: InviteRow, say: Say): string[] =>
  COLUMNS.map((column) => (column === 'role' ? say({ id: `role-${row.role}` }) : row[column]));

const heads = (say: Say): string[] => COLUMNS.map((column) => say({ id: `invite-column-${column}` }));

/** The list of links as a workbook. */
export const inviteXlsx = (rows: readonly InviteRow[], say: Say): Promise<Buffer> =>
  writeXlsx([
    {
      name: say({ id: 'invite-sheet' }),
      columns: heads(say).map((header) => ({ header })),
      rows: rows.map((row) => cellsOf(row, say)),
    },
  ]);

/** The list of links as CSV with a byte order mark, which Excel needs to read Vietnamese. */
export const inviteCsv = (rows: readonly InviteRow[], say: Say): Buffer => {
  const lines = [heads(say), ...rows.map((row) => cellsOf(row, say))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`, 'utf8');
};
