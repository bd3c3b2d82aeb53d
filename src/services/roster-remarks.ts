import type { RosterDiff, RosterRow } from '../domain/roster.js';
import { fold } from '../domain/text.js';
import type { UnitTree } from '../domain/unit-tree.js';
import type { RosterNote } from './roster-sheet.js';

/** So many of a sort are named one by one. */
const NAMED = 10;

const at = ({ row, sheet }: RosterRow) => (sheet === undefined ? { row } : { row, sheet });

/** Two schools of one name under one office are most often one that was typed twice. */
const sameNames = (rows: readonly RosterRow[]): RosterNote[] => {
  const first = new Map<string, RosterRow>();
  return rows.flatMap((row): RosterNote[] => {
    const key = `${row.parent_code} ${row.kind} ${fold(row.name)}`;
    const known = first.get(key);
    first.set(key, known ?? row);
    if (known === undefined) return [];
    return [{ ...at(row), code: 'same-name', args: { name: row.name, firstRow: known.row } }];
  });
};

/** A school whose code was changed looks like one that is gone and another that is new; its history stays with the old code. */
const recoded = (rows: readonly RosterRow[], diff: RosterDiff, tree: UnitTree): RosterNote[] => {
  const gone = new Map(diff.gone.map((code) => [fold(tree.get(code)?.name ?? code), code]));
  const added = new Set(diff.added);
  return rows.flatMap((row): RosterNote[] => {
    const from = added.has(row.code) ? gone.get(fold(row.name)) : undefined;
    return from === undefined ? [] : [{ ...at(row), code: 'recoded', args: { name: row.name, from, to: row.code } }];
  });
};

/** What may be a mistake in a roster that is otherwise in order. `kindsByName`: how many kinds were told by names alone. */
export const remarksOn = (
  rows: readonly RosterRow[],
  diff: RosterDiff,
  tree: UnitTree,
  kindsByName: number,
): RosterNote[] => [
  ...(kindsByName === 0 ? [] : [{ row: 1, code: 'kind-from-name' as const, args: { count: kindsByName } }]),
  ...sameNames(rows).slice(0, NAMED),
  ...recoded(rows, diff, tree).slice(0, NAMED),
];
