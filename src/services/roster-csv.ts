import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import type { RosterProblem } from '../domain/roster.js';
import { type Charset, fontCharset, fromFontCharset, vietnameseWords } from '../domain/vietnamese-charsets.js';
import type { RosterSheet } from './roster-sheet.js';

export type CsvTable =
  | { readonly ok: true; readonly sheet: RosterSheet }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };

const DELIMITERS = [',', ';', '\t'] as const;
/** So many lines tell how a file is divided. */
const SAMPLE_LINES = 200;
const SAMPLE_BYTES = 65_536;

const failed = (row: number, code: RosterProblem['code'], args: RosterProblem['args'] = {}) =>
  ({ ok: false, problems: [{ row, code, args }] }) as const;

/** "Unicode text" without its mark: every other byte of Latin letters, digits and delimiters is zero. */
const utf16Without = (bytes: Buffer): 'utf-16le' | 'utf-16be' | undefined => {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const zeroes = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) zeroes[at % 2] = (zeroes[at % 2] ?? 0) + 1;
  const many = sample.length / 8;
  if ((zeroes[1] ?? 0) > many && (zeroes[0] ?? 0) === 0) return 'utf-16le';
  return (zeroes[0] ?? 0) > many && (zeroes[1] ?? 0) === 0 ? 'utf-16be' : undefined;
};

/** The text of bytes in Unicode; undefined for bytes in another encoding. */
const unicodeText = (bytes: Buffer): string | undefined => {
  const start = bytes.toString('latin1', 0, 2);
  if (start === '\u00FF\u00FE') return new TextDecoder('utf-16le').decode(bytes);
  if (start === '\u00FE\u00FF') return new TextDecoder('utf-16be').decode(bytes);
  const utf16 = utf16Without(bytes);
  if (utf16 !== undefined) return new TextDecoder(utf16).decode(bytes);
  return isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : undefined;
};

/**
 * The encoding of bytes that are no Unicode, by which reading gives most words of a roster; undefined when none gives any. For the encodings that
 * live in fonts the text is that of Latin-1, and converted cell by cell.
 */
const legacyText = (bytes: Buffer): { charset: Charset; text: string } | undefined => {
  const latin = bytes.toString('latin1');
  const windows = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const font = fontCharset(latin);
  const words = vietnameseWords(windows);
  const fontWords = font === undefined ? 0 : vietnameseWords(fromFontCharset(latin, font));
  if (font !== undefined && fontWords > words) return { charset: font, text: latin };
  return words > 0 ? { charset: 'windows-1258', text: windows } : undefined;
};

/** The one that divides most lines into most cells: a name may hold a comma, and titles above the table hold anything. */
const delimiterOf = (text: string): string => {
  const lines = text
    .split(/\r\n?|\n/u, SAMPLE_LINES)
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/"[^"]*"/gu, ''));
  const medians = DELIMITERS.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length).sort((a, b) => a - b);
    return { delimiter, cells: counts[Math.floor(counts.length / 2)] ?? 0 };
  });
  return medians.reduce((best, next) => (next.cells > best.cells ? next : best)).delimiter;
};

const cellsOf = (text: string): CsvTable => {
  // Excel says in a line of its own how the others are divided.
  const told = /^\uFEFF?sep=(.)\r?\n/u.exec(text);
  const body = told === null ? text : text.slice(told[0].length);
  const options = { relax_column_count: true, relax_quotes: true, bom: true };
  try {
    const rows: string[][] = parse(body, { ...options, delimiter: told?.[1] ?? delimiterOf(body) });
    return { ok: true, sheet: { name: '', rows: told === null ? rows : [[], ...rows], merges: [] } };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return failed(Number(error.records ?? 0) + 1, 'bad-quotes');
  }
};

/**
 * The cells of a CSV file: comma, semicolon or tab, UTF-8 or UTF-16, with a byte order mark or without. Blank lines stay, because a spreadsheet
 * counts them. A file in an encoding from before Unicode is read only when that encoding is asked for; else the problem names it.
 */
export const readCsv = (bytes: Buffer, charset?: Charset): CsvTable => {
  const text = unicodeText(bytes);
  if (text !== undefined) return cellsOf(text);
  const legacy = legacyText(bytes);
  if (legacy === undefined) {
    const decoded = new TextDecoder('utf-8').decode(bytes);
    return failed(decoded.slice(0, decoded.indexOf('\uFFFD')).split('\n').length, 'unknown-encoding');
  }
  if (charset === undefined) return failed(1, 'encoding', { charset: legacy.charset });
  return cellsOf(legacy.text);
};
