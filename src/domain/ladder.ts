import type { Calendar } from './calendar.js';
import { minutesOf } from './calendar-settings.js';
import { addDays, type IsoDay } from './iso-day.js';
import { DUE_SOON_SHARE } from './period.js';

/**
 * The rungs of reminding (design §5), in order. `escalate` goes to the tier above, `higher` to the one above that, the others to the one who
 * has not done it. How many are climbed is the tenant's affair.
 */
export const STAGES = [
  'opening',
  'eighty',
  'due',
  'late1',
  'late2',
  'late3',
  'late4',
  'late5',
  'escalate',
  'higher',
] as const;
export type Stage = (typeof STAGES)[number];
const LATE = ['late1', 'late2', 'late3', 'late4', 'late5'] as const;
const BEFORE_DUE: readonly Stage[] = ['opening', 'eighty', 'due'];

/** Whether a stage is for those above rather than for the one who has not done it. */
export const climbs = (stage: Stage): boolean => stage === 'escalate' || stage === 'higher';

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

/** No search for a day on which messages may go out goes further back. */
const BACK_DAYS = 30;

/**
 * The last morning before a duty falls due, working day or not: the day itself cannot be shifted without being too late. Where days off are
 * quiet, the morning before them.
 */
const dueMorning = (dueAt: number, calendar: Calendar): number => {
  let day = calendar.dayOf(dueAt - 1);
  if (calendar.morningOf(day) >= dueAt) day = addDays(day, -1);
  for (let back = 0; back < BACK_DAYS && calendar.isQuietDay(day); back += 1) day = addDays(day, -1);
  return calendar.morningOf(day);
};

/** When the stages past the due day have their moment: reminders in the morning, the word to those above at the tenant's hour. */
const lateTimes = (dueDay: IsoDay, calendar: Calendar): [Stage, number][] => {
  const { late, digestAt, higherAfter } = calendar.climb;
  const days = calendar.nextWorkingDays(dueDay, late + 1 + higherAfter);
  const above = (day: IsoDay): number =>
    digestAt === '' ? calendar.morningOf(day) : calendar.at(day, minutesOf(digestAt));
  const times: [Stage, number][] = [];
  for (const [i, stage] of LATE.slice(0, late).entries()) {
    const day = days[i];
    if (day !== undefined) times.push([stage, calendar.morningOf(day)]);
  }
  const [first, second] = [days[late], days[late + higherAfter]];
  if (first !== undefined) times.push(['escalate', above(first)]);
  if (second !== undefined && higherAfter > 0) times.push(['higher', above(second)]);
  return times;
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
 * - `late1` and so on, on the mornings of as many working days after the due day as the tenant says (three), `escalate` on the next,
 *   `higher` where the tenant wants it, so many working days later.
 *
 * A stage that would come before the window opens, or not before its successor, does not exist. Each ends where the next begins; `due`
 * ends when the duty is due, the first two then or after two further working days, the last two after two further working days.
 */
export const ladderOf = ({ opensAt, dueAt }: Window, calendar: Calendar): Rung[] => {
  const times: [Stage, number][] = [
    ['opening', sendable(opensAt, calendar)],
    ['eighty', sendable(opensAt + DUE_SOON_SHARE * (dueAt - opensAt), calendar)],
    ['due', dueMorning(dueAt, calendar)],
    ...lateTimes(calendar.dayOf(dueAt - 1), calendar),
  ];
  const rungs: Rung[] = [];
  let next = Number.MAX_SAFE_INTEGER;
  for (const [stage, time] of times.reverse()) {
    const at = Math.ceil(time);
    const beforeDue = BEFORE_DUE.includes(stage);
    if (at < opensAt || at >= next || (beforeDue && at >= dueAt)) continue;
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
