import {
  type CellStyle,
  type CellValue,
  readXlsx as readWorkbook,
  type Workbook,
  writeXlsx as writeWorkbook,
} from 'hucre/xlsx';

/** A table as it stands in a workbook: one line of headers, then the rows. */
export interface Sheet {
  readonly name: string;
  /** `width` in characters; without it, as wide as what the column holds. */
  readonly columns: readonly { readonly header: string; readonly width?: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Excel's limits (specifications and limits of Excel). */
const MAX_CELL = 32_767;
const MAX_NAME = 31;
const MAX_WIDTH = 60;
const MIN_WIDTH = 6;
/** What no XML 1.0 document may hold, unpaired surrogates among it. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const HEADER: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
  alignment: { vertical: 'center', wrapText: true },
};
const BODY: CellStyle = { alignment: { vertical: 'top', wrapText: true } };

/** A text as a cell may hold it. `_x000D_` means a control character to spreadsheets, so its first underscore is escaped. */
const clean = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .slice(0, MAX_CELL)
    .replace(/[\uD800-\uDBFF]$/u, '')
    .replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_');

/** A name that Excel takes and that no sheet of the book has yet, letter case aside. */
const sheetName = (wanted: string, at: number, taken: Set<string>): string => {
  const plain = clean(wanted)
    .replace(/[[\]:*?/\\\s]+/gu, ' ')
    .replace(/^[' ]+|[' ]+$/gu, '');
  // "History" is the one word that Excel keeps for itself.
  const base = plain === '' || plain.toLowerCase() === 'history' ? `${plain} ${at + 1}`.trim() : plain;
  for (let turn = 1; ; turn += 1) {
    const suffix = turn === 1 ? '' : ` ${turn}`;
    const kept = base
      .slice(0, MAX_NAME - suffix.length)
      .replace(/[\uD800-\uDBFF]$/u, '')
      .replace(/[' ]+$/u, '');
    const name = kept + suffix;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
};

const widest = (cell: string | number | null): number =>
  Math.max(
    ...String(cell ?? '')
      .split('\n')
      .map((line) => line.length),
  );

const widthOf = (sheet: Sheet, at: number): number => {
  const { header, width } = sheet.columns[at] ?? { header: '' };
  if (width !== undefined) return width;
  const longest = sheet.rows.reduce((most, row) => Math.max(most, widest(row[at] ?? null)), header.length);
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, longest + 2));
};

const letter = (at: number): string =>
  (at >= 26 ? letter(Math.floor(at / 26) - 1) : '') + String.fromCharCode(65 + (at % 26));

const sheetOf = (sheet: Sheet, at: number, taken: Set<string>) => {
  const range = `A1:${letter(sheet.columns.length - 1)}${sheet.rows.length + 1}`;
  const header = sheet.columns.map((column) => clean(column.header));
  const rows = sheet.rows.map((row) => row.map((cell) => (typeof cell === 'string' ? clean(cell) : cell)));
  return {
    name: sheetName(sheet.name, at, taken),
    columns: sheet.columns.map((_, column) => ({ width: widthOf(sheet, column), style: BODY })),
    rows: [header, ...rows],
    cells: new Map(header.map((_, column) => [`0,${column}`, { style: HEADER }])),
    freezePane: { rows: 1 },
    ...(sheet.columns.length > 0 && { autoFilter: { range } }),
  };
};

/**
 * A workbook of tables: headers bold and frozen, a filter on each, text wrapped. A text is written as text whatever it begins with, so nothing
 * that a person typed runs as a formula. Names of sheets are brought to Excel's rules; what no cell may hold is left out. Throws nothing of ours.
 */
export const writeXlsx = async (sheets: readonly Sheet[]): Promise<Buffer> => {
  const taken = new Set<string>();
  return Buffer.from(await writeWorkbook({ sheets: sheets.map((sheet, at) => sheetOf(sheet, at, taken)) }));
};

/** A rectangle of cells shown as one, by position from 0, both ends included. Its text stands in the first cell. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as a person sees it: every cell a text, empty where there is nothing. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly Merge[];
}

const pad = (part: number): string => String(part).padStart(2, '0');
/** A workbook knows no time zone: the day is the one that stands in the cell. */
const dayText = (day: Date): string => `${pad(day.getUTCDate())}/${pad(day.getUTCMonth() + 1)}/${day.getUTCFullYear()}`;

/** A code of digits keeps the zeroes that its format shows. */
const cellText = (value: CellValue | undefined, format = ''): string => {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayText(value);
  if (typeof value === 'number' && /^0+$/u.test(format)) return String(value).padStart(format.length, '0');
  return String(value);
};

const gridOf = (sheet: Workbook['sheets'][number]): Grid => ({
  name: sheet.name,
  rows: sheet.rows.map((row, at) =>
    row.map((value, column) => cellText(value, sheet.cells?.get(`${at},${column}`)?.style?.numFmt)),
  ),
  merges: sheet.merges ?? [],
});

/** The sheets of a workbook as it was read, hidden ones left out. */
export const gridsOf = ({ sheets }: Pick<Workbook, 'sheets'>): readonly Grid[] =>
  sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden).map(gridOf);

/**
 * The visible sheets of an xlsx workbook, in order. Formulas give what they last gave, days come as dd/MM/yyyy, numbers as JavaScript writes them.
 * Gives undefined for what is no readable workbook: damaged, locked with a password, or another kind of file.
 */
export const readXlsx = async (bytes: Buffer): Promise<readonly Grid[] | undefined> => {
  try {
    return gridsOf(await readWorkbook(bytes, { readStyles: true }));
  } catch {
    // What the file holds is a stranger's: the reader may stumble over it in any way.
    return undefined;
  }
};
