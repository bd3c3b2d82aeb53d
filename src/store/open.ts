import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { type ConnectionEvents, connectRedis } from './connection.js';
import { createDirectories, type Directories } from './directory.js';
import { startEmbeddedRedis } from './embedded-redis.js';
import { createKeys, type Keys } from './keys.js';
import { type CommitScript, defineCommit, defineRead, type ReadScript } from './scripts.js';

/** A server that does not take leave in so many milliseconds is left. */
const QUIT_MS = 1000;

export interface StoreOptions {
  readonly redisUrl: string | undefined;
  readonly dataDir: string;
  /** Of the embedded server. */
  readonly fsync?: 'everysec' | 'always';
  readonly tenant: string;
  readonly events?: ConnectionEvents;
  readonly onRestart?: (problem: Error | undefined) => void;
}
export interface Store {
  readonly redis: Redis;
  /** Where Redis is, for a connection of one's own (BullMQ). */
  readonly url: string;
  readonly keys: Keys;
  readonly commit: CommitScript;
  /** The one read of a turn. */
  readonly read: ReadScript;
  readonly directories: Directories;
  close(): Promise<void>;
}

/** Opens the one server: REDIS_URL, or the embedded default in DATA_DIR. Throws AppError with one sentence for the operator. */
export const openStore = async (options: StoreOptions): Promise<Store> => {
  const { redisUrl, dataDir, fsync, tenant, onRestart } = options;
  const embedded =
    redisUrl === undefined
      ? await startEmbeddedRedis({ dataDir, fsync, ...(onRestart ? { onRestart } : {}) })
      : undefined;
  const url = redisUrl ?? embedded?.url ?? '';
  try {
    const redis = await connectRedis(url, options.events);
    const keys = createKeys(tenant);
    return {
      redis,
      url,
      keys,
      commit: defineCommit(redis, keys),
      read: defineRead(redis, keys),
      directories: createDirectories(redis, keys),
      close: async () => {
        await Promise.race([redis.quit().catch(() => undefined), sleep(QUIT_MS, undefined, { ref: false })]);
        redis.disconnect();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
};
