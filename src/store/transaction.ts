import type { Redis } from 'ioredis';
import type { z } from 'zod';
import type { Keys } from './keys.js';
import type { CommitResult, CommitScript } from './scripts.js';

/** A kind of stored value: one hash of JSON texts that each carry `rev`, the count of their changes. */
export interface Entity<T extends { rev: number }> {
  readonly key: (keys: Keys) => string;
  readonly schema: z.ZodType<T>;
  /** Codes of the units of whose people another message may be due now that a value was stored. Absent: of none. */
  readonly touches?: (value: T, id: string) => readonly string[];
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
  /** Makes the commit depend on the revision of an entity that was read elsewhere, from a process's own copy. */
  expect<T extends { rev: number }>(entity: Entity<T>, id: string, rev: number): void;
  /** A write that needs no guard: index entries, marks. */
  write(...operation: Operation): void;
  /** Takes a raw JSON text that a pipelined read brought as the entity's present state. */
  prime<T extends { rev: number }>(entity: Entity<T>, id: string, raw: string | null): void;
  /** The same of a value that was read already; undefined: there is none. */
  adopt<T extends { rev: number }>(entity: Entity<T>, id: string, value: T | undefined): void;
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

const slotName = (key: string, id: string): string => `${key}\n${id}`;

class RedisTransaction implements Transaction {
  readonly #slots = new Map<string, Slot>();
  readonly #guards = new Map<string, { key: string; field: string; rev: number }>();
  readonly #operations: Operation[] = [];
  readonly #script: CommitScript;

  constructor(
    readonly redis: Redis,
    readonly keys: Keys,
    script: CommitScript,
  ) {
    this.#script = script;
  }

  get isEmpty(): boolean {
    return this.#operations.length === 0;
  }

  async get<T extends { rev: number }>(entity: Entity<T>, id: string): Promise<T | undefined> {
    const key = entity.key(this.keys);
    const slot = this.#slots.get(slotName(key, id));
    if (slot !== undefined) return slot.value as T | undefined;
    const raw = await this.redis.hget(key, id);
    // Read twice at the same time, and written in between: the write counts.
    const meanwhile = this.#slots.get(slotName(key, id));
    return meanwhile === undefined ? this.#take(entity, id, raw) : (meanwhile.value as T | undefined);
  }

  async getMany<T extends { rev: number }>(entity: Entity<T>, ids: readonly string[]): Promise<T[]> {
    const key = entity.key(this.keys);
    const missing = ids.filter((id) => !this.#slots.has(slotName(key, id)));
    const raws = missing.length === 0 ? [] : await this.redis.hmget(key, ...missing);
    for (const [i, id] of missing.entries())
      if (!this.#slots.has(slotName(key, id))) this.#take(entity, id, raws[i] ?? null);
    return ids.flatMap((id) => (this.#slots.get(slotName(key, id))?.value as T | undefined) ?? []);
  }

  put<T extends { rev: number }>(entity: Entity<T>, id: string, value: Omit<T, 'rev'>): void {
    const key = entity.key(this.keys);
    const rev = this.#slots.get(slotName(key, id))?.rev ?? 0;
    this.#guard(key, id, rev);
    const next = entity.schema.parse({ ...value, rev: rev + 1 });
    this.#slots.set(slotName(key, id), { rev, value: next });
    // In front, the revision is found without reading the rest (lua/commit.lua).
    const { rev: revision, ...rest } = next;
    this.#operations.push(['HSET', key, id, JSON.stringify({ rev: revision, ...rest })]);
    for (const unit of entity.touches?.(next, id) ?? [])
      this.#operations.push(['HINCRBY', this.keys.remindersTouched, unit, '1']);
  }

  guard<T extends { rev: number }>(entity: Entity<T>, id: string): void {
    const key = entity.key(this.keys);
    this.#guard(key, id, this.#slots.get(slotName(key, id))?.rev ?? 0);
  }

  expect<T extends { rev: number }>(entity: Entity<T>, id: string, rev: number): void {
    this.#guard(entity.key(this.keys), id, rev);
  }

  guardKey(key: string, rev: number): void {
    this.#guard(key, '', rev);
  }

  write(...operation: Operation): void {
    this.#operations.push(operation);
  }

  prime<T extends { rev: number }>(entity: Entity<T>, id: string, raw: string | null): void {
    this.#take(entity, id, raw);
  }

  adopt<T extends { rev: number }>(entity: Entity<T>, id: string, value: T | undefined): void {
    this.#slots.set(slotName(entity.key(this.keys), id), { rev: value?.rev ?? 0, value });
  }

  discard(): void {
    this.#guards.clear();
    this.#operations.length = 0;
    this.#slots.clear();
  }

  commit(done?: { readonly key: string; readonly ttlSeconds: number }): Promise<CommitResult> {
    const guards = [...this.#guards.values()];
    const operations = this.#operations;
    return this.#script(done === undefined ? { guards, operations } : { guards, operations, done });
  }

  #take<T extends { rev: number }>(entity: Entity<T>, id: string, raw: string | null): T | undefined {
    const key = entity.key(this.keys);
    const value = raw === null ? undefined : parseStored(entity.schema, key, id, raw);
    this.#slots.set(slotName(key, id), { rev: value?.rev ?? 0, value });
    return value;
  }

  /** The first revision that was seen counts: later puts of the same entity build on it. */
  #guard(key: string, field: string, rev: number): void {
    const name = slotName(key, field);
    if (!this.#guards.has(name)) this.#guards.set(name, { key, field, rev });
  }
}

/** Begins a transaction. Errors of Redis pass through; a stored value that breaks its schema throws CorruptValueError. */
export const beginTransaction = (redis: Redis, keys: Keys, script: CommitScript): Transaction =>
  new RedisTransaction(redis, keys, script);

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
