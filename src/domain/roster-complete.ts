import type { RosterColumn, RosterProblem, RosterRow } from './roster.js';
import { createParentFinder, type ParentFinder } from './roster-parents.js';
import { COMMON_KINDS, kindOfName } from './unit-kinds.js';
import type { UnitTree } from './unit-tree.js';

export interface Completion {
  /** The columns that the file has. */
  readonly columns: ReadonlySet<RosterColumn>;
  /** The code of the office above every school whose row names none. */
  readonly under?: string;
}

/** A kind as it is stored; where the file does not tell it the unit keeps its own, else its name tells it. */
const withKind = (row: RosterRow, existing: UnitTree | undefined): RosterRow => {
  if (row.kind !== '') return { ...row, kind: (existing?.kinds ?? COMMON_KINDS).of(row.kind) };
  return { ...row, kind: existing?.get(row.code)?.kind ?? kindOfName(row.name) ?? '' };
};

/** What the file has no column for stays as it is; a professional parent only as long as the administrative one. */
const withRest = (row: RosterRow, existing: UnitTree | undefined, { columns, under }: Completion): RosterRow => {
  const before = existing?.get(row.code);
  const isSchool = (existing?.kinds ?? COMMON_KINDS).sortOf(row.kind) === 'school';
  const kept = columns.has('parent_code') ? '' : (before?.parent ?? '');
  const parent_code = row.parent_code || kept || (isSchool ? (under ?? '') : '');
  const stays = !columns.has('professional_parent_code') && before?.parent === parent_code;
  return {
    ...row,
    parent_code,
    professional_parent_code: row.professional_parent_code || (stays ? (before?.professionalParent ?? '') : ''),
    locality: columns.has('locality') ? row.locality : (before?.locality ?? ''),
  };
};

/** A code that stands in the tree in another letter case is that one. */
const knownCodes = (existing: UnitTree | undefined): ReadonlyMap<string, string> =>
  new Map(Array.from(existing?.units() ?? [], ({ code }) => [code.toLowerCase(), code]));

const PARENTS = ['parent_code', 'professional_parent_code'] as const;

const withParents = (row: RosterRow, find: ParentFinder, problems: RosterProblem[]): RosterRow => {
  const found = { ...row };
  for (const column of PARENTS) {
    const meaning = row[column] === '' ? undefined : find(row[column]);
    if (meaning === undefined) continue;
    if ('code' in meaning) found[column] = meaning.code;
    else {
      const args = { value: row[column], names: meaning.among.join('; ') };
      const place = row.sheet === undefined ? { row: row.row } : { row: row.row, sheet: row.sheet };
      problems.push({ ...place, column, code: 'ambiguous-parent', args });
    }
  }
  return found;
};

/**
 * Rows as `validateRoster` takes them: codes in the letter case in which they are known, kinds in their short form, parents by code whether the
 * file names or codes them, and what the file has no column for taken from the tree. `problems`: names that several offices have.
 */
export const completeRows = (
  rows: readonly RosterRow[],
  existing: UnitTree | undefined,
  completion: Completion,
): {
  readonly rows: readonly RosterRow[];
  readonly problems: readonly RosterProblem[];
  readonly kindsByName: number;
} => {
  const known = knownCodes(existing);
  const coded = rows.map((row) => ({ ...row, code: known.get(row.code.toLowerCase()) ?? row.code }));
  const kinded = coded.map((row) => withKind(row, existing));
  const rest = kinded.map((row) => withRest(row, existing, completion));
  const find = createParentFinder(rest, existing);
  const problems: RosterProblem[] = [];
  const complete = rest.map((row) => withParents(row, find, problems));
  const told = rows.filter(({ kind }, at) => kind === '' && kinded[at]?.kind !== '');
  const kindsByName = told.filter(({ code }) => !known.has(code.toLowerCase())).length;
  return { rows: complete, problems, kindsByName };
};
