import { awayUntil } from './away.js';
import type { Calendar } from './calendar.js';
import { climbs, type Rung, rungAt, type Stage } from './ladder.js';
import { type Again, againAfterPause, hourOn, isChosenDay, type Pace } from './pace.js';

/** A stage that is to be told until a moment (epoch milliseconds). `isRepeat`: told or passed over before, and told once more. */
export type Told = { stage: Stage; until: number; isRepeat: boolean };

/** What a person's pace means at one moment. */
export interface PaceNow {
  /** Snoozed: nothing is asked. */
  readonly isPaused: boolean;
  /** A pause has ended, and what is open was not told since. */
  readonly again: Again | undefined;
  /** Messages that can wait wait until then (epoch milliseconds). */
  readonly hour: number;
  /** The stage of a duty that the person is to be told now; never one that goes to those above. */
  stageOf(ladder: readonly Rung[]): Told | undefined;
}

/** These stages can wait for the person's weekday; on the due day and after it nothing can. */
const canWait = ({ stage }: Rung): boolean => stage === 'opening' || stage === 'eighty';

/** The stage that has its time now; on a day off only that of the due day. Units share their rungs, so what is told is made once. */
const onTime = (now: number, calendar: Calendar): PaceNow['stageOf'] => {
  const working = calendar.isWorkingDay(calendar.dayOf(now));
  const known = new Map<Rung, Told>();
  return (ladder) => {
    const rung = rungAt(ladder, now);
    if (rung === undefined || climbs(rung.stage) || !(working || rung.stage === 'due')) return undefined;
    const told = known.get(rung) ?? { stage: rung.stage, until: rung.until, isRepeat: false };
    known.set(rung, told);
    return told;
  };
};

/** The last stage that has begun, whatever was told of it. What went to the tier above is simply late. */
const onceMore = (ladder: readonly Rung[], now: number, until: number): Told | undefined => {
  const last = ladder.findLast(({ at }) => at <= now);
  if (last === undefined) return undefined;
  return { stage: climbs(last.stage) ? 'late2' : last.stage, until, isRepeat: true };
};

/** On the weekday that a person chose: what has its time, or began since the last such day. On others: what cannot wait. */
const onChosenDay = (usual: PaceNow['stageOf'], now: number, dayEnd: number): PaceNow['stageOf'] => {
  return (ladder) => {
    const last = ladder.findLast(({ at }) => at <= now);
    return (
      usual(ladder) ?? (last !== undefined && canWait(last) ? { ...last, until: dayEnd, isRepeat: false } : undefined)
    );
  };
};

/**
 * Looks up what people's paces mean at `now`. `sent`: whether a key of an earlier plan was recorded; `ahead` is told of moments at which a
 * pace means something else.
 */
export const createPacesNow = (
  now: number,
  {
    paceOf,
    sent,
    ahead = () => undefined,
  }: {
    paceOf: (member: string) => Pace | undefined;
    sent: (key: string) => boolean;
    ahead?: (at: number) => void;
  },
  calendar: Calendar,
): ((member: string) => PaceNow) => {
  const usual = onTime(now, calendar);
  const day = calendar.dayOf(now);
  const everybody: PaceNow = { isPaused: false, again: undefined, hour: 0, stageOf: usual };
  const stages = (pace: Pace, again: Again | undefined): PaceNow['stageOf'] => {
    if (again !== undefined) return (ladder) => onceMore(ladder, now, again.until);
    if (pace.rhythm?.weekday === undefined) return usual;
    if (isChosenDay(pace, day, calendar)) return onChosenDay(usual, now, calendar.at(day, 1440));
    return (ladder) => {
      const rung = rungAt(ladder, now);
      return rung !== undefined && canWait(rung) ? undefined : usual(ladder);
    };
  };
  return (member) => {
    const pace = paceOf(member);
    if (pace === undefined) return everybody;
    const ended = againAfterPause(member, pace, calendar);
    const isPaused =
      (pace.snooze !== undefined && now < pace.snooze.until) || awayUntil(pace, now, calendar) !== undefined;
    const isDue = ended !== undefined && !isPaused && ended.at <= now && now < ended.until && !sent(ended.key);
    const again = isDue ? ended : undefined;
    for (const at of [hourOn(pace, day, calendar), pace.snooze?.until, ended?.at]) if (at !== undefined) ahead(at);
    const hour = isDue ? 0 : (hourOn(pace, day, calendar) ?? 0);
    return { isPaused, again, hour, stageOf: stages(pace, again) };
  };
};
