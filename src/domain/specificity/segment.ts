import { FEAST_DAYS } from './lexicon/named-figures.js';
import type { Match, Passage, Tag } from './matcher.js';
import { type Token, tokenise } from './tokenise.js';
import { readingOf, type Vocabulary } from './vocabulary.js';

export type ItemTag = Tag | 'count' | 'percent' | 'name';

/** A meaningful piece of a field. */
export interface Item {
  tag: ItemTag;
  text: string;
  /** Running number of the sentence within the field, and of the part between commas. */
  sentence: number;
  clause: number;
  /** Index of its first token in the sentence; what lies between two items is unknown words. */
  at: number;
  /** What a count counts: things known by the lexicon, people, or an unknown noun. */
  unit?: 'thing' | 'people' | 'unknown';
  /** A percentage of an abstract noun measures nothing. */
  hollow?: boolean;
}

interface Reading extends Passage {
  vocabulary: Vocabulary;
}
interface Found {
  tag: ItemTag;
  length: number;
  unit?: 'thing' | 'people' | 'unknown';
  hollow?: boolean;
}

/** Units with which the word for one is rather an article (`một ngày vui`). */
const ARTICLE_UNITS = new Set(['ngay', 'gio', 'gia', 'nguoi', 'con', 'tap', 'tu', 'nha', 'san']);
const OWN_NAMES = new Set(['truong', 'huyen', 'tinh', 'nganh', 'pho', 'hoc', 'thcs', 'thpt', 'non', 'mn', 'th', 'ban', 'school', 'district', 'province', 'uncle', 'chi']);
const LONGEST_QUOTE = 10;

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number';

/** Masks a date that names a feast or a norm (`chào mừng 20/11`, `Chỉ thị 05 ngày 15/5/2016`). */
const dateIsName = (reading: Reading, index: number): boolean => {
  for (let back = 1; back <= 8 && index - back >= 0; back += 1) {
    const token = reading.tokens[index - back];
    if (token?.kind === 'symbol') return back <= 4;
    const owner = reading.vocabulary.dateOwners.at(reading, index - back);
    if (owner !== undefined) return owner.tag === 'feast' || back <= 5;
  }
  if (!FEAST_DAYS.includes(reading.tokens[index]?.text.replace(/\b0/gu, '') ?? '')) return false;
  return reading.tokens.some((_, at) => reading.vocabulary.dateOwners.at(reading, at)?.tag === 'feast');
};

/** A pattern that ends in a number yields to that number's own unit: in `lớp 1 tủ sách` the 1 counts. */
const yieldsToUnit = (reading: Reading, index: number, { length }: Match): boolean => {
  const last = index + length - 1;
  if (length < 2 || !isDigits(reading.tokens[last])) return false;
  return reading.vocabulary.units.at(reading, last + 1)?.tag === 'thing';
};

const unitAfter = (reading: Reading, index: number): Found['unit'] | 'none' => {
  const { tokens, vocabulary } = reading;
  const next = tokens[index];
  if (next?.kind !== 'word') return 'none';
  const unit = vocabulary.units.at(reading, index);
  const phrase = vocabulary.phrases.at(reading, index);
  if (unit?.tag === 'thing' || unit?.tag === 'people') {
    return phrase !== undefined && phrase.length > unit.length && (phrase.tag === 'abstract' || phrase.tag === 'slogan') ? 'none' : unit.tag;
  }
  if (unit !== undefined) return 'none';
  return phrase === undefined || phrase.tag === 'shield' || phrase.tag === 'site' ? 'unknown' : 'none';
};

const readNumber = (reading: Reading, index: number): Found => {
  const unit = unitAfter(reading, index + 1);
  const unitLength = reading.vocabulary.units.at(reading, index + 1)?.length ?? 0;
  const named = reading.vocabulary.phrases.at(reading, index);
  const namedWins = named !== undefined && (named.length - 1 > unitLength || (named.length - 1 === unitLength && !reading.bare) || unit === 'none' || unit === 'unknown');
  if (named !== undefined && namedWins) return named;
  return unit === 'none' || unit === undefined ? { tag: 'numbered', length: 1 } : { tag: 'count', length: 1, unit };
};

const readNumberWords = (reading: Reading, index: number): Found | undefined => {
  const { tokens, vocabulary, bare } = reading;
  let length = 0;
  for (let token = tokens[index]; token !== undefined && vocabulary.isNumberWord(token, bare); token = tokens[index + length]) length += 1;
  if (length === 0) return undefined;
  const after = tokens[index + length];
  if (after?.folded === 'phan' && tokens[index + length + 1]?.folded === 'tram') return { tag: 'percent', length: length + 2 };
  const unit = unitAfter(reading, index + length);
  if (unit === undefined || unit === 'none') return undefined;
  if (unit === 'unknown' && !vocabulary.openUnits) return undefined;
  const one = length === 1 && ['mot', 'one'].includes(tokens[index]?.folded ?? '');
  if (one && (unit === 'unknown' || ARTICLE_UNITS.has(after?.folded ?? ''))) return undefined;
  return { tag: 'count', length, unit };
};

const isNameWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && !(token.text.length > 1 && token.text === token.text.toUpperCase());

const readName = (reading: Reading, index: number): Found | undefined => {
  const before = reading.tokens[index - 1];
  if (before === undefined || before.kind === 'stop' || before.kind === 'quote') return undefined;
  let length = 0;
  while (isNameWord(reading.tokens[index + length])) length += 1;
  if (length === 0) return undefined;
  if (OWN_NAMES.has(before.folded)) {
    // A school's own name, with its number: "Tiểu học Yên Nội 2".
    return { tag: 'shield', length: length + (isDigits(reading.tokens[index + length]) ? 1 : 0) };
  }
  return length >= 2 ? { tag: 'name', length } : undefined;
};

const readPercent = (reading: Reading, index: number, length: number): Found => {
  const next = reading.vocabulary.units.at(reading, index + length);
  const phrase = reading.vocabulary.phrases.at(reading, index + length);
  const hollow = next?.tag === 'abstract' || phrase?.tag === 'abstract' || phrase?.tag === 'slogan';
  return { tag: 'percent', length, hollow };
};

const readToken = (reading: Reading, index: number): Found | undefined => {
  const token = reading.tokens[index];
  switch (token?.kind) {
    case 'percent':
      return readPercent(reading, index, 1);
    case 'date':
      return { tag: dateIsName(reading, index) ? 'numbered' : 'time', length: 1 };
    case 'clock':
      return { tag: 'time', length: 1 };
    case 'symbol':
      return { tag: 'numbered', length: 1 };
    case 'number': {
      const words = [reading.tokens[index + 1]?.folded, reading.tokens[index + 2]?.folded];
      if (words[0] === 'phan' && words[1] === 'tram') return readPercent(reading, index, 3);
      if (words[0] === 'percent') return readPercent(reading, index, 2);
      return readNumber(reading, index);
    }
    case 'word':
    case 'slash': {
      const phrase = reading.vocabulary.phrases.at(reading, index, (match) => !yieldsToUnit(reading, index, match));
      if (phrase?.tag === 'zero') return { tag: 'count', length: phrase.length, unit: 'people' };
      if (phrase !== undefined && phrase.length > 1) return phrase;
      return readNumberWords(reading, index) ?? phrase ?? readName(reading, index);
    }
    default:
      return undefined;
  }
};

/** Length of a short quotation that opens here, its marks included: what stands in it is a name. 0 when it is the whole field or long. */
const quotedLength = (tokens: readonly Token[], index: number): number => {
  for (let length = 1; length <= LONGEST_QUOTE; length += 1) {
    if (tokens[index + length]?.kind === 'quote') return length + 1 >= tokens.length - 1 ? 0 : length + 1;
  }
  return 0;
};

const splitSentences = (tokens: readonly Token[]): Token[][] => {
  const sentences: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'stop') sentences.push([]);
    else sentences.at(-1)?.push(token);
  }
  return sentences.filter((sentence) => sentence.length > 0);
};

const readSentence = (tokens: Token[], sentence: number, firstClause: number): { items: Item[]; clause: number } => {
  const reading: Reading = { tokens, ...readingOf(tokens) };
  const items: Item[] = [];
  let clause = firstClause;
  let index = 0;
  while (index < tokens.length) {
    const kind = tokens[index]?.kind;
    const quoted = kind === 'quote' ? quotedLength(tokens, index) : 0;
    if (kind === 'comma') clause += 1;
    const found = quoted > 0 ? undefined : readToken(reading, index);
    if (found !== undefined) {
      const text = tokens.slice(index, index + found.length).map((token) => token.text).join(' ');
      items.push({ ...found, text, sentence, clause, at: index });
    }
    index += Math.max(1, quoted, found?.length ?? 0);
  }
  return { items, clause: clause + 1 };
};

/** Reads a field: figures that only name are set aside, what is left is tagged. Linear in the text's length. */
export const readField = (text: string): Item[] => {
  const all: Item[] = [];
  let clause = 0;
  for (const [sentence, tokens] of splitSentences(tokenise(text)).entries()) {
    const read = readSentence(tokens, sentence, clause);
    all.push(...read.items);
    clause = read.clause;
  }
  return all;
};
