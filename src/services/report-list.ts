import { reportedKey } from '../domain/duty.js';
import { type Period, periodsOf } from '../domain/period.js';
import type { Pledge } from '../domain/pledge.js';
import type { Report } from '../domain/report.js';
import { readFields } from '../store/bulk.js';
import { reports } from '../store/entities.js';
import { listPledges, type PledgeFilter } from './pledge-list.js';
import { campaignOf, type Work } from './work.js';

export interface ListedReport {
  readonly report: Report;
  readonly pledge: Pledge;
  readonly period: Period;
}

/**
 * Reports for the operator, who acts without a post: by unit as in the roster, pledges oldest first, periods in time order. Throws
 * `not-found` for an unknown campaign or unit.
 */
export const listReports = async (work: Work, filter: Omit<PledgeFilter, 'status'>): Promise<ListedReport[]> => {
  const signed = (await listPledges(work, filter)).filter(({ signature }) => signature !== undefined);
  const openedOf = new Map<string, Period[]>();
  for (const { campaign } of signed) {
    if (openedOf.has(campaign)) continue;
    const all = periodsOf(campaignOf(work, campaign).cadence, work.calendar);
    openedOf.set(
      campaign,
      all.filter((period) => period.opensAt <= work.now),
    );
  }
  const places = new Map(
    signed.flatMap((pledge) =>
      (openedOf.get(pledge.campaign) ?? []).map((period) => [reportedKey(pledge.id, period.id), { pledge, period }]),
    ),
  );
  const found: ListedReport[] = [];
  await readFields(work.tx.redis, reports.key(work.tx.keys), [...places.keys()], reports.schema, (key, report) => {
    const place = places.get(key);
    if (place !== undefined) found.push({ report, ...place });
  });
  return found;
};
