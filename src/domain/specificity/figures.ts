import { FEAST_DAYS } from './lexicon/named-figures.js';
import type { Found, Reading, Unit } from './reading.js';
import type { Token } from './tokenise.js';

/** Units with which the word for one is rather an article (`một ngày vui`). */
const ARTICLE_UNITS = new Set(['ngay', 'gio', 'gia', 'nguoi', 'con', 'tap', 'tu', 'nha', 'san']);
/** Parts of a number word that open none; alone they are `làm`, `mười`, `chức`, `tý`. */
const NEVER_FIRST = new Set(['lam', 'chuc', 'ty', 'ti']);

/** Classifiers that count when a thing follows. */
const KINDS = new Set(['loai', 'phan', 'cap']);

/** A pledge speaks of what is to come; an older year belongs to history or to a document. */
const FIRST_YEAR = 2020;
const isHistory = (text = ''): boolean => Number(/\d{4}$/u.exec(text)?.[0] ?? FIRST_YEAR) < FIRST_YEAR;

/** One for each is a count: `every class enters one product`. */
const EACH = new Set(['every', 'each']);

/** `Tổ chức 20/11`, `hoạt động 26/3`: the feast itself is what is held. */
const ORGANISED = new Set(['to chuc', 'hoat dong', 'phong trao', 'thi dua']);

/** Masks a date that names a feast, a norm or a day of history (`chào mừng 20/11`, `Chỉ thị 05 ngày 15/5/2016`). */
export const dateIsName = (reading: Reading, index: number): boolean => {
  if (isHistory(reading.tokens[index]?.text)) return true;
  for (let back = 1; back <= 8 && index - back >= 0; back += 1) {
    const token = reading.tokens[index - back];
    if (token?.kind === 'symbol') return back <= 4;
    const owner = reading.dateOwnerAt(index - back);
    if (owner !== undefined) return owner === 'feast' || back <= 5;
  }
  const before = [reading.tokens[index - 2]?.folded, reading.tokens[index - 1]?.folded].join(' ');
  if (!FEAST_DAYS.includes(reading.tokens[index]?.text.replace(/\b0/gu, '').replace('-', '/') ?? '')) return false;
  return ORGANISED.has(before) || reading.hasFeast();
};

/** `Luật 2025 từ 1/1`: `từ` is a word to be learnt, but before a day or a number it says since when. */
const isSince = (tokens: readonly Token[], index: number): boolean => {
  const after = tokens[index + 1];
  return (
    tokens[index]?.folded === 'tu' &&
    (['number', 'date', 'percent', 'clock'].includes(after?.kind ?? '') ||
      ['ngay', 'thang', 'nam'].includes(after?.folded ?? ''))
  );
};

/** What the word at a position would count; `none` where it is abstract, a verb or no noun at all. */
const unitAfter = (reading: Reading, index: number): Unit | 'none' => {
  const { tokens, vocabulary } = reading;
  const next = tokens[index];
  if (next?.kind !== 'word' || isSince(tokens, index)) return 'none';
  const unit = vocabulary.units.at(reading, index);
  const phrase = vocabulary.phrases.at(reading, index);
  if (unit?.tag === 'thing' || unit?.tag === 'people') {
    return phrase !== undefined && phrase.length > unit.length && (phrase.tag === 'abstract' || phrase.tag === 'slogan')
      ? 'none'
      : unit.tag;
  }
  if (unit !== undefined) {
    // `4 loại sổ` counts books by their kind, `4 loại việc` nothing yet.
    return KINDS.has(next.folded) && vocabulary.units.at(reading, index + 1)?.tag === 'thing' ? 'thing' : 'none';
  }
  return phrase === undefined || phrase.tag === 'shield' || phrase.tag === 'site' ? 'unknown' : 'none';
};

/** `sáng 10/10` is a day where `10/10 lớp` is all of them. */
const TWIN_DAY = /^(0?[1-9]|1[0-2])\/\1$/u;

/** `62 trong 80 em`, `62 trong tổng số 80 em`: the count of a whole that is told. */
const wholeAfter = (reading: Reading, index: number): Found | undefined => {
  const { tokens } = reading;
  if (!['trong', 'tren'].includes(tokens[index + 1]?.folded ?? '')) return undefined;
  let at = index + 2;
  while (at < index + 4 && ['tong', 'so'].includes(tokens[at]?.folded ?? '')) at += 1;
  if (tokens[at]?.kind !== 'number') return undefined;
  const unit = unitAfter(reading, at + 1);
  return unit === 'thing' || unit === 'people' ? { tag: 'count', length: at + 1 - index, unit } : undefined;
};

/** A number in digits: a count, or the opening of a name (`5 điều Bác Hồ dạy`, `3 không`). */
export const readNumber = (reading: Reading, index: number): Found => {
  const whole = wholeAfter(reading, index);
  if (whole !== undefined) return whole;
  const unit = unitAfter(reading, index + 1);
  if (unit === 'none' && TWIN_DAY.test(reading.tokens[index]?.text ?? ''))
    return { tag: dateIsName(reading, index) ? 'numbered' : 'time', length: 1 };
  const unitLength = reading.vocabulary.units.at(reading, index + 1)?.length ?? 0;
  const named = reading.vocabulary.phrases.at(reading, index);
  const namedWins =
    named !== undefined &&
    (named.length - 1 > unitLength ||
      (named.length - 1 === unitLength && !reading.bare) ||
      unit === 'none' ||
      unit === 'unknown');
  if (named !== undefined && namedWins) return named;
  return unit === 'none' || unit === undefined ? { tag: 'numbered', length: 1 } : { tag: 'count', length: 1, unit };
};

/** Number words, only before what they can count: `một lòng` and `một số` count nothing. */
export const readNumberWords = (reading: Reading, index: number): Found | undefined => {
  const { tokens, vocabulary, bare } = reading;
  if (NEVER_FIRST.has(tokens[index]?.folded ?? '')) return undefined;
  let length = 0;
  for (
    let token = tokens[index];
    token !== undefined && vocabulary.isNumberWord(token, bare);
    token = tokens[index + length]
  )
    length += 1;
  if (length === 0) return undefined;
  const after = tokens[index + length];
  if (after?.folded === 'phan' && tokens[index + length + 1]?.folded === 'tram')
    return { tag: 'percent', length: length + 2 };
  const unit = unitAfter(reading, index + length);
  // A long run that counts nothing is skipped whole: read again from each of its words it would cost the square of its length.
  if (length > 4 && (unit === undefined || unit === 'none' || unit === 'unknown')) return { tag: 'shield', length };
  if (unit === undefined || unit === 'none') return undefined;
  if (unit === 'unknown' && !vocabulary.openUnits) return undefined;
  const one = length === 1 && ['mot', 'one'].includes(tokens[index]?.folded ?? '');
  if (one && unit === 'unknown' && tokens.slice(0, index).some(({ folded }) => EACH.has(folded)))
    return { tag: 'count', length, unit };
  if (one && (unit === 'unknown' || ARTICLE_UNITS.has(after?.folded ?? ''))) return undefined;
  return { tag: 'count', length, unit };
};

/** Words of English between a percentage and what it is a share of: `100% of all the assigned tasks`. */
const SHARE_REACH = 4;

/** A percentage of so many tokens; hollow when what follows is abstract (`100% chỉ tiêu`). */
export const readPercent = (reading: Reading, index: number, length: number): Found => {
  const { vocabulary, tokens } = reading;
  let at = index + length;
  if (tokens[at]?.folded === 'of') {
    const last = at + SHARE_REACH;
    while (at < last && vocabulary.units.at(reading, at) === undefined) at += 1;
  }
  const tags = [vocabulary.units.at(reading, at)?.tag, vocabulary.phrases.at(reading, at)?.tag];
  const hollow = tags.includes('abstract') || tags[1] === 'slogan';
  return { tag: 'percent', length, unit: tags[0] === 'thing' ? 'thing' : 'unknown', hollow };
};
