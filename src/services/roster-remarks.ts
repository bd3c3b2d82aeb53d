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

/** So many rows of a kind are named; the others are counted. */
const ROWS = 5;

/**
 * Kinds that nobody knows, each once with its rows: most often slips of the pen. They are imported as they are written; a unit that stands
 * with such a kind already was imported so by decision, and is passed over.
 */
const unknownKinds = (rows: readonly RosterRow[], tree: UnitTree): RosterNote[] => {
  const groups = new Map<string, RosterRow[]>();
  for (const row of rows) {
    if (!tree.kinds.isUnknown(row.kind) || tree.get(row.code)?.kind === row.kind) continue;
    const name = `${row.sheet ?? ''} ${row.kind}`;
    const group = groups.get(name);
    // Added to, not copied: a country's roster may have one such kind in every row.
    if (group === undefined) groups.set(name, [row]);
    else group.push(row);
  }
  return [...groups.values()].slice(0, NAMED).flatMap((group): RosterNote[] => {
    const [first] = group;
    if (first === undefined) return [];
    const listed = group.slice(0, ROWS).map(({ row }) => row);
    const near = tree.kinds.near(first.kind) ?? '';
    const args = { value: first.kind, near, rows: listed.join(', '), more: group.length - listed.length };
    return [{ ...at(first), code: 'unknown-kind', args }];
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
  ...unknownKinds(rows, tree),
  ...sameNames(rows).slice(0, NAMED),
  ...recoded(rows, diff, tree).slice(0, NAMED),
];
