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

/** Reads a typed name. */
export const readName = (value: string): Reading =>
  isName(value) ? { ok: true, value } : { ok: false, problem: text('join-name-bad', { min: NAME_MIN, max: NAME_MAX }) };
