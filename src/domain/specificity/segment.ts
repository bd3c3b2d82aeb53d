import { dateIsName, readNumber, readNumberWords, readPercent } from './figures.js';
import type { Match } from './matcher.js';
import { type Found, type ItemTag, type Reading, startReading, type Unit } from './reading.js';
import { type Token, tokenise } from './tokenise.js';

/** A meaningful piece of a field. */
export interface Item {
  tag: ItemTag;
  text: string;
  /** Running number of the sentence within the field, and of the part between commas. */
  sentence: number;
  clause: number;
  /** Whether it is the first word of its clause. */
  opens: boolean;
  /** Index of its first token in the sentence; what lies between two items is unknown words. */
  at: number;
  /** What a count counts: things known by the lexicon, people, or an unknown noun. */
  unit?: Unit;
  /** A percentage of an abstract noun measures nothing. */
  hollow?: boolean;
}

const OWN_NAMES = new Set([
  'truong',
  'huyen',
  'tinh',
  'nganh',
  'pho',
  'hoc',
  'thcs',
  'thpt',
  'non',
  'mn',
  'th',
  'ban',
  'school',
  'district',
  'province',
  'uncle',
  'chi',
]);
const LONGEST_QUOTE = 14;

const isDigits = (token: Token | undefined): boolean => token?.kind === 'number';

/** A pattern that ends in a number yields to that number's own unit: in `lớp 1 tủ sách` the 1 counts. */
const yieldsToUnit = (reading: Reading, index: number, { length }: Match): boolean => {
  const last = index + length - 1;
  if (length < 2 || !isDigits(reading.tokens[last])) return false;
  return reading.vocabulary.units.at(reading, last + 1)?.tag === 'thing';
};

const isNameWord = (token: Token | undefined): boolean =>
  token?.kind === 'word' && token.capital && !(token.text.length > 1 && token.text === token.text.toUpperCase());

/** A name of a campaign, a law, a day or a week of the calendar is not the name of a place. */
const FEAST_STARTS = new Set([
  'ngay',
  'thang',
  'nam',
  'tuan',
  'dai',
  'phong',
  'cuoc',
  'chien',
  'chuong',
  'quoc',
  'dang',
  'nha',
  'bo',
  'so',
  'luat',
]);
const opensPhrase = (reading: Reading, index: number): boolean => {
  const phrase = reading.vocabulary.phrases.at(reading, index);
  return phrase !== undefined && phrase.length > 1;
};

const readName = (reading: Reading, index: number): Found | undefined => {
  const before = reading.tokens[index - 1];
  if (before === undefined || before.kind === 'stop' || before.kind === 'quote') return undefined;
  let length = 0;
  while (isNameWord(reading.tokens[index + length]) && !opensPhrase(reading, index + length)) length += 1;
  if (length === 0) return undefined;
  if (OWN_NAMES.has(before.folded)) {
    // A school's own name, with its number: "Tiểu học Yên Nội 2".
    return { tag: 'shield', length: length + (isDigits(reading.tokens[index + length]) ? 1 : 0) };
  }
  return length >= 2
    ? { tag: FEAST_STARTS.has(reading.tokens[index]?.folded ?? '') ? 'shield' : 'name', length }
    : undefined;
};

/** `24/24 phòng` is all of them; `24/24` and `24/24 giờ` a figure of speech. */
const readRatio = (reading: Reading, index: number): Found | undefined => {
  if (reading.tokens[index]?.text !== '24/24' || reading.tokens[index + 1]?.folded === 'gio') return undefined;
  const unit = reading.vocabulary.units.at(reading, index + 1)?.tag;
  return unit === 'thing' || unit === 'people' ? { tag: 'count', length: 1, unit } : undefined;
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
      return readRatio(reading, index) ?? { tag: 'numbered', length: 1 };
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
      if (phrase !== undefined) {
        // `nhan vien` without diacritics is people, though `nhan` alone is a verb.
        const unit = reading.vocabulary.units.at(reading, index);
        if (unit !== undefined && unit.length > 1 && (unit.tag === 'thing' || unit.tag === 'people'))
          return { tag: 'open', length: unit.length, unit: unit.tag };
      }
      return readNumberWords(reading, index) ?? phrase ?? readName(reading, index);
    }
    default:
      return undefined;
  }
};

/** How far the closing mark of a short quotation stands from its opening one; 0 when there is none. */
const quoteEnd = (tokens: readonly Token[], index: number): number => {
  for (let length = 1; length <= LONGEST_QUOTE; length += 1) {
    if (tokens[index + length]?.kind === 'quote') return length;
  }
  return 0;
};

/** Length of a short quotation that opens here, its marks included: what stands in it is a name. 0 when it is the whole field or long. */
const quotedLength = (tokens: readonly Token[], index: number): number => {
  const end = quoteEnd(tokens, index);
  return end === 0 || end + 1 >= tokens.length - 1 ? 0 : end + 1;
};

const splitSentences = (tokens: readonly Token[]): Token[][] => {
  const sentences: Token[][] = [[]];
  let closes = -1;
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'quote' && index > closes) closes = index + Math.max(0, quoteEnd(tokens, index));
    if (token.kind !== 'stop') sentences.at(-1)?.push(token);
    else if (index > closes) sentences.push([]);
  }
  return sentences.filter((sentence) => sentence.length > 0);
};

const textOf = (tokens: readonly Token[], from: number, length: number): string => {
  let text = tokens[from]?.text ?? '';
  for (let step = 1; step < length; step += 1) text += ` ${tokens[from + step]?.text ?? ''}`;
  return text;
};

type Place = Pick<Item, 'text' | 'sentence' | 'clause' | 'opens' | 'at'>;
const itemOf = ({ tag, unit, hollow }: Found, place: Place): Item => {
  const item: Item = { tag, ...place };
  if (unit !== undefined) item.unit = unit;
  if (hollow !== undefined) item.hollow = hollow;
  return item;
};

/** A word that no list knows, or that names a thing or people without a number before it. */
const readOpen = (reading: Reading, index: number): Found | undefined => {
  if (reading.tokens[index]?.kind !== 'word') return undefined;
  const unit = reading.vocabulary.units.at(reading, index)?.tag;
  if (unit === 'abstract') return undefined;
  return { tag: 'open', length: 1, unit: unit === 'thing' || unit === 'people' ? unit : 'unknown' };
};

const readSentence = (tokens: Token[], sentence: number, firstClause: number): { items: Item[]; clause: number } => {
  const reading = startReading(tokens);
  const items: Item[] = [];
  let clause = firstClause;
  let index = 0;
  while (index < tokens.length) {
    const kind = tokens[index]?.kind;
    const quoted = kind === 'quote' ? quotedLength(tokens, index) : 0;
    if (kind === 'comma') clause += 1;
    const found = quoted > 0 ? undefined : readToken(reading, index);
    const read = found ?? (quoted > 0 ? undefined : readOpen(reading, index));
    const opens = index === 0 || tokens[index - 1]?.kind === 'comma';
    if (read !== undefined) {
      items.push(itemOf(read, { text: textOf(tokens, index, read.length), sentence, clause, opens, at: index }));
    }
    index += Math.max(1, quoted, read?.length ?? 0);
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
