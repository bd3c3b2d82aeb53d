import type { RosterProblem } from '../domain/roster.js';
import type { Charset } from '../domain/vietnamese-charsets.js';
import type { TextRef } from '../locales/index.js';
import { type RosterSource, readRoster, rosterCells } from '../services/roster-file.js';
import type { RosterFile } from '../services/roster-sheet.js';
import { problemInWords } from '../services/roster-words.js';
import { type Mark, markXlsx } from './marked-xlsx.js';
import { isWorkbook, isXlsx, readWorkbook } from './workbook.js';

const sourceOf = async (bytes: Buffer): Promise<RosterSource | RosterProblem['code']> =>
  isWorkbook(bytes) ? readWorkbook(bytes) : bytes;

/** A roster file, workbook or CSV, as `importRoster` takes it. `charset` as for `readRoster`. */
export const readRosterFile = async (bytes: Buffer, charset?: Charset): Promise<RosterFile> => {
  const source = await sourceOf(bytes);
  if (typeof source === 'string') return { ok: false, problems: [{ row: 1, code: source, args: {} }] };
  return readRoster(source, charset);
};

/**
 * What to mark in a file: the problems that stand in a row.
 * @param sheet the sheet of problems that name none
 * @param say a text in the language of whoever mends the file
 */
export const rosterMarks = (
  { problems, sheet }: { readonly problems: readonly RosterProblem[]; readonly sheet: string },
  say: (ref: TextRef) => string,
): Mark[] =>
  problems
    .filter(({ column, code }) => column !== undefined || code === 'extra-cells')
    .map((problem) => ({
      sheet: problem.sheet ?? sheet,
      row: problem.row,
      ...(problem.cell !== undefined && { cell: problem.cell }),
      text: say(problemInWords(problem)),
    }));

/** A copy of the file with what is wrong marked, as xlsx; undefined when there is nothing to mark, or the file cannot be read. */
export const markRoster = async (bytes: Buffer, marks: readonly Mark[]): Promise<Buffer | undefined> => {
  if (marks.length === 0) return undefined;
  if (isXlsx(bytes)) return markXlsx({ xlsx: bytes }, marks);
  const source = await sourceOf(bytes);
  const grids = Buffer.isBuffer(source) ? rosterCells(source) : source;
  return grids === undefined || typeof grids === 'string' ? undefined : markXlsx({ grids }, marks);
};
