import { isTooLarge } from '../domain/evidence.js';
import type { FileRef } from '../domain/pledge.js';
import { gap, type TextRef, text } from './view.js';

/** Says that a file is too large to be archived, as soon as it was sent; no line when none is. */
export const largeFileLines = (files: readonly FileRef[]): (TextRef | null)[] =>
  files.some(isTooLarge) ? [gap, text('file-large')] : [];
