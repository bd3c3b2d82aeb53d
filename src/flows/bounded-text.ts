import { beginningOf } from '../domain/beginning.js';
import { codePointLength } from '../domain/text.js';
import type { Reading } from './flow.js';
import { text } from './view.js';

/** Telegram cuts a pasted text at 4096 letters: of one this long more may follow. */
export const CUT_LENGTH = 4000;
const CUT_AT = 4096;

/**
 * Reads words of at least two and at most `max` code points. Longer ones are refused by `<area>-too-long`, with their beginning to be taken
 * instead, so that nobody has to type it again; shorter ones by `<area>-too-short`.
 */
export const readBounded = (value: string, max: number, area: string): Reading => {
  const length = codePointLength(value);
  if (length < 2) return { ok: false, problem: text(`${area}-too-short`) };
  if (length <= max) return { ok: true, value };
  const mayGoOn = length >= CUT_LENGTH && length <= CUT_AT;
  const shown = mayGoOn ? text('length-over', { length: CUT_LENGTH }) : length;
  const beginning = beginningOf(value, max);
  const label = { id: 'button-use-start', args: { count: codePointLength(beginning) } };
  return {
    ok: false,
    problem: text(`${area}-too-long`, { length: shown, max }),
    instead: { label, value: beginning },
  };
};
