import type { Calendar } from './calendar.js';
import type { Pace } from './pace.js';

/** The midnight (epoch milliseconds) that ends the absence which a person is in at `now`; undefined: they are there. */
export const awayUntil = ({ away }: Pick<Pace, 'away'>, now: number, calendar: Calendar): number | undefined => {
  if (away === undefined) return undefined;
  const day = calendar.dayOf(now);
  return away.from <= day && day <= away.to ? calendar.at(away.to, 1440) : undefined;
};

/** The member whom an absent person named to get their messages; undefined when they are there or named nobody. */
export const standInOf = (person: Pick<Pace, 'away'>, now: number, calendar: Calendar): string | undefined =>
  awayUntil(person, now, calendar) === undefined ? undefined : person.away?.standIn;

export interface Colleagues {
  readonly now: number;
  readonly calendar: Calendar;
  paceOf(member: string): Pick<Pace, 'away'> | undefined;
  /** Everybody with a post in the unit; who left it stands in no longer. */
  readonly present: readonly string[];
}

/**
 * Who gets what is meant for a person: they themselves; while they are away the one who stands in, who may be away in turn. Where that one
 * left the unit, anybody of it who is there. Undefined: nobody was named, or nobody is there; it waits.
 */
export const receiverOf = (member: string, { now, calendar, paceOf, present }: Colleagues): string | undefined => {
  const isAway = (id: string): boolean => awayUntil(paceOf(id) ?? {}, now, calendar) !== undefined;
  const asked = new Set<string>();
  for (let id: string | undefined = member; id !== undefined && !asked.has(id); ) {
    if (!isAway(id)) return id;
    asked.add(id);
    const named: string | undefined = paceOf(id)?.away?.standIn;
    id = named === undefined || present.includes(named) ? named : present.find((one) => !isAway(one));
  }
  return undefined;
};
