import { codePointLength } from '../domain/text.js';
import type { Reading } from './flow.js';
import { text } from './view.js';

/** Shortest and longest reason, in code points: somebody else has to understand it, and it is quoted in messages. */
const REASON_MIN = 5;
const REASON_MAX = 500;

/** Reads why something is done: returned, changed, extended, corrected. */
export const readReason = (value: string): Reading => {
  const length = codePointLength(value);
  if (length > REASON_MAX) return { ok: false, problem: text('reason-long', { length, max: REASON_MAX }) };
  return length < REASON_MIN ? { ok: false, problem: text('reason-short') } : { ok: true, value };
};
