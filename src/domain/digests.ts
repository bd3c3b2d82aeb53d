import type { Calendar } from './calendar.js';
import type { Duty } from './duty.js';
import type { IsoDay } from './iso-day.js';
import { climbs, type Rung, rungAt } from './ladder.js';
import type { Listed } from './letters.js';
import type { PaceNow } from './pace-now.js';
import { type Digest, personDayKey } from './planned-message.js';

/** What climbed to one officer, while it is gathered. */
type Climbed = { silent: Map<string, Duty[]>; notJoined: Set<string>; keys: Set<string>; notAfter: number };
export type ClimbedBy = Map<string, Climbed>;

/** The key of what climbed to an officer on a local day. */
const digestKey = (officer: string, day: IsoDay): string => `digest-${officer}-${day}`;

const newClimbed = (): Climbed => ({
  silent: new Map(),
  notJoined: new Set(),
  keys: new Set(),
  notAfter: Number.MAX_SAFE_INTEGER,
});

/** A unit whose duties may have climbed: to whom, and whether anybody of it has joined. */
export type Climbing = {
  unit: string;
  listed: readonly Listed[];
  joined: boolean;
  /** Those who are told at a rung: of the nearest office, or of the one above it. */
  overseers: (stage: Rung['stage']) => readonly string[];
};

/** Puts what climbed of a unit before its overseers. */
export const addClimbed = (
  climbed: ClimbedBy,
  { unit, listed, joined, overseers }: Climbing,
  now: number,
  sent: (key: string) => boolean,
): void => {
  const escalated = listed.flatMap(({ duty, ladder }) => {
    const rung = rungAt(ladder, now);
    return rung !== undefined && climbs(rung.stage) ? [{ duty, rung }] : [];
  });
  for (const { duty, rung } of escalated) {
    for (const officer of overseers(rung.stage)) {
      const key = digestKey(officer, rung.day);
      if (sent(key)) continue;
      const entry = climbed.get(officer) ?? newClimbed();
      climbed.set(officer, entry);
      entry.keys.add(key);
      entry.notAfter = Math.min(entry.notAfter, rung.until);
      if (joined) entry.silent.set(unit, [...(entry.silent.get(unit) ?? []), duty]);
      else entry.notJoined.add(unit);
    }
  }
};

/** The digests that are due now, as messages. */
export const toDigests = (
  climbed: ClimbedBy,
  { now, paceNow }: { now: number; paceNow: (member: string) => PaceNow },
  calendar: Calendar,
  sent: (key: string) => boolean,
): Digest[] => {
  const day = calendar.dayOf(now);
  const dusk = calendar.quietAfter(now);
  return [...climbed].flatMap(([officer, { silent, notJoined, keys, notAfter }]) => {
    const today = personDayKey(officer, day);
    const { hour } = paceNow(officer);
    if (sent(today) || (now < hour && hour < notAfter)) return [];
    return [
      {
        officer,
        silent: [...silent].map(([unit, duties]) => ({ unit, duties })),
        notJoined: [...notJoined],
        notBefore: now,
        notAfter: Math.min(dusk, notAfter),
        keys: [today, ...keys],
      },
    ];
  });
};
