import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { newId } from '../../src/ids.js';
import { createDeliver, type Outcome } from '../../src/jobs/deliver.js';
import { createQueues } from '../../src/jobs/queues.js';
import { type DeliverJob, relay } from '../../src/jobs/relay.js';
import { SimulatorClient } from '../../src/simulator/client.js';
import { startSimulator } from '../../src/simulator/server.js';
import { isRedisAway, queueConnection } from '../../src/store/connection.js';
import { createKeys } from '../../src/store/keys.js';
import { buryEntry, enqueue, type OutboxEntry, strikeOff } from '../../src/store/outbox.js';
import { createOutboxQueue, recoverOutbox } from '../../src/store/outbox-queue.js';
import { defineCommit } from '../../src/store/scripts.js';
import { beginTransaction } from '../../src/store/transaction.js';
import { createTelegram } from '../../src/telegram/api.js';
import { createPacer } from '../../src/telegram/pace.js';
import { redisUrl, testRedis, uniqueTenant } from '../support/redis.js';
import { TOKEN } from '../support/simulator.js';

const redis = testRedis();
const PEOPLE = 40;
const PATIENT = { timeoutMs: 40_000 };

/** People who wrote to the bot, an outbox, and workers on a queue of their own. */
const open = async () => {
  const keys = createKeys(uniqueTenant());
  const outbox = createOutboxQueue(redis, keys);
  const simulator = await startSimulator({ token: TOKEN, limits: false });
  const client = new SimulatorClient(simulator.url);
  for (let id = 1; id <= PEOPLE; id += 1) {
    await client.addPerson({ id, firstName: 'Hoa' });
    await client.text(id, '/start');
  }
  const log = pino({ level: 'silent' });
  const queues = createQueues(queueConnection(redisUrl()), keys.queuePrefix, log);
  const queue = queues.queue<DeliverJob>('deliver');
  const outcomes = new Map<string, Outcome['status'][]>();
  const broken = new Set<string>();
  const stopping = new AbortController();
  const commit = async (change: (tx: ReturnType<typeof beginTransaction>) => void): Promise<void> => {
    const tx = beginTransaction(redis, keys, defineCommit(redis, keys));
    change(tx);
    await tx.commit();
  };
  const telegram = createTelegram({ token: TOKEN, apiRoot: simulator.url, pacer: createPacer() });
  const start = (): void => {
    const deliver = createDeliver<OutboxEntry>({
      telegram,
      log,
      stopping: stopping.signal,
      outbox,
      queue,
      now: Date.now,
      newId,
      current: async (asked) => asked.map(({ entry }) => (broken.has(entry.id) ? new Error('broken') : entry)),
      call: async ({ to, id }) => ({ method: 'sendMessage', payload: { chat_id: to, text: id } }),
      settle: (ended) =>
        commit((tx) => {
          for (const { entry, outcome } of ended) {
            outcomes.set(entry.id, [...(outcomes.get(entry.id) ?? []), outcome.status]);
            strikeOff(tx, entry.id);
          }
        }),
      bury: (id, _entry, grave) => commit((tx) => buryEntry(tx, id, { at: Date.now(), ...grave })),
      isAway: isRedisAway,
    });
    queues.worker<DeliverJob>('deliver', deliver, 4);
  };
  onTestFinished(async () => {
    await queues.close();
    await telegram.close();
    await simulator.close();
  });
  const owe = (...people: readonly number[]) =>
    commit((tx) => {
      for (const to of people) {
        const view = { body: [] };
        const purpose = { kind: 'news' as const };
        enqueue(tx, { id: `n-${to}`, to: String(to), locale: 'vi', view, purpose, notBefore: 1 });
      }
    });
  /** Waits until nothing is owed any more but what is dead. */
  const quiet = () =>
    client.waitFor(async () => ((await outbox.waiting(Date.now())) === 0 ? true : undefined), PATIENT);
  const received = async (): Promise<number[]> =>
    (await client.calls())
      .filter(({ method, ok }) => ok && method === 'sendMessage')
      .map(({ payload }) => Number((payload as { chat_id: unknown }).chat_id))
      .sort((a, b) => a - b);
  const relayNow = () => relay(outbox, queue, Date.now(), newId);
  return {
    keys,
    outbox,
    queue,
    queues,
    client,
    telegram,
    outcomes,
    broken,
    stopping,
    start,
    owe,
    quiet,
    received,
    relayNow,
  };
};
const everybody = Array.from({ length: PEOPLE }, (_, i) => i + 1);

test('two that relay at once, and two workers, deliver everything once', async () => {
  const { keys, start, owe, relayNow, quiet, received } = await open();
  start();
  start();
  await owe(...everybody);
  const counts = await Promise.all([relayNow(), relayNow(), relayNow()]);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE);
  await quiet();
  expect(await received()).toEqual(everybody);
  const left = [keys.outbox, keys.outboxTaken, keys.outboxTries, keys.outboxHanding];
  expect(await Promise.all(left.map((key) => redis.hlen(key)))).toEqual([0, 0, 0, 0]);
}, 60_000);

test('what was claimed by a process that died before the queue had it is handed over by the next', async () => {
  const { outbox, start, owe, relayNow, quiet, received } = await open();
  start();
  await owe(1, 2);
  expect(await outbox.claim('dead', 'notice', ['n-1', 'n-2'])).toEqual(['n-1', 'n-2']);
  expect(await outbox.claim('other', 'notice', ['n-1', 'n-2'])).toEqual([]);
  expect(await relayNow()).toBe(0);
  await quiet();
  expect(await received()).toEqual([1, 2]);
}, 60_000);

test('what a lost queue forgot is found again, and nothing else is', async () => {
  const { keys, outbox, queues, start, owe, relayNow, quiet, received } = await open();
  await owe(1, 2, 3);
  await outbox.claim('lost', 'notice', ['n-1']);
  await outbox.handed(['lost']);
  await redis.zrem(keys.outboxDue, 'n-2');
  const recover = () => recoverOutbox({ redis, keys }, outbox, Date.now(), queues.existingOf('deliver'));
  expect(await recover()).toBe(2);
  expect(await relayNow()).toBe(3);
  expect(await recover()).toBe(0);
  start();
  await quiet();
  expect(await received()).toEqual([1, 2, 3]);
}, 60_000);

test('what Telegram does not take is tried again, alone; the others do not wait for it', async () => {
  const { client, outcomes, start, owe, relayNow, quiet, received } = await open();
  await client.fault({ kind: '500', method: 'sendMessage', chatId: 3, times: 1 });
  await client.fault({ kind: 'reset-before', method: 'sendMessage', chatId: 3, times: 1 });
  start();
  await owe(1, 2, 3, 4);
  await relayNow();
  await quiet();
  expect(await received()).toEqual([1, 2, 3, 4]);
  expect([...outcomes.keys()].at(-1)).toBe('n-3');
}, 60_000);

test('an entry on which the program fails is set aside, for the operator to see; a refusal is recorded', async () => {
  const { keys, outcomes, broken, start, owe, relayNow, quiet, received } = await open();
  broken.add('n-2');
  start();
  await owe(1, 2, 999);
  await relayNow();
  await quiet();
  expect(await received()).toEqual([1]);
  expect(outcomes.get('n-999')).toEqual(['unreachable']);
  expect(JSON.parse((await redis.hget(keys.outboxDead, 'n-2')) ?? '')).toMatchObject({ reason: 'broken', said: false });
  expect(await redis.hget(keys.outboxTaken, 'n-2')).toBeNull();
}, 60_000);

test('a program that stops begins nothing, and what it had in hand is in line again', async () => {
  const { keys, telegram, start, owe, relayNow, received, client } = await open();
  await owe(1, 2, 3);
  telegram.closeUnasked();
  await relayNow();
  start();
  await client.waitFor(async () => ((await redis.zcard(keys.outboxDue)) === 3 ? true : undefined), PATIENT);
  expect(await redis.hlen(keys.outboxTaken)).toBe(0);
  expect(await received()).toEqual([]);
}, 60_000);
