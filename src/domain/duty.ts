import type { Calendar } from './calendar.js';
import type { Campaign } from './campaign.js';
import type { Period } from './period.js';
import { committedSince, isGone, type PledgeStatus } from './pledge.js';
import { extendedTo, isExempt, periodFor, REGISTERING, type ReliefFacts, registrationEnd } from './relief.js';

const GRACE_MS = 14 * 86_400_000;
/** Working days that a returned pledge may take to be mended and an approved one to be signed, once registration has ended. */
const ANSWER_WORKING_DAYS = 3;

/** In the order of a campaign's year. */
export const DUTY_KINDS = ['register', 'mend', 'sign', 'report'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** Something that a unit still has to do. Instants are epoch milliseconds, `opensAt < dueAt <= closesAt`. */
export type Duty = {
  /** Names the duty for ever, without `:` (BullMQ refuses it in job ids). A pledge that is returned again is another duty. */
  key: string;
  kind: DutyKind;
  unit: string;
  campaign: string;
  /** The pledge to mend, to sign or to report on. */
  pledge?: string;
  /** The period to report on. */
  period?: string;
  opensAt: number;
  dueAt: number;
  /** Report: when it counts as missed; it can still be filed. Other kinds: from here on it is not asked for any more. */
  closesAt: number;
};

/** What duties need to know of a pledge; a `Pledge` fits. */
export type PledgeFacts = {
  id: string;
  status: PledgeStatus;
  statusAt: number;
  signature?: { at: number; since?: number | undefined } | undefined;
};

/** What duties need to know of a campaign; a `Campaign` fits. */
export type CampaignFacts = Pick<Campaign, 'id' | 'status' | 'registration' | 'cadence'>;

export type UnitDutyFacts = {
  campaign: CampaignFacts;
  /** All periods of the campaign, or those of interest, in time order. */
  periods: readonly Period[];
  unit: string;
  /** The unit's pledges in this campaign. */
  pledges: readonly PledgeFacts[];
  /** Holds what `reportedKey` says for every report filed. */
  reported: { has: (key: string) => boolean };
  /** What the unit was granted; undefined for most. */
  relief?: ReliefFacts | undefined;
};

/** How a filed report is named in `UnitDutyFacts.reported`. */
export const reportedKey = (pledge: string, period: string): string => `${pledge}:${period}`;

const plain = (part: string): string => part.replaceAll('%', '%25').replaceAll(':', '%3A');
/** Joined by points, which neither campaign nor period ids hold, so that no two duties share a key. */
const keyOf = (...parts: string[]): string => parts.map(plain).join('.');

/** The midnight that ends a campaign's registration (for the unit, which may have been given longer), and the one that ends its season. */
const boundsOf = ({ campaign, relief }: UnitDutyFacts, calendar: Calendar) => ({
  registrationEnd: registrationEnd(campaign, relief, calendar),
  seasonEnd: calendar.at(campaign.cadence.to, 1440),
});

/** What was extended is another duty: it is reminded of anew as its own deadline comes. */
const extension = (until: number | undefined): string[] => (until === undefined ? [] : [until.toString(36)]);

const registerDuty = (facts: UnitDutyFacts, now: number, calendar: Calendar): Duty[] => {
  const { campaign, unit } = facts;
  if (facts.pledges.some((pledge) => !isGone(pledge))) return [];
  const opensAt = calendar.at(campaign.registration.from, 0);
  const { registrationEnd: dueAt, seasonEnd } = boundsOf(facts, calendar);
  const closesAt = Math.max(seasonEnd, dueAt);
  if (now < opensAt || now >= closesAt) return [];
  const key = keyOf('register', campaign.id, unit, ...extension(extendedTo(facts.relief, REGISTERING)));
  return [{ key, kind: 'register', unit, campaign: campaign.id, opensAt, dueAt, closesAt }];
};

/** How the duty is named that follows a decision made at `since`. */
export const answerKey = (kind: 'mend' | 'sign', pledge: string, since: number): string =>
  keyOf(kind, pledge, since.toString(36));

/** A returned pledge is to be mended, an approved one to be signed. */
const answerDuty = (facts: UnitDutyFacts, pledge: PledgeFacts, now: number, calendar: Calendar): Duty[] => {
  const kind = pledge.status === 'returned' ? 'mend' : 'sign';
  const opensAt = pledge.statusAt;
  const { registrationEnd, seasonEnd } = boundsOf(facts, calendar);
  const lastDay = calendar.nextWorkingDays(calendar.dayOf(opensAt), ANSWER_WORKING_DAYS).at(-1);
  const dueAt = Math.max(registrationEnd, lastDay === undefined ? 0 : calendar.at(lastDay, 1440));
  const closesAt = Math.max(seasonEnd, dueAt + GRACE_MS);
  if (now < opensAt || now >= closesAt) return [];
  const key = answerKey(kind, pledge.id, opensAt);
  return [{ key, kind, unit: facts.unit, campaign: facts.campaign.id, pledge: pledge.id, opensAt, dueAt, closesAt }];
};

const reportDuties = (facts: UnitDutyFacts, pledge: PledgeFacts, now: number): Duty[] => {
  if (pledge.signature === undefined) return [];
  const signedAt = committedSince(pledge.signature);
  if (now < signedAt) return [];
  const { relief } = facts;
  return facts.periods
    .filter((period) => period.opensAt <= now && signedAt < period.dueAt && !isExempt(relief, period.id))
    .filter((period) => !facts.reported.has(reportedKey(pledge.id, period.id)))
    .map((period) => periodFor(period, relief))
    .map((period) => ({
      key: keyOf('report', pledge.id, period.id, ...extension(extendedTo(relief, period.id))),
      kind: 'report',
      unit: facts.unit,
      campaign: facts.campaign.id,
      pledge: pledge.id,
      period: period.id,
      opensAt: Math.max(period.opensAt, signedAt),
      dueAt: period.dueAt,
      closesAt: period.missedAt,
    }));
};

/**
 * What one unit still has to do in a campaign at `now`: register, then per pledge mend or sign, then report, periods in time order. Deadlines
 * that were extended for the unit count as extended; a period from which it is exempt asks for nothing.
 *
 * - `register`: while no pledge was submitted (a cancelled or withdrawn one does not count), from the first day of registration; due at its end, asked for
 *   until the cadence ends.
 * - `mend`, `sign`: from the return or approval; due when registration ends or at the end of the third working day after, whichever is
 *   later; asked for until the cadence ends, at least two weeks past due. A returned change of a signed pledge is no duty.
 * - `report`: each signed pledge × each period that has opened and that was not yet due when it was signed. Late and missed ones stay,
 *   for as long as the campaign is open. A pledge that is being amended keeps its reports, a completed or cancelled one has none.
 */
export const dutiesOf = (facts: UnitDutyFacts, now: number, calendar: Calendar): Duty[] => {
  if (facts.campaign.status !== 'open') return [];
  const duties = registerDuty(facts, now, calendar);
  for (const pledge of facts.pledges) {
    // A change of a signed pledge that was returned may be dropped: the commitment stands as it is.
    const isAnswered = pledge.status === 'returned' && pledge.signature !== undefined;
    if (!isAnswered && (pledge.status === 'returned' || pledge.status === 'approved')) {
      duties.push(...answerDuty(facts, pledge, now, calendar));
    }
    if (pledge.status !== 'completed' && pledge.status !== 'cancelled') {
      duties.push(...reportDuties(facts, pledge, now));
    }
  }
  return duties;
};
