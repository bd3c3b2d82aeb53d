import { extendedTo, type Relief } from '../domain/relief.js';
import { readFields } from '../store/bulk.js';
import { reliefsOf } from '../store/entities.js';
import type { Work } from './work.js';

/** What units were granted in the open campaigns, looked up by unit and campaign. */
export interface Reliefs {
  of(unit: string, campaign: string): Relief | undefined;
  /** The latest extension of each period that was extended for any unit of a campaign. */
  extended(campaign: string): ReadonlyMap<string, number>;
}

const NONE: ReadonlyMap<string, number> = new Map();

/** Whose grants are read. Absent: of every unit, of every open campaign. */
export interface ReliefsWanted {
  /** Of this campaign alone, open or not. */
  readonly campaign?: string;
  /** Of these units alone: where registration was extended for all, each of them has a grant. */
  readonly units?: readonly string[] | undefined;
}

/** Reads grants, in few round trips. */
export const readReliefs = async (work: Work, { campaign: only, units }: ReliefsWanted = {}): Promise<Reliefs> => {
  const { redis, keys } = work.tx;
  const open = work.directory.campaigns.filter(({ status }) => status === 'open').map(({ id }) => id);
  const found = new Map<string, Map<string, Relief>>();
  for (const campaign of only === undefined ? open : [only]) {
    const { key, schema } = reliefsOf(campaign);
    const byUnit = new Map<string, Relief>();
    const asked = units ?? (await redis.hkeys(key(keys)));
    await readFields(redis, key(keys), asked, schema, (unit, relief) => void byUnit.set(unit, relief));
    found.set(campaign, byUnit);
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
