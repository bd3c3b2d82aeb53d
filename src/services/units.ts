import { setImmediate as giveWay } from 'node:timers/promises';
import { may } from '../domain/policy.js';
import type { RosterColumn, RosterDiff, RosterProblem } from '../domain/roster.js';
import { validateRoster } from '../domain/roster-check.js';
import { completeRows } from '../domain/roster-complete.js';
import type { Unit } from '../domain/unit.js';
import { createUnitTree, type UnitTree } from '../domain/unit-tree.js';
import type { Charset } from '../domain/vietnamese-charsets.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { bumpRevision } from '../store/directory.js';
import { units } from '../store/entities.js';
import { followUnits } from './campaign-follow.js';
import { type RosterSource, readRoster } from './roster-file.js';
import { remarksOn } from './roster-remarks.js';
import type { RosterFile, RosterNote } from './roster-sheet.js';
import { changeLives } from './unit-closing.js';
import { type Actor, type Founder, SYSTEM, type Work } from './work.js';

export interface RosterImported {
  readonly ok: true;
  readonly diff: RosterDiff;
  readonly notes: readonly RosterNote[];
  /** Rows left out, where only the good ones were asked for. */
  readonly refused: readonly RosterProblem[];
  /** The units that the file lists and that are or would be imported, by code. */
  readonly units: ReadonlyMap<string, Unit>;
  /** Name of the sheet in which rows without one stand. */
  readonly sheet: string;
}
export interface RosterRefused {
  readonly ok: false;
  readonly problems: readonly RosterProblem[];
  readonly notes: readonly RosterNote[];
  readonly sheet: string;
}
export type RosterImport = RosterImported | RosterRefused;

export interface RosterOptions {
  /** Only tell what would change. */
  readonly dryRun?: boolean;
  /** Leave bad rows out instead of refusing the file. */
  readonly partial?: boolean;
  /** Leave units that are not in the file as they are. */
  readonly keep?: boolean;
  /** The office, by code or name, above every school whose row names none. */
  readonly under?: string;
  /** Read a file that is not in Unicode as one in the encoding that was recognised; for one that was not read before. */
  readonly charset?: Charset;
}

/** So many units are written down before others are served again: a country is put in by one commit. */
const PUTS = 500;

/** Who may bring a roster. Once there is a unit a founder may no more than their post: they take it with `/start`. Gives whom the audit names. */
const authoriseImport = ({ directory: { tree } }: Work, by: Actor | Founder | typeof SYSTEM): string => {
  if (by === SYSTEM) return SYSTEM;
  if ('founder' in by) {
    if (tree.size > 0) throw appError('not-allowed');
    return by.founder;
  }
  if (!may('roster.import', by.post, by.post.unit, tree)) throw appError('not-allowed');
  return by.member.id;
};

/**
 * Imports a roster: all of it or, with any bad row, nothing, unless the good rows alone are asked for. Units that are gone from it are closed, not
 * deleted: members, pledges and reports stay, and come back to life with the unit. Throws `not-allowed`.
 */
export const importRoster = async (
  work: Work,
  by: Actor | Founder | typeof SYSTEM,
  file: RosterSource | RosterFile,
  { dryRun = false, partial = false, keep = false, under, charset }: RosterOptions = {},
): Promise<RosterImport> => {
  const { tree } = work.directory;
  const who = authoriseImport(work, by);
  const read = 'ok' in file ? file : readRoster(file, charset);
  if (!read.ok) return { ...read, notes: [], sheet: '' };
  const sheet = read.layouts.get(undefined)?.sheet ?? '';
  await giveWay();
  const completed = completeRows(read.rows, tree, { columns: read.columns, ...(under !== undefined && { under }) });
  const { rows, problems: known } = completed;
  await giveWay();
  const checked = validateRoster(rows, tree, { partial, known });
  if (!checked.ok) return { ok: false, problems: located(checked.problems, read), notes: read.notes, sheet };
  const diff = keep ? { ...checked.diff, gone: [] } : checked.diff;
  if (!dryRun) await store(work, who, checked.units, diff);
  return {
    ok: true,
    diff,
    notes: [...read.notes, ...remarksOn(rows, diff, tree, completed.kindsByName)],
    refused: located(checked.refused, read),
    units: new Map(checked.units.map((unit) => [unit.code, unit])),
    sheet,
  };
};

/** Problems with the cell in which they stand and the title that the file gives its column; a column that all rows lack is one problem. */
const located = (problems: readonly RosterProblem[], file: Extract<RosterFile, { ok: true }>): RosterProblem[] => {
  const lacks = (column: RosterColumn | undefined): boolean => column !== undefined && !file.columns.has(column);
  const absent = new Set(
    problems.filter(({ code, column }) => code === 'missing' && lacks(column)).map((one) => one.column),
  );
  const found = problems
    .filter(({ code, column }) => code !== 'missing' || !absent.has(column))
    .map((problem): RosterProblem => {
      const { column, sheet, args } = problem;
      const place = column === undefined ? undefined : file.layouts.get(sheet)?.columns.get(column);
      if (place === undefined) return problem;
      const titled = 'column' in args ? { ...args, column: place.title } : args;
      return { ...problem, args: titled, ...(place.cells[0] !== undefined && { cell: place.cells[0] }) };
    });
  const whole = [...absent].flatMap((column): RosterProblem[] =>
    column === undefined
      ? []
      : [{ row: file.layouts.get(undefined)?.row ?? 1, column, code: 'missing-column', args: { column } }],
  );
  return [...whole, ...found];
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
  for (const [at, unit] of changed.entries()) {
    work.tx.put(units, unit.code, unit);
    if (at % PUTS === 0) await giveWay();
  }
  const lives = { closed: diff.gone, reopened: diff.reopened };
  const after = treeAfter(work, tree, changed, diff.gone);
  await changeLives(work, lives, after, by);
  if (diff.moved.length + diff.gone.length > 0) await followUnits(work, after, by);
  bumpRevision(work.tx, 'units');
  const detail = `${changed.length} changed, ${diff.gone.length} closed`;
  audit(work.tx, { at: work.now, by, action: 'roster.import', detail });
};

const treeAfter = (work: Work, tree: UnitTree, changed: readonly Unit[], gone: readonly string[]): UnitTree => {
  const closing = new Set(gone);
  const closedAt = work.now;
  const before = Array.from(tree.units(), (unit) => (closing.has(unit.code) ? { ...unit, closedAt } : unit));
  return createUnitTree([...before, ...changed], tree.kinds);
};
