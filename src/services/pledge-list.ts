import type { Pledge, PledgeStatus } from '../domain/pledge.js';
import { appError } from '../errors.js';
import { membersOfSets, readFields } from '../store/bulk.js';
import { pledges } from '../store/entities.js';
import { campaignOf, type Work } from './work.js';

export interface PledgeFilter {
  readonly campaign?: string;
  /** The unit and all below it. */
  readonly unit?: string;
  readonly status?: PledgeStatus;
}

/**
 * Pledges for the operator, who acts without a post: units in the order of the roster, a unit's pledges oldest first. Throws `not-found`
 * for an unknown campaign or unit.
 */
export const listPledges = async (work: Work, { campaign, unit, status }: PledgeFilter): Promise<Pledge[]> => {
  const { tree } = work.directory;
  if (campaign !== undefined) campaignOf(work, campaign);
  if (unit !== undefined && !tree.has(unit)) throw appError('not-found', {}, { message: `There is no unit ${unit}.` });
  const { redis, keys } = work.tx;
  const below = unit === undefined ? undefined : new Set(tree.subtree(unit));
  const units = [...tree.units()].map(({ code }) => code).filter((code) => below?.has(code) ?? true);
  const order = new Map(units.map((code, index) => [code, index]));
  const sets = campaign === undefined ? units.map(keys.pledgesOfUnit) : [keys.pledgesOfCampaign(campaign)];
  const found: Pledge[] = [];
  await readFields(redis, pledges.key(keys), await membersOfSets(redis, sets), pledges.schema, (_, pledge) => {
    const wanted = (below?.has(pledge.unit) ?? true) && (status === undefined || pledge.status === status);
    if (wanted) found.push(pledge);
  });
  const place = (pledge: Pledge): number => order.get(pledge.unit) ?? order.size;
  const first = ({ versions }: Pledge): number => versions[0]?.at ?? 0;
  return found.sort((a, b) => place(a) - place(b) || first(a) - first(b) || (a.id < b.id ? -1 : 1));
};
