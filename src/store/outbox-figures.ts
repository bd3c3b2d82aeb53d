import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';

/** What Telegram did not take so often is stuck: some seventeen minutes of attempts. */
export const STUCK_TRIES = 10;

/** Entries of the outbox by where they stand, in one round trip. */
export const readFigures = async (redis: Redis, keys: Keys, now: number) => {
  const [due, later, inHand, tries, dead, oldest] = await Promise.all([
    redis.zcount(keys.outboxDue, '-inf', now),
    redis.zcount(keys.outboxDue, `(${now}`, '+inf'),
    redis.hlen(keys.outboxTaken),
    redis.hvals(keys.outboxTries),
    redis.hlen(keys.outboxDead),
    redis.zrange(keys.outboxDue, '0', '0', 'WITHSCORES'),
  ]);
  const first = Number(oldest[1] ?? now);
  return {
    /** In line now, and for later. */
    due,
    later,
    /** With a job: waiting for its place, under way, or waiting for the next attempt. */
    inHand,
    /** Telegram did not take it, once or more; as often as to be called stuck. */
    retrying: tries.length,
    stuck: tries.filter((count) => Number(count) >= STUCK_TRIES).length,
    /** The program itself fails on it. */
    dead,
    /** For how long the first has been in line; some tenths of a second where a worker runs. */
    overdueMs: Math.max(0, now - first),
  };
};
