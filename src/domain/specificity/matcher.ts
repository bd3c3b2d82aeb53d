import { exactKey, foldKey, type Token } from './tokenise.js';

/** What a phrase of the lexicon says about the text. */
export type Tag =
  | 'idiom' | 'numbered' | 'zero' | 'slogan' | 'abstract' | 'freq' | 'time' | 'group' | 'place' | 'site'
  | 'outcome' | 'becoming' | 'doing' | 'weak' | 'shield' | 'function' | 'at' | 'thing' | 'people' | 'feast' | 'norm';

interface Element {
  folded: string;
  exact: string;
}
interface Phrase {
  tag: Tag;
  elements: Element[];
}
/** A phrase found at a position: so many tokens from there. A verb's phrase ends before its number, which counts something. */
export interface Match {
  tag: Tag;
  length: number;
}

/** How a passage is compared: `bare` when it was typed without diacritics. */
export interface Passage {
  tokens: readonly Token[];
  bare: boolean;
}

const spell = (entry: string): string[][] =>
  entry
    .trim()
    .split(/\s+/u)
    .map((word) => word.split('|'))
    .reduce<string[][]>((heads, words) => heads.flatMap((head) => words.map((word) => [...head, word])), [[]]);

const toPhrases = (tag: Tag, list: string): Phrase[] =>
  list
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .flatMap(spell)
    .map((words) => ({ tag, elements: words.map((word) => ({ folded: foldKey(word), exact: exactKey(word) })) }));

const ROMAN = new Set(['i', 'ii', 'iii', 'iv', 'v']);
const isName = (token: Token): boolean =>
  token.kind === 'number' || (token.kind === 'word' && (token.capital || token.folded.length === 1 || /\d/u.test(token.folded) || ROMAN.has(token.folded)));

const fits = (element: Element, token: Token, bare: boolean): boolean => {
  if (element.folded === '#') return token.kind === 'number' || (token.kind === 'word' && ROMAN.has(token.folded));
  if (element.folded === '@') return isName(token);
  return bare ? element.folded === token.folded : element.exact === token.exact;
};

/** Finds the longest phrase of the given lists at a position; among equals the list given first wins. */
export interface Matcher {
  at: (passage: Passage, index: number, accept?: (match: Match) => boolean) => Match | undefined;
}

/** `lists`: tagged phrase lists in falling priority. `blocked`: folded words that alone mean nothing in bare text. */
export const createMatcher = (lists: ReadonlyArray<readonly [Tag, string]>, blocked: ReadonlySet<string>): Matcher => {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of lists.flatMap(([tag, list]) => toPhrases(tag, list))) {
    const first = phrase.elements[0]?.folded ?? '';
    const bucket = byFirst.get(first) ?? [];
    bucket.push(phrase);
    byFirst.set(first, bucket);
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.elements.length - a.elements.length);
  return {
    at: ({ tokens, bare }, index, accept = () => true) => {
      const head = tokens[index];
      if (head === undefined) return undefined;
      const bucket = byFirst.get(head.kind === 'number' ? '#' : head.folded) ?? [];
      const literal = head.kind === 'number' ? (byFirst.get(head.folded) ?? []) : [];
      for (const { tag, elements } of [...literal, ...bucket]) {
        if (bare && elements.length === 1 && blocked.has(head.folded)) continue;
        const number = tag === 'doing' ? elements.findIndex(({ folded }) => folded === '#') : -1;
        const match = { tag, length: number > 0 ? number : elements.length };
        const fit = elements.every((element, step) => {
          const token = tokens[index + step];
          return token !== undefined && fits(element, token, bare);
        });
        if (fit && accept(match)) return match;
      }
      return undefined;
    },
  };
};
