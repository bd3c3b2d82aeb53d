import { awayUntil, receiverOf } from './away.js';
import type { Calendar } from './calendar.js';
import { addClimbed, type ClimbedBy, toDigests } from './digests.js';
import { type CampaignFacts, dutiesOf, type PledgeFacts } from './duty.js';
import { createLadders, type Stage } from './ladder.js';
import { addDuties, type Letter, type Listed, newLetter, toReminders } from './letters.js';
import type { Pace } from './pace.js';
import { createPacesNow } from './pace-now.js';
import type { Period } from './period.js';
import type { ReminderPlan } from './planned-message.js';
import { type ReliefFacts, stretch } from './relief.js';

/**
 * All that planning asks for. A store fills maps in bulk and hands out look-ups; each is called a few times per unit and must not search.
 * Member ids of people who cannot be reached (blocked) belong in `holdersOf` all the same: delivery knows what to do with them.
 */
export type ReminderFacts = {
  /** Campaigns with their periods and the codes of the units in their audience; those that are not open are passed over. */
  campaigns: Iterable<{
    campaign: CampaignFacts;
    periods: readonly Period[];
    units: Iterable<string>;
    /** The latest extension of each period that was extended for any unit. */
    extended?: ReadonlyMap<string, number>;
  }>;
  /** What a unit was granted in a campaign; absent: nobody was granted anything. */
  reliefOf?: ((unit: string, campaign: string) => ReliefFacts | undefined) | undefined;
  pledgesOf: (unit: string, campaign: string) => readonly PledgeFacts[];
  /** Holds `reportedKey(pledge, period)` of every report filed. Only the periods of `periodsToRemind` are asked for. */
  reported: { has: (key: string) => boolean };
  /** Ids of the members who hold the unit's posts; both empty when nobody has joined. */
  holdersOf: (unit: string) => { principals: readonly string[]; deputies: readonly string[] };
  /** Ids of those who get the digest at the nearest unit above that has officers or leaders; `tier` 2: at the next one above it. */
  overseersOf: (unit: string, tier: 1 | 2) => readonly string[];
  /** How a member wants to be reminded; undefined for most. */
  paceOf: (member: string) => Pace | undefined;
  /** Whether a key of an earlier plan was recorded. */
  sent: (key: string) => boolean;
};

/** The periods of a campaign about which anybody is reminded at `now`; a store need not read the reports of others. */
export const periodsToRemind = (
  periods: readonly Period[],
  now: number,
  calendar: Calendar,
  extended?: ReadonlyMap<string, number>,
): Period[] => {
  const ladders = createLadders(calendar);
  return periods.filter((period) => {
    const last = stretch(period, extended?.get(period.id));
    return period.opensAt <= now && (now < last.missedAt || now < (ladders(last).at(-1)?.until ?? 0));
  });
};

/** What a unit has to do now, each with its ladder. `ahead` is told of the rungs to come. */
const listDuties = function* (
  now: number,
  facts: ReminderFacts,
  calendar: Calendar,
  ahead: (at: number) => void,
): Generator<[string, Listed[]]> {
  const ladders = createLadders(calendar, (ladder) => {
    for (const { at } of ladder) ahead(at);
  });
  for (const { campaign, periods, units, extended } of facts.campaigns) {
    if (campaign.status !== 'open') continue;
    const live = periodsToRemind(periods, now, calendar, extended);
    for (const unit of units) {
      const pledges = facts.pledgesOf(unit, campaign.id);
      const relief = facts.reliefOf?.(unit, campaign.id);
      const { reported } = facts;
      const duties = dutiesOf({ campaign, periods: live, unit, pledges, reported, relief }, now, calendar);
      const listed = duties.map((duty) => {
        // Past due the rungs hang on the due moment alone, which many units share; the opening is each one's own.
        const opensAt = now < duty.dueAt ? duty.opensAt : duty.dueAt;
        return { duty, ladder: ladders({ opensAt, dueAt: duty.dueAt }) };
      });
      if (listed.length > 0) yield [unit, listed];
    }
  }
};

/** People as planning looks for them: who gets a unit's reminders, and who its digest. */
const createReceivers = (now: number, { paceOf, holdersOf, overseersOf }: ReminderFacts, calendar: Calendar) => {
  const isAway = (member: string): boolean => awayUntil(paceOf(member) ?? {}, now, calendar) !== undefined;
  return {
    /** Who answers for the unit, and who gets what is meant for each; nobody while it has to wait. */
    ofUnit: (unit: string): { member: string; to: string | undefined }[] => {
      const { principals, deputies } = holdersOf(unit);
      const present = [...principals, ...deputies];
      return (principals.length > 0 ? principals : deputies).map((member) => {
        const to = paceOf(member) === undefined ? member : receiverOf(member, { now, calendar, paceOf, present });
        return { member, to };
      });
    },
    /** The overseers who are there; all when none is. */
    above: (unit: string, tier: 1 | 2): readonly string[] => {
      const all = overseersOf(unit, tier);
      const there = all.filter((one) => !isAway(one));
      return there.length > 0 ? there : all;
    },
  };
};

/**
 * Who is to be written to at `now` (epoch ms), about what. Pure and linear in the number of units; planning again is safe at any time and
 * whatever was missed, because all that was sent is known by its keys. In quiet hours the plan is empty; the next tick after them finds
 * everything that was shifted to the morning.
 *
 * - Each duty stands on one rung of its ladder (`ladderOf`); only that rung is sent, what was passed over is not made up for.
 * - Principals are reminded, deputies where there is no principal. Where nobody has joined, the unit is named in the digest only.
 * - A person gets one message a day, with all duties that are open and not yet missed. Where a digest and a reminder meet, the digest
 *   goes and the reminder waits for the next day, if its stage still stands then.
 * - A person's own pace (`pace-now.ts`) comes first: their hour and weekday, no word while they snooze, somebody else's eyes while they
 *   are away. When the pause ends all that is open is told once more, even on a day that had its message: they asked for it.
 * - The digest goes to the overseers of the tier above, one per person, once per working day on which something climbs; to those who are
 *   away only when all are.
 *
 * `ahead` is told of the moments of the same local day at which the same facts may ask for another message; past ones among them.
 */
export const plan = (
  now: number,
  facts: ReminderFacts,
  calendar: Calendar,
  ahead: (at: number) => void = () => undefined,
): ReminderPlan => {
  if (calendar.isQuiet(now)) return { reminders: [], digests: [] };
  const { paceOf, sent } = facts;
  const paceNow = createPacesNow(now, { paceOf, sent, ahead }, calendar);
  const receivers = createReceivers(now, facts, calendar);
  const letters = new Map<string, Letter>();
  const climbed: ClimbedBy = new Map();
  const working = calendar.isWorkingDay(calendar.dayOf(now));
  for (const [unit, listed] of listDuties(now, facts, calendar, ahead)) {
    const people = receivers.ofUnit(unit);
    for (const { member, to } of people) {
      if (to === undefined) continue;
      const letter = letters.get(to) ?? newLetter(paceNow(to));
      letters.set(to, letter);
      if (letter.pace.isPaused) continue;
      if (to !== member) letter.standsInFor.add(member);
      addDuties(letter, to, listed, now, sent);
    }
    const overseers = (stage: Stage): readonly string[] => receivers.above(unit, stage === 'higher' ? 2 : 1);
    if (working) addClimbed(climbed, { unit, listed, joined: people.length > 0, overseers }, now, sent);
  }
  const digests = toDigests(climbed, { now, paceNow }, calendar, sent);
  for (const { officer } of digests) letters.delete(officer);
  return { reminders: toReminders(letters, now, calendar, sent), digests };
};
