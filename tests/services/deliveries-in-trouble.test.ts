import { expect, test } from 'vitest';
import { buryDelivery } from '../../src/services/deliveries.js';
import {
  deliveriesInTrouble,
  deliveryFigures,
  dropDeliveries,
  retryDeliveries,
} from '../../src/services/deliveries-in-trouble.js';
import { enqueue } from '../../src/store/outbox.js';
import { openWorld } from './reminder-world.js';

const open = async () => {
  const world = await openWorld(1);
  const { run } = world;
  const { redis, keys } = world.services.store;
  await run(async ({ tx, now }) => {
    for (const id of ['fine', 'stuck', 'broken', 'said']) {
      enqueue(tx, { id, to: '5', locale: 'vi', view: { body: [] }, purpose: { kind: 'news' }, notBefore: now });
    }
  });
  // With a job that tries again and again.
  await redis.hset(keys.outboxTries, 'stuck', 12);
  await redis.hset(keys.outboxTaken, 'stuck', 'job');
  await redis.zrem(keys.outboxDue, 'stuck');
  await run((work) => buryDelivery(work, 'broken', undefined, { reason: 'a defect', said: false }));
  await run((work) => buryDelivery(work, 'said', undefined, { reason: 'a defect', said: true }));
  return { ...world, redis, keys, ids: async () => (await run(deliveriesInTrouble)).map(({ id }) => id).sort() };
};

test('the operator sees what does not get through, and why', async () => {
  const { run, ids } = await open();
  expect(await ids()).toEqual(['broken', 'said', 'stuck']);
  const found = await run(deliveriesInTrouble);
  expect(found.find(({ id }) => id === 'broken')).toMatchObject({ state: 'dead', reason: 'a defect', to: '5' });
  expect(found.find(({ id }) => id === 'stuck')).toMatchObject({ state: 'stuck', tries: 12, kind: 'news' });
  const { outbox, pace } = await run((work) => deliveryFigures(work, 30));
  expect(outbox).toEqual({ due: 1, later: 0, inHand: 1, retrying: 1, stuck: 1, dead: 2, overdueMs: 0 });
  expect(pace).toEqual({ limit: 30, pausedMs: 0, refused: 0, used: 0 });
});

test('tried again, all are in line, but for what Telegram has already', async () => {
  const { run, redis, keys, ids } = await open();
  await run((work) => retryDeliveries(work, []));
  expect(await ids()).toEqual([]);
  expect((await redis.zrange(keys.outboxDue, '0', '-1')).sort()).toEqual(['broken', 'fine', 'stuck']);
  expect((await redis.hkeys(keys.outbox)).sort()).toEqual(['broken', 'fine', 'stuck']);
  expect(await redis.hlen(keys.outboxTaken)).toBe(0);
});

test('given up, nothing is left of them; what is not in trouble is not touched', async () => {
  const { run, redis, keys, ids } = await open();
  await run((work) => dropDeliveries(work, ['broken', 'stuck']));
  expect(await ids()).toEqual(['said']);
  expect((await redis.hkeys(keys.outbox)).sort()).toEqual(['fine', 'said']);
  await expect(run((work) => dropDeliveries(work, ['fine']))).rejects.toThrow();
});
