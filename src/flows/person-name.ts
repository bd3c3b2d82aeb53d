import { codePointLength } from '../domain/text.js';
import type { Reading } from './flow.js';
import { text } from './view.js';

const NAME_MIN = 2;
const NAME_MAX = 80;

/** Whether it may be a person's name: letters, on one line, 2 to 80 characters. Telegram allows longer ones, which no list can show. */
export const isName = (value: string): boolean => {
  const length = codePointLength(value);
  return /\p{L}/u.test(value) && length >= NAME_MIN && length <= NAME_MAX && !value.includes('\n');
};

/** A name typed in small letters alone, as on a phone, with the capitals that stand in every list; any other as it was typed. */
const capitalised = (value: string): string =>
  value === value.toLowerCase() ? value.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : value;

/** Reads a typed name. */
export const readName = (value: string): Reading =>
  isName(value)
    ? { ok: true, value: capitalised(value) }
    : { ok: false, problem: text('join-name-bad', { min: NAME_MIN, max: NAME_MAX }) };
