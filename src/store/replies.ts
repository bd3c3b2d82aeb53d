import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Keys } from './keys.js';

/** Calls that a commit owes to a person who is typing. `at` is real time: it tells a sweep that their replica died. */
export const owedSchema = z.object({
  at: z.number(),
  chat: z.string(),
  calls: z.array(z.object({ method: z.string(), payload: z.record(z.string(), z.unknown()) })),
});
export type Owed = z.infer<typeof owedSchema>;

const CLAIM = `
if redis.call('HGET', KEYS[1], ARGV[1]) ~= ARGV[2] then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
return 1`;

const LEAVE = "if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then redis.call('HSET', KEYS[1], ARGV[1], ARGV[2]) end";

/** Undefined where it is none: one such entry must not keep the others from being said. */
const readJson = (raw: string): unknown => {
  try {
    return JSON.parse(raw);
  } catch {
    return undefined;
  }
};

const STRIKE_MS = 5;

const createStrike = (redis: Redis, keys: Keys): ((update: string) => Promise<unknown>) => {
  let said: string[] = [];
  let struck: Promise<unknown> | undefined;
  return (update) => {
    said.push(update);
    struck ??= sleep(STRIKE_MS).then(() => {
      const updates = said;
      said = [];
      struck = undefined;
      return redis.hdel(keys.replies, ...updates);
    });
    return struck;
  };
};

/** Pending replies: stored by the commit, struck off when sent, taken over by any replica when their own died. */
export const createReplyStore = (redis: Redis, keys: Keys) => ({
  /** Strikes off what was said; those of some milliseconds go together, in one command. */
  strike: createStrike(redis, keys),
  /** Keeps what is still unsaid, unless another replica has said it. */
  leave: async (update: string, rest: { at: number; chat: string; calls: readonly unknown[] }): Promise<void> => {
    await redis.eval(LEAVE, 1, keys.replies, update, JSON.stringify(rest));
  },
  /** How many updates still have something to say. */
  count: (): Promise<number> => redis.hlen(keys.replies),
  /**
   * Claims what has waited longer than `olderThanMs` by moving its time on; another replica's claim wins cleanly. What the caller has in
   * hand itself is only moved on, so that no other replica takes it.
   */
  claimAbandoned: async (
    now: number,
    olderThanMs: number,
    inHand: ReadonlySet<string>,
  ): Promise<{ update: string; owed: Owed }[]> => {
    const claimed: { update: string; owed: Owed }[] = [];
    for (const [update, raw] of Object.entries(await redis.hgetall(keys.replies))) {
      const owed = owedSchema.safeParse(readJson(raw));
      if (!owed.success) await redis.hdel(keys.replies, update);
      else if (now - owed.data.at > (inHand.has(update) ? olderThanMs / 2 : olderThanMs)) {
        const mine = await redis.eval(CLAIM, 1, keys.replies, update, raw, JSON.stringify({ ...owed.data, at: now }));
        if (mine === 1 && !inHand.has(update)) claimed.push({ update, owed: owed.data });
      }
    }
    return claimed.sort((a, b) => Number(a.update) - Number(b.update));
  },
});
