import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { appError } from '../errors.js';
import { type DumpEntry, entriesOf } from './dump-entry.js';
import type { Keys } from './keys.js';
import { isTransient, scanTenant } from './tenant-keys.js';

/** The journal ends by itself so long after a backup died. */
const JOURNAL_SECONDS = 60;
const PAGE = 500;
/** So few changes may be left for the one moment in which Redis serves nobody else; and how often it is tried to come down to that. */
const LAST = 1000;
const MOST_ROUNDS = 50;

type Scripted = Redis & {
  giaoUocJournalEnd(key: string, lastIds: string): Promise<[string, string, string, unknown, number][] | null>;
};

/**
 * Reads a tenant while it works, as of one moment: everything is read bit by bit, commits note what they change meanwhile
 * (`lua/commit.lua`), that is read again until little is left, and the last of it in one step. What is changed outside of commits (what
 * is being sent, what was polled) is as of some moment of the reading: doing it again does nothing.
 * @throws {AppError} `backup-runs` when another one is under way; `backup-broken` when this one was too slow to keep its journal
 */
class Dump {
  readonly #redis: Redis;
  readonly #keys: Keys;
  readonly #lastIds = new Map<string, string>();

  constructor(redis: Redis, keys: Keys) {
    this.#redis = redis;
    this.#keys = keys;
    redis.defineCommand('giaoUocJournalEnd', {
      lua: readFileSync(new URL('./lua/journal-end.lua', import.meta.url), 'utf8'),
      numberOfKeys: 1,
    });
  }

  async *read(): AsyncGenerator<DumpEntry[]> {
    const { backup } = this.#keys;
    if ((await this.#redis.sadd(backup, '')) === 0) throw appError('backup-runs');
    try {
      await this.#renew();
      for await (const keys of scanTenant(this.#redis, this.#keys)) {
        await this.#renew();
        yield* this.#readKeys(keys.filter((key) => !isTransient(this.#nameOf(key))));
      }
      yield* this.#catchUp();
      yield await this.#end();
    } finally {
      await this.#redis.del(backup);
    }
  }

  #nameOf(key: string): string {
    return key.slice(this.#keys.prefix.length);
  }

  async #renew(): Promise<void> {
    if ((await this.#redis.expire(this.#keys.backup, JOURNAL_SECONDS)) === 0) throw appError('backup-broken');
  }

  async *#readKeys(keys: readonly string[]): AsyncGenerator<DumpEntry[]> {
    const types = await Promise.all(keys.map((key) => this.#redis.type(key)));
    const small: Promise<DumpEntry[]>[] = [];
    for (const [i, key] of keys.entries()) {
      if (types[i] === 'string') small.push(this.#readString(key));
      else for await (const page of this.#pages(key, types[i] ?? 'none')) yield page;
    }
    yield (await Promise.all(small)).flat();
  }

  async #readString(key: string): Promise<DumpEntry[]> {
    const [value, left] = await Promise.all([this.#redis.get(key), this.#redis.pttl(key)]);
    if (value === null) return [];
    return [['s', this.#nameOf(key), value], ...this.#lifetime(key, left)];
  }

  #lifetime(key: string, left: number): DumpEntry[] {
    return left > 0 ? [['t', this.#nameOf(key), Date.now() + left]] : [];
  }

  async *#pages(key: string, type: string): AsyncGenerator<DumpEntry[]> {
    const name = this.#nameOf(key);
    if (type === 'list') yield [['d', name], ...entriesOf(name, type, await this.#redis.lrange(key, 0, -1))];
    else if (type === 'stream') yield* this.#stream(key);
    else if (type === 'hash' || type === 'zset' || type === 'set') {
      const scan = { hash: 'hscan', zset: 'zscan', set: 'sscan' } as const;
      let cursor = '0';
      do {
        const [next, values] = await this.#redis[scan[type]](key, cursor, 'COUNT', PAGE);
        cursor = next;
        await this.#renew();
        yield entriesOf(name, type, values);
      } while (cursor !== '0');
    }
    const rest = this.#lifetime(key, await this.#redis.pttl(key));
    if (rest.length > 0) yield rest;
  }

  async *#stream(key: string): AsyncGenerator<DumpEntry[]> {
    for (;;) {
      const last = this.#lastIds.get(key);
      const page = await this.#redis.xrange(key, last === undefined ? '-' : `(${last}`, '+', 'COUNT', PAGE);
      const end = page.at(-1)?.[0];
      if (end === undefined) return;
      this.#lastIds.set(key, end);
      await this.#renew();
      yield entriesOf(this.#nameOf(key), 'stream', page);
    }
  }

  /** Reads again what changed, until little is left. A note is struck before its key is read: a later change makes it anew. */
  async *#catchUp(): AsyncGenerator<DumpEntry[]> {
    const { backup } = this.#keys;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      await this.#renew();
      if ((await this.#redis.scard(backup)) <= LAST) return;
      const notes = (await this.#redis.srandmember(backup, PAGE)).filter((note) => note !== '');
      await this.#redis.srem(backup, ...notes);
      for (const note of notes) yield await this.#readNote(note);
    }
  }

  async #readNote(note: string): Promise<DumpEntry[]> {
    const at = note.indexOf('\n');
    const [key, field] = [note.slice(0, at), note.slice(at + 1)];
    const name = this.#nameOf(key);
    if (isTransient(name)) return [];
    if (field !== '') {
      const value = await this.#redis.hget(key, field);
      return [value === null ? ['f', name, field] : ['h', name, field, value]];
    }
    const type = await this.#redis.type(key);
    const found: DumpEntry[] = type === 'stream' ? [] : [['d', name]];
    if (type === 'string') return [...found, ...(await this.#readString(key))];
    for await (const page of this.#pages(key, type)) found.push(...page);
    return found;
  }

  async #end(): Promise<DumpEntry[]> {
    const lastIds = JSON.stringify(Object.fromEntries(this.#lastIds));
    const rest = await (this.#redis as Scripted).giaoUocJournalEnd(this.#keys.backup, lastIds);
    if (rest === null) throw appError('backup-broken');
    return rest
      .filter(([key]) => !isTransient(this.#nameOf(key)))
      .flatMap(([key, field, type, values, left]): DumpEntry[] => {
        const name = this.#nameOf(key);
        if (type === 'field') {
          return [typeof values === 'string' ? ['h', name, field, values] : ['f', name, field]];
        }
        const emptied: DumpEntry[] = type === 'stream' ? [] : [['d', name]];
        return [...emptied, ...entriesOf(name, type, values as unknown[]), ...this.#lifetime(key, left)];
      });
  }
}

/** The lines of a tenant in batches; see `Dump`. */
export const dumpTenant = (redis: Redis, keys: Keys): AsyncGenerator<DumpEntry[]> => new Dump(redis, keys).read();

/** Writes lines of a dump. */
export const loadEntries = async (redis: Redis, { prefix }: Keys, entries: readonly DumpEntry[]): Promise<void> => {
  if (entries.length === 0) return;
  const pipeline = redis.pipeline();
  for (const entry of entries) {
    const key = prefix + entry[1];
    if (entry[0] === 'h') pipeline.hset(key, entry[2], entry[3]);
    else if (entry[0] === 's') pipeline.set(key, entry[2]);
    else if (entry[0] === 'z') pipeline.zadd(key, entry[3], entry[2]);
    else if (entry[0] === 'm') pipeline.sadd(key, entry[2]);
    else if (entry[0] === 'l') pipeline.rpush(key, entry[2]);
    else if (entry[0] === 'x') pipeline.xadd(key, entry[2], ...entry[3]);
    else if (entry[0] === 't') pipeline.pexpireat(key, entry[2]);
    else if (entry[0] === 'd') pipeline.del(key);
    else pipeline.hdel(key, entry[2]);
  }
  for (const [error] of (await pipeline.exec()) ?? []) if (error) throw error;
};
