import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Keys } from './keys.js';
import { outlast } from './outlast.js';

/** Calls that a commit owes to a person who is typing. */
export const owedSchema = z.object({
  chat: z.string(),
  calls: z.array(z.object({ method: z.string(), payload: z.record(z.string(), z.unknown()) })),
  /** The answer of the turn before, where another replica gives it: its field. */
  after: z.string().optional(),
});
export type OwedCalls = z.infer<typeof owedSchema>;

/** Moves what is still unsaid to nobody's name, unless another replica has taken it. */
const LEAVE = `
if redis.call('HDEL', KEYS[1], ARGV[1]) == 1 then redis.call('HSET', KEYS[1], ARGV[2], ARGV[3]) end`;

const STRIKE_MS = 5;
const STRIKE_PATIENCE_MS = 3_600_000;

/** Where the answers to an update stand: they name the replica that gives them, so that its death frees them. */
export const replyField = (update: number | string, replica: string): string => `${update}:${replica}`;

/** The replica of a field; '' when it is nobody's. */
export const replicaOf = (field: string): string => field.slice(field.indexOf(':') + 1);

type Scripted = Redis & { giaoUocIsOwed(...args: string[]): Promise<number> };

const createStrike = (redis: Redis, keys: Keys): ((field: string) => Promise<unknown>) => {
  let said: string[] = [];
  let struck: Promise<unknown> | undefined;
  return (field) => {
    said.push(field);
    struck ??= sleep(STRIKE_MS).then(() => {
      const fields = said;
      said = [];
      struck = undefined;
      // Left standing, they would be said again when this replica is gone.
      return outlast(() => redis.hdel(keys.replies, ...fields), STRIKE_PATIENCE_MS);
    });
    return struck;
  };
};

/** Pending replies of one replica: stored by the commit, struck off when sent, taken over by another when it died (`replicas.ts`). */
export const createReplyStore = (redis: Redis, keys: Keys, replica: string) => {
  const strike = createStrike(redis, keys);
  const lua = readFileSync(new URL('./lua/is-owed.lua', import.meta.url), 'utf8');
  redis.defineCommand('giaoUocIsOwed', { lua, numberOfKeys: 2 });
  return {
    /** Strikes off what was said; those of some milliseconds go together, in one command. */
    strike: (update: string): Promise<unknown> => strike(replyField(update, replica)),
    /** Leaves what is still unsaid, as JSON (`owedSchema`), to whoever beats next. */
    leave: async (update: string, rest: string): Promise<void> => {
      const [mine, anybodys] = [replyField(update, replica), replyField(update, '')];
      await outlast(() => redis.eval(LEAVE, 1, keys.replies, mine, anybodys, rest));
    },
    /** What this replica still owes for an update. Throws where it cannot be read. */
    mine: async (update: string): Promise<OwedCalls | undefined> => {
      const raw = await redis.hget(keys.replies, replyField(update, replica));
      return raw === null ? undefined : owedSchema.parse(JSON.parse(raw));
    },
    /** The updates whose answers stand under the name of this replica. Throws where they cannot be read. */
    own: async (): Promise<string[]> =>
      (await redis.hkeys(keys.replies))
        .filter((field) => replicaOf(field) === replica)
        .map((field) => field.split(':')[0] ?? field),
    /** Whether an answer is still to be given, by whomever. Throws where it cannot be read. */
    isOwed: async (field: string): Promise<boolean> =>
      (await (redis as Scripted).giaoUocIsOwed(keys.replies, keys.replicas, field)) === 1,
    /** How many updates still have something to say. */
    count: (): Promise<number> => redis.hlen(keys.replies),
  };
};
