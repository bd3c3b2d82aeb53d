import type { Calendar } from './calendar.js';
import { type CampaignFacts, type Duty, dutiesOf, type PledgeFacts } from './duty.js';
import type { IsoDay } from './iso-day.js';
import { createLadders, type Rung, rungAt, type Stage } from './ladder.js';
import type { Period } from './period.js';

/**
 * All that planning asks for. A store fills maps in bulk and hands out look-ups; each is called a few times per unit and must not search.
 * Member ids of people who cannot be reached (blocked) belong in `holdersOf` all the same: delivery knows what to do with them.
 */
export type ReminderFacts = {
  /** Campaigns with their periods and the codes of the units in their audience; those that are not open are passed over. */
  campaigns: Iterable<{ campaign: CampaignFacts; periods: readonly Period[]; units: Iterable<string> }>;
  pledgesOf: (unit: string, campaign: string) => readonly PledgeFacts[];
  /** Holds `reportedKey(pledge, period)` of every report filed. Only the periods of `periodsToRemind` are asked for. */
  reported: { has: (key: string) => boolean };
  /** Ids of the members who hold the unit's posts; both empty when nobody has joined. */
  holdersOf: (unit: string) => { principals: readonly string[]; deputies: readonly string[] };
  /** Ids of the officers and leaders of the nearest unit above that has any. */
  overseersOf: (unit: string) => readonly string[];
  /** Whether a key of an earlier plan was recorded. */
  sent: (key: string) => boolean;
};

/** What both kinds of message have. `notBefore` and `notAfter` are epoch ms: a message that could not leave in between is dropped. */
type Message = {
  notBefore: number;
  notAfter: number;
  /** To be recorded, all or none, in the commit that stores the message; refused when one is there. One key is the person's day. */
  keys: string[];
};

/** `stage` is absent for a duty that is only listed because the person is written to anyway. Earliest due first. */
export type Reminder = Message & { member: string; duties: { duty: Duty; stage?: Stage }[] };

/** For one officer: who is silent although reminded three times, and apart from them who has not joined. */
export type Digest = Message & { officer: string; silent: { unit: string; duties: Duty[] }[]; notJoined: string[] };

export type ReminderPlan = { reminders: Reminder[]; digests: Digest[] };

/** The key that stands for the one message which a person gets on a local day. */
const personDayKey = (member: string, day: IsoDay): string => `reminder-day-${member}-${day}`;

/** The key of one stage of one duty for one person. Two people may hold a post, and a new one starts afresh: hence the person. */
const stageKey = (duty: Duty, stage: Stage, member: string): string => `reminder-${duty.key}-${stage}-${member}`;

/** The key of what climbed to an officer on a local day. */
const digestKey = (officer: string, day: IsoDay): string => `digest-${officer}-${day}`;

type Listed = { duty: Duty; rung: Rung | undefined };
type Letter = { listed: Listed[]; keys: string[]; notAfter: number };
type Climbed = { silent: Map<string, Duty[]>; notJoined: Set<string>; keys: Set<string>; notAfter: number };

/** The periods of a campaign about which anybody is reminded at `now`; a store need not read the reports of others. */
export const periodsToRemind = (periods: readonly Period[], now: number, calendar: Calendar): Period[] => {
  const ladders = createLadders(calendar);
  return periods.filter(
    (period) => period.opensAt <= now && (now < period.missedAt || now < (ladders(period).at(-1)?.until ?? 0)),
  );
};

/** What a unit has to do now, each with the stage that may be sent now: on a day off only that of the due day. */
const listDuties = function* (now: number, facts: ReminderFacts, calendar: Calendar): Generator<[string, Listed[]]> {
  const ladders = createLadders(calendar);
  const working = calendar.isWorkingDay(calendar.dayOf(now));
  for (const { campaign, periods, units } of facts.campaigns) {
    if (campaign.status !== 'open') continue;
    const live = periodsToRemind(periods, now, calendar);
    for (const unit of units) {
      const pledges = facts.pledgesOf(unit, campaign.id);
      const duties = dutiesOf({ campaign, periods: live, unit, pledges, reported: facts.reported }, now, calendar);
      const listed = duties.map((duty) => {
        // Past due the rungs hang on the due moment alone, which many units share; the opening is each one's own.
        const opensAt = now < duty.dueAt ? duty.opensAt : duty.dueAt;
        const rung = rungAt(ladders({ opensAt, dueAt: duty.dueAt }), now);
        return { duty, rung: working || rung?.stage === 'due' ? rung : undefined };
      });
      if (listed.length > 0) yield [unit, listed];
    }
  }
};

const addLetter = (
  letters: Map<string, Letter>,
  member: string,
  listed: Listed[],
  sent: ReminderFacts['sent'],
): void => {
  const letter = letters.get(member) ?? { listed: [], keys: [], notAfter: Number.MAX_SAFE_INTEGER };
  letters.set(member, letter);
  for (const { duty, rung } of listed) {
    const key = rung === undefined || rung.stage === 'escalate' ? undefined : stageKey(duty, rung.stage, member);
    if (rung !== undefined && key !== undefined && !sent(key)) {
      letter.listed.push({ duty, rung });
      letter.keys.push(key);
      letter.notAfter = Math.min(letter.notAfter, rung.until);
    } else {
      letter.listed.push({ duty, rung: undefined });
    }
  }
};

const addClimbed = (
  climbed: Map<string, Climbed>,
  unit: string,
  listed: Listed[],
  joined: boolean,
  facts: ReminderFacts,
): void => {
  const escalated = listed.flatMap(({ duty, rung }) => (rung?.stage === 'escalate' ? [{ duty, rung }] : []));
  if (escalated.length === 0) return;
  for (const officer of facts.overseersOf(unit)) {
    for (const { duty, rung } of escalated) {
      const key = digestKey(officer, rung.day);
      if (facts.sent(key)) continue;
      const entry = climbed.get(officer) ?? newClimbed();
      climbed.set(officer, entry);
      entry.keys.add(key);
      entry.notAfter = Math.min(entry.notAfter, rung.until);
      if (joined) entry.silent.set(unit, [...(entry.silent.get(unit) ?? []), duty]);
      else entry.notJoined.add(unit);
    }
  }
};

const newClimbed = (): Climbed => ({
  silent: new Map(),
  notJoined: new Set(),
  keys: new Set(),
  notAfter: Number.MAX_SAFE_INTEGER,
});

/**
 * Who is to be written to at `now` (epoch ms), about what. Pure and linear in the number of units; planning again is safe at any time and
 * whatever was missed, because all that was sent is known by its keys. In quiet hours the plan is empty; the next tick after them finds
 * everything that was shifted to the morning.
 *
 * - Each duty stands on one rung of its ladder (`ladderOf`); only that rung is sent, what was passed over is not made up for.
 * - Principals are reminded, deputies where there is no principal. Where nobody has joined, the unit is named in the digest only.
 * - A person gets one message a day, with all duties that are open and not yet missed. Where a digest and a reminder meet, the digest
 *   goes and the reminder waits for the next day, if its stage still stands then.
 * - The digest goes to the overseers of the tier above, one per person, once per working day on which something climbs.
 */
export const plan = (now: number, facts: ReminderFacts, calendar: Calendar): ReminderPlan => {
  if (calendar.isQuiet(now)) return { reminders: [], digests: [] };
  const letters = new Map<string, Letter>();
  const climbed = new Map<string, Climbed>();
  for (const [unit, listed] of listDuties(now, facts, calendar)) {
    const { principals, deputies } = facts.holdersOf(unit);
    const people = principals.length > 0 ? principals : deputies;
    for (const member of people) addLetter(letters, member, listed, facts.sent);
    addClimbed(climbed, unit, listed, people.length > 0, facts);
  }
  const day = calendar.dayOf(now);
  const dusk = calendar.quietAfter(now);
  const digests = toDigests(climbed, day, now, dusk, facts.sent);
  const busy = new Set(digests.map((digest) => digest.officer));
  for (const officer of busy) letters.delete(officer);
  return { reminders: toReminders(letters, day, now, dusk, facts.sent), digests };
};

type Sent = ReminderFacts['sent'];

const toDigests = (climbed: Map<string, Climbed>, day: IsoDay, now: number, dusk: number, sent: Sent): Digest[] =>
  [...climbed].flatMap(([officer, { silent, notJoined, keys, notAfter }]) => {
    const today = personDayKey(officer, day);
    if (sent(today)) return [];
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

const toReminders = (letters: Map<string, Letter>, day: IsoDay, now: number, dusk: number, sent: Sent): Reminder[] =>
  [...letters].flatMap(([member, { listed, keys, notAfter }]) => {
    const today = personDayKey(member, day);
    if (keys.length === 0 || sent(today)) return [];
    const duties = listed
      .filter(({ duty, rung }) => rung !== undefined || now < duty.closesAt)
      .sort((a, b) => a.duty.dueAt - b.duty.dueAt)
      .map(({ duty, rung }) => (rung === undefined ? { duty } : { duty, stage: rung.stage }));
    return [{ member, duties, notBefore: now, notAfter: Math.min(dusk, notAfter), keys: [today, ...keys] }];
  });
