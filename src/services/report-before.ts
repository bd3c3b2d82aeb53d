import { reportedKey } from '../domain/duty.js';
import { periodsOf } from '../domain/period.js';
import { reports } from '../store/entities.js';
import type { ReportPlace } from './reports.js';
import type { Work } from './work.js';

/** Periods that are looked back: what was done before is no answer for now. */
const BACK = 4;

/** What was written as done in the period before, or in the nearest one before it; undefined where nothing was. `place`: one that the actor may see. */
export const narrativeBefore = async (
  work: Work,
  { pledge, campaign, period }: Pick<ReportPlace, 'pledge' | 'campaign' | 'period'>,
): Promise<string | undefined> => {
  const earlier = periodsOf(campaign.cadence, work.calendar)
    .filter(({ to }) => to < period.from)
    .sort((a, b) => b.to.localeCompare(a.to))
    .slice(0, BACK);
  const keys = earlier.map(({ id }) => reportedKey(pledge.id, id));
  const found = await work.tx.getMany(reports, keys);
  const written = (id: string) => found.find((one) => one.period === id)?.body.narrative;
  return earlier.map(({ id }) => written(id)).find((words) => words !== undefined && words !== '');
};
