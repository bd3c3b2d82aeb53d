import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { appError } from '../../errors.js';
import { isRedisAway } from '../connection.js';
import type { Keys } from '../keys.js';
import { indexHistory } from './index-history.js';

/** Brings what an older program stored forward by one version. Must do no harm when it is run again over its own half. */
export type Migration = (redis: Redis, keys: Keys) => Promise<void>;

/** From version n (1 is what stood before versions were stored) to n + 1. A released one is never changed. */
const MIGRATIONS: readonly Migration[] = [indexHistory];

/** The version of what this program stores. */
export const SCHEMA = MIGRATIONS.length + 1;

/** A program that died while it migrated blocks the others for so long, milliseconds. */
const LOCK_MS = 60_000;
const RENEW_MS = 15_000;
const WAIT_MS = 500;

/** The stored version; that of a tenant that holds nothing is the program's own. */
const storedVersion = async (redis: Redis, keys: Keys): Promise<{ version: number; isMarked: boolean }> => {
  const [raw, some] = await Promise.all([
    redis.get(keys.schema),
    redis.exists(keys.units, keys.members, keys.campaigns),
  ]);
  if (raw !== null) return { version: Number(raw), isMarked: true };
  return { version: some === 0 ? SCHEMA : 1, isMarked: false };
};

const migrate = async (redis: Redis, keys: Keys, from: number): Promise<void> => {
  const renewing = setInterval(() => void redis.pexpire(keys.migrating, LOCK_MS).catch(() => undefined), RENEW_MS);
  try {
    for (const [i, migration] of MIGRATIONS.entries()) {
      if (i + 1 < from) continue;
      await migration(redis, keys);
      await redis.set(keys.schema, String(i + 2));
    }
  } finally {
    clearInterval(renewing);
    await redis.del(keys.migrating);
  }
};

/**
 * Brings what is stored to the program's version; of several processes one does it, the others wait.
 * @throws {AppError} `data-newer` when a newer program has stored here; `restore-broken` when a restore was broken off
 */
export const ensureSchema = async (redis: Redis, keys: Keys): Promise<void> => {
  for (;;) {
    if ((await redis.exists(keys.restoring)) === 1) throw appError('restore-broken');
    const { version, isMarked } = await storedVersion(redis, keys);
    if (version > SCHEMA) throw appError('data-newer', { stored: version, known: SCHEMA });
    if (version === SCHEMA) {
      // Who only looks at a store that takes no writes need not mark it.
      if (!isMarked) await redis.set(keys.schema, String(SCHEMA), 'NX').catch(ignoreAway);
      return;
    }
    if ((await redis.set(keys.migrating, '1', 'PX', LOCK_MS, 'NX')) === 'OK') await migrate(redis, keys, version);
    else await sleep(WAIT_MS);
  }
};

const ignoreAway = (error: unknown): undefined => {
  if (!isRedisAway(error)) throw error;
};
