import type { Redis } from 'ioredis';
import type { Recipient } from '../domain/announcement.js';
import { recipientsOf } from './entities.js';
import type { Keys } from './keys.js';
import type { Transaction } from './transaction.js';

/** Every recipient of an announcement, by member id. They may be written in the same transaction. */
export const readRecipients = async (tx: Transaction, announcement: string): Promise<Map<string, Recipient>> => {
  const entity = recipientsOf(announcement);
  const found = new Map<string, Recipient>();
  for (const [member, raw] of Object.entries(await tx.redis.hgetall(tx.keys.recipients(announcement)))) {
    tx.prime(entity, member, raw);
    const recipient = await tx.get(entity, member);
    if (recipient !== undefined) found.set(member, recipient);
  }
  return found;
};

/** Says in the same commit that the sender's progress message is out of date. */
export const markChanged = (tx: Transaction, announcement: string): void =>
  tx.write('HINCRBY', tx.keys.announcementsChanged, announcement, '1');

/** Forgets the mark unless something changed since it was read: what happened during an edit is shown by the next one. */
const SETTLE =
  "if redis.call('HGET', KEYS[1], ARGV[1]) == ARGV[2] then return redis.call('HDEL', KEYS[1], ARGV[1]) end return 0";

/** Which progress messages are out of date, shared by every process of the tenant. */
export const createProgressMarks = (redis: Redis, keys: Keys) => ({
  /** Announcement → number of its changes so far. */
  changed: (): Promise<Record<string, string>> => redis.hgetall(keys.announcementsChanged),
  count: (): Promise<number> => redis.hlen(keys.announcementsChanged),
  /** True for one process in so many milliseconds of real time. */
  claim: async (announcement: string, ms: number): Promise<boolean> =>
    (await redis.set(keys.announcementEdit(announcement), '1', 'PX', ms, 'NX')) === 'OK',
  /** The claim ends so many milliseconds from now. */
  rest: (announcement: string, ms: number) => redis.set(keys.announcementEdit(announcement), '1', 'PX', ms),
  release: (announcement: string): Promise<number> => redis.del(keys.announcementEdit(announcement)),
  settled: async (announcement: string, seen: string): Promise<void> => {
    await redis.eval(SETTLE, 1, keys.announcementsChanged, announcement, seen);
  },
});
