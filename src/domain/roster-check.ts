import type { Parents, RosterOutcome, RosterProblem, RosterRow } from './roster.js';
import { rosterDiff, sameUnit } from './roster-diff.js';
import { rosterLoops } from './roster-loops.js';
import { codePointLength } from './text.js';
import type { Unit } from './unit.js';
import { COMMON_KINDS, type Kinds } from './unit-kinds.js';
import type { UnitTree } from './unit-tree.js';

/** Codes travel in callback data (64 bytes) and file names. */
const CODE = /^[A-Za-z0-9._-]{1,32}$/;
/** What a spreadsheet makes of a long number in a narrow column, and keeps when it saves as CSV. */
const ROUNDED = /^\d([.,]\d+)?E\+\d+$/i;
const REQUIRED = ['code', 'name', 'kind'] as const;
const PARENTS = ['parent_code', 'professional_parent_code'] as const;
/** Code points; the limits of `unitSchema`. */
const MAX_LENGTH = { name: 200, kind: 40, locality: 200 } as const;

const at = ({ row, sheet }: RosterRow) => (sheet === undefined ? { row } : { row, sheet });

const parentsOf = (row: RosterRow): Parents => ({
  ...(row.parent_code !== '' && { parent: row.parent_code }),
  ...(row.professional_parent_code !== '' &&
    row.professional_parent_code !== row.parent_code && { professionalParent: row.professional_parent_code }),
});

const codeProblems = (row: RosterRow): RosterProblem[] => {
  if (row.code === '' || CODE.test(row.code)) return [];
  const code = ROUNDED.test(row.code) ? 'rounded-code' : 'bad-code';
  return [{ ...at(row), column: 'code', code, args: { value: row.code } }];
};

/** What can be seen in the row alone. A school without an office above would be seen by nobody. */
const cellProblems = (row: RosterRow, kinds: Kinds): RosterProblem[] => {
  const lonely = kinds.sortOf(row.kind) === 'school' && row.parent_code === '' && row.professional_parent_code === '';
  const missing = [...REQUIRED.filter((column) => row[column] === ''), ...(lonely ? (['parent_code'] as const) : [])];
  const long = (['name', 'kind', 'locality'] as const).filter(
    (column) => codePointLength(row[column]) > MAX_LENGTH[column],
  );
  return [
    ...missing.map((column): RosterProblem => ({ ...at(row), column, code: 'missing', args: { column } })),
    ...codeProblems(row),
    ...long.map((column): RosterProblem => {
      const args = { column, length: codePointLength(row[column]), max: MAX_LENGTH[column] };
      return { ...at(row), column, code: 'too-long', args };
    }),
  ];
};

const sameRow = (a: RosterRow, b: RosterRow): boolean =>
  a.name === b.name && a.kind === b.kind && a.parent_code === b.parent_code && a.locality === b.locality;

/**
 * Codes that differ in letter case alone are taken for one: a person could not tell them apart. Of rows that say the same the first is good; where
 * they differ nobody knows which is right, so each is named.
 */
const duplicateProblems = (rows: readonly RosterRow[]): RosterProblem[] => {
  const groups = new Map<string, RosterRow[]>();
  for (const row of rows) {
    const key = row.code.toLowerCase();
    if (key === '') continue;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [row]);
    else known.push(row);
  }
  return [...groups.values()].flatMap((group): RosterProblem[] => {
    const [first, second] = group;
    if (first === undefined || second === undefined) return [];
    const same = group.every((row) => sameRow(row, first));
    return (same ? group.slice(1) : group).map((row) => {
      const args = { value: row.code, firstRow: (row === first ? second : first).row };
      return { ...at(row), column: 'code', code: 'duplicate-code', args };
    });
  });
};

/** Rows that an earlier round refused, by code. */
type Refused = ReadonlyMap<string, RosterRow>;

const parentProblems = (
  rows: readonly RosterRow[],
  existing: UnitTree | undefined,
  refused: Refused,
): RosterProblem[] => {
  const known = new Set(rows.map((row) => row.code));
  return rows.flatMap((row) =>
    PARENTS.flatMap((column): RosterProblem[] => {
      const value = row[column];
      if (value === '' || known.has(value) || existing?.isOpen(value)) return [];
      const bad = refused.get(value);
      if (bad !== undefined)
        return [{ ...at(row), column, code: 'refused-parent', args: { value, firstRow: bad.row } }];
      const closed = existing?.get(value);
      if (closed === undefined) return [{ ...at(row), column, code: 'unknown-parent', args: { value } }];
      return [{ ...at(row), column, code: 'closed-parent', args: { value: closed.name } }];
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
    const start = loop.findIndex((code) => byCode.has(code));
    const row = byCode.get(loop[start] ?? '');
    if (row === undefined) return [];
    const round = [...loop.slice(start), ...loop.slice(0, start), row.code];
    return [{ ...at(row), column: 'parent_code', code: 'cycle', args: { value: round.join(' → ') } }];
  });
};

/** What the rows are checked against. */
interface Check {
  readonly existing: UnitTree | undefined;
  /** Problems that were found before, which stand for any other of the same cell. */
  readonly known: readonly RosterProblem[];
}

const cellOf = ({ row, sheet, column }: RosterProblem): string => `${row} ${sheet ?? ''} ${column ?? ''}`;

const problemsOf = (rows: readonly RosterRow[], { existing, known }: Check, refused: Refused): RosterProblem[] => {
  const places = new Set(rows.map(place));
  const still = known.filter((problem) => places.has(place(problem)));
  const told = new Set(still.map(cellOf));
  return [...still, ...foundIn(rows, existing, refused).filter((problem) => !told.has(cellOf(problem)))];
};

const foundIn = (rows: readonly RosterRow[], existing: UnitTree | undefined, refused: Refused): RosterProblem[] => [
  ...rows.flatMap((row) => cellProblems(row, existing?.kinds ?? COMMON_KINDS)),
  ...duplicateProblems(rows),
  ...parentProblems(rows, existing, refused),
  ...cycleProblems(rows, existing),
];

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

const place = ({ row, sheet }: { readonly row: number; readonly sheet?: string }): string => `${row} ${sheet ?? ''}`;

/** Leaves out bad rows until the rest stands on its own: whoever hangs from a refused row is refused with it. */
const sift = (rows: readonly RosterRow[], check: Check) => {
  const problems: RosterProblem[] = [];
  const refused = new Map<string, RosterRow>();
  let good = rows;
  for (;;) {
    const found = problemsOf(good, check, refused);
    if (found.length === 0) return { good, problems };
    problems.push(...found);
    const bad = new Set(found.map(place));
    for (const row of good) if (bad.has(place(row)) && !refused.has(row.code)) refused.set(row.code, row);
    good = good.filter((row) => !bad.has(place(row)));
  }
};

/** Sheets in the order of the file, rows from above. */
const inOrder = (problems: readonly RosterProblem[], rows: readonly RosterRow[]): RosterProblem[] => {
  const order = new Map(rows.map((row, index) => [place(row), index]));
  return [...problems].sort((a, b) => (order.get(place(a)) ?? 0) - (order.get(place(b)) ?? 0));
};

/**
 * Checks a whole roster against itself and against the tree that stands. Parents may be listed in the file or in `existing`. All problems
 * are given, by row; with none, the units of the file (a changed one with the next `rev`) and what the import would change. With `partial`
 * bad rows are left out and given as `refused`; such a file is not the whole truth, so nothing counts as gone.
 * `known`: what was found wrong with the rows before.
 */
export const validateRoster = (
  rows: readonly RosterRow[],
  existing?: UnitTree,
  { partial = false, known = [] }: { readonly partial?: boolean; readonly known?: readonly RosterProblem[] } = {},
): RosterOutcome => {
  if (rows.length === 0) return { ok: false, problems: [{ row: 1, code: 'empty', args: {} }] };
  const { good, problems } = partial
    ? sift(rows, { existing, known })
    : { good: rows, problems: problemsOf(rows, { existing, known }, new Map()) };
  const found = inOrder(problems, rows);
  if (good.length === 0 || (!partial && found.length > 0)) return { ok: false, problems: found };
  const units = good.map((row) => unitOf(row, existing?.get(row.code)));
  const diff = rosterDiff(units, existing);
  return { ok: true, units, diff: found.length === 0 ? diff : { ...diff, gone: [] }, refused: found };
};
