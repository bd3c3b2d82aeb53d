import type { Redis } from 'ioredis';
import { type Campaign, campaignSchema } from '../domain/campaign.js';
import { type TenantSettings, tenantSettingsSchema } from '../domain/tenant-settings.js';
import { type Unit, unitSchema } from '../domain/unit.js';
import { createKinds } from '../domain/unit-kinds.js';
import { createUnitTree, type UnitTree } from '../domain/unit-tree.js';
import { PRESENT_SETTINGS, storedSettingsSchema } from './entities.js';
import { type Keys, REVISIONS } from './keys.js';
import { parseStored, type Transaction } from './transaction.js';

/** What rarely changes and every turn needs: the organisation, the campaigns and the settings. */
export interface Directory {
  readonly tree: UnitTree;
  /** Newest first. */
  readonly campaigns: readonly Campaign[];
  readonly settings: PresentSettings;
}

/** What the tenant says about itself; `rev` 0: nothing was said yet. The same object as long as nothing changes. */
export type PresentSettings = TenantSettings & { readonly rev: number; readonly at: number; readonly by: string };

const UNSET: PresentSettings = { ...tenantSettingsSchema.parse({}), rev: 0, at: 0, by: '' };

type Name = (typeof REVISIONS)[number];

/** Says in the same commit that every process's copy is out of date. */
export const bumpRevision = (tx: Transaction, name: Name): void => tx.write('HINCRBY', tx.keys.revisions, name, '1');

const readUnits = async (redis: Redis, keys: Keys): Promise<Unit[]> => {
  const raws = await redis.hvals(keys.units);
  const units = raws.map((raw): Unit => unitSchema.parse(JSON.parse(raw)));
  // A hash has no order of its own, and another one after every start of the server; lists must not jump about.
  return units.sort((a, b) => (a.code < b.code ? -1 : 1));
};
const readCampaigns = async (redis: Redis, keys: Keys): Promise<Campaign[]> => {
  const raws = await redis.hvals(keys.campaigns);
  return raws
    .map((raw) => campaignSchema.parse(JSON.parse(raw)))
    .sort((a, b) => b.createdAt - a.createdAt || a.id.localeCompare(b.id));
};
const readSettings = async (redis: Redis, keys: Keys): Promise<PresentSettings> => {
  const raw = await redis.hget(keys.settings, PRESENT_SETTINGS);
  return raw === null ? UNSET : parseStored(storedSettingsSchema, keys.settings, PRESENT_SETTINGS, raw);
};

/**
 * Keeps one copy per process and reads again only what changed since: the caller reads the counters in its own pipelined round trip
 * (`revisions()`), so that a turn costs no trip more.
 */
export const createDirectories = (redis: Redis, keys: Keys) => {
  const seen = new Map<Name, string>();
  let tree = createUnitTree([]);
  let settings = UNSET;
  let campaigns: readonly Campaign[] = [];
  let loading: Promise<void> = Promise.resolve();

  const loadUnits = async (): Promise<void> => {
    tree = createUnitTree(await readUnits(redis, keys), createKinds(settings.kinds));
  };
  const loadSettings = async (): Promise<void> => {
    const next = await readSettings(redis, keys);
    // What a kind is decides which units are offices.
    const isRenamed = JSON.stringify(next.kinds) !== JSON.stringify(settings.kinds);
    settings = next;
    if (isRenamed) tree = createUnitTree(tree.units(), createKinds(settings.kinds));
  };
  const loadCampaigns = async (): Promise<void> => {
    campaigns = await readCampaigns(redis, keys);
  };
  const load = { units: loadUnits, campaigns: loadCampaigns, settings: loadSettings };

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
      return { tree, campaigns, settings };
    },
    /** The settings as this process saw them last. */
    settings: (): PresentSettings => settings,
    /** Reads the settings alone, for what begins before anything else is read. */
    readSettings: loadSettings,
  };
};
export type Directories = ReturnType<typeof createDirectories>;
