import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';
import { replyField } from './replies.js';

const SET_ASIDE = readFileSync(new URL('./lua/set-aside.lua', import.meta.url), 'utf8');
/** So many updates may stand aside, for so long; the oldest give way. */
export const ASIDE_MAX = 1000;
const ASIDE_SECONDS = 90 * 24 * 3600;

const TRIES_SECONDS = 48 * 3600;
const DONE_SECONDS = 48 * 3600;

/** Polled updates that are confirmed to Telegram and not yet committed, and those set aside for good. */
export const createInbox = (redis: Redis, keys: Keys, replica: string) => ({
  /** Stores a batch in one write: only then may its offset be confirmed. */
  add: async (updates: readonly { update_id: number }[]): Promise<void> => {
    if (updates.length === 0) return;
    await redis.hset(keys.inbox, ...updates.flatMap((update) => [String(update.update_id), JSON.stringify(update)]));
  },
  /** What a dead process left, in order. */
  pending: async (): Promise<unknown[]> => {
    const entries = Object.entries(await redis.hgetall(keys.inbox));
    return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, raw]) => JSON.parse(raw) as unknown);
  },
  remove: (update: number): Promise<number> => redis.hdel(keys.inbox, String(update)),
  count: (): Promise<number> => redis.hlen(keys.inbox),
  /** How many updates were set aside for good. */
  asideCount: (): Promise<number> => redis.hlen(keys.poison),
  /** Counts a failed attempt at an update and returns the count. */
  failed: async (update: number): Promise<number> => {
    const tries = await redis.incr(keys.tries(update));
    await redis.expire(keys.tries(update), TRIES_SECONDS);
    return tries;
  },
  /** Sets a poison update aside, so that it never blocks the rest, with what is owed to its sender; should it come again, it is done. */
  setAside: async (update: { update_id: number }, owed: object | undefined): Promise<void> => {
    const { update_id: id } = update;
    const names = [keys.poison, keys.poisonSince, keys.inbox, keys.done(id), keys.replies];
    const limits = [ASIDE_MAX, ASIDE_SECONDS, DONE_SECONDS];
    const reply = owed === undefined ? ['', ''] : [replyField(id, replica), JSON.stringify(owed)];
    await redis.eval(SET_ASIDE, names.length, ...names, String(id), JSON.stringify(update), ...limits, ...reply);
  },
});
