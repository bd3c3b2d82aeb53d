import type { Redis } from 'ioredis';
import { type Campaign, campaignSchema } from '../domain/campaign.js';
import { type Unit, unitSchema } from '../domain/unit.js';
import { createUnitTree, type UnitTree } from '../domain/unit-tree.js';
import { type Keys, REVISIONS } from './keys.js';
import type { Transaction } from './transaction.js';

/** What rarely changes and every turn needs: the organisation and the campaigns. */
export interface Directory {
  readonly tree: UnitTree;
  /** Newest first. */
  readonly campaigns: readonly Campaign[];
}

type Name = (typeof REVISIONS)[number];

/** Says in the same commit that every process's copy is out of date. */
export const bumpRevision = (tx: Transaction, name: Name): void => tx.write('HINCRBY', tx.keys.revisions, name, '1');

/**
 * Keeps one copy per process and reads again only what changed since: the caller reads the counters in its own pipelined round trip
 * (`revisions()`), so that a turn costs no trip more.
 */
export const createDirectories = (redis: Redis, keys: Keys) => {
  const seen = new Map<Name, string>();
  let tree = createUnitTree([]);
  let campaigns: readonly Campaign[] = [];
  let loading: Promise<void> = Promise.resolve();

  const loadUnits = async (): Promise<void> => {
    const raws = await redis.hvals(keys.units);
    const units = raws.map((raw): Unit => unitSchema.parse(JSON.parse(raw)));
    // A hash has no order of its own, and another one after every start of the server; lists must not jump about.
    tree = createUnitTree(units.sort((a, b) => (a.code < b.code ? -1 : 1)));
  };
  const loadCampaigns = async (): Promise<void> => {
    const raws = await redis.hvals(keys.campaigns);
    campaigns = raws
      .map((raw) => campaignSchema.parse(JSON.parse(raw)))
      .sort((a, b) => b.createdAt - a.createdAt || a.id.localeCompare(b.id));
  };
  const load = { units: loadUnits, campaigns: loadCampaigns };

  const refresh = async (counters: readonly (string | null)[]): Promise<void> => {
    for (const [i, name] of REVISIONS.entries()) {
      const counter = counters[i] ?? '0';
      if (seen.get(name) === counter) continue;
      await load[name]();
      seen.set(name, counter);
    }
  };

  return {
    revisions: () => redis.hmget(keys.revisions, ...REVISIONS),
    /** The directory at the given counters. Concurrent turns wait for one reload. */
    at: async (counters: readonly (string | null)[]): Promise<Directory> => {
      if (REVISIONS.some((name, i) => seen.get(name) !== (counters[i] ?? '0'))) {
        loading = loading.then(
          () => refresh(counters),
          () => refresh(counters),
        );
        await loading;
      }
      return { tree, campaigns };
    },
  };
};
export type Directories = ReturnType<typeof createDirectories>;
