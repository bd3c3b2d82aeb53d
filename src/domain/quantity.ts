import type { Locale } from './member.js';
import { findNumberWords, scaleOf } from './number-words.js';
import { fold, normalise } from './text.js';

/** A figure as a person typed it. */
export type Quantity = {
  value: number;
  /** The words after the figure, as typed, at most four: `tiết`, `học sinh`. */
  unit?: string;
  percent?: boolean;
  /** The whole that `value` is a part of: 15 in `12/15`. */
  of?: number;
};

type Located = Omit<Quantity, 'unit'> & { rest: string };

const MAX_UNIT_WORDS = 4;
const MAX_LENGTH = 500;
const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
/** `1 250 000`: groups set off by spaces. */
const SPACED = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:,\d+)?`;
const RANGE_END = new RegExp(`^\\s*[-–]\\s*${NUMBER}%?`, 'u');
/** Days are no figures: with a year, or after a word that announces a day. */
const DATES = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?<=(?:ngày|ngay|trước|truoc|hạn|han|đến|den)\s)\d{1,2}[/-]\d{1,2}/giu;
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1e3, tr: 1e6 };

/**
 * Digits with separators as a number. Both kinds: the last is the decimal sign. One kind, several times: thousands. Once: thousands before
 * exactly three digits (`1.250`, `1,250`, not `0,125`), else decimal. Undefined where groups are not of three.
 */
const numberOf = (typed: string): number | undefined => {
  const signs = typed.replace(/\d/g, '');
  const last = signs.at(-1);
  if (last === undefined) return Number(typed);
  const mixed = signs.includes('.') && signs.includes(',');
  const grouped = mixed || signs.length > 1 || /^[1-9]\d{0,2}[.,]\d{3}$/.test(typed);
  if (mixed && signs.indexOf(last) !== signs.length - 1) return undefined;
  const cut = mixed || !grouped ? typed.lastIndexOf(last) : typed.length;
  const whole = typed.slice(0, cut);
  if (grouped && !/^\d{1,3}(?:[.,]\d{3})*$/.test(whole)) return undefined;
  return Number(`${whole.replace(/[.,]/g, '')}.${typed.slice(cut + 1) || '0'}`);
};

const fraction = (text: string): Located | undefined => {
  const match = new RegExp(
    `(${NUMBER})\\s*(?:/|trên tổng số|trong tổng số|trên|trong số|tren|trong so|out of)\\s*(${NUMBER})`,
    'iu',
  ).exec(text);
  const value = match?.[1] === undefined ? undefined : numberOf(match[1]);
  const of = match?.[2] === undefined ? undefined : numberOf(match[2]);
  if (match === null || value === undefined || of === undefined || of === 0) return undefined;
  return { value, of, rest: text.slice(match.index + match[0].length) };
};

const digits = (text: string): Located | undefined => {
  const match = new RegExp(`(?:(?<=^|[\\s~(])-)?(?:${SPACED}|${NUMBER})`, 'u').exec(text);
  if (match === null) return undefined;
  const typed = match[0].replaceAll(' ', '');
  const value = numberOf(typed.replace('-', ''));
  if (value === undefined) return undefined;
  const sign = typed.startsWith('-') ? -1 : 1;
  const after = text.slice(match.index + match[0].length);
  const short = /^(k|tr)(\d{1,3})?(?=[\s.,;]|$)/iu.exec(after);
  const scale = SHORT_SCALES[short?.[1]?.toLowerCase() ?? ''];
  if (short !== null && scale !== undefined) {
    // `1tr2` is one million and two tenths of one.
    const tenths = short[2] === undefined ? 0 : Number(`0.${short[2]}`);
    return { value: sign * (value + tenths) * scale, rest: after.slice(short[0].length) };
  }
  const word = /^\s*([\p{L}]+)/u.exec(after);
  const factor = word?.[1] === undefined ? undefined : scaleOf(word[1].toLowerCase());
  return { value: sign * value * (factor ?? 1), rest: factor === undefined ? after : after.slice(word?.[0].length) };
};

const words = (text: string): Located | undefined => {
  const tokens = [...text.matchAll(/[\p{L}\p{M}-]+/gu)];
  const found = findNumberWords(tokens.map((token) => token[0].toLowerCase()));
  const last = found === undefined ? undefined : tokens[found.end - 1];
  if (found === undefined || last === undefined) return undefined;
  return { value: found.value, rest: text.slice(last.index + last[0].length) };
};

/**
 * The first figure in a text, in digits before in words; Vietnamese and English forms (`1.250,5`, `1,250.5`, `80 phần trăm`, `12/15`,
 * `mười lăm`, `khoảng 20 học sinh`, `1tr2`). Undefined where there is none, or none that can be read for certain.
 */
export const parseQuantity = (text: string): Quantity | undefined => {
  const clean = normalise(text.slice(0, MAX_LENGTH)).replace(DATES, ' ');
  const found = fraction(clean) ?? digits(clean) ?? words(clean);
  if (found === undefined || !Number.isFinite(found.value)) return undefined;
  const { rest, ...figure } = found;
  const percent = /^\s*(?:%|phần trăm|phan tram|per ?cent)/iu.exec(rest);
  // Of a range the lower end counts; the upper one is skipped on the way to the unit.
  const tail = (percent === null ? rest : rest.slice(percent[0].length)).replace(RANGE_END, '');
  const unit =
    /^\s*(\p{L}[^.,;:()\n\d%/]*)/u.exec(tail)?.[1]?.trim().split(' ').slice(0, MAX_UNIT_WORDS).join(' ') ?? '';
  return { ...figure, ...(percent === null ? {} : { percent: true }), ...(unit === '' ? {} : { unit }) };
};

/** `1234.5` → `1.234,5` in Vietnamese, `1,234.5` in English; at most two decimals. */
export const formatNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'vi' ? 'vi-VN' : 'en-US', { maximumFractionDigits: 2 }).format(value);

const sameUnit = (a: Quantity, b: Quantity): boolean =>
  a.unit === undefined || b.unit === undefined || fold(a.unit).split(' ')[0] === fold(b.unit).split(' ')[0];

/**
 * How much of the target a reported figure is, 1 = all of it, more when exceeded; undefined where the two cannot be compared. Part of a
 * whole counts as a share against a share; a bare percentage against a count is taken as the share of the target that is done.
 */
export const progressAgainst = (figure: string, target: string): number | undefined => {
  const done = parseQuantity(figure);
  const wanted = parseQuantity(target);
  if (done === undefined || wanted === undefined || wanted.value <= 0 || done.value < 0) return undefined;
  if (wanted.percent === true) {
    const share =
      done.of === undefined ? (done.percent === true ? done.value : undefined) : (done.value / done.of) * 100;
    return share === undefined ? undefined : share / wanted.value;
  }
  if (done.percent === true) return done.value / 100;
  return sameUnit(done, wanted) ? done.value / wanted.value : undefined;
};
