import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { startRedisServer } from '../support/redis-server.js';
import { openDialog, startRig } from './rig.js';

const timeout = 180_000;
const QUESTIONS = [expect.stringContaining('Bước 3/6')];

/** A Redis of the test's own with a client that may change its settings. */
const ownRedis = async () => {
  const server = await startRedisServer(['--maxmemory-policy', 'noeviction']);
  onTestFinished(() => server.stop());
  const admin = new Redis(server.url);
  onTestFinished(() => admin.disconnect());
  return { url: server.url, admin };
};

test.each([
  {
    what: 'full',
    refuse: (admin: Redis) => admin.config('SET', 'maxmemory', '1'),
    relent: (admin: Redis) => admin.config('SET', 'maxmemory', '0'),
  },
  {
    what: 'read-only',
    refuse: (admin: Redis) => admin.replicaof('127.0.0.1', 1),
    relent: (admin: Redis) => admin.replicaof('NO', 'ONE'),
  },
])(
  'a Redis that is $what: an alarm, a word to who waits, and the answer when it is over',
  {
    timeout,
  },
  async ({ what, refuse, relent }) => {
    const { url, admin } = await ownRedis();
    const rig = await startRig({ redisUrl: url });
    const { simulator, hoa, bot } = rig;
    await openDialog(rig);
    await refuse(admin);
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await expect.poll(() => bot.health(), { timeout: 30_000 }).toMatchObject({ ok: false, reason: `redis is ${what}` });
    const figures = await (await fetch(`http://127.0.0.1:${bot.port}/metrics`)).text();
    expect(figures).toContain('giao_uoc_store_writable 0');
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('đã được giữ lại'), {
      timeoutMs: 60_000,
    });
    await relent(admin);
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('Bước 3/6'), { timeoutMs: 60_000 });
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('đã được giữ lại'), ...QUESTIONS]);
    const alarms = bot.log().filter(({ level, msg }) => level === 50 && msg.startsWith(`redis is ${what}`));
    expect(alarms).toHaveLength(1);
    expect(bot.log().map(({ msg }) => msg)).toContain('redis takes what is written');
  },
);
