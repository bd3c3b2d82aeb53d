import { codePointLength, fold } from '../domain/text.js';
import type { Reading, Scene } from './flow.js';
import { text } from './view.js';

const NAME_MIN = 2;
const NAME_MAX = 80;

/** Whether it may be a person's name: letters, on one line, 2 to 80 characters. Telegram allows longer ones, which no list can show. */
export const isName = (value: string): boolean => {
  const length = codePointLength(value);
  return /\p{L}/u.test(value) && length >= NAME_MIN && length <= NAME_MAX && !value.includes('\n');
};

/** What is said before a name, folded: `toi ten la`, `my name is`. */
const SAID_BEFORE = /^(?:(?:(?:toi|em|minh) )?(?:ho )?ten(?: (?:toi|em|minh))? la|(?:toi|em) la|my name is|i am)(?= )/u;
/** Forms of address, which the program adds by itself; `Cồ`, with a tone mark, is a family name. */
const ADDRESS = /^(?:co|thay)(?: giao)?(?= )/u;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Without as many words at the beginning as the pattern finds in the folded text. */
const without = (value: string, pattern: RegExp): string => {
  const found = pattern.exec(fold(value))?.[0];
  return found === undefined ? value : value.split(' ').slice(found.split(' ').length).join(' ');
};

const bare = (value: string): string => {
  const said = without(value, SAID_BEFORE);
  const [first = ''] = said.split(' ');
  const isFamily = fold(first) === 'co' && TONE.test(first.normalize('NFD'));
  const name = isFamily ? said : without(said, ADDRESS);
  return isName(name) ? name : value;
};

/** A name typed in small letters alone, as on a phone, with the capitals that stand in every list; any other as it was typed. */
const capitalised = (value: string): string =>
  value === value.toLowerCase() ? value.replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase()) : value;

/** What was asked about last, beside the answers: the same typed again is meant. */
const DOUBTED = 'nameDoubted';

/** Reads a typed name. One word is asked about once: by a press, or typed again, it stands. */
export const readName = (value: string, { answers }: Pick<Scene<unknown>, 'answers'>): Reading => {
  if (!isName(value)) return { ok: false, problem: text('join-name-bad', { min: NAME_MIN, max: NAME_MAX }) };
  const name = capitalised(bare(value));
  if (name.includes(' ') || answers[DOUBTED] === name) return { ok: true, value: name };
  const instead = { label: { id: 'button-name-keep', args: { name } }, value: name };
  return { ok: false, problem: text('join-name-one', { name }), instead, remember: { [DOUBTED]: name } };
};
