import { may } from '../domain/policy.js';
import { type RosterDiff, type RosterProblem, validateRoster } from '../domain/roster.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { bumpRevision } from '../store/directory.js';
import { units } from '../store/entities.js';
import { type RosterNote, readRosterCsv } from './roster-file.js';
import { type Actor, SYSTEM, type Work } from './work.js';

export type RosterImport =
  | { readonly ok: true; readonly diff: RosterDiff; readonly notes: readonly RosterNote[] }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

/**
 * Imports a roster: all of it or, with any bad row, nothing. Units that are not in the file stay as they are: an import never takes away a
 * member's post. Throws `not-allowed`.
 */
export const importRoster = async (
  work: Work,
  by: Actor | typeof SYSTEM,
  file: Buffer,
  dryRun = false,
): Promise<RosterImport> => {
  const { tree } = work.directory;
  if (by !== SYSTEM && !may('roster.import', by.post, by.post.unit, tree)) throw appError('not-allowed');
  const read = readRosterCsv(file);
  if (!read.ok) return read;
  const checked = validateRoster(read.rows, tree);
  if (!checked.ok) return checked;
  const same = new Set(checked.diff.unchanged);
  const changed = checked.units.filter((unit) => !same.has(unit.code));
  if (!dryRun && changed.length > 0) {
    await work.tx.getMany(
      units,
      changed.map((unit) => unit.code),
    );
    for (const unit of changed) work.tx.put(units, unit.code, unit);
    bumpRevision(work.tx, 'units');
    const who = by === SYSTEM ? SYSTEM : by.member.id;
    audit(work.tx, { at: work.now, by: who, action: 'roster.import', detail: String(changed.length) });
  }
  return { ok: true, diff: checked.diff, notes: read.notes };
};
