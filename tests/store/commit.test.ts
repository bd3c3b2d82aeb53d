import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createCalendar } from '../../src/domain/calendar.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { createRunner } from '../../src/services/turns.js';
import { createDirectories } from '../../src/store/directory.js';
import { createKeys, type Keys } from '../../src/store/keys.js';
import { defineCommit } from '../../src/store/scripts.js';
import { beginTransaction, type Entity } from '../../src/store/transaction.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const script = defineCommit(redis, createKeys(uniqueTenant()));

const counterSchema = z.object({ count: z.number(), rev: z.number().int().min(1) });
const counters = { key: (keys: Keys) => `${keys.units}:counters`, schema: counterSchema } satisfies Entity<
  z.infer<typeof counterSchema>
>;

describe('the done mark', () => {
  test('an update that was committed once is not committed again, whatever it would write', async () => {
    const keys = createKeys(uniqueTenant());
    const done = { key: keys.done(5), ttlSeconds: 100 };
    const commit = () => {
      const tx = beginTransaction(redis, keys, script);
      tx.write('HINCRBY', keys.revisions, 'units', '1');
      return tx.commit(done);
    };
    expect([await commit(), await commit(), await commit()]).toEqual(['ok', 'done', 'done']);
    expect(await redis.hget(keys.revisions, 'units')).toBe('1');
    expect(await redis.ttl(done.key)).toBeGreaterThan(90);
  });

  test('is not set by a commit that lost a race, so that the update can be tried again', async () => {
    const keys = createKeys(uniqueTenant());
    const tx = beginTransaction(redis, keys, script);
    tx.prime(counters, 'a', JSON.stringify({ count: 1, rev: 9 }));
    tx.put(counters, 'a', { count: 2 });
    const done = { key: keys.done(6), ttlSeconds: 100 };
    expect(await tx.commit(done)).toBe('conflict');
    expect(await redis.exists(done.key)).toBe(0);
  });

  test('comes before the guards: who was committed before did not lose a race', async () => {
    const keys = createKeys(uniqueTenant());
    const done = { key: keys.done(7), ttlSeconds: 100 };
    const tx = beginTransaction(redis, keys, script);
    await tx.get(counters, 'a');
    tx.put(counters, 'a', { count: 1 });
    expect(await tx.commit(done)).toBe('ok');
    expect(await tx.commit(done)).toBe('done');
  });

  test('of twenty replicas with the same update one commits', async () => {
    const keys = createKeys(uniqueTenant());
    const commits = Array.from({ length: 20 }, () => {
      const tx = beginTransaction(redis, keys, script);
      tx.write('RPUSH', `${keys.audit}:list`, 'x');
      return tx.commit({ key: keys.done(8), ttlSeconds: 100 });
    });
    const results = await Promise.all(commits);
    expect(results.filter((result) => result === 'ok')).toHaveLength(1);
    expect(results.filter((result) => result === 'done')).toHaveLength(19);
    expect(await redis.llen(`${keys.audit}:list`)).toBe(1);
  });
});

describe('one commit', () => {
  test('writes every kind of command in order', async () => {
    const keys = createKeys(uniqueTenant());
    const tx = beginTransaction(redis, keys, script);
    const list = `${keys.audit}:list`;
    tx.write('SET', keys.session('1'), 'Chào “bạn” 🌳\n', 'EX', '60');
    tx.write('HSET', keys.outbox, 'a', '1', 'b', '2');
    tx.write('HDEL', keys.outbox, 'a');
    tx.write('SADD', keys.pledgesOfUnit('u'), 'p', 'q');
    tx.write('SREM', keys.pledgesOfUnit('u'), 'p');
    tx.write('ZADD', keys.review, '5', 'p', '7', 'q');
    tx.write('ZREM', keys.review, 'p');
    tx.write('RPUSH', list, '1', '2');
    tx.write('XADD', keys.audit, '*', 'action', 'x');
    tx.write('SET', keys.session('2'), 'x');
    tx.write('DEL', keys.session('2'));
    expect(await tx.commit()).toBe('ok');
    expect(await redis.get(keys.session('1'))).toBe('Chào “bạn” 🌳\n');
    expect(await redis.hgetall(keys.outbox)).toEqual({ b: '2' });
    expect(await redis.smembers(keys.pledgesOfUnit('u'))).toEqual(['q']);
    expect(await redis.zrange(keys.review, '0', '-1', 'WITHSCORES')).toEqual(['q', '7']);
    expect(await redis.lrange(list, 0, -1)).toEqual(['1', '2']);
    expect(await redis.xlen(keys.audit)).toBe(1);
    expect(await redis.exists(keys.session('2'))).toBe(0);
  });

  test('with nothing in it does nothing', async () => {
    const keys = createKeys(uniqueTenant());
    expect(await beginTransaction(redis, keys, script).commit()).toBe('ok');
    expect(await redis.keys(`gu:{*${keys.queuePrefix.slice(4)}*`)).toEqual([]);
  });

  test('holds a whole country: 34,000 units at once', async () => {
    const keys = createKeys(uniqueTenant());
    const tx = beginTransaction(redis, keys, script);
    for (let i = 0; i < 34_000; i += 1) tx.put(counters, `u${i}`, { count: i });
    expect(await tx.commit()).toBe('ok');
    expect(await redis.hlen(counters.key(keys))).toBe(34_000);
  });
});

test('use cases that race are run again until each has counted', async () => {
  const keys = createKeys(uniqueTenant());
  const calendar = createCalendar(calendarSettingsSchema.parse({}));
  const replica = () => {
    const directories = createDirectories(redis, keys);
    return createRunner({
      redis,
      keys,
      commit: script,
      directories,
      calendarOf: () => calendar,
      now: () => 0,
      newId: () => 'x',
    });
  };
  let runs = 0;
  const count = (run: ReturnType<typeof replica>) =>
    run(async ({ tx }) => {
      runs += 1;
      const known = await tx.get(counters, 'shared');
      tx.put(counters, 'shared', { count: (known?.count ?? 0) + 1 });
    });
  await Promise.all(Array.from({ length: 8 }, () => count(replica())));
  expect(JSON.parse((await redis.hget(counters.key(keys), 'shared')) ?? '')).toEqual({ count: 8, rev: 8 });
  expect(runs).toBeGreaterThan(8);
});

test('thousands of operations of one commit go together, and what is done to one key keeps its order', async () => {
  const keys = createKeys(uniqueTenant());
  const tx = beginTransaction(redis, keys, script);
  for (let i = 0; i < 3000; i += 1) {
    tx.write('HSET', keys.outbox, `e${i}`, 'first');
    tx.write('ZADD', keys.outboxDue, String(i), `e${i}`);
  }
  tx.write('HDEL', keys.outbox, 'e1');
  tx.write('ZREM', keys.outboxDue, 'e1');
  tx.write('HDEL', keys.outbox, 'e2');
  tx.write('HSET', keys.outbox, 'e2', 'again');
  tx.write('HSET', keys.outbox, 'e3', 'again');
  for (const count of ['1', '2']) tx.write('HINCRBY', keys.revisions, 'units', count);
  expect(await tx.commit()).toBe('ok');
  expect(await redis.hlen(keys.outbox)).toBe(2999);
  expect(await redis.zcard(keys.outboxDue)).toBe(2999);
  expect(await redis.hmget(keys.outbox, 'e0', 'e1', 'e2', 'e3')).toEqual(['first', null, 'again', 'again']);
  expect(await redis.zscore(keys.outboxDue, 'e2999')).toBe('2999');
  expect(await redis.hget(keys.revisions, 'units')).toBe('3');
});
