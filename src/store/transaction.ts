import type { Redis } from 'ioredis';
import type { z } from 'zod';
import type { Keys } from './keys.js';
import type { CommitResult, CommitScript } from './scripts.js';

/** A kind of stored value: one hash of JSON texts that each carry `rev`, the count of their changes. */
export interface Entity<T extends { rev: number }> {
  readonly key: (keys: Keys) => string;
  readonly schema: z.ZodType<T>;
}

/** Commands that a commit may contain. All write one key. */
type WriteCommand = 'SET' | 'DEL' | 'HSET' | 'HDEL' | 'SADD' | 'SREM' | 'ZADD' | 'ZREM' | 'XADD' | 'HINCRBY' | 'RPUSH';
type Operation = readonly [command: WriteCommand, key: string, ...args: string[]];

/** A value read from Redis does not match its schema: written by another program or another version. */
export class CorruptValueError extends Error {
  constructor(key: string, field: string, reason: string) {
    super(`stored value ${key} ${field} is not readable: ${reason}`);
    this.name = 'CorruptValueError';
  }
}

/**
 * One optimistic transaction: reads remember the revision that they saw, writes are collected, `commit` stores all of them
 * in one Lua call if nothing that was read for change has changed since. No locks, so a dead replica leaves nothing behind.
 */
export interface Transaction {
  readonly redis: Redis;
  readonly keys: Keys;
  /** Reads an entity once; later reads see this transaction's own writes. */
  get<T extends { rev: number }>(entity: Entity<T>, id: string): Promise<T | undefined>;
  /** Reads many at once, in the order asked; missing ones are left out. Not guarded until written. */
  getMany<T extends { rev: number }>(entity: Entity<T>, ids: readonly string[]): Promise<T[]>;
  /** Stores an entity; the commit fails as `conflict` when it is not the revision that was read. */
  put<T extends { rev: number }>(entity: Entity<T>, id: string, value: Omit<T, 'rev'>): void;
  /** Makes the commit depend on an entity that was read and is not written. */
  guard<T extends { rev: number }>(entity: Entity<T>, id: string): void;
  /** A write that needs no guard: index entries, marks. */
  write(...operation: Operation): void;
  /** Takes a raw JSON text that a pipelined read brought as the entity's present state. */
  prime<T extends { rev: number }>(entity: Entity<T>, id: string, raw: string | null): void;
  /** Guards a string key by the revision inside its JSON (0: absent). */
  guardKey(key: string, rev: number): void;
  readonly isEmpty: boolean;
  /** Forgets all writes and guards, and what was read: a use case was refused half-way. */
  discard(): void;
  commit(done?: { readonly key: string; readonly ttlSeconds: number }): Promise<CommitResult>;
}

interface Slot {
  readonly rev: number;
  value: unknown;
}

/** Begins a transaction. Errors of Redis pass through; a stored value that breaks its schema throws CorruptValueError. */
export const beginTransaction = (redis: Redis, keys: Keys, script: CommitScript): Transaction => {
  const slots = new Map<string, Slot>();
  const guards = new Map<string, { key: string; field: string; rev: number }>();
  const operations: Operation[] = [];

  const slotName = (key: string, id: string): string => `${key}\n${id}`;

  const take = <T extends { rev: number }>(entity: Entity<T>, id: string, raw: string | null): T | undefined => {
    const key = entity.key(keys);
    const value = raw === null ? undefined : parseStored(entity.schema, key, id, raw);
    slots.set(slotName(key, id), { rev: value?.rev ?? 0, value });
    return value;
  };

  const addGuard = (key: string, field: string, rev: number): void => {
    if (!guards.has(slotName(key, field))) guards.set(slotName(key, field), { key, field, rev });
  };

  return {
    redis,
    keys,
    get: async <T extends { rev: number }>(entity: Entity<T>, id: string) => {
      const slot = slots.get(slotName(entity.key(keys), id));
      if (slot !== undefined) return slot.value as T | undefined;
      return take(entity, id, await redis.hget(entity.key(keys), id));
    },
    getMany: async <T extends { rev: number }>(entity: Entity<T>, ids: readonly string[]) => {
      const key = entity.key(keys);
      const missing = ids.filter((id) => !slots.has(slotName(key, id)));
      const raws = missing.length === 0 ? [] : await redis.hmget(key, ...missing);
      for (const [i, id] of missing.entries()) take(entity, id, raws[i] ?? null);
      return ids.flatMap((id) => (slots.get(slotName(key, id))?.value as T | undefined) ?? []);
    },
    put: (entity, id, value) => {
      const key = entity.key(keys);
      const slot = slots.get(slotName(key, id)) ?? { rev: 0, value: undefined };
      addGuard(key, id, slot.rev);
      const next = entity.schema.parse({ ...value, rev: slot.rev + 1 });
      slots.set(slotName(key, id), { rev: slot.rev, value: next });
      operations.push(['HSET', key, id, JSON.stringify(next)]);
    },
    guard: (entity, id) => {
      const key = entity.key(keys);
      addGuard(key, id, slots.get(slotName(key, id))?.rev ?? 0);
    },
    write: (...operation) => void operations.push(operation),
    prime: (entity, id, raw) => void take(entity, id, raw),
    guardKey: (key, rev) => addGuard(key, '', rev),
    get isEmpty() {
      return operations.length === 0;
    },
    discard: () => {
      guards.clear();
      operations.length = 0;
      slots.clear();
    },
    commit: async (done) =>
      script({ guards: [...guards.values()], operations, ...(done === undefined ? {} : { done }) }),
  };
};

/** A stored JSON text by its schema. Throws CorruptValueError. */
export const parseStored = <T>(schema: z.ZodType<T>, key: string, id: string, raw: string): T => {
  let json: unknown;
  try {
    json = JSON.parse(raw);
  } catch {
    throw new CorruptValueError(key, id, 'not JSON');
  }
  const result = schema.safeParse(json);
  if (!result.success) throw new CorruptValueError(key, id, result.error.issues[0]?.path.join('.') ?? 'unknown');
  return result.data;
};
