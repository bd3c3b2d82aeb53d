import type { RosterProblem } from '../domain/roster.js';
import type { Charset } from '../domain/vietnamese-charsets.js';
import { type RosterSource, readRoster, rosterCells } from '../services/roster-file.js';
import type { RosterFile } from '../services/roster-sheet.js';
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

/** A copy of the file with what is wrong marked, as xlsx; undefined when there is nothing to mark, or the file cannot be read. */
export const markRoster = async (bytes: Buffer, marks: readonly Mark[]): Promise<Buffer | undefined> => {
  if (marks.length === 0) return undefined;
  if (isXlsx(bytes)) return markXlsx({ xlsx: bytes }, marks);
  const source = await sourceOf(bytes);
  const grids = Buffer.isBuffer(source) ? rosterCells(source) : source;
  return grids === undefined || typeof grids === 'string' ? undefined : markXlsx({ grids }, marks);
};
