import { type TextRef, text } from '../flows/view.js';
import { hasReported, type UnitStanding } from './progress.js';

/** How a unit stands, in a word, with a sign that tells how urgent it is. */
export interface StandingText {
  readonly sign: string;
  readonly state: TextRef;
}

/** How a unit stands, and that nobody of it has joined: what an office filed and recorded in its place is seen all the same. */
export const standingText = (one: UnitStanding): StandingText => {
  if (one.joined) return dutyText(one);
  if (!one.registered) return { sign: one.overdue > 0 ? '❗' : '⚪', state: text('standing-not-joined') };
  const { sign, state } = dutyText(one);
  return { sign, state: text('standing-in-place', { state }) };
};

/** What a unit has to do next. */
const dutyText = (one: UnitStanding): StandingText => {
  const sign = one.overdue > 0 ? '❗' : '⏳';
  if (!one.registered) return { sign, state: text('standing-not-registered') };
  if (one.returned) return { sign, state: text('standing-returned') };
  if (!one.approved) return { sign, state: text('standing-in-review') };
  if (!one.signed) return { sign, state: text('standing-to-sign') };
  if (one.overdue > 0) return { sign, state: text('standing-overdue', { count: one.overdue }) };
  if (one.exempt) return { sign: '✅', state: text('standing-exempt') };
  if (one.toReport > 0 && !hasReported(one)) return { sign, state: text('standing-not-reported') };
  return { sign: '✅', state: text(one.toReport > 0 ? 'standing-reported' : 'standing-signed') };
};
