import { type Duty, dutiesOf, reportedKey } from '../domain/duty.js';
import { type Period, periodsOf } from '../domain/period.js';
import { isGone } from '../domain/pledge.js';
import {
  type Grant,
  grantOf,
  MAX_GRANTS,
  periodFor,
  REGISTERING,
  type Relief,
  registrationEnd,
} from '../domain/relief.js';
import { UNIT_ROLES } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { pledges, reliefsOf, reports } from '../store/entities.js';
import { membersWith } from './post-holders.js';
import { reliefFor } from './reliefs.js';
import { markToldOf } from './told.js';
import { type Actor, authorise, campaignOf, openCampaign, takesPart, type Work } from './work.js';

/** Periods that have not opened yet and may be relieved already. */
const AHEAD = 2;
/** So many past and coming things are offered. */
const OFFERED = 8;

/** One thing that can be extended, or from which the unit can be exempt. */
export interface Relievable {
  /** `REGISTERING`, or the period's id. */
  readonly what: string;
  readonly period: Period | undefined;
  /** When it falls due for the unit now. */
  readonly dueAt: number;
  /** What stands granted. */
  readonly grant: Grant | undefined;
}

/** What can be relieved of a unit in a campaign: registering while nothing is registered, reports that are not filed. Throws `not-allowed`. */
export const relievables = async (
  work: Work,
  actor: Actor | undefined,
  { campaign: id, unit }: { readonly campaign: string; readonly unit: string },
): Promise<readonly Relievable[]> => {
  authorise(work, actor, 'duty.relieve', unit);
  const campaign = openCampaign(work, id);
  if (!takesPart(work, campaign, unit)) throw appError('not-found');
  const [relief, own] = [await reliefFor(work, id, unit), await pledgesOf(work, id, unit)];
  const nominal = periodsOf(campaign.cadence, work.calendar);
  const opened = nominal.filter(({ opensAt }) => opensAt <= work.now).length;
  const filed = await filedIn(work, own, nominal.slice(0, opened));
  const periods = nominal
    .slice(0, opened + AHEAD)
    .filter(({ id: period }) => !filed.has(period))
    .slice(-OFFERED)
    .map((period): Relievable => {
      const due = periodFor(period, relief);
      return { what: period.id, period: due, dueAt: due.dueAt, grant: grantOf(relief, period.id) };
    });
  if (own.some((pledge) => !isGone(pledge))) return periods;
  const dueAt = registrationEnd(campaign, relief, work.calendar);
  return [{ what: REGISTERING, period: undefined, dueAt, grant: grantOf(relief, REGISTERING) }, ...periods];
};

const pledgesOf = async (work: Work, campaign: string, unit: string) => {
  const ids = await work.tx.redis.smembers(work.tx.keys.pledgesOfUnit(unit));
  return (await work.tx.getMany(pledges, ids)).filter((pledge) => pledge.campaign === campaign);
};

/** Periods on which every signed pledge has reported. */
const filedIn = async (
  work: Work,
  own: Awaited<ReturnType<typeof pledgesOf>>,
  periods: readonly Period[],
): Promise<Set<string>> => {
  const signed = own.filter((pledge) => pledge.signature !== undefined && !isGone(pledge));
  const keys = signed.flatMap(({ id }) => periods.map((period) => reportedKey(id, period.id)));
  const filed = await work.tx.getMany(reports, keys);
  const count = (period: string): number => filed.filter((report) => report.period === period).length;
  const done = periods.filter(({ id }) => signed.length > 0 && count(id) >= signed.length);
  return new Set(done.map(({ id }) => id));
};

export interface NewGrant {
  readonly campaign: string;
  readonly unit: string;
  readonly what: string;
  readonly kind: Grant['kind'];
  /** Of an extension: epoch milliseconds, later than the deadline that stands. */
  readonly until?: number;
  readonly reason: string;
}

/**
 * Extends a deadline of one unit, exempts it from a period, or takes that back; each with the reason, all kept. Throws `not-allowed`,
 * `campaign-closed`; `stale` for what cannot be relieved (any more), `invalid` for a day that is no extension, an exemption from registering,
 * or no reason.
 */
export const grantRelief = async (
  work: Work,
  actor: Actor | undefined,
  { campaign, unit, what, kind, until, reason }: NewGrant,
): Promise<Relief> => {
  const { member } = authorise(work, actor, 'duty.relieve', unit);
  const one = (await relievables(work, actor, { campaign, unit })).find((each) => each.what === what);
  if (one === undefined || (kind === 'revoke' && one.grant === undefined)) throw appError('stale');
  const isLater = until !== undefined && until > one.dueAt && until > work.now;
  if (reason === '' || (kind === 'extend' && !isLater)) throw appError('invalid');
  if (kind === 'exempt' && what === REGISTERING) throw appError('invalid');
  const known = await reliefFor(work, campaign, unit);
  const before = known?.grants ?? [];
  if (before.length >= MAX_GRANTS) throw appError('versions-full', { max: MAX_GRANTS });
  const given = kind === 'extend' && until !== undefined ? { until } : {};
  const grant: Grant = { what, kind, ...given, at: work.now, by: member.id, reason };
  const next = { unit, campaign, grants: [...before, grant] };
  work.tx.put(reliefsOf(campaign), unit, next);
  audit(work.tx, { at: work.now, by: member.id, action: `duty.${kind}`, unit, subject: campaign, detail: what });
  if (kind === 'extend') await markExtended(work, next, what);
  return { ...next, rev: (known?.rev ?? 0) + 1 };
};

/** The unit is told of the extension by a message of its own: the reminder at the opening would say it again. */
const markExtended = async (work: Work, relief: Omit<Relief, 'rev'>, what: string): Promise<void> => {
  const { campaign: id, unit } = relief;
  const campaign = campaignOf(work, id);
  const own = await pledgesOf(work, id, unit);
  const periods = periodsOf(campaign.cadence, work.calendar);
  const facts = { campaign, periods, unit, pledges: own, reported: new Set<string>(), relief };
  const isMeant = ({ kind, period }: Duty): boolean => (what === REGISTERING ? kind === 'register' : period === what);
  const people = await membersWith(work, unit, UNIT_ROLES);
  for (const duty of dutiesOf(facts, work.now, work.calendar).filter(isMeant)) await markToldOf(work, people, duty.key);
};

/** The grants that stand: the last of each thing, unless it was taken back. */
export const standingGrants = (relief: Relief | undefined): Grant[] => {
  const things = [...new Set(relief?.grants.map(({ what }) => what))];
  return things.flatMap((what) => grantOf(relief, what) ?? []);
};
