import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';
import { type OutboxEntry, outboxEntrySchema } from './outbox.js';

/** The outbox as the relay and the delivery see it. */
export const createOutboxQueue = (redis: Redis, keys: Keys) => ({
  /** Ids that may go out at `now`, the longest waiting first. */
  due: (now: number, limit: number): Promise<string[]> =>
    redis.zrangebyscore(keys.outboxDue, '-inf', now, 'LIMIT', 0, limit),
  /** The carrier has them: they need not be relayed again. */
  relayed: async (ids: readonly string[]): Promise<void> => {
    if (ids.length > 0) await redis.zrem(keys.outboxDue, ...ids);
  },
  /** An entry that still has to go out; undefined when it was delivered before (a second run is harmless). */
  get: async (id: string): Promise<OutboxEntry | undefined> => {
    const raw = await redis.hget(keys.outbox, id);
    return raw === null ? undefined : outboxEntrySchema.parse(JSON.parse(raw));
  },
  /** Delivered, dropped or impossible: struck off. */
  strike: async (id: string): Promise<void> => {
    await redis.multi().hdel(keys.outbox, id).zrem(keys.outboxDue, id).exec();
  },
  /** Puts every entry that is stored but nowhere due back into line: what a lost carrier forgot. Adding twice is harmless. */
  restore: async (now: number): Promise<number> => {
    const ids = await redis.hkeys(keys.outbox);
    if (ids.length === 0) return 0;
    return redis.zadd(keys.outboxDue, 'NX', ...ids.flatMap((id) => [now, id]));
  },
  /** Entries that are due or with the carrier at `now`; those for later are not counted. */
  waiting: async (now: number): Promise<number> => {
    const [all, later] = await Promise.all([redis.hlen(keys.outbox), redis.zcount(keys.outboxDue, `(${now}`, '+inf')]);
    return all - later;
  },
});
