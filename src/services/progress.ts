import type { Campaign } from '../domain/campaign.js';
import { type Duty, dutiesOf, reportedKey, type UnitDutyFacts } from '../domain/duty.js';
import { currentPeriod, type Period, periodsOf } from '../domain/period.js';
import { committedSince, isGone, type PledgeStanding, pledgeStandingSchema } from '../domain/pledge.js';
import { isExempt } from '../domain/relief.js';
import { UNIT_ROLES } from '../domain/role.js';
import type { UnitTree } from '../domain/unit-tree.js';
import { membersOfSets, presentFields, readFields } from '../store/bulk.js';
import { holders, pledges, reports } from '../store/entities.js';
import { type Reliefs, readReliefs } from './reliefs.js';
import { directlyBelow } from './unit-lookup.js';
import { type Actor, authorise, campaignOf, SYSTEM, type Work } from './work.js';

/** Where one unit stands in a campaign. */
export interface UnitStanding {
  readonly unit: string;
  /** Somebody holds a post that acts for the unit. */
  readonly joined: boolean;
  /** A pledge was submitted, whatever became of it but a cancellation. */
  readonly registered: boolean;
  /** A pledge was returned and waits to be mended; none is approved yet. */
  readonly returned: boolean;
  readonly approved: boolean;
  readonly signed: boolean;
  /** Signed pledges on which the period asks for a report, and those on which one was filed. */
  readonly toReport: number;
  readonly reported: number;
  /** The unit need not report in the period. */
  readonly exempt: boolean;
  /** Duties past due. */
  readonly overdue: number;
  /** Reports of the whole campaign that are past due and were not filed; also of a campaign that is closed. */
  readonly missed: number;
}

/** Numbers of units. `toReport`: those that the period asks; `reported`: those that filed all of it; `overdue`: with any duty past due. */
export interface ProgressCounts {
  readonly units: number;
  readonly joined: number;
  readonly registered: number;
  readonly approved: number;
  readonly signed: number;
  readonly toReport: number;
  readonly reported: number;
  readonly overdue: number;
}

/** An office with all that lies below it, or one unit. */
export interface ProgressRow {
  readonly unit: string;
  readonly counts: ProgressCounts;
  /** Present when the row is one unit alone. */
  readonly standing?: UnitStanding;
}

export interface Progress {
  readonly campaign: Campaign;
  readonly unit: string;
  /** The period that runs, or the last one that did; undefined before the first. */
  readonly period: Period | undefined;
  readonly total: ProgressCounts;
  /** What lies directly below, in the order of the roster. */
  readonly rows: readonly ProgressRow[];
  /** Every unit that is asked, in the order of the roster. */
  readonly units: readonly UnitStanding[];
}

/** Up to so many units their own sets of pledges are read, beyond it the campaign's. */
const FEW_UNITS = 200;
/** Up to so many reports are asked for one by one, beyond it all names are read. */
const FEW_REPORTS = 2000;

/**
 * How a campaign goes at `work.now` in a unit and all below it. Linear in the number of units, a few round trips of bounded size.
 * Throws `not-allowed`, `not-found`.
 */
export const progressOf = async (
  work: Work,
  by: Actor | typeof SYSTEM | undefined,
  { campaign: id, unit }: { readonly campaign: string; readonly unit: string },
): Promise<Progress> => {
  if (by !== SYSTEM) authorise(work, by, 'progress.view', unit);
  const { tree } = work.directory;
  const campaign = campaignOf(work, id);
  const below = new Set(tree.subtree(unit));
  const asked = tree.participants(campaign.audience).filter((code) => below.has(code));
  const periods = periodsOf(campaign.cadence, work.calendar).filter((period) => period.opensAt <= work.now);
  const period = currentPeriod(periods, work.now) ?? periods.at(-1);
  const facts = await readFacts(work, campaign, asked, periods);
  const units = asked.map((code) => standingOf(work, { campaign, periods, period }, code, facts));
  return { campaign, unit, period, total: countsOf(units), rows: rowsOf(tree, unit, units), units };
};

interface Facts {
  readonly joined: ReadonlySet<string>;
  readonly pledgesOf: ReadonlyMap<string, readonly PledgeStanding[]>;
  readonly reported: ReadonlySet<string>;
  readonly reliefs: Reliefs;
}
const NONE: readonly PledgeStanding[] = [];

const readFacts = async (
  work: Work,
  campaign: Campaign,
  asked: readonly string[],
  periods: readonly Period[],
): Promise<Facts> => {
  const { redis, keys } = work.tx;
  const joined = new Set<string>();
  await readFields(redis, holders.key(keys), asked, holders.schema, (unit, { posts }) => {
    const office = work.directory.tree.isOffice(unit);
    if (posts.some(({ role }) => office || UNIT_ROLES.includes(role))) joined.add(unit);
  });
  const sets = asked.length <= FEW_UNITS ? asked.map(keys.pledgesOfUnit) : [keys.pledgesOfCampaign(campaign.id)];
  const pledgesOf = new Map<string, PledgeStanding[]>();
  const owed: string[] = [];
  await readFields(redis, pledges.key(keys), await membersOfSets(redis, sets), pledgeStandingSchema, (_, pledge) => {
    if (pledge.campaign !== campaign.id) return;
    const known = pledgesOf.get(pledge.unit);
    if (known === undefined) pledgesOf.set(pledge.unit, [pledge]);
    else known.push(pledge);
    for (const period of periods) if (isAsked(pledge, period)) owed.push(reportedKey(pledge.id, period.id));
  });
  const reported =
    owed.length <= FEW_REPORTS
      ? await presentFields(redis, reports.key(keys), owed)
      : new Set(await redis.hkeys(reports.key(keys)));
  return { joined, pledgesOf, reported, reliefs: await readReliefs(work, { campaign: campaign.id }) };
};

/** Whether a period asks for a report on a pledge (the rule of `dutiesOf`): it was signed before the report fell due, and still runs. */
export const isAsked = ({ signature, status }: Pick<PledgeStanding, 'signature' | 'status'>, period: Period): boolean =>
  signature !== undefined &&
  committedSince(signature) < period.dueAt &&
  status !== 'completed' &&
  status !== 'cancelled';

type Season = { readonly campaign: Campaign; readonly periods: readonly Period[]; readonly period: Period | undefined };

const standingOf = (work: Work, { campaign, periods, period }: Season, unit: string, facts: Facts): UnitStanding => {
  const all = facts.pledgesOf.get(unit) ?? NONE;
  const live = all.filter((pledge) => !isGone(pledge));
  const { reported, reliefs } = facts;
  const relief = reliefs.of(unit, campaign.id);
  const exempt = period !== undefined && isExempt(relief, period.id);
  const asked = period === undefined || exempt ? [] : live.filter((pledge) => isAsked(pledge, period));
  const asks = { campaign, periods, unit, pledges: all, reported, relief };
  const duties = dutiesOf(asks, work.now, work.calendar);
  const approved = live.some(({ status, signature }) => status === 'approved' || signature !== undefined);
  return {
    unit,
    joined: facts.joined.has(unit),
    registered: live.length > 0,
    returned: !approved && live.some(({ status }) => status === 'returned'),
    approved,
    signed: live.some(({ signature }) => signature !== undefined),
    toReport: asked.length,
    exempt,
    reported: asked.filter(({ id }) => facts.reported.has(reportedKey(id, period?.id ?? ''))).length,
    overdue: pastDue(duties, work.now).length,
    missed: missedOf(work, campaign, asks, duties),
  };
};

/** A closed campaign asks for nothing any more; what was missing when it was closed is counted all the same. */
const missedOf = (
  { now, calendar }: Work,
  campaign: Campaign,
  asks: UnitDutyFacts,
  duties: readonly Duty[],
): number => {
  const end = campaign.closedAt ?? now;
  const isOver = campaign.status === 'closed';
  const owed = isOver ? dutiesOf({ ...asks, campaign: { ...campaign, status: 'open' } }, end, calendar) : duties;
  return pastDue(owed, end).filter(({ kind }) => kind === 'report').length;
};

/** The duties that should have been done by now, missed reports among them: they can still be filed. */
export const pastDue = (duties: readonly Duty[], now: number): Duty[] => duties.filter(({ dueAt }) => dueAt <= now);

/** All that the period asked of the unit was filed, and it asked for something. */
export const hasReported = ({ toReport, reported }: UnitStanding): boolean => toReport > 0 && reported >= toReport;

const countsOf = (units: readonly UnitStanding[]): ProgressCounts => {
  const count = (test: (one: UnitStanding) => boolean): number =>
    units.reduce((sum, one) => sum + (test(one) ? 1 : 0), 0);
  return {
    units: units.length,
    joined: count(({ joined }) => joined),
    registered: count(({ registered }) => registered),
    approved: count(({ approved }) => approved),
    signed: count(({ signed }) => signed),
    toReport: count(({ toReport }) => toReport > 0),
    reported: count(hasReported),
    overdue: count(({ overdue }) => overdue > 0),
  };
};

/** The unit itself where it is asked, then what lies directly below it. */
const rowsOf = (tree: UnitTree, unit: string, units: readonly UnitStanding[]): ProgressRow[] => {
  const byCode = new Map(units.map((one) => [one.unit, one]));
  const own = byCode.get(unit);
  const rows: ProgressRow[] = own === undefined ? [] : [{ unit, counts: countsOf([own]), standing: own }];
  for (const [code, below] of directlyBelow(tree, unit)) {
    const inside = below.flatMap((one) => byCode.get(one) ?? []);
    const [only] = inside;
    if (only === undefined) continue;
    rows.push({ unit: code, counts: countsOf(inside), ...(tree.isOffice(code) ? {} : { standing: only }) });
  }
  return rows;
};
