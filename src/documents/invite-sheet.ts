import { csvCell } from './csv.js';
import { COLUMNS, type InviteRow, type InviteWords } from './invite-words.js';
import { writeXlsx } from './xlsx.js';

const cellsOf = (row: InviteRow, { roles }: InviteWords): string[] =>
  COLUMNS.map((column) => (column === 'role' ? (roles[row.role] ?? '') : row[column]));

/** The list of links as a workbook. */
export const inviteXlsx = (rows: readonly InviteRow[], words: InviteWords): Promise<Buffer> =>
  writeXlsx([
    {
      name: words.sheet,
      columns: words.heads.map((header) => ({ header })),
      rows: rows.map((row) => cellsOf(row, words)),
    },
  ]);

/** The list of links as CSV with a byte order mark, which Excel needs to read Vietnamese. */
export const inviteCsv = (rows: readonly InviteRow[], words: InviteWords): Buffer => {
  const lines = [words.heads, ...rows.map((row) => cellsOf(row, words))];
  return Buffer.from(`\uFEFF${lines.map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`, 'utf8');
};
