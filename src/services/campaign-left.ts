import type { Campaign } from '../domain/campaign.js';
import { progressOf, type UnitStanding } from './progress.js';
import type { Actor, Work } from './work.js';

/** Numbers of units with something unfinished in a campaign, by what is unfinished. */
export interface CampaignLeft {
  /** A pledge waits for a decision. */
  readonly review: number;
  /** A pledge was returned and not mended. */
  readonly returned: number;
  /** A pledge was approved and not signed. */
  readonly sign: number;
  /** A report is past due and was not filed. */
  readonly report: number;
}

/** What would be left undone if a campaign were closed now. Linear in the units. Throws `not-allowed`. */
export const leftIn = async (work: Work, by: Actor | undefined, campaign: Campaign): Promise<CampaignLeft> => {
  const units = new Map<string, UnitStanding>();
  for (const top of campaign.audience.subtrees) {
    const progress = await progressOf(work, by, { campaign: campaign.id, unit: top });
    for (const one of progress.units) units.set(one.unit, one);
  }
  const count = (test: (one: UnitStanding) => boolean): number => [...units.values()].filter(test).length;
  return {
    review: count(({ registered, approved, returned }) => registered && !approved && !returned),
    returned: count(({ returned }) => returned),
    sign: count(({ approved, signed }) => approved && !signed),
    report: count(({ missed }) => missed > 0),
  };
};
