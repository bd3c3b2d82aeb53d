import type { Redis } from 'ioredis';
import {
  type Recipient,
  type RecipientStanding,
  recipientStandingSchema,
  type Tally,
  tallyFields,
} from '../domain/announcement-recipient.js';
import { recipientsOf } from './entities.js';
import type { Keys } from './keys.js';
import { parseStored, type Transaction } from './transaction.js';

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

/** Every recipient of an announcement as lists and roll-ups need them; not to be written. One read. */
export const readStandings = async (
  { redis, keys }: Pick<Transaction, 'redis' | 'keys'>,
  announcement: string,
): Promise<Map<string, RecipientStanding>> => {
  const key = keys.recipients(announcement);
  const all = Object.entries(await redis.hgetall(key));
  return new Map(all.map(([member, raw]) => [member, parseStored(recipientStandingSchema, key, member, raw)]));
};

/** How many recipients stand where, kept by `changeRecipient`. */
export const readTally = async (
  { redis, keys }: Pick<Transaction, 'redis' | 'keys'>,
  announcement: string,
): Promise<Tally> => {
  const all = Object.entries(await redis.hgetall(keys.announcementTally(announcement)));
  return new Map(all.map(([field, count]) => [field, Number(count)]));
};

/** Changes the counters in the same commit. */
export const addToTally = (tx: Transaction, announcement: string, changes: Tally): void => {
  for (const [field, by] of changes)
    if (by !== 0) tx.write('HINCRBY', tx.keys.announcementTally(announcement), field, String(by));
};

/** Stores a recipient, with the counters that this changes. `before`: as it was read; absent: it is new. */
export const changeRecipient = (
  tx: Transaction,
  { id, isTallied }: { readonly id: string; readonly isTallied: boolean },
  member: string,
  next: Omit<Recipient, 'rev'>,
  before?: Recipient,
): void => {
  tx.put(recipientsOf(id), member, next);
  if (!isTallied) return;
  const changes = new Map<string, number>();
  const add = (field: string, by: number): void => void changes.set(field, (changes.get(field) ?? 0) + by);
  for (const field of before === undefined ? [] : tallyFields(before)) add(field, -1);
  for (const field of tallyFields(next)) add(field, 1);
  addToTally(tx, id, changes);
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
