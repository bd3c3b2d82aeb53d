import type { ItemTag } from './reading.js';
import type { Item } from './segment.js';

/** What a text strives for. */
export const ATTITUDES: readonly ItemTag[] = ['slogan', 'abstract'];

/** What a clause does beside striving. */
const SAID: readonly ItemTag[] = ['doing', 'weak', 'outcome', 'count', 'percent', 'level'];

/** Where a clause strives, as indexes into the field's items, and whether it does anything else. */
export interface Clause {
  firstSlogan: number;
  lastAttitude: number;
  says: boolean;
}

/** The clauses of a field by their running number, found in one pass: every act and bound asks about its own. */
export const clausesOf = (items: readonly Item[]): ReadonlyMap<number, Clause> => {
  const clauses = new Map<number, Clause>();
  for (const [index, { tag, clause }] of items.entries()) {
    const own = clauses.get(clause) ?? { firstSlogan: Number.POSITIVE_INFINITY, lastAttitude: -1, says: false };
    if (tag === 'slogan') own.firstSlogan = Math.min(own.firstSlogan, index);
    if (ATTITUDES.includes(tag)) own.lastAttitude = index;
    if (SAID.includes(tag)) own.says = true;
    clauses.set(clause, own);
  }
  return clauses;
};
