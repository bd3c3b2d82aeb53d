import { codePointLength } from './text.js';

const SENTENCE_END = /[.!?…:;](?=\s)|\n/gu;

/**
 * The beginning of a text within `max` code points, ended where a sentence ends when that keeps half of it or more, else at the last blank,
 * else hard. The whole text when it fits.
 */
export const beginningOf = (text: string, max: number): string => {
  if (codePointLength(text) <= max) return text;
  const letters = Array.from(text);
  const head = letters.slice(0, max).join('');
  const next = letters[max] ?? '';
  const ends = [...`${head}${next}`.matchAll(SENTENCE_END)].map(({ index, 0: sign }) => index + sign.length);
  const sentence = ends.findLast((end) => end <= head.length) ?? 0;
  if (sentence * 2 >= head.length) return head.slice(0, sentence).trimEnd();
  const blank = head.lastIndexOf(' ');
  return (blank * 2 >= head.length ? head.slice(0, blank) : head).trimEnd();
};
