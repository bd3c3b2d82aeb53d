import type { Calendar } from './calendar.js';
import type { Duty } from './duty.js';
import type { Rung, Stage } from './ladder.js';
import type { PaceNow, Told } from './pace-now.js';
import { personDayKey, type Reminder } from './planned-message.js';

/** A duty with the ladder of its reminders. */
export type Listed = { duty: Duty; ladder: readonly Rung[] };

/** What one person is to be told, while it is gathered. */
export type Letter = {
  pace: PaceNow;
  listed: { duty: Duty; told: Told | undefined }[];
  keys: string[];
  notAfter: number;
  standsInFor: Set<string>;
};

/** The key of one stage of one duty for one person. Two people may hold a post, and a new one starts afresh: hence the person. */
export const stageKey = (duty: Pick<Duty, 'key'>, stage: Stage, member: string): string =>
  `reminder-${duty.key}-${stage}-${member}`;

export const newLetter = (pace: PaceNow): Letter => ({
  pace,
  listed: [],
  keys: [],
  notAfter: Number.MAX_SAFE_INTEGER,
  standsInFor: new Set(),
});

/** Puts a unit's duties into a letter: each with the stage that is told now, or without one where there is none or it was told. */
export const addDuties = (
  letter: Letter,
  member: string,
  listed: readonly Listed[],
  now: number,
  sent: (key: string) => boolean,
): void => {
  for (const { duty, ladder } of listed) {
    const told = letter.pace.stageOf(ladder);
    const key = told === undefined ? undefined : stageKey(duty, told.stage, member);
    const isNew = key !== undefined && !sent(key);
    if (told === undefined || !(isNew || (told.isRepeat && now < duty.closesAt))) {
      letter.listed.push({ duty, told: undefined });
      continue;
    }
    letter.listed.push({ duty, told });
    if (isNew) letter.keys.push(key);
    letter.notAfter = Math.min(letter.notAfter, told.until);
  }
};

/** The letters that are due now, as messages. */
export const toReminders = (
  letters: ReadonlyMap<string, Letter>,
  now: number,
  calendar: Calendar,
  sent: (key: string) => boolean,
): Reminder[] => {
  const day = calendar.dayOf(now);
  const dusk = calendar.quietAfter(now);
  return [...letters].flatMap(([member, { pace, listed, keys, notAfter, standsInFor }]) => {
    if (!listed.some(({ told }) => told !== undefined)) return [];
    const today = personDayKey(member, day);
    const hadToday = sent(today);
    if (hadToday && pace.again === undefined) return [];
    // The person's hour is waited for where nothing ends before it.
    if (now < pace.hour && pace.hour < notAfter) return [];
    const duties = listed
      .filter(({ duty, told }) => told !== undefined || now < duty.closesAt)
      .sort((a, b) => a.duty.dueAt - b.duty.dueAt)
      .map(({ duty, told }) => (told === undefined ? { duty } : { duty, stage: told.stage }));
    const own = [...(hadToday ? [] : [today]), ...(pace.again === undefined ? [] : [pace.again.key])];
    return [
      {
        member,
        duties,
        standsInFor: [...standsInFor],
        ...(pace.again === undefined ? {} : { again: pace.again }),
        notBefore: now,
        notAfter: Math.min(dusk, notAfter),
        keys: [...own, ...keys],
      },
    ];
  });
};
