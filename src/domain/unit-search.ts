import { fold, normalise } from './text.js';
import type { Unit } from './unit.js';

/** Codes of the units that match a text; see `UnitTree.search`. */
export type UnitSearch = (text: string) => string[];

type Entry = { readonly code: string; readonly name: string };

/** 0: the whole code; 1: the text as one piece; 2: its words apart; undefined: no match. */
const searchRank = (entry: Entry, wanted: string, words: readonly string[]): number | undefined => {
  if (entry.code === wanted) return 0;
  if (entry.name.includes(wanted) || entry.code.includes(wanted)) return 1;
  return words.every((word) => entry.name.includes(word) || entry.code.includes(word)) ? 2 : undefined;
};
const RANKS = 3;

/** Folds every unit once, which takes some 100 ms for a country: made by the first search, as most processes never search. */
export const createUnitSearch = (units: readonly Unit[]): UnitSearch => {
  const entries = units.map((unit): Entry => ({ code: fold(unit.code), name: fold(unit.name) }));
  return (text) => {
    const wanted = fold(normalise(text)).replace(/\s+/gu, ' ').trim();
    if (wanted === '') return [];
    const words = wanted.split(' ');
    const ranks: string[][] = Array.from({ length: RANKS * 2 }, () => []);
    for (const [at, entry] of entries.entries()) {
      const rank = searchRank(entry, wanted, words);
      const unit = units[at];
      if (rank !== undefined && unit !== undefined)
        ranks[rank + (unit.closedAt === undefined ? 0 : RANKS)]?.push(unit.code);
    }
    return ranks.flat();
  };
};
