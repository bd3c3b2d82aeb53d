import type { Calendar } from './calendar.js';
import { addDays, type IsoDay } from './iso-day.js';
import { DUE_SOON_SHARE } from './period.js';

/** The rungs of reminding (design §5), in order. `escalate` goes to the tier above, the others to the one who has not done it. */
export const STAGES = ['opening', 'eighty', 'due', 'late1', 'late2', 'late3', 'escalate'] as const;
export type Stage = (typeof STAGES)[number];

/** A stage may be sent from `at` until `until` (epoch ms, half-open), never both of two stages at once. */
export type Rung = { stage: Stage; at: number; until: number; day: IsoDay };

type Window = { opensAt: number; dueAt: number };

/** A stage is too late once this many further working days have gone by. */
const STALE_WORKING_DAYS = 2;

/** The first moment from `epochMs` on at which a message may go out: not in quiet hours, on a working day. */
const sendable = (epochMs: number, calendar: Calendar): number => {
  const awake = calendar.afterQuietHours(epochMs);
  const day = calendar.dayOf(awake);
  const working = calendar.workingDayFrom(day);
  return working === day ? awake : calendar.morningOf(working);
};

/** The last morning before a duty falls due, working day or not: the day itself cannot be shifted without being too late. */
const dueMorning = (dueAt: number, calendar: Calendar): number => {
  const day = calendar.dayOf(dueAt - 1);
  const morning = calendar.morningOf(day);
  return morning < dueAt ? morning : calendar.morningOf(addDays(day, -1));
};

const staleAt = (at: number, calendar: Calendar): number => {
  const last = calendar.nextWorkingDays(calendar.dayOf(at), STALE_WORKING_DAYS).at(-1);
  return last === undefined ? at : calendar.at(last, 1440);
};

/**
 * When each stage of a duty is to be sent.
 *
 * - `opening` when the window opens, `eighty` when 80 % of it is gone, both shifted out of quiet hours and to a working day;
 * - `due` on the morning of the due day, as is, also on a day off; a duty due before that morning ends is told the morning before;
 * - `late1`–`late3` on the mornings of the three working days after the due day, `escalate` on the fourth.
 *
 * A stage that would come before the window opens, or not before its successor, does not exist. Each ends where the next begins; `due`
 * ends when the duty is due, the first two then or after two further working days, `escalate` after two further working days.
 */
export const ladderOf = ({ opensAt, dueAt }: Window, calendar: Calendar): Rung[] => {
  const dueDay = calendar.dayOf(dueAt - 1);
  const mornings = calendar.nextWorkingDays(dueDay, 4).map((day) => calendar.morningOf(day));
  const times = [
    sendable(opensAt, calendar),
    sendable(opensAt + DUE_SOON_SHARE * (dueAt - opensAt), calendar),
    dueMorning(dueAt, calendar),
    ...mornings,
  ];
  const rungs: Rung[] = [];
  let next = Number.MAX_SAFE_INTEGER;
  for (let index = STAGES.length - 1; index >= 0; index -= 1) {
    const stage = STAGES[index];
    const at = Math.ceil(times[index] ?? next);
    const beforeDue = index <= 2;
    if (stage === undefined || at < opensAt || at >= next || (beforeDue && at >= dueAt)) continue;
    const until = Math.min(next, beforeDue ? dueAt : next, stage === 'due' ? dueAt : staleAt(at, calendar));
    rungs.unshift({ stage, at, until, day: calendar.dayOf(at) });
    next = at;
  }
  return rungs;
};

/** The rung that counts at `now`; undefined before the first, after the last, and in the pauses between. */
export const rungAt = (ladder: readonly Rung[], now: number): Rung | undefined =>
  ladder.find((rung) => rung.at <= now && now < rung.until);

/** `ladderOf` that remembers, since most units share their windows. Meant for one run of planning. `made` is told of each ladder once. */
export const createLadders = (
  calendar: Calendar,
  made: (ladder: readonly Rung[]) => void = () => undefined,
): ((window: Window) => readonly Rung[]) => {
  const known = new Map<string, readonly Rung[]>();
  return (window) => {
    const key = `${window.opensAt}-${window.dueAt}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ladder = ladderOf(window, calendar);
    known.set(key, ladder);
    made(ladder);
    return ladder;
  };
};
