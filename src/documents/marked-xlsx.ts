import { type Cell, type CellStyle, openXlsx, type Sheet, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { Grid } from './xlsx.js';

/** Something that is wrong in a file. Rows count from 1 as a spreadsheet does, cells from 0; without a cell it is the whole row. */
export interface Mark {
  readonly sheet: string;
  readonly row: number;
  readonly cell?: number;
  readonly text: string;
}

const BAD: CellStyle['fill'] = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' } };
const REASON: CellStyle = { font: { bold: true, color: { rgb: '9C0006' } }, fill: BAD, alignment: { wrapText: true } };
const REASON_WIDTH = 60;
const AUTHOR = 'Giao Ước';

/** A cell as it stands, which may hold a formula, a link, its own font. */
const cellAt = (sheet: Sheet, row: number, column: number): Partial<Cell> => {
  const value = sheet.rows[row]?.[column] ?? null;
  return sheet.cells?.get(`${row},${column}`) ?? { value };
};

const setCell = (sheet: Sheet, row: number, column: number, cell: Partial<Cell>): void => {
  sheet.cells ??= new Map();
  sheet.cells.set(`${row},${column}`, { type: 'string', value: null, ...cell });
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const line = sheet.rows[row] ?? [];
  while (line.length <= column) line.push(null);
  line[column] = cell.value ?? null;
};

const markCell = (sheet: Sheet, row: number, column: number, texts: readonly string[]): void => {
  const cell = cellAt(sheet, row, column);
  const said = cell.comment === undefined ? [] : [cell.comment.text];
  setCell(sheet, row, column, {
    ...cell,
    style: { ...cell.style, fill: BAD },
    comment: { author: AUTHOR, text: [...said, ...texts].join('\n') },
  });
};

const grouped = <T>(all: readonly T[], keyOf: (one: T) => number): Map<number, T[]> => {
  const groups = new Map<number, T[]>();
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return groups;
};

const markSheet = (sheet: Sheet, marks: readonly Mark[]): void => {
  const width = Math.max(0, ...sheet.rows.map((row) => row.length));
  for (const [row, inRow] of grouped(marks, (mark) => mark.row - 1)) {
    const inCells = inRow.filter(({ cell }) => cell !== undefined);
    for (const [cell, here] of grouped(inCells, (mark) => mark.cell ?? 0)) {
      markCell(
        sheet,
        row,
        cell,
        here.map(({ text }) => text),
      );
    }
    setCell(sheet, row, width, { value: inRow.map(({ text }) => text).join('\n'), style: REASON });
  }
  const columns = sheet.columns ?? [];
  sheet.columns = Array.from({ length: width + 1 }, (_, at) =>
    at === width ? { width: REASON_WIDTH } : (columns[at] ?? {}),
  );
};

/** A workbook of the cells alone, for a file that was none. */
const plainBook = (grids: readonly Grid[]): Promise<Uint8Array> =>
  writeXlsx({
    sheets: grids.map(({ name, rows, merges }, at) => ({
      name: name === '' ? `Sheet${at + 1}` : name,
      rows: rows.map((row) => [...row]),
      merges: [...merges],
    })),
  });

/**
 * A copy of a file with what is wrong in it: bad cells filled and commented, the reasons of a row in a column behind the last. Of an xlsx workbook
 * everything else stays; of another file the cells are kept. A mark for a sheet without a name is for the first.
 */
export const markXlsx = async (
  file: { readonly xlsx: Buffer } | { readonly grids: readonly Grid[] },
  marks: readonly Mark[],
): Promise<Buffer> => {
  const bytes = 'xlsx' in file ? file.xlsx : await plainBook(file.grids);
  const book = await openXlsx(bytes, { readStyles: true });
  for (const [at, sheet] of book.sheets.entries()) {
    const here = marks.filter((mark) => mark.sheet === sheet.name || (mark.sheet === '' && at === 0));
    if (here.length > 0) markSheet(sheet, here);
  }
  return Buffer.from(await saveXlsx(book));
};
