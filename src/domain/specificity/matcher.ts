import { exactKey, foldKey, type Token } from './tokenise.js';

/** What a phrase of the lexicon says about the text. */
export type Tag =
  | 'idiom'
  | 'numbered'
  | 'zero'
  | 'slogan'
  | 'abstract'
  | 'freq'
  | 'time'
  | 'group'
  | 'place'
  | 'site'
  | 'outcome'
  | 'level'
  | 'becoming'
  | 'doing'
  | 'weak'
  | 'shield'
  | 'function'
  | 'at'
  | 'thing'
  | 'people'
  | 'feast'
  | 'norm';

interface Element {
  folded: string;
  exact: string;
}
interface Phrase {
  elements: Element[];
  match: Match;
}
/** A phrase found at a position: so many tokens from there. */
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

/** The phrase as written; a verb's ends before its number, which counts something and is read by itself. */
const toPhrase = (tag: Tag, words: readonly string[]): Phrase => {
  const elements = words.map((word) => ({ folded: foldKey(word), exact: exactKey(word) }));
  const number = tag === 'doing' ? words.indexOf('#') : -1;
  return { elements, match: { tag, length: number > 0 ? number : words.length } };
};

const toPhrases = (tag: Tag, list: string): Phrase[] =>
  list
    .split(',')
    .filter((entry) => entry.trim() !== '')
    .flatMap(spell)
    .map((words) => toPhrase(tag, words));

const ROMAN = new Set(['i', 'ii', 'iii', 'iv', 'v']);
/** Words before a place's name that hardly stand for anything else when typed without diacritics, and what follows them otherwise. */
const PLAIN_PLACES = new Set(['xa', 'thon', 'xom']);
const NO_PLACE_NAMES = new Set([
  'hoi',
  'hoa',
  'phuong',
  'nha',
  'truong',
  'cach',
  'xoi',
  'xom',
  'ban',
  'nu',
  'que',
  'ta',
  'vang',
  'va',
  'cua',
  'de',
  'trong',
  'minh',
  'viec',
  'than',
]);
const isPlainName = (before: Token | undefined, token: Token): boolean =>
  token.kind === 'word' && PLAIN_PLACES.has(before?.folded ?? '') && !NO_PLACE_NAMES.has(token.folded);

const isName = (token: Token): boolean =>
  token.kind === 'number' ||
  (token.kind === 'word' &&
    (token.capital || token.folded.length === 1 || /\d/u.test(token.folded) || ROMAN.has(token.folded)));

/**
 * Whether a word of a phrase fits a token. `slips`: in a text with diacritics a word typed without any (`khảo sat`) stands for the one
 * meant, unless it is a word of its own.
 */
const fits = (element: Element, token: Token, bare: boolean, slips: (token: Token) => boolean): boolean => {
  if (element.folded === '#') return token.kind === 'number' || (token.kind === 'word' && ROMAN.has(token.folded));
  if (element.folded === '@') return isName(token);
  if (bare) return element.folded === token.folded;
  return element.exact === token.exact || (element.folded === token.folded && slips(token));
};

const never = (): boolean => false;

const fitsAt = (
  elements: readonly Element[],
  { tokens, bare }: Passage,
  index: number,
  slips: (token: Token) => boolean,
): boolean => {
  const forgiving = elements.length > 1 ? slips : never;
  for (let step = elements.length - 1; step >= 0; step -= 1) {
    const [element, token] = [elements[step], tokens[index + step]];
    if (element === undefined || token === undefined) return false;
    const plain = bare && element.folded === '@' && isPlainName(tokens[index + step - 1], token);
    if (!plain && !fits(element, token, bare, forgiving)) return false;
  }
  return true;
};

/** Phrases that open with a number are found by their second word, else every number would try them all. */
const keyOf = (first?: { folded: string }, second?: { folded: string }): string =>
  first?.folded === '#' ? `# ${second?.folded ?? ''}` : (first?.folded ?? '');

type Accept = ((match: Match) => boolean) | undefined;

/** Finds the longest phrase of the given lists at a position; among equals the list given first wins. */
export interface Matcher {
  at: (passage: Passage, index: number, accept?: Accept) => Match | undefined;
}

/** Made when first asked for. */
const lazily = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** The words of lists that are written without any diacritic (`trong`, `cho`), so that they are no slip for another word. */
export const plainWordsOf = (lists: readonly string[]): (() => ReadonlySet<string>) =>
  lazily(
    () => new Set(lists.flatMap((list) => list.split(/[\s,|]+/u).map(exactKey)).filter((key) => key === foldKey(key))),
  );

/** Phrases by their first word, the longest first. */
const byFirstWord = (lists: ReadonlyArray<readonly [Tag, string]>): ReadonlyMap<string, readonly Phrase[]> => {
  const byFirst = new Map<string, Phrase[]>();
  for (const phrase of lists.flatMap(([tag, list]) => toPhrases(tag, list))) {
    const first = keyOf(phrase.elements[0], phrase.elements[1]);
    const bucket = byFirst.get(first) ?? [];
    bucket.push(phrase);
    byFirst.set(first, bucket);
  }
  for (const bucket of byFirst.values()) bucket.sort((a, b) => b.elements.length - a.elements.length);
  return byFirst;
};

/**
 * `lists`: tagged phrase lists in falling priority. `blocked`: folded words that alone mean nothing in bare text. `plainWords`: words that
 * need no diacritics; without them nothing counts as a slip. Read when first used: the whole lexicon takes some 80 ms, for which no start waits.
 */
export const createMatcher = (
  lists: ReadonlyArray<readonly [Tag, string]>,
  blocked: ReadonlySet<string>,
  plainWords?: () => ReadonlySet<string>,
): Matcher => {
  const slips = (token: Token): boolean =>
    plainWords !== undefined && token.exact === token.folded && !plainWords().has(token.exact);
  const byFirst = lazily(() => byFirstWord(lists));
  const find = (phrases: readonly Phrase[], passage: Passage, index: number, accept: Accept): Match | undefined => {
    const { tokens, bare } = passage;
    const dumb = bare && blocked.has(tokens[index]?.folded ?? '');
    for (const { elements, match } of phrases) {
      if ((dumb && elements.length === 1) || !fitsAt(elements, passage, index, slips)) continue;
      if (accept === undefined || accept(match)) return match;
    }
    return undefined;
  };
  return {
    at: (passage, index, accept) => {
      const head = passage.tokens[index];
      if (head === undefined) return undefined;
      const own = find(byFirst().get(head.folded) ?? [], passage, index, accept);
      if (own !== undefined || head.kind !== 'number') return own;
      return find(byFirst().get(keyOf({ folded: '#' }, passage.tokens[index + 1])) ?? [], passage, index, accept);
    },
  };
};
