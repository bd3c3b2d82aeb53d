import { LRUCache } from 'lru-cache';
import { fold } from '../domain/text.js';

/** Longer messages are no command and no label of a button. */
export const SHORT_WORDS = 40;

/** Words for comparison: no diacritics, signs, blanks, or number in brackets at the end: `Quá hạn (57)` → `quahan`. */
export const bareWords = (words: string): string =>
  fold(words)
    .replace(/\(\d+\)\s*$/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** Labels are the program's own, some hundreds; each typed word is compared with those of the open question. */
const LABELS = 1000;
const bareLabels = new LRUCache<string, string>({ max: LABELS });

/** As `bareWords`, for a label: remembered. */
export const bareLabel = (label: string): string => {
  let bare = bareLabels.get(label);
  if (bare === undefined) {
    bare = bareWords(label);
    bareLabels.set(label, bare);
  }
  return bare;
};

/** The phrases that “|” separates, as `bareWords`. */
export const listed = (words: string): string[] => words.split('|').map(bareWords);
