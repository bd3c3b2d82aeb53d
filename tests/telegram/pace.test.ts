import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createKeys } from '../../src/store/keys.js';
import { createPaceStore, LEASE_MS, type PaceLimits, readPace } from '../../src/store/pace.js';
import type { Lane } from '../../src/telegram/lanes.js';
import { createPacer, PaceClosedError } from '../../src/telegram/pace.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();

const open = (limits: Partial<PaceLimits> = {}) => {
  const all = { free: 30, paid: 0, ...limits };
  const keys = createKeys(uniqueTenant());
  const store = createPaceStore(redis, keys, all);
  /** What each waits for. */
  const take = async (wants: Parameters<typeof store.take>[0]) =>
    (await store.take(wants)).answers.map(({ wait }) => wait);
  return { keys, store, take, pacer: () => createPacer({ shared: store, paid: all.paid > 0 }) };
};
type Pacer = ReturnType<ReturnType<typeof open>['pacer']>;

/** Makes calls that take so long and notes when "Telegram" got them: somewhere between the place and the answer. */
const call = async (pacer: Pacer, lane: Lane, got: number[], ms = 0, chat?: string): Promise<void> => {
  const slot = await pacer.take(lane, chat);
  if (ms > 0) await sleep(Math.random() * ms);
  got.push(performance.now());
  if (ms > 0) await sleep(Math.random() * ms);
  slot.answered();
};

/** The most that any window of so many milliseconds holds. */
const worst = (times: readonly number[], windowMs = 1000): number => {
  const sorted = [...times].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [at, time] of sorted.entries()) {
    while ((sorted[from] ?? 0) <= time - windowMs) from += 1;
    most = Math.max(most, at - from + 1);
  }
  return most;
};

test('three processes with unequal latencies never make more calls in any second than the limit', async () => {
  const { pacer } = open();
  const got: number[] = [];
  const pacers = [pacer(), pacer(), pacer()];
  const calls = Array.from({ length: 100 }, (_, i) => {
    const lane = i % 9 === 0 ? 'answer' : 'broadcast';
    return call(pacers[i % 3] as Pacer, lane, got, (i % 3) * 40, String(i));
  });
  await Promise.all(calls);
  expect(got).toHaveLength(100);
  expect(worst(got)).toBeLessThanOrEqual(30);
}, 60_000);

test('answers go before what waits, whichever process it waits in, and find a place kept for them', async () => {
  const { pacer } = open();
  const [worker, bot] = [pacer(), pacer()];
  const order: string[] = [];
  const broadcast = Array.from({ length: 40 }, (_, i) =>
    call(worker, 'broadcast', [], 0, `c${i}`).then(() => order.push('broadcast')),
  );
  await Promise.all(broadcast.slice(0, 20));
  for (let i = 0; i < 5; i += 1) await call(bot, 'answer', [], 0, `p${i}`).then(() => order.push('answer'));
  const before = order.lastIndexOf('answer');
  await Promise.all(broadcast);
  expect(before).toBeLessThan(order.lastIndexOf('broadcast'));
  expect(order.filter((what) => what === 'answer')).toHaveLength(5);
}, 60_000);

test('a private chat gets unasked messages a second apart, answers in short bursts; others do not wait for it', async () => {
  const { pacer } = open();
  const one = pacer();
  const unasked: number[] = [];
  const others: number[] = [];
  const answers: number[] = [];
  await Promise.all([
    ...[1, 2, 3].map(() => call(one, 'notice', unasked, 0, '7')),
    ...Array.from({ length: 12 }, (_, i) => call(one, 'broadcast', others, 0, `1${i}`)),
    ...Array.from({ length: 4 }, () => call(one, 'answer', answers, 0, '8')),
  ]);
  expect(worst(unasked)).toBe(1);
  expect(worst(answers, 3000)).toBe(3);
  expect(Math.max(...others)).toBeLessThan(Math.max(...unasked));
}, 60_000);

test("everybody's first answer goes before anybody's second, once answers have half of the places", async () => {
  const { store, take } = open();
  const wants = Array.from({ length: 15 }, (_, i) => ({ token: `t${i}`, kind: 'answer' as const, chat: `${i}` }));
  const second = { token: 'second', kind: 'answer' as const, chat: '0' };
  expect(await take([...wants.slice(0, 14), { ...second, token: 'early' }])).toEqual(Array(15).fill(0));
  expect((await take([second]))[0]).toBeGreaterThan(0);
  expect(await take([{ token: 'first', kind: 'answer', chat: '99' }])).toEqual([0]);
  await store.hold(wants.slice(0, 2).map((want) => ({ ...want, ms: 0, chat: '98' })));
  expect(await take([second])).toEqual([0]);
});

test('a group gets no more than twenty a minute', async () => {
  const { store, take } = open({ free: 1000 });
  const wants = Array.from({ length: 25 }, (_, i) => ({ token: `t${i}`, kind: 'answer' as const, chat: '-5' }));
  const waits = await take(wants);
  expect(waits.filter((wait) => wait === 0)).toHaveLength(20);
  await store.hold(wants.slice(0, 20).map((want) => ({ ...want, ms: 1000 })));
  expect((await take([{ token: 'x', kind: 'answer', chat: '-5' }]))[0]).toBeGreaterThan(0);
});

test('what is paid for goes at its own pace and leaves the other to answers', async () => {
  const { pacer } = open({ paid: 1000 });
  const one = pacer();
  const got: number[] = [];
  await Promise.all(Array.from({ length: 200 }, (_, i) => call(one, 'broadcast', got, 0, String(i))));
  await Promise.all(Array.from({ length: 30 }, (_, i) => call(one, 'answer', [], 0, `a${i}`)));
  expect(worst(got)).toBeGreaterThan(30);
}, 60_000);

test('a token of a dead process comes back when its lease ends; an unused one at once', async () => {
  const { store, take, keys } = open({ free: 1 });
  expect(await take([{ token: 'dead', kind: 'message' }])).toEqual([0]);
  const [seconds] = await redis.time();
  const back = Number(await redis.zscore(keys.pace.message, 'dead')) - Number(seconds) * 1000;
  expect(back).toBeGreaterThan(LEASE_MS - 2000);
  expect(back).toBeLessThanOrEqual(LEASE_MS + 1000);
  expect((await take([{ token: 'b', kind: 'answer' }]))[0]).toBeLessThan(0);
  await store.hold([{ token: 'dead', kind: 'message', ms: 0 }]);
  expect(await take([{ token: 'b', kind: 'answer' }])).toEqual([0]);
});

test('a 429 pauses the chat that got too much, and nobody else', async () => {
  const { store, take } = open();
  await take([
    { token: 'a', kind: 'answer', chat: '5' },
    { token: 'b', kind: 'answer', chat: '5' },
  ]);
  expect(await store.refuse('5', 7)).toEqual({ scope: 'chat', limit: 30 });
  const [same = 0, other] = await take([
    { token: 'c', kind: 'answer', chat: '5' },
    { token: 'd', kind: 'message', chat: '6' },
  ]);
  expect(same).toBeGreaterThan(5_000_000);
  expect(other).toBe(0);
});

test('a 429 over all chats pauses everything and lowers the limit to what was taken', async () => {
  const { store, take, keys } = open();
  const wants = Array.from({ length: 22 }, (_, i) => ({ token: `t${i}`, kind: 'answer' as const, chat: `${i}` }));
  await take(wants);
  await store.hold(wants.slice(0, 20).map((want) => ({ ...want, ms: 1000 })));
  expect(await store.refuse('20', 3)).toEqual({ scope: 'all', limit: 20 });
  // Another that was under way teaches nothing more.
  expect(await store.refuse('21', 3)).toEqual({ scope: 'all', limit: 20 });
  const [answer = 0, message = 0] = await take([
    { token: 'x', kind: 'answer', chat: '90' },
    { token: 'y', kind: 'message', chat: '91' },
  ]);
  expect(Math.max(answer, message)).toBeLessThan(-1_000_000);
  expect(await readPace(redis, keys, 30)).toMatchObject({ limit: 20, refused: 2 });
  expect(await readPace(redis, keys, 25)).toMatchObject({ limit: 25 });
});

test('two chats refused in one second: it was the limit over all', async () => {
  const { store, take } = open();
  await take([{ token: 'a', kind: 'answer', chat: '5' }]);
  expect(await store.refuse('5', 2)).toMatchObject({ scope: 'chat' });
  expect(await store.refuse('6', 2)).toMatchObject({ scope: 'all' });
});

test('a program that stops begins nothing unasked, and still answers', async () => {
  const { pacer } = open({ free: 1 });
  const one = pacer();
  (await one.take('answer')).answered();
  const waiting = one.take('broadcast', '1');
  one.closeUnasked();
  await expect(waiting).rejects.toThrow(PaceClosedError);
  expect(() => one.take('routine', '1')).toThrow(PaceClosedError);
  (await one.take('answer')).answered();
});

test('a token that comes back shortly is promised: usable not before, and only once', async () => {
  const { store, keys } = open({ free: 2 });
  const wants = ['a', 'b', 'c', 'd', 'e'].map((token) => ({ token, kind: 'message' as const }));
  const { at } = await store.take(wants.slice(0, 2));
  // Both were answered 950 ms ago, says the process: long before this script could know.
  await store.hold(wants.slice(0, 2).map((want) => ({ ...want, ms: 1000, from: at - 950 })));
  const taken = await store.take(wants.slice(2));
  expect(taken.answers.map(({ wait }) => Math.sign(wait))).toEqual([0, 0, -1]);
  const over = await redis.zrange(keys.pace.over, '0', '-1', 'WITHSCORES');
  for (const i of [0, 1]) {
    const back = Number(over[2 * i + 1] ?? 0);
    expect(taken.at + (taken.answers[i]?.from ?? 0) / 1000).toBeGreaterThanOrEqual(back - 0.01);
  }
  expect(await redis.zcard(keys.pace.message)).toBe(2);
});

test('what was told of an answer later than now counts from now', async () => {
  const { store, keys } = open();
  const { at } = await store.take([{ token: 'a', kind: 'answer' }]);
  await store.hold([{ token: 'a', kind: 'answer', ms: 1000, from: at + 60_000 }]);
  const back = Number(await redis.zscore(keys.pace.answer, 'a'));
  expect(back).toBeGreaterThanOrEqual(at + 1000);
  expect(back).toBeLessThan(at + 30_000);
});
