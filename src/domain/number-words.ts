import { fold } from './text.js';

const DIGITS: Readonly<Record<string, number>> = {
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, number>> = {
  nghìn: 1e3,
  ngàn: 1e3,
  triệu: 1e6,
  tỷ: 1e9,
  tỉ: 1e9,
};
const ENGLISH: Readonly<Record<string, number>> = Object.fromEntries(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, index): [string, number] => [word, index + 1])
    .concat('twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10])),
);
/** Words that end a number only inside one, never begin it. */
const INNER = ['mươi', 'lăm', 'mốt', 'nhăm', 'linh', 'lẻ', 'tư', 'tỉ', 'tỷ'];

const BEGINNERS = ['mười', 'một'];

type Lookup = { digit: Map<string, number>; scale: Map<string, number>; is: (token: string, word: string) => boolean };

const lookup = (marked: boolean): Lookup => {
  const spell = (word: string): string => (marked ? word : fold(word));
  const spelled = (table: Readonly<Record<string, number>>): Map<string, number> =>
    new Map(Object.entries(table).map(([word, value]) => [spell(word), value]));
  return { digit: spelled(DIGITS), scale: spelled(SCALES), is: (token, word) => token === spell(word) };
};
const MARKED = lookup(true);
const BARE = lookup(false);
/** Without marks these are far oftener another word (`nam` year, `sau` after, `tu` from) than a number at the start of one. */
const BARE_AMBIGUOUS = ['nam', 'sau', 'tu', 'bay', 'ba', 'tam'];

type Read = { value: number; used: number };

/** Up to 999: `mười lăm`, `hai mươi mốt`, `ba trăm linh năm`. */
const readHundreds = (tokens: readonly string[], start: number, { digit, is }: Lookup): Read | undefined => {
  let [value, pending, index] = [0, undefined as number | undefined, start];
  for (; index < tokens.length; index += 1) {
    const token = tokens[index] ?? '';
    const unit = digit.get(token);
    if (is(token, 'trăm') && pending !== undefined) [value, pending] = [value + pending * 100, undefined];
    else if ((is(token, 'mươi') || is(token, 'chục')) && pending !== undefined) {
      [value, pending] = [value + pending * 10, undefined];
    } else if (is(token, 'mười') && pending === undefined) value += 10;
    else if ((is(token, 'linh') || is(token, 'lẻ')) && value >= 100) continue;
    else if (unit !== undefined && pending === undefined) pending = unit;
    else break;
  }
  return index === start ? undefined : { value: value + (pending ?? 0), used: index - start };
};

const readVietnamese = (tokens: readonly string[], start: number, words: Lookup): Read | undefined => {
  let [total, index] = [0, start];
  for (;;) {
    const part = readHundreds(tokens, index, words);
    if (part === undefined) break;
    const scale = words.scale.get(tokens[index + part.used] ?? '');
    total += part.value * (scale ?? 1);
    index += part.used + (scale === undefined ? 0 : 1);
    if (scale === undefined) break;
  }
  return index === start ? undefined : { value: total, used: index - start };
};

const readEnglish = (tokens: readonly string[], start: number): Read | undefined => {
  const [first = '', second = ''] = (tokens[start] ?? '').split('-');
  const head = ENGLISH[first];
  if (head === undefined) return undefined;
  const joined = ENGLISH[second];
  const next = ENGLISH[tokens[start + 1] ?? ''];
  const tens = head >= 20 && joined === undefined && next !== undefined && next < 10;
  const value = head + (joined ?? 0) + (tens ? (next ?? 0) : 0);
  const used = tens ? 2 : 1;
  return tokens[start + used] === 'hundred' ? { value: value * 100, used: used + 1 } : { value, used };
};

/** What a scale word after digits multiplies by (`2 triệu`); undefined for another word. */
export const scaleOf = (word: string): number | undefined => MARKED.scale.get(word) ?? BARE.scale.get(fold(word));

/**
 * The first number in words among lower-case tokens (NFC): its value, and where it begins and ends. Where any token carries a mark, number words must carry
 * theirs too: `sau` then is never six.
 */
export const findNumberWords = (
  tokens: readonly string[],
): { value: number; start: number; end: number } | undefined => {
  const marked = tokens.some((token) => fold(token) !== token);
  const words = marked ? MARKED : BARE;
  for (let start = 0; start < tokens.length; start += 1) {
    const token = tokens[start] ?? '';
    // Without marks `mươi` and `mốt`, which follow a digit, look the same as `mười` and `một`, which may begin a number.
    const inner = !BEGINNERS.some((word) => words.is(token, word)) && INNER.some((word) => words.is(token, word));
    const read = inner ? undefined : (readVietnamese(tokens, start, words) ?? readEnglish(tokens, start));
    if (read === undefined) continue;
    const doubtful = read.used === 1 && ((!marked && BARE_AMBIGUOUS.includes(token)) || tokens[start + 1] === 'học');
    if (!doubtful) return { value: read.value, start, end: start + read.used };
  }
  return undefined;
};
