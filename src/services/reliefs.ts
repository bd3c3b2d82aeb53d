import { extendedTo, type Relief } from '../domain/relief.js';
import { reliefsOf } from '../store/entities.js';
import { parseStored } from '../store/transaction.js';
import type { Work } from './work.js';

/** What units were granted in the open campaigns, looked up by unit and campaign. */
export interface Reliefs {
  of(unit: string, campaign: string): Relief | undefined;
  /** The latest extension of each period that was extended for any unit of a campaign. */
  extended(campaign: string): ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Reads all grants of the campaigns: few units of any office have one, so that they are read together. `only`: of this campaign, open or not. */
export const readReliefs = async (work: Work, only?: string): Promise<Reliefs> => {
  const { redis, keys } = work.tx;
  const open = work.directory.campaigns.filter(({ status }) => status === 'open').map(({ id }) => id);
  const found = new Map<string, Map<string, Relief>>();
  for (const campaign of only === undefined ? open : [only]) {
    const { key, schema } = reliefsOf(campaign);
    const stored = Object.entries(await redis.hgetall(key(keys)));
    if (stored.length === 0) continue;
    found.set(campaign, new Map(stored.map(([unit, raw]) => [unit, parseStored(schema, key(keys), unit, raw)])));
  }
  const extended = new Map([...found].map(([campaign, byUnit]) => [campaign, latestOf(byUnit.values())]));
  return {
    of: (unit, campaign) => found.get(campaign)?.get(unit),
    extended: (campaign) => extended.get(campaign) ?? NONE,
  };
};

const latestOf = (reliefs: Iterable<Relief>): Map<string, number> => {
  const latest = new Map<string, number>();
  for (const relief of reliefs) {
    for (const what of new Set(relief.grants.map((grant) => grant.what))) {
      const until = extendedTo(relief, what);
      if (until !== undefined) latest.set(what, Math.max(until, latest.get(what) ?? 0));
    }
  }
  return latest;
};

/** What one unit was granted in a campaign. */
export const reliefFor = (work: Work, campaign: string, unit: string): Promise<Relief | undefined> =>
  work.tx.get(reliefsOf(campaign), unit);
