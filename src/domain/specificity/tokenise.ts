import { fold } from '../text.js';
import { SYMBOL_ABBREVIATIONS } from './lexicon/named-figures.js';

export type TokenKind =
  | 'word'
  | 'number'
  | 'percent'
  | 'date'
  | 'clock'
  | 'symbol'
  | 'stop'
  | 'comma'
  | 'slash'
  | 'quote';

/** A piece of the text with the forms under which it is compared. */
export interface Token {
  kind: TokenKind;
  /** As typed, in NFC. */
  text: string;
  /** Lower case without diacritics. */
  folded: string;
  /** Lower case, with the tone moved to the end, so that `hoá` and `hóa` are one. */
  exact: string;
  capital: boolean;
}

const ASCII = /^[\x20-\x7e]*$/u;
const LONE_Y = /^([bcdghklmnprstvx]+)y$/u;
const plainKey = (word: string): string => word.toLowerCase().replace(LONE_Y, '$1i');

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * The word with its tone mark at the end and a final `y` after a consonant as `i`: the two spellings that schools use side by side
 * (`hoá`/`hóa`, `kỹ`/`kĩ`) become one.
 */
export const exactKey = (word: string): string => {
  if (ASCII.test(word)) return plainKey(word);
  const parts = word.toLowerCase().normalize('NFD');
  const tone = parts.match(TONES)?.[0] ?? '';
  const bare = parts.replace(TONES, '').normalize('NFC');
  return `${bare.replace(/^([bcdđghklmnprstvx]+)y$/u, '$1i')}${tone}`;
};

/** The folded counterpart of {@link exactKey}. */
export const foldKey = (word: string): string => plainKey(ASCII.test(word) ? word : fold(word));

const ABBREVIATION = `(?:${SYMBOL_ABBREVIATIONS.join('|').replace(/d/gu, '[dđ]')})`;
/** Ordered alternatives; each is linear, since no quantified group contains another open one. */
const ALTERNATIVES = [
  ['symbol', `\\d{1,6}(?:[/-]\\d{4})?[/-]${ABBREVIATION}(?:[/-][\\p{L}\\d]{1,12}){0,3}(?![\\p{L}])`],
  ['years', '(?:19|20)\\d{2}\\s?[-–—/]\\s?(?:19|20)\\d{2}'],
  [
    'percent',
    '\\d{1,9}(?:[.,]\\d{1,3})?\\s?%?\\s?[-–]\\s?\\d{1,9}(?:[.,]\\d{1,3})?\\s?%|\\d{1,9}(?:[.,]\\d{1,3})?\\s?%',
  ],
  ['date', '(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}/\\d{4}|\\d{1,2}/\\d{1,2})(?![\\d/])'],
  ['clock', '\\d{1,2}\\s?(?:[hg]\\d{2}|[hg](?![\\p{L}\\d])|:\\d{2})(?![\\p{L}\\d])'],
  ['klass', '\\d{1,2}[a-zđ]\\d{0,2}(?![\\p{L}\\d])'],
  ['number', '(?:\\d{1,3}(?:[.,]\\d{3})+|\\d{1,9}(?:[.,]\\d{1,3})?)(?:\\s?[-–]\\s?\\d{1,9}(?![\\p{L}\\d]))?'],
  ['word', '\\p{L}[\\p{L}\\p{M}\\d]*'],
  ['stop', '[.;:!?\\n]|\\s[-–—+*•]\\s'],
  ['comma', '[,()]'],
  ['quote', '["“”«»]'],
  ['slash', '/'],
] as const;
type Piece = (typeof ALTERNATIVES)[number][0];
/** Numbered groups: named ones make an object of all twelve for each word. */
const PIECES = new RegExp(ALTERNATIVES.map(([, source]) => `(${source})`).join('|'), 'giu');

/** Letters that follow a number as its unit, not as the name of a class (`50k`, `200m`); `5K` is a slogan of the pandemic. */
const UNIT_SUFFIX = /^(?!5k$)(\d+)(k|m[23]?|p)$/u;

type Word = Omit<Token, 'kind'>;

const wordOf = (text: string): Word => ({
  text,
  folded: foldKey(text),
  exact: exactKey(text),
  capital: /^\p{Lu}/u.test(text),
});

/** Vietnamese has some 7,000 syllables; people use the same few hundred. */
const KNOWN_LIMIT = 5000;
const known = new Map<string, Word>();

/** Words recur within a text and among texts, and their keys cost more than all else. */
const token = (kind: TokenKind, text: string): Token => {
  let word = known.get(text);
  if (word === undefined) {
    word = wordOf(text);
    if (known.size >= KNOWN_LIMIT) known.clear();
    known.set(text, word);
  }
  return { kind, text: word.text, folded: word.folded, exact: word.exact, capital: word.capital };
};

/** `5/5 lớp` is a count, `24/7` a figure of speech, `31/12` a date. */
const dateKind = (text: string): TokenKind => {
  const [first = 0, second = 0, ...rest] = text.split(/[/.-]/u).map(Number);
  if (text === '24/7' || text === '24/24') return 'symbol';
  if (rest.length === 0 && first === second) return 'number';
  if (rest.length === 0 && second > 1000 && first > 12) return 'symbol';
  const month = rest.length === 0 && second > 1000 ? first : second;
  return month >= 1 && month <= 12 ? 'date' : 'number';
};

const DAY_WITH_HYPHEN = /^(?:[12]?\d|3[01])-(?:[1-9]|1[0-2])$/u;
const lastNumber = (text: string): number => Number(/\d+$/u.exec(text)?.[0] ?? 0);

const kindOf = (piece: Piece, text: string): TokenKind => {
  switch (piece) {
    case 'symbol':
    case 'years':
      return 'symbol';
    case 'date':
      return dateKind(text);
    case 'klass':
      return 'word';
    case 'number':
      // A range rises; `20-11` is a day.
      return DAY_WITH_HYPHEN.test(text) && Number.parseInt(text, 10) > lastNumber(text) ? 'date' : 'number';
    default:
      return piece;
  }
};

/** Which alternative a match is. */
const pieceOf = (match: RegExpExecArray): Piece => {
  let group = 1;
  while (group < ALTERNATIVES.length && match[group] === undefined) group += 1;
  return ALTERNATIVES[group - 1]?.[0] ?? 'slash';
};

const startsWithDigit = (text: string): boolean => text >= '0' && text < ':';

/** The text as tokens, in order. Linear in its length; never throws. */
export const tokenise = (text: string): Token[] => {
  const tokens: Token[] = [];
  const whole = text.normalize('NFKC');
  PIECES.lastIndex = 0;
  for (let match = PIECES.exec(whole); match !== null; match = PIECES.exec(whole)) {
    const [found] = match;
    const suffix = startsWithDigit(found) ? UNIT_SUFFIX.exec(found.toLowerCase()) : undefined;
    if (suffix?.[1] !== undefined && suffix[2] !== undefined) {
      tokens.push(token('number', suffix[1]), token('word', suffix[2]));
    } else tokens.push(token(kindOf(pieceOf(match), found), found.trim()));
  }
  return tokens;
};
