import type { Campaign } from '../domain/campaign.js';
import { type Duty, dutiesOf, reportedKey } from '../domain/duty.js';
import { type Period, type PeriodState, periodState, periodsOf } from '../domain/period.js';
import type { Pledge } from '../domain/pledge.js';
import { isExempt, periodFor, type Relief } from '../domain/relief.js';
import type { Report } from '../domain/report.js';
import { reports } from '../store/entities.js';
import { pledgesOfUnit } from './pledges.js';
import { namesOf, type PostHolder, postHolders } from './post-holders.js';
import { isAsked, pastDue } from './progress.js';
import { reliefFor } from './reliefs.js';
import { type Actor, authorise, campaignOf, takesPart, type Work } from './work.js';

/** One pledge in one period: the report, or how the wait for it stands. */
export interface PeriodEntry {
  readonly period: Period;
  readonly state: PeriodState | 'exempt';
  readonly report: Report | undefined;
}

/** All that an officer wants to know of one unit in a campaign. */
export interface UnitProgress {
  readonly campaign: Campaign;
  readonly unit: string;
  readonly takesPart: boolean;
  readonly people: readonly PostHolder[];
  /** Oldest first, each with the periods that asked for a report, newest first. */
  readonly pledges: readonly { readonly pledge: Pledge; readonly entries: readonly PeriodEntry[] }[];
  /** What the unit was granted. */
  readonly relief: Relief | undefined;
  /** Names of those who granted it, by id. */
  readonly grantedBy: ReadonlyMap<string, string>;
  /** What should have been done by now. */
  readonly overdue: readonly Duty[];
}

/** One unit's own page. Throws `not-allowed`, `not-found`. */
export const unitProgress = async (
  work: Work,
  actor: Actor | undefined,
  { campaign: id, unit }: { readonly campaign: string; readonly unit: string },
): Promise<UnitProgress> => {
  authorise(work, actor, 'progress.view', unit);
  const campaign = campaignOf(work, id);
  const [people, all] = await Promise.all([postHolders(work, unit), pledgesOfUnit(work, actor, unit)]);
  const own = all.filter((pledge) => pledge.campaign === id);
  const periods = periodsOf(campaign.cadence, work.calendar).filter((period) => period.opensAt <= work.now);
  const pairs = own.flatMap((pledge) => periods.map((period) => reportedKey(pledge.id, period.id)));
  const filed = await work.tx.getMany(reports, pairs);
  const byKey = new Map(filed.map((report) => [reportedKey(report.pledge, report.period), report]));
  const relief = await reliefFor(work, id, unit);
  const part = takesPart(work, campaign, unit);
  const duties = part
    ? dutiesOf({ campaign, periods, unit, pledges: own, reported: byKey, relief }, work.now, work.calendar)
    : [];
  const entriesOf = (pledge: Pledge): PeriodEntry[] =>
    periods
      .map((nominal) => {
        const period = periodFor(nominal, relief);
        const report = byKey.get(reportedKey(pledge.id, period.id));
        const state = isExempt(relief, period.id) ? ('exempt' as const) : periodState(period, work.now);
        return { period, state, report };
      })
      .filter(({ period, report }) => report !== undefined || isAsked(pledge, period))
      .reverse();
  return {
    campaign,
    unit,
    takesPart: part,
    people,
    relief,
    grantedBy: await namesOf(work, relief?.grants.map(({ by }) => by) ?? []),
    pledges: own.map((pledge) => ({ pledge, entries: entriesOf(pledge) })),
    overdue: pastDue(duties, work.now),
  };
};
