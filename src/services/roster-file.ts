import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { ROSTER_COLUMNS, type RosterColumn, type RosterProblem, type RosterRow } from '../domain/roster.js';
import { normalise } from '../domain/text.js';

/** A remark that stops nothing; its text is `roster-note-<code>` (src/locales). */
export interface RosterNote {
  readonly row: number;
  readonly code: 'unknown-column';
  readonly args: Readonly<Record<string, string | number>>;
}

export type RosterFile =
  | { readonly ok: true; readonly rows: readonly RosterRow[]; readonly notes: readonly RosterNote[] }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

/** The country's 33,649 units take 2.4 MB; what is far beyond is not a roster. */
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_MEGABYTES = MAX_BYTES / 1024 / 1024;
const REQUIRED: readonly RosterColumn[] = ['code', 'name', 'kind', 'parent_code'];
const DELIMITERS = [',', ';', '\t'] as const;

const failed = (...problems: RosterProblem[]): { ok: false; problems: RosterProblem[] } => ({ ok: false, problems });

/** UTF-8, or what a spreadsheet calls "Unicode text" (UTF-16 with its mark); anything else is named, never guessed. */
const decode = (bytes: Buffer): { ok: true; text: string } | { ok: false; problems: RosterProblem[] } => {
  if (bytes.length > MAX_BYTES) return failed({ row: 1, code: 'too-large', args: { max: MAX_MEGABYTES } });
  // xlsx is a zip; xls the older compound file.
  const start = bytes.toString('latin1', 0, 4);
  if (start.startsWith('PK\u0003\u0004') || start === '\u00D0\u00CF\u0011\u00E0') {
    return failed({ row: 1, code: 'not-csv', args: {} });
  }
  if (start.startsWith('\u00FF\u00FE')) return { ok: true, text: new TextDecoder('utf-16le').decode(bytes) };
  if (start.startsWith('\u00FE\u00FF')) return { ok: true, text: new TextDecoder('utf-16be').decode(bytes) };
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isUtf8(bytes)) return { ok: true, text };
  const row = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
  return failed({ row, code: 'not-utf8', args: {} });
};

/** The one that stands most often in the first line that holds anything, which is the header: names of columns hold none of them. */
const delimiterOf = (text: string): string => {
  const header = text.split(/\r\n?|\n/u).find((line) => line.trim() !== '') ?? '';
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
  return counted.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
};

/** Cells as they stand; blank lines stay, because a spreadsheet counts them. */
const cellsOf = (text: string): { ok: true; grid: string[][] } | { ok: false; problems: RosterProblem[] } => {
  try {
    const grid = parse(text, { delimiter: delimiterOf(text), relax_column_count: true, relax_quotes: true });
    return { ok: true, grid };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = Number(error.records ?? 0) + 1;
    return failed({ row, code: 'bad-quotes', args: {} });
  }
};

interface Header {
  /** Position of each column that the file has. */
  readonly columns: ReadonlyMap<RosterColumn, number>;
  readonly width: number;
  readonly problems: readonly RosterProblem[];
  readonly notes: readonly RosterNote[];
}

const readHeader = (cells: readonly string[], row: number): Header => {
  const columns = new Map<RosterColumn, number>();
  const problems: RosterProblem[] = [];
  const notes: RosterNote[] = [];
  for (const [at, title] of cells.map(normalise).entries()) {
    const column = ROSTER_COLUMNS.find((known) => known === title.toLowerCase());
    if (column === undefined) {
      if (title !== '') notes.push({ row, code: 'unknown-column', args: { column: title } });
    } else if (columns.has(column)) problems.push({ row, column, code: 'duplicate-column', args: { column } });
    else columns.set(column, at);
  }
  for (const column of REQUIRED) {
    if (!columns.has(column)) problems.push({ row, column, code: 'missing-column', args: { column } });
  }
  return { columns, width: cells.length, problems, notes };
};

/** Newlines within a cell are layout, not part of a name. */
const cleanCell = (cell: string | undefined): string => normalise(cell ?? '').replaceAll('\n', ' ');

const rowOf = (cells: readonly string[], columns: Header['columns'], row: number): RosterRow => {
  const cell = (column: RosterColumn): string => {
    const at = columns.get(column);
    return at === undefined ? '' : cleanCell(cells[at]);
  };
  return {
    row,
    code: cell('code'),
    name: cell('name'),
    kind: cell('kind'),
    parent_code: cell('parent_code'),
    professional_parent_code: cell('professional_parent_code'),
    locality: cell('locality'),
  };
};

/** The rows of a grid of cells, whatever file it came from: the first line that holds anything is the header, blank lines are passed over. */
const rowsOfGrid = (grid: readonly (readonly string[])[]): RosterFile => {
  const lines = grid
    .map((cells, at) => ({ cells, row: at + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...body] = lines;
  if (first === undefined) return failed({ row: 1, code: 'empty', args: {} });
  const header = readHeader(first.cells, first.row);
  // A cell beyond the header is most often a name with an unquoted comma, which has shifted every cell behind it.
  const shifted = body
    .filter(({ cells }) => cells.slice(header.width).some((cell) => cell.trim() !== ''))
    .map(
      ({ cells, row }): RosterProblem => ({
        row,
        code: 'extra-cells',
        args: { found: cells.length, width: header.width },
      }),
    );
  const problems = [...header.problems, ...shifted];
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, rows: body.map(({ cells, row }) => rowOf(cells, header.columns, row)), notes: header.notes };
};

/**
 * Reads a roster in CSV: comma, semicolon or tab, with or without a byte order mark, the columns of `ROSTER_COLUMNS` in any order and letter
 * case (`professional_parent_code` and `locality` may be missing). Cells come normalised (NFC, trimmed). Unknown columns are noted and
 * ignored. Row numbers are those of a spreadsheet. What the rows say is for `validateRoster`.
 */
export const readRosterCsv = (bytes: Buffer): RosterFile => {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const cells = cellsOf(decoded.text);
  return cells.ok ? rowsOfGrid(cells.grid) : cells;
};
