import type { RosterColumn, RosterProblem, RosterRow } from '../domain/roster.js';
import { type Charset, fontCharset, fromFontCharset } from '../domain/vietnamese-charsets.js';
import { readCsv } from './roster-csv.js';
import { findHeader, type Header, judgeHeader } from './roster-header.js';
import { rowsOfSheet } from './roster-rows.js';
import type { RosterFile, RosterNote, RosterSheet } from './roster-sheet.js';

/** The country's 33,649 units take 2.4 MB; what is far beyond is not a roster. */
const MAX_BYTES = 20 * 1024 * 1024;
const MAX_MEGABYTES = MAX_BYTES / 1024 / 1024;

/** A CSV file's bytes, or the sheets of a workbook. */
export type RosterSource = Buffer | readonly RosterSheet[];

const failed = (problem: RosterProblem): { ok: false; problems: RosterProblem[] } => ({
  ok: false,
  problems: [problem],
});

/** The texts of a file in an encoding from before Unicode, when that was asked for; else the problem that names it. */
const inUnicode = (sheets: readonly RosterSheet[], wanted: Charset | undefined) => {
  const sample = sheets.flatMap(({ rows }) => rows.slice(0, 500).flat()).join('\n');
  const found = fontCharset(sample);
  if (found === undefined) return { ok: true as const, sheets, converted: wanted };
  if (wanted === undefined) return failed({ row: 1, code: 'encoding', args: { charset: found } });
  const converted = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((cell) => fromFontCharset(cell, found))),
  }));
  return { ok: true as const, sheets: converted, converted: found };
};

/** A sheet whose header was found. `many`: its name says where a row stands. */
const readSheet = (sheet: RosterSheet, header: Header, many: boolean) => {
  const place = many ? { sheet: sheet.name } : {};
  const judged = judgeHeader(header);
  const { rows, notes, problems } = rowsOfSheet(sheet, header);
  return {
    rows: rows.map(({ sheet: _name, ...row }): RosterRow => ({ ...row, ...place })),
    notes: [...judged.notes, ...notes].map((note): RosterNote => ({ ...note, ...place })),
    problems: [...judged.problems, ...problems].map((problem): RosterProblem => ({ ...problem, ...place })),
  };
};

/** A unit that stands word for word in an earlier sheet, too: offices keep a sheet of all beside one for each level. */
const withoutRepeated = (rows: readonly RosterRow[]): { rows: RosterRow[]; repeated: RosterRow[] } => {
  const seen = new Map<string, RosterRow>();
  const repeated: RosterRow[] = [];
  const kept = rows.filter((row) => {
    const known = seen.get(row.code);
    if (row.code === '' || known === undefined || known.sheet === row.sheet || known.name !== row.name) {
      seen.set(row.code, known ?? row);
      return true;
    }
    repeated.push(row);
    return false;
  });
  return { rows: kept, repeated };
};

const readSheets = (sheets: readonly RosterSheet[]): RosterFile => {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some((cell) => cell.trim() !== '')));
  if (filled.length === 0) return failed({ row: 1, code: 'empty', args: {} });
  const found = filled.flatMap((sheet) => {
    const header = findHeader(sheet);
    return header === undefined ? [] : [{ sheet, header }];
  });
  if (found.length === 0) return failed({ row: 1, code: 'no-header', args: {} });
  const many = found.length > 1;
  const read = found.map(({ sheet, header }) => readSheet(sheet, header, many));
  const problems = read.flatMap((one) => one.problems);
  if (problems.length > 0) return { ok: false, problems };
  const { rows, repeated } = withoutRepeated(read.flatMap((one) => one.rows));
  const others = filled.filter((sheet) => !found.some((one) => one.sheet === sheet));
  return {
    ok: true,
    rows,
    notes: [
      ...read.flatMap((one) => one.notes),
      ...others.map(({ name }): RosterNote => ({ row: 1, code: 'other-sheet', args: { sheet: name } })),
      ...(repeated[0] === undefined
        ? []
        : [{ row: repeated[0].row, code: 'repeated' as const, args: { count: repeated.length } }]),
    ],
    layouts: new Map(
      found.map(({ sheet, header }) => [
        many ? sheet.name : undefined,
        { sheet: sheet.name, row: header.first + 1, columns: header.layout },
      ]),
    ),
    columns: new Set(found.flatMap(({ header }): RosterColumn[] => [...header.layout.keys()])),
  };
};

/** The cells of a CSV file in Unicode, as a sheet; undefined for one that cannot be read so. */
export const rosterCells = (bytes: Buffer): readonly RosterSheet[] | undefined => {
  const table = readCsv(bytes);
  return table.ok ? [table.sheet] : undefined;
};

/**
 * Reads a roster as offices have it: titles above the header, merged cells, Vietnamese titles in any order, totals, headings and signatures (see
 * roster-header.ts, roster-rows.ts); of a workbook every sheet that looks so. Cells come normalised. An encoding from before Unicode is a problem
 * that names it, unless `charset` asks for it. Row numbers are those of a spreadsheet. What the rows say is for `validateRoster`.
 */
export const readRoster = (source: RosterSource, charset?: Charset): RosterFile => {
  if (Buffer.isBuffer(source)) {
    if (source.length > MAX_BYTES) return failed({ row: 1, code: 'too-large', args: { max: MAX_MEGABYTES } });
    const table = readCsv(source, charset);
    return table.ok ? readRoster([table.sheet], charset) : table;
  }
  const text = inUnicode(source, charset);
  if (!text.ok) return text;
  const read = readSheets(text.sheets);
  if (!read.ok || text.converted === undefined) return read;
  const note: RosterNote = { row: 1, code: 'converted', args: { charset: text.converted } };
  return { ...read, notes: [note, ...read.notes] };
};
