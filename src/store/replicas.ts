import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';
import { type OwedCalls, owedSchema } from './replies.js';

/** A replica that has not been heard of for so many milliseconds of Redis's own clock is dead. */
export const DEAD_MS = 5000;
/** Answers taken over in one go: some hundred kilobytes. */
const TAKE = 500;

/** What a dead replica owed. */
export type Owed = OwedCalls & { readonly update: string };

/** What a replica asks of a beat. */
export interface BeatWishes {
  readonly wantsLead: boolean;
  readonly judges: boolean;
  readonly takes: boolean;
}

/** What a beat brought. */
export interface Beat {
  /** Whether this replica does what only one may do: poll, and work on what a dead one had polled. */
  readonly leads: boolean;
  /** How many replicas were found dead. */
  readonly dead: number;
  /** Answers of the dead, which are this replica's now. */
  readonly owed: readonly Owed[];
}

type Scripted = Redis & {
  giaoUocBeat(...args: string[]): Promise<[number, number, ...string[]]>;
  giaoUocLeave(...args: string[]): Promise<unknown>;
};

const source = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

/** Undefined where it is none: one such entry must not keep the others from being said. */
const readOwed = (field: string, raw: string): Owed | undefined => {
  try {
    return { ...owedSchema.parse(JSON.parse(raw)), update: field.split(':')[0] ?? field };
  } catch {
    return undefined;
  }
};

/** The processes of one tenant, as they know of each other. All times are Redis's: the clocks of machines may differ. */
export const createReplicas = (redis: Redis, keys: Keys, id: string) => {
  redis.defineCommand('giaoUocBeat', { lua: source('beat'), numberOfKeys: 3 });
  redis.defineCommand('giaoUocLeave', { lua: source('leave'), numberOfKeys: 2 });
  const scripted = redis as Scripted;
  return {
    id,
    /**
     * Says that this replica lives. `wantsLead`: it would lead where nobody does. `judges`: it may find others dead; `takes`: it takes
     * their answers. Throws where Redis takes no write: that is how it is noticed.
     */
    beat: async ({ wantsLead, judges, takes }: BeatWishes): Promise<Beat> => {
      const [leads, dead, ...entries] = await scripted.giaoUocBeat(
        keys.replicas,
        keys.leader,
        keys.replies,
        id,
        String(DEAD_MS),
        wantsLead ? '1' : '0',
        judges ? '1' : '0',
        takes ? String(TAKE) : '0',
      );
      const owed: Owed[] = [];
      for (let i = 0; i < entries.length; i += 2) {
        const one = readOwed(entries[i] ?? '', entries[i + 1] ?? '');
        if (one !== undefined) owed.push(one);
        else await redis.hdel(keys.replies, `${(entries[i] ?? '').split(':')[0]}:${id}`);
      }
      return { leads: leads === 1, dead, owed: owed.sort((a, b) => Number(a.update) - Number(b.update)) };
    },
    /** Takes leave, so that nobody waits for this replica. */
    leave: async (): Promise<void> => {
      await scripted.giaoUocLeave(keys.replicas, keys.leader, id);
    },
    /** How many live by their last beat; for whoever must not disturb them. */
    living: async (): Promise<number> => {
      const [seconds] = await redis.time();
      return redis.zcount(keys.replicas, Number(seconds) * 1000 - DEAD_MS, '+inf');
    },
  };
};
export type Replicas = ReturnType<typeof createReplicas>;
