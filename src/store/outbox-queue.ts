import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import type { Keys } from './keys.js';
import { type OutboxEntry, outboxEntrySchema } from './outbox.js';

/** What one job of the carrier has to deliver. */
const batchSchema = z.object({ lane: z.string(), entries: z.array(z.string()) });
export type Batch = z.infer<typeof batchSchema>;

type Scripted = Redis & {
  giaoUocOutboxClaim(...args: string[]): Promise<string[]>;
  giaoUocOutboxMove(...args: string[]): Promise<string[]>;
};

const source = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

/** An entry that is not readable: written by another program or another version. */
export class UnreadableEntryError extends Error {
  override readonly name = 'UnreadableEntryError';
}

const parseEntry = (id: string, raw: string): OutboxEntry | UnreadableEntryError => {
  try {
    return outboxEntrySchema.parse(JSON.parse(raw));
  } catch (error) {
    return new UnreadableEntryError(`outbox entry ${id} is not readable`, { cause: error });
  }
};

/**
 * The outbox as the relay and the delivery see it. An entry is in line (`due`), or in the hands of one job (`taken`), or dead; moves
 * between these are atomic, so that it is never in two jobs.
 */
export const createOutboxQueue = (redis: Redis, keys: Keys) => {
  redis.defineCommand('giaoUocOutboxClaim', { lua: source('outbox-claim'), numberOfKeys: 3 });
  redis.defineCommand('giaoUocOutboxMove', { lua: source('outbox-move'), numberOfKeys: 4 });
  const scripted = redis as Scripted;
  const move = (holder: string, ...args: string[]): Promise<string[]> =>
    scripted.giaoUocOutboxMove(keys.outboxTaken, keys.outboxDue, keys.outbox, keys.outboxTries, holder, ...args);

  return {
    /** Ids that may go out at `now`, the longest waiting first. */
    due: (now: number, limit: number): Promise<string[]> =>
      redis.zrangebyscore(keys.outboxDue, '-inf', now, 'LIMIT', 0, limit),
    /** Entries by id, in the order asked; undefined for those that are struck off. */
    read: async (ids: readonly string[]): Promise<(OutboxEntry | UnreadableEntryError | undefined)[]> => {
      const raws = ids.length === 0 ? [] : await redis.hmget(keys.outbox, ...ids);
      return ids.map((id, i) => (raws[i] === null || raws[i] === undefined ? undefined : parseEntry(id, raws[i])));
    },
    /** Takes out of line what is no entry any more. */
    forget: async (ids: readonly string[]): Promise<void> => {
      if (ids.length > 0) await redis.zrem(keys.outboxDue, ...ids);
    },
    /** Gives due entries to a job; returns those that nobody else has. */
    claim: (job: string, lane: string, ids: readonly string[]): Promise<string[]> =>
      scripted.giaoUocOutboxClaim(keys.outboxDue, keys.outboxTaken, keys.outboxHanding, job, lane, ...ids),
    /** Jobs that were claimed for and that the queue may not have. */
    handing: async (): Promise<{ job: string; batch: Batch }[]> =>
      Object.entries(await redis.hgetall(keys.outboxHanding)).map(([job, raw]) => ({
        job,
        batch: batchSchema.parse(JSON.parse(raw)),
      })),
    /** The queue has these jobs. */
    handed: async (jobs: readonly string[]): Promise<void> => {
      if (jobs.length > 0) await redis.hdel(keys.outboxHanding, ...jobs);
    },
    /** Whether entries are still in the hands of these jobs. */
    inHand: async (asked: readonly { readonly job: string; readonly id: string }[]): Promise<boolean[]> => {
      const holders = asked.length === 0 ? [] : await redis.hmget(keys.outboxTaken, ...asked.map(({ id }) => id));
      return asked.map(({ job }, i) => holders[i] === job);
    },
    /** Puts entries of a job back into line. */
    giveBack: (job: string, ids: readonly string[], at: number): Promise<string[]> =>
      move(job, 'due', String(at), ...ids),
    /** Passes an entry on to a later job of its own; returns whether it was still this job's. Counts the attempt. */
    passOn: async (job: string, id: string, next: string): Promise<boolean> =>
      (await move(job, 'job', next, id)).length > 0,
    /** How often Telegram did not take an entry. */
    tries: async (id: string): Promise<number> => Number((await redis.hget(keys.outboxTries, id)) ?? 0),
    /** Entries that are due or with the carrier at `now`; those for later and dead ones are not counted. */
    waiting: async (now: number): Promise<number> => {
      const [all, later, dead] = await Promise.all([
        redis.hlen(keys.outbox),
        redis.zcount(keys.outboxDue, `(${now}`, '+inf'),
        redis.hlen(keys.outboxDead),
      ]);
      return all - later - dead;
    },
  };
};

/**
 * Puts back into line what a lost carrier forgot: entries of jobs that do not exist, and entries that are nowhere. Returns how many.
 * @param exists which of these jobs the queue has
 */
export const recoverOutbox = async (
  { redis, keys }: { readonly redis: Redis; readonly keys: Keys },
  outbox: Pick<ReturnType<typeof createOutboxQueue>, 'giveBack'>,
  now: number,
  exists: (jobs: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<number> => {
  const [all, handing] = await Promise.all([redis.hkeys(keys.outbox), redis.hkeys(keys.outboxHanding)]);
  const [due, taken, dead] = await Promise.all([
    redis.zrange(keys.outboxDue, '0', '-1'),
    redis.hgetall(keys.outboxTaken),
    redis.hkeys(keys.outboxDead),
  ]);
  const alive = new Set([...(await exists([...new Set(Object.values(taken))])), ...handing]);
  const placed = new Set([...due, ...dead]);
  const lost = new Map<string, string[]>();
  for (const id of all) {
    const holder = taken[id] ?? '';
    if (!placed.has(id) && !alive.has(holder)) lost.set(holder, [...(lost.get(holder) ?? []), id]);
  }
  const moves = [...lost].map(([holder, ids]) => outbox.giveBack(holder, ids, now));
  return (await Promise.all(moves)).flat().length;
};
