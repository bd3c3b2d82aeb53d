import { kill } from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort, startRedisServer } from '../support/redis-server.js';
import { createProbe, openDialog, type Rig, startRig } from './rig.js';

const { redis, keysOf } = createProbe();
const timeout = 120_000;
const seconds = (count: number) => new Promise((resolve) => setTimeout(resolve, count * 1000));

/** Texts of log lines at or above a level (30 info, 40 warning, 50 error). */
const logged = ({ bot }: Pick<Rig, 'bot'>, level: number): string[] =>
  bot
    .log()
    .filter((line) => line.level >= level)
    .map(({ msg }) => msg);

/** A Redis of the test's own, which it may stop. */
const ownRedis = async () => {
  const server = await startRedisServer(['--maxmemory-policy', 'noeviction']);
  onTestFinished(() => server.stop());
  return server;
};

describe('Redis', () => {
  test('that hangs for seconds: the bot stays up, says it once, and answers what was asked meanwhile', {
    timeout,
  }, async () => {
    const server = await ownRedis();
    const rig = await startRig({ redisUrl: server.url });
    const { simulator, hoa, bot } = rig;
    await openDialog(rig);
    kill(server.pid, 'SIGSTOP');
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await seconds(8);
    kill(server.pid, 'SIGCONT');
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
    expect(logged(rig, 40).filter((msg) => msg.startsWith('redis is away')).length).toBeLessThanOrEqual(1);
    expect(await bot.health()).toMatchObject({ ok: true });
  });

  test('that is gone and comes back empty: the bot stays up and serves who writes', { timeout }, async () => {
    const server = await ownRedis();
    const rig = await startRig({ redisUrl: server.url });
    const { simulator, hoa, bot } = rig;
    await server.stop();
    await simulator.client.text(hoa.id, '/trogiup');
    await seconds(2);
    expect(await bot.health()).toEqual({ ok: false, reason: 'redis is away' });
    const next = await startRedisServer(['--maxmemory-policy', 'noeviction'], server.port);
    onTestFinished(() => next.stop());
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('mời thầy/cô mở liên kết mời')]);
    expect(logged(rig, 40).filter((msg) => msg.startsWith('redis is away'))).toHaveLength(1);
    expect(logged(rig, 30)).toContain('redis is back');
  });
});

describe('Telegram', () => {
  test('that is out of reach at the start: the bot waits, says it once, and works as soon as it can', {
    timeout,
  }, async () => {
    const port = await freePort();
    const rig = await startRig({
      before: async (simulator) => void (await simulator.client.fault({ kind: 'outage', on: true })),
      waitReady: false,
      env: { PORT: String(port) },
    });
    const { simulator, hoa, bot } = rig;
    await simulator.client.waitFor(async () => ((await bot.health())?.ok ? true : undefined), { timeoutMs: 30_000 });
    await seconds(3);
    expect(logged(rig, 40)).toEqual(['telegram does not answer; will keep trying']);
    await simulator.client.clearFaults();
    await simulator.client.text(hoa.id, '/trogiup');
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('/dangky'), { timeoutMs: 30_000 });
    await rig.quiet();
    expect(logged(rig, 30)).toContain('telegram answers');
    expect(logged(rig, 50)).toEqual([]);
  });

  test('that goes away later: nothing is lost, and it is said once', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa } = rig;
    await openDialog(rig);
    await simulator.client.fault({ kind: 'outage', on: true });
    await seconds(3);
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await simulator.client.clearFaults();
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('Bước 3/6'), { timeoutMs: 30_000 });
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
    expect(logged(rig, 40)).toEqual(['polling failed; will keep trying']);
  });

  test('that answers replies with 429, 5xx or a broken connection: each is said once in the end', {
    timeout,
  }, async () => {
    const rig = await startRig();
    const { simulator, hoa } = rig;
    await openDialog(rig);
    const refusals = [
      { kind: '429', times: 2, retryAfter: 1 },
      { kind: '500', times: 2 },
      { kind: '502', times: 2 },
      { kind: 'reset-before', times: 2 },
    ] as const;
    const words = ['Trồng 50 cây bóng mát quanh sân trường', '50 cây sống sau 3 tháng', '15/1/2027', 'Cô Phạm Thị Lan'];
    for (const [place, fault] of refusals.entries()) {
      await simulator.client.fault({ ...fault, method: 'sendMessage' });
      await simulator.client.text(hoa.id, words[place] ?? '');
      await rig.quiet();
      expect(await rig.heard(hoa), fault.kind).toEqual([expect.stringContaining(`Bước ${place + 3}/6`)]);
    }
    expect(logged(rig, 50)).toEqual([]);
  });
});

describe('SIGTERM', () => {
  test('lets the answer that is under way arrive, within 10 s', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa, bot, tenant } = rig;
    await openDialog(rig);
    await simulator.client.fault({ kind: 'slow', method: 'sendMessage', ms: 2000, times: 1 });
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await simulator.client.waitFor(async () => ((await redis.hlen(keysOf(tenant).replies)) === 1 ? true : undefined));
    const started = performance.now();
    expect(await bot.stop()).toBe(0);
    expect(performance.now() - started).toBeLessThan(10_000);
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
    expect(await redis.hlen(keysOf(tenant).replies)).toBe(0);
  });

  test('does not wait longer than 10 s for what does not end; the next process says it', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa, bot, tenant } = rig;
    await openDialog(rig);
    await simulator.client.fault({ kind: 'timeout', method: 'sendMessage', ms: 60_000 });
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await simulator.client.waitFor(async () => ((await redis.hlen(keysOf(tenant).replies)) === 1 ? true : undefined));
    const started = performance.now();
    await bot.stop();
    expect(performance.now() - started).toBeLessThan(12_000);
    await simulator.client.clearFaults();
    const next = await rig.startAgain();
    await rig.quiet(next);
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
  });

  test('at rest ends at once', { timeout }, async () => {
    const { bot } = await startRig();
    const started = performance.now();
    expect(await bot.stop()).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
