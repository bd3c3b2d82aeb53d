import type { RosterProblem } from '../domain/roster.js';
import type { Charset } from '../domain/vietnamese-charsets.js';
import type { RosterFile } from '../services/roster-sheet.js';
import { inThread, TaskTooBigError } from './in-thread.js';

const TOO_HEAVY: RosterProblem = { row: 1, code: 'too-heavy', args: {} };

/** Reads a roster file as `readRosterFile` does, while others are served. One that takes too much has a problem of its own. */
export const readRosterBeside = async (bytes: Buffer, charset?: Charset): Promise<RosterFile> => {
  try {
    return await inThread('readRosterFile', bytes, charset);
  } catch (error) {
    if (error instanceof TaskTooBigError) return { ok: false, problems: [TOO_HEAVY] };
    throw error;
  }
};
