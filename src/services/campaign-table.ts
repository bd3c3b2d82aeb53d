import { type CampaignExport, exportCampaign } from './export.js';
import { progressOf, type UnitStanding } from './progress.js';
import type { Actor, SYSTEM, Work } from './work.js';

/** A campaign below a unit, as a table holds it: how each unit stands, and what was pledged and reported. */
export interface CampaignTable {
  readonly data: CampaignExport;
  readonly standings: readonly UnitStanding[];
}

/**
 * Gathers the table of a campaign. `under`: of that unit and what lies below it; absent: of all. `withNames`: with who is in charge of each action.
 * Throws `not-found`, `not-allowed`.
 */
export const campaignTable = async (
  work: Work,
  by: Actor | typeof SYSTEM | undefined,
  campaign: string,
  { under, withNames }: { readonly under?: string; readonly withNames: boolean },
): Promise<CampaignTable> => {
  const data = await exportCampaign(work, by, campaign, { withNames, ...(under !== undefined && { under }) });
  const standings: UnitStanding[] = [];
  for (const unit of under === undefined ? work.directory.tree.roots() : [under])
    standings.push(...(await progressOf(work, by, { campaign, unit })).units);
  return { data, standings };
};
