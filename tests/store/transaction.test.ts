import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createKeys, type Keys } from '../../src/store/keys.js';
import { defineCommit } from '../../src/store/scripts.js';
import { beginTransaction, CorruptValueError, type Entity } from '../../src/store/transaction.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const script = defineCommit(redis, createKeys(uniqueTenant()));

const thingSchema = z.object({ name: z.string(), rev: z.number().int().min(1) });
const things = { key: (keys: Keys) => `${keys.units}:things`, schema: thingSchema } satisfies Entity<
  z.infer<typeof thingSchema>
>;

const tenant = () => {
  const keys = createKeys(uniqueTenant());
  const begin = () => beginTransaction(redis, keys, script);
  const stored = async (id: string): Promise<unknown> => JSON.parse((await redis.hget(things.key(keys), id)) ?? 'null');
  return { keys, begin, stored };
};

describe('reading and writing', () => {
  test('what is put is stored by the commit with a counted revision, and not before', async () => {
    const { begin, stored } = tenant();
    const first = begin();
    expect(await first.get(things, 'a')).toBeUndefined();
    first.put(things, 'a', { name: 'một' });
    expect(await stored('a')).toBeNull();
    expect(await first.commit()).toBe('ok');
    const second = begin();
    expect(await second.get(things, 'a')).toEqual({ name: 'một', rev: 1 });
    second.put(things, 'a', { name: 'hai' });
    expect(await second.commit()).toBe('ok');
    expect(await stored('a')).toEqual({ name: 'hai', rev: 2 });
  });

  test('a transaction sees its own writes; the last of several counts as one change', async () => {
    const { begin, stored } = tenant();
    const tx = begin();
    tx.put(things, 'a', { name: 'một' });
    tx.put(things, 'a', { name: 'hai' });
    expect(await tx.get(things, 'a')).toEqual({ name: 'hai', rev: 1 });
    expect(await tx.getMany(things, ['b', 'a', 'a'])).toEqual([
      { name: 'hai', rev: 1 },
      { name: 'hai', rev: 1 },
    ]);
    expect(await tx.commit()).toBe('ok');
    expect(await stored('a')).toEqual({ name: 'hai', rev: 1 });
  });

  test('a value that breaks its schema is refused on the way in and told apart on the way out', async () => {
    const { keys, begin } = tenant();
    expect(() => begin().put(things, 'a', { name: 1 } as never)).toThrow();
    await redis.hset(things.key(keys), 'b', '{"name":7,"rev":1}', 'c', 'no json');
    await expect(begin().get(things, 'b')).rejects.toThrow(CorruptValueError);
    await expect(begin().getMany(things, ['c'])).rejects.toThrow(CorruptValueError);
  });

  test('discard forgets writes, guards and what was read', async () => {
    const { begin, stored } = tenant();
    const tx = begin();
    expect(await tx.get(things, 'a')).toBeUndefined();
    tx.put(things, 'a', { name: 'một' });
    const other = begin();
    other.put(things, 'a', { name: 'của người khác' });
    await other.commit();
    tx.discard();
    expect(tx.isEmpty).toBe(true);
    expect(await tx.get(things, 'a')).toEqual({ name: 'của người khác', rev: 1 });
    tx.put(things, 'a', { name: 'hai' });
    expect(await tx.commit()).toBe('ok');
    expect(await stored('a')).toEqual({ name: 'hai', rev: 2 });
  });

  test('a primed value counts as read', async () => {
    const { begin, stored } = tenant();
    const tx = begin();
    tx.prime(things, 'a', JSON.stringify({ name: 'một', rev: 4 }));
    expect(await tx.get(things, 'a')).toEqual({ name: 'một', rev: 4 });
    tx.put(things, 'a', { name: 'hai' });
    expect(await tx.commit()).toBe('conflict');
    expect(await stored('a')).toBeNull();
  });
});

describe('guards', () => {
  test('of two that read the same, one writes; the other writes nothing at all', async () => {
    const { keys, begin, stored } = tenant();
    const [one, two] = [begin(), begin()];
    for (const tx of [one, two]) await tx.get(things, 'a');
    one.put(things, 'a', { name: 'một' });
    two.put(things, 'a', { name: 'hai' });
    two.write('SADD', keys.pledgesOfUnit('x'), 'vết');
    expect([await one.commit(), await two.commit()]).toEqual(['ok', 'conflict']);
    expect(await stored('a')).toEqual({ name: 'một', rev: 1 });
    expect(await redis.exists(keys.pledgesOfUnit('x'))).toBe(0);
  });

  test('what was created without being read is only created once', async () => {
    const { begin } = tenant();
    const [one, two] = [begin(), begin()];
    one.put(things, 'a', { name: 'một' });
    two.put(things, 'a', { name: 'hai' });
    expect([await one.commit(), await two.commit()]).toEqual(['ok', 'conflict']);
  });

  test('what was read and is only relied on can be guarded', async () => {
    const { begin, stored } = tenant();
    const reader = begin();
    await reader.get(things, 'a');
    reader.guard(things, 'a');
    reader.put(things, 'b', { name: 'dựa vào a' });
    const writer = begin();
    writer.put(things, 'a', { name: 'một' });
    await writer.commit();
    expect(await reader.commit()).toBe('conflict');
    expect(await stored('b')).toBeNull();
  });

  test('a removed value is a conflict for who read it', async () => {
    const { keys, begin } = tenant();
    const seed = begin();
    seed.put(things, 'a', { name: 'một' });
    await seed.commit();
    const tx = begin();
    await tx.get(things, 'a');
    tx.put(things, 'a', { name: 'hai' });
    await redis.hdel(things.key(keys), 'a');
    expect(await tx.commit()).toBe('conflict');
  });

  test('a string key is guarded by the revision in its JSON', async () => {
    const { keys, begin } = tenant();
    const key = keys.session('7');
    const save = (rev: number) => {
      const tx = begin();
      tx.guardKey(key, rev);
      tx.write('SET', key, JSON.stringify({ rev: rev + 1 }), 'EX', '60');
      return tx.commit();
    };
    expect([await save(0), await save(0), await save(1)]).toEqual(['ok', 'conflict', 'ok']);
    expect(await redis.ttl(key)).toBeGreaterThan(50);
  });
});
