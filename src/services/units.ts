import { may } from '../domain/policy.js';
import type { RosterDiff, RosterProblem } from '../domain/roster.js';
import { validateRoster } from '../domain/roster-check.js';
import type { Unit } from '../domain/unit.js';
import { createUnitTree, type UnitTree } from '../domain/unit-tree.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { bumpRevision } from '../store/directory.js';
import { units } from '../store/entities.js';
import { type RosterNote, readRosterCsv } from './roster-file.js';
import { changeLives } from './unit-closing.js';
import { type Actor, SYSTEM, type Work } from './work.js';

export type RosterImport =
  | {
      readonly ok: true;
      readonly diff: RosterDiff;
      readonly notes: readonly RosterNote[];
      /** Rows left out, where only the good ones were asked for. */
      readonly refused: readonly RosterProblem[];
    }
  | { readonly ok: false; readonly problems: readonly RosterProblem[]; readonly notes: readonly RosterNote[] };

export interface RosterOptions {
  /** Only tell what would change. */
  readonly dryRun?: boolean;
  /** Leave bad rows out instead of refusing the file. */
  readonly partial?: boolean;
  /** Leave units that are not in the file as they are. */
  readonly keep?: boolean;
}

/**
 * Imports a roster: all of it or, with any bad row, nothing, unless the good rows alone are asked for. Units that are gone from it are closed, not
 * deleted: members, pledges and reports stay, and come back to life with the unit. Throws `not-allowed`.
 */
export const importRoster = async (
  work: Work,
  by: Actor | typeof SYSTEM,
  file: Buffer,
  { dryRun = false, partial = false, keep = false }: RosterOptions = {},
): Promise<RosterImport> => {
  const { tree } = work.directory;
  if (by !== SYSTEM && !may('roster.import', by.post, by.post.unit, tree)) throw appError('not-allowed');
  const read = readRosterCsv(file);
  if (!read.ok) return { ...read, notes: [] };
  const { notes } = read;
  const checked = validateRoster(read.rows, tree, { partial });
  if (!checked.ok) return { ...checked, notes };
  const diff = keep ? { ...checked.diff, gone: [] } : checked.diff;
  if (!dryRun) await store(work, by === SYSTEM ? SYSTEM : by.member.id, checked.units, diff);
  return { ok: true, diff, notes, refused: checked.refused };
};

const store = async (work: Work, by: string, listed: readonly Unit[], diff: RosterDiff): Promise<void> => {
  const { tree } = work.directory;
  const same = new Set(diff.unchanged);
  const changed = listed.filter((unit) => !same.has(unit.code));
  if (changed.length + diff.gone.length === 0) return;
  await work.tx.getMany(
    units,
    changed.map((unit) => unit.code),
  );
  for (const unit of changed) work.tx.put(units, unit.code, unit);
  const lives = { closed: diff.gone, reopened: diff.reopened };
  await changeLives(work, lives, treeAfter(work, tree, changed, diff.gone), by);
  bumpRevision(work.tx, 'units');
  const detail = `${changed.length} changed, ${diff.gone.length} closed`;
  audit(work.tx, { at: work.now, by, action: 'roster.import', detail });
};

const treeAfter = (work: Work, tree: UnitTree, changed: readonly Unit[], gone: readonly string[]): UnitTree => {
  const closing = new Set(gone);
  const closedAt = work.now;
  const before = Array.from(tree.units(), (unit) => (closing.has(unit.code) ? { ...unit, closedAt } : unit));
  return createUnitTree([...before, ...changed]);
};
