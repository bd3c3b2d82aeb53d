import type { RosterColumn, RosterProblem, RosterRow } from '../domain/roster.js';
import { fold } from '../domain/text.js';
import { cellText, type Header } from './roster-header.js';
import type { RosterNote, RosterSheet } from './roster-sheet.js';

/** Columns whose text, merged over several lines, holds for each of them. */
const SHARED: readonly RosterColumn[] = ['kind', 'parent_code', 'professional_parent_code', 'locality'];
const TOTAL = /^(tong( cong| so| hop)?|cong|total|sum)\b[\s:.\d]*/;
const ROMAN_OR_LETTER = /^([ivxlc]+|[a-z])[.)]?$/i;
const NUMBER = /^\d+[.)]?$/;

/** A line of a sheet as its columns read it. */
interface Line {
  readonly at: number;
  readonly raw: readonly string[];
  readonly row: RosterRow;
}

type Merge = RosterSheet['merges'][number];
/** A sheet with its merged cells by line: a long table may have thousands. */
type Table = {
  readonly rows: RosterSheet['rows'];
  readonly name: string;
  readonly merges: ReadonlyMap<number, Merge[]>;
};

const tableOf = ({ rows, name, merges }: RosterSheet): Table => {
  const byRow = new Map<number, Merge[]>();
  for (const merge of merges) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, rows.length); row += 1) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
    }
  }
  return { rows, name, merges: byRow };
};

const mergeAt = (table: Table, row: number, column: number): Merge | undefined =>
  table.merges.get(row)?.find((one) => one.startCol <= column && column <= one.endCol);

/** The first cell of the column's cells that holds anything. */
const valueAt = (sheet: Table, header: Header, at: number, column: RosterColumn): string => {
  for (const cell of header.layout.get(column)?.cells ?? []) {
    const merge = SHARED.includes(column) ? mergeAt(sheet, at, cell) : undefined;
    const text = cellText(sheet.rows[merge?.startRow ?? at]?.[merge?.startCol ?? cell]);
    if (text !== '') return text;
  }
  return '';
};

const lineOf = (sheet: Table, header: Header, at: number): Line => {
  const value = (column: RosterColumn): string => valueAt(sheet, header, at, column);
  const row: RosterRow = {
    row: at + 1,
    ...(sheet.name !== '' && { sheet: sheet.name }),
    code: value('code'),
    name: value('name'),
    kind: value('kind'),
    parent_code: value('parent_code'),
    professional_parent_code: value('professional_parent_code'),
    locality: value('locality'),
  };
  return { at, raw: (sheet.rows[at] ?? []).map(cellText), row };
};

const isBlank = ({ raw }: Line): boolean => raw.every((cell) => cell === '');

/** "Tổng cộng: 59 trường" has no code; a school whose name begins so has one. */
const isTotal = ({ raw, row }: Line): boolean => {
  const first = raw.find((cell) => cell !== '' && !NUMBER.test(cell)) ?? '';
  return TOTAL.test(fold(first)) && (row.code === '' || row.code === first || NUMBER.test(row.code));
};

const isHeaderAgain = ({ raw }: Line, { titles }: Header): boolean =>
  titles.every((title, column) => (raw[column] ?? '') === title);

/** The line below a header that numbers its columns: (1), (2), (3) or A, B, 1, 2. */
const isColumnNumbers = ({ at, raw }: Line, { last }: Header): boolean => {
  const filled = raw.filter((cell) => cell !== '');
  return at === last + 1 && filled.length > 2 && filled.every((cell) => /^[([]?([a-z]|\d{1,2})[)\]]?$/i.test(cell));
};

/** A heading within the table: a text over several columns, or beside a roman number. */
const isHeading = (sheet: Table, line: Line, header: Header): boolean => {
  const { at, raw, row } = line;
  const first = raw.findIndex((cell) => cell !== '');
  const merge = mergeAt(sheet, at, first);
  const wide = merge !== undefined && merge.startRow === merge.endRow && merge.endCol - merge.startCol >= 2;
  if (wide) return true;
  if (row.code !== '' || row.kind !== '') return false;
  const number = header.numbers === undefined ? undefined : (raw[header.numbers] ?? '');
  return number !== undefined && (number === '' || ROMAN_OR_LETTER.test(number));
};

/** Whether a line without a code is a unit all the same, whose code was forgotten. */
const isUnit = (line: Line, header: Header, isBehind: boolean): boolean => {
  const { raw, row } = line;
  if (row.code !== '') return true;
  if (row.name === '') return false;
  const numbered = header.numbers !== undefined && NUMBER.test(raw[header.numbers] ?? '');
  // What stands behind the last unit without a number or a kind is the end of the page: a date, a signature.
  return numbered || row.kind !== '' || !isBehind;
};

/** A cell beyond the header is most often a name with an unquoted comma, which has shifted every cell behind it. */
const shifted = ({ raw, row }: Line, { titles }: Header): RosterProblem[] =>
  raw.slice(titles.length).some((cell) => cell !== '')
    ? [{ row: row.row, code: 'extra-cells', args: { found: raw.length, width: titles.length } }]
    : [];

/** `3, 12, 70–73` */
const ranges = (rows: readonly number[]): string => {
  const parts: [number, number][] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (last !== undefined && last[1] === row - 1) last[1] = row;
    else parts.push([row, row]);
  }
  return parts.map(([from, to]) => (from === to ? String(from) : `${from}–${to}`)).join(', ');
};

/**
 * The units of a sheet below its header. Blank lines, totals, headings, repeated headers and what stands below the table are passed over; headings
 * and the like are noted.
 */
export const rowsOfSheet = (found: RosterSheet, header: Header) => {
  const sheet = tableOf(found);
  const below = sheet.rows.slice(header.last + 1).map((_, offset) => lineOf(sheet, header, header.last + 1 + offset));
  const lines = below.filter(
    (line) => !isBlank(line) && !isTotal(line) && !isHeaderAgain(line, header) && !isColumnNumbers(line, header),
  );
  const lastCoded = lines.findLast(({ row }) => row.code !== '')?.at ?? -1;
  const [units, others]: [Line[], Line[]] = [[], []];
  for (const line of lines) {
    const taken = isUnit(line, header, line.at > lastCoded) && !isHeading(sheet, line, header);
    (taken ? units : others).push(line);
  }
  const noted = others.map(({ row }) => row.row);
  const notes: RosterNote[] =
    noted.length === 0 ? [] : [{ row: noted[0] ?? 1, code: 'skipped-rows', args: { rows: ranges(noted) } }];
  // A workbook may hold remarks beside its table; in plain text a further cell is a mistake.
  const problems = sheet.name === '' ? units.flatMap((line) => shifted(line, header)) : [];
  return { rows: units.map(({ row }) => row), notes, problems };
};
