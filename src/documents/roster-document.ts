import type { RosterProblem } from '../domain/roster.js';
import type { TextRef } from '../locales/index.js';
import { type RosterSource, rosterCells } from '../services/roster-file.js';
import { problemInWords } from '../services/roster-words.js';
import type { RosterRefused } from '../services/units.js';
import { markXlsx } from './marked-xlsx.js';
import { isWorkbook, isXlsx, readWorkbook } from './workbook.js';

/** A roster file as `importRoster` takes it, or why it cannot be read at all. */
export const rosterSource = async (bytes: Buffer): Promise<RosterSource | RosterRefused> => {
  if (!isWorkbook(bytes)) return bytes;
  const grids = await readWorkbook(bytes);
  if (typeof grids !== 'string') return grids;
  const problems: RosterProblem[] = [{ row: 1, code: grids, args: {} }];
  return { ok: false, problems, notes: [], sheet: '' };
};

/**
 * A copy of the file with its problems marked, as xlsx; undefined when no problem stands in a row, or the file cannot be read.
 * @param say a text in the language of whoever mends the file
 */
export const markRoster = async (
  bytes: Buffer,
  { problems, sheet }: { readonly problems: readonly RosterProblem[]; readonly sheet: string },
  say: (ref: TextRef) => string,
): Promise<Buffer | undefined> => {
  const marks = problems
    .filter(({ column, code }) => column !== undefined || code === 'extra-cells')
    .map((problem) => ({
      sheet: problem.sheet ?? sheet,
      row: problem.row,
      ...(problem.cell !== undefined && { cell: problem.cell }),
      text: say(problemInWords(problem)),
    }));
  if (marks.length === 0) return undefined;
  if (isXlsx(bytes)) return markXlsx({ xlsx: bytes }, marks);
  const source = await rosterSource(bytes);
  const grids = Buffer.isBuffer(source) ? rosterCells(source) : source;
  return grids === undefined || 'ok' in grids ? undefined : markXlsx({ grids }, marks);
};
