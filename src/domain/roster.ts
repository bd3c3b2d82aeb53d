import { rosterLoops } from './roster-loops.js';
import { codePointLength } from './text.js';
import type { Unit } from './unit.js';
import type { UnitTree } from './unit-tree.js';

/** The columns of a roster file, as its header names them. */
export const ROSTER_COLUMNS = ['code', 'name', 'kind', 'parent_code', 'professional_parent_code', 'locality'] as const;
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/** One line of a roster: normalised cells, empty where the file holds nothing. */
export type RosterRow = Readonly<Record<RosterColumn, string>> & {
  /** As a spreadsheet counts: 1 is the first line of the file, usually the header. */
  readonly row: number;
};

/** What can be wrong with a roster; each has its text in `roster-problem-<code>` (src/locales). */
export const ROSTER_PROBLEMS = [
  'empty',
  'missing',
  'too-long',
  'bad-code',
  'duplicate-code',
  'unknown-parent',
  'cycle',
  'too-large',
  'not-csv',
  'not-utf8',
  'bad-quotes',
  'missing-column',
  'duplicate-column',
  'extra-cells',
] as const;

export interface RosterProblem {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly column?: RosterColumn;
  readonly code: (typeof ROSTER_PROBLEMS)[number];
  /** Arguments of the text. */
  readonly args: Readonly<Record<string, string | number>>;
}

type Parents = Pick<Unit, 'parent' | 'professionalParent'>;

/** What an import would change, by unit code. A unit may be renamed, moved and altered at once; `unchanged` is none of these. */
export interface RosterDiff {
  readonly added: readonly string[];
  readonly renamed: readonly { code: string; from: string; to: string }[];
  readonly moved: readonly { code: string; from: Parents; to: Parents }[];
  /** Another kind or locality. */
  readonly altered: readonly string[];
  readonly unchanged: readonly string[];
  readonly gone: readonly string[];
}

export type RosterOutcome =
  | { readonly ok: true; readonly units: readonly Unit[]; readonly diff: RosterDiff }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

/** Codes travel in callback data (64 bytes) and file names. */
const CODE = /^[A-Za-z0-9._-]{1,32}$/;
const REQUIRED = ['code', 'name', 'kind'] as const;
/** Code points; the limits of `unitSchema`. */
const MAX_LENGTH = { name: 200, kind: 40, locality: 200 } as const;

const parentsOf = (row: RosterRow): Parents => ({
  ...(row.parent_code !== '' && { parent: row.parent_code }),
  ...(row.professional_parent_code !== '' &&
    row.professional_parent_code !== row.parent_code && { professionalParent: row.professional_parent_code }),
});

/** What can be seen in the row alone. */
const cellProblems = (row: RosterRow): RosterProblem[] => {
  const problems: RosterProblem[] = [];
  for (const column of REQUIRED) {
    if (row[column] === '') problems.push({ row: row.row, column, code: 'missing', args: { column } });
  }
  if (row.code !== '' && !CODE.test(row.code)) {
    problems.push({ row: row.row, column: 'code', code: 'bad-code', args: { value: row.code } });
  }
  for (const column of ['name', 'kind', 'locality'] as const) {
    const length = codePointLength(row[column]);
    const max = MAX_LENGTH[column];
    if (length > max) problems.push({ row: row.row, column, code: 'too-long', args: { column, length, max } });
  }
  return problems;
};

/** Codes that differ in letter case alone are taken for one: a person could not tell them apart. */
const duplicateProblems = (rows: readonly RosterRow[]): RosterProblem[] => {
  const first = new Map<string, number>();
  return rows.flatMap((row): RosterProblem[] => {
    const key = row.code.toLowerCase();
    const firstRow = first.get(key);
    if (row.code === '') return [];
    if (firstRow === undefined) {
      first.set(key, row.row);
      return [];
    }
    return [{ row: row.row, column: 'code', code: 'duplicate-code', args: { value: row.code, firstRow } }];
  });
};

const parentProblems = (rows: readonly RosterRow[], existing: UnitTree | undefined): RosterProblem[] => {
  const known = new Set(rows.map((row) => row.code));
  return rows.flatMap((row) =>
    (['parent_code', 'professional_parent_code'] as const).flatMap((column): RosterProblem[] => {
      const value = row[column];
      if (value === '' || known.has(value) || existing?.has(value)) return [];
      return [{ row: row.row, column, code: 'unknown-parent', args: { value } }];
    }),
  );
};

/** A loop may close through units of the tree that the file does not list, and change lines on the way. */
const cycleProblems = (rows: readonly RosterRow[], existing: UnitTree | undefined): RosterProblem[] => {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const above = (code: string): string[] => {
    const row = byCode.get(code);
    const parents = row === undefined ? (existing?.get(code) ?? {}) : parentsOf(row);
    return [parents.parent, parents.professionalParent].filter((parent) => parent !== undefined);
  };
  return rosterLoops(byCode.keys(), above).flatMap((loop): RosterProblem[] => {
    const at = loop.findIndex((code) => byCode.has(code));
    const row = byCode.get(loop[at] ?? '');
    if (row === undefined) return [];
    const round = [...loop.slice(at), ...loop.slice(0, at), row.code];
    return [{ row: row.row, column: 'parent_code', code: 'cycle', args: { value: round.join(' → ') } }];
  });
};

const unitOf = (row: RosterRow, before: Unit | undefined): Unit => {
  const unit: Unit = {
    code: row.code,
    name: row.name,
    kind: row.kind,
    ...parentsOf(row),
    locality: row.locality,
    rev: before?.rev ?? 1,
  };
  return before === undefined || sameUnit(before, unit) ? unit : { ...unit, rev: before.rev + 1 };
};

const sameParents = (a: Parents, b: Parents): boolean =>
  a.parent === b.parent && a.professionalParent === b.professionalParent;
const sameTraits = (a: Unit, b: Unit): boolean => a.kind === b.kind && a.locality === b.locality;
const sameUnit = (a: Unit, b: Unit): boolean => a.name === b.name && sameTraits(a, b) && sameParents(a, b);

const pickParents = ({ parent, professionalParent }: Unit): Parents => ({
  ...(parent !== undefined && { parent }),
  ...(professionalParent !== undefined && { professionalParent }),
});

/**
 * A unit is gone when the file leaves it out though it lists a unit above it: whoever lists an office lists what lies under it. So a file
 * that only adds schools under a known office closes nothing, and a district's file leaves the other districts alone. A unit that the file
 * names as a parent stays.
 */
const goneCodes = (units: readonly Unit[], existing: UnitTree): string[] => {
  const listed = new Set(units.map((unit) => unit.code));
  const named = new Set(units.flatMap((unit) => [unit.parent ?? '', unit.professionalParent ?? '']));
  return Array.from(existing.units(), (unit) => unit.code).filter(
    (code) => !listed.has(code) && !named.has(code) && existing.ancestors(code).some((above) => listed.has(above)),
  );
};

const diffOf = (units: readonly Unit[], existing: UnitTree | undefined): RosterDiff => {
  const pairs = units.flatMap((unit) => {
    const before = existing?.get(unit.code);
    return before === undefined ? [] : [{ code: unit.code, before, unit }];
  });
  return {
    added: units.filter((unit) => !existing?.has(unit.code)).map((unit) => unit.code),
    renamed: pairs
      .filter(({ before, unit }) => before.name !== unit.name)
      .map(({ code, before, unit }) => ({ code, from: before.name, to: unit.name })),
    moved: pairs
      .filter(({ before, unit }) => !sameParents(before, unit))
      .map(({ code, before, unit }) => ({ code, from: pickParents(before), to: pickParents(unit) })),
    altered: pairs.filter(({ before, unit }) => !sameTraits(before, unit)).map(({ code }) => code),
    unchanged: pairs.filter(({ before, unit }) => sameUnit(before, unit)).map(({ code }) => code),
    gone: existing === undefined ? [] : goneCodes(units, existing),
  };
};

/**
 * Checks a whole roster against itself and against the tree that stands. Parents may be listed in the file or in `existing`. All problems
 * are given, by row; with none, the units of the file (a changed one with the next `rev`) and what the import would change.
 */
export const validateRoster = (rows: readonly RosterRow[], existing?: UnitTree): RosterOutcome => {
  if (rows.length === 0) return { ok: false, problems: [{ row: 1, code: 'empty', args: {} }] };
  const problems = [
    ...rows.flatMap(cellProblems),
    ...duplicateProblems(rows),
    ...parentProblems(rows, existing),
    ...cycleProblems(rows, existing),
  ];
  if (problems.length > 0) return { ok: false, problems: problems.sort((a, b) => a.row - b.row) };
  const units = rows.map((row) => unitOf(row, existing?.get(row.code)));
  return { ok: true, units, diff: diffOf(units, existing) };
};
