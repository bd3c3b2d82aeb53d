import { inFull } from './short-names.js';
import { fold, normalise } from './text.js';
import type { Unit } from './unit.js';

/** Codes of the units that match a text; see `UnitTree.search`. */
export type UnitSearch = (text: string) => string[];

/** `full`: the name with what it writes short in full, where that is another one. */
type Entry = { readonly code: string; readonly name: string; readonly full: string | undefined };

/** What is looked for: as it was written, and with what is written short in full. */
interface Wanted {
  readonly text: string;
  readonly words: readonly string[];
  readonly full: string;
  readonly fullWords: readonly string[];
}

/** 0: the whole code; 1: the text as one piece; 2: its words apart; 3, 4: the same in full; undefined: no match. */
const searchRank = ({ code, name, full }: Entry, wanted: Wanted): number | undefined => {
  if (code === wanted.text) return 0;
  if (name.includes(wanted.text) || code.includes(wanted.text)) return 1;
  if (wanted.words.every((word) => name.includes(word) || code.includes(word))) return 2;
  if (full === undefined && wanted.full === wanted.text) return undefined;
  const whole = full ?? name;
  if (whole.includes(wanted.full)) return 3;
  return wanted.fullWords.every((word) => whole.includes(word) || code.includes(word)) ? 4 : undefined;
};
const RANKS = 5;

/** Folds every unit once, which takes some 100 ms for a country: made by the first search, as most processes never search. */
export const createUnitSearch = (units: readonly Unit[]): UnitSearch => {
  const entries = units.map((unit): Entry => {
    const name = fold(unit.name);
    const full = inFull(name);
    return { code: fold(unit.code), name, full: full === name ? undefined : full };
  });
  return (typed) => {
    const text = fold(normalise(typed)).replace(/\s+/gu, ' ').trim();
    if (text === '') return [];
    const full = inFull(text);
    const wanted: Wanted = { text, words: text.split(' '), full, fullWords: full.split(' ') };
    const ranks: string[][] = Array.from({ length: RANKS * 2 }, () => []);
    for (const [at, entry] of entries.entries()) {
      const rank = searchRank(entry, wanted);
      const unit = units[at];
      if (rank !== undefined && unit !== undefined)
        ranks[rank + (unit.closedAt === undefined ? 0 : RANKS)]?.push(unit.code);
    }
    return ranks.flat();
  };
};
