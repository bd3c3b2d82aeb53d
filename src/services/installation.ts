import { type StoreState, storeStateOf } from '../store/presence.js';
import type { Work } from './work.js';

/** What the store holds and what waits in it. */
export interface InstallationFigures {
  readonly redis: { readonly version: string; readonly policy: string; readonly memory: string };
  /** Redis's own clock, epoch milliseconds. */
  readonly redisClock: number;
  readonly holds: {
    readonly units: number;
    readonly members: number;
    readonly campaigns: number;
    readonly pledges: number;
    readonly reports: number;
  };
  readonly waits: {
    readonly inbox: number;
    readonly poison: number;
    readonly replies: number;
    readonly outbox: number;
    readonly review: number;
    readonly deliverWaiting: number;
    readonly deliverActive: number;
    readonly deliverDelayed: number;
  };
}

const PROBE_MS = 1000;

const line = (info: string, name: string): string | undefined => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/** How the store is by what it says to a write: full, read-only and a failing disk answer every question. Throws what is none of these. */
export const storeState = async ({ tx: { redis, keys } }: Work): Promise<StoreState> => {
  try {
    await redis.set(keys.probe, '1', 'PX', PROBE_MS);
    return 'well';
  } catch (error) {
    const state = storeStateOf(error);
    if (state === undefined) throw error;
    return state;
  }
};

/** Reads the figures in one pipelined round trip, for the operator. */
export const installationFigures = async ({ tx: { redis, keys } }: Work): Promise<InstallationFigures> => {
  // The delivery queue's keys are BullMQ's own (jobs/queues.ts).
  const queue = (part: string): string => `${keys.queuePrefix}:deliver:${part}`;
  const count = (key: string): Promise<number> => redis.hlen(key);
  const [info, [seconds = 0, micros = 0], ...counts] = await Promise.all([
    redis.info(),
    redis.time(),
    ...[keys.units, keys.members, keys.campaigns, keys.pledges, keys.reports].map(count),
    ...[keys.inbox, keys.poison, keys.replies, keys.outbox].map(count),
    redis.zcard(keys.review),
    redis.zcard(queue('prioritized')),
    redis.llen(queue('active')),
    redis.zcard(queue('delayed')),
  ]);
  const [units = 0, members = 0, campaigns = 0, pledges = 0, reports = 0, ...waits] = counts;
  const [
    inbox = 0,
    poison = 0,
    replies = 0,
    outbox = 0,
    review = 0,
    deliverWaiting = 0,
    deliverActive = 0,
    deliverDelayed = 0,
  ] = waits;
  return {
    redis: {
      version: line(info, 'valkey_version') ?? line(info, 'redis_version') ?? '?',
      policy: line(info, 'maxmemory_policy') ?? '?',
      memory: line(info, 'used_memory_human') ?? '?',
    },
    redisClock: Number(seconds) * 1000 + Math.floor(Number(micros) / 1000),
    holds: { units, members, campaigns, pledges, reports },
    waits: { inbox, poison, replies, outbox, review, deliverWaiting, deliverActive, deliverDelayed },
  };
};
