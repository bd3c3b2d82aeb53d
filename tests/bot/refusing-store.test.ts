import { Redis } from 'ioredis';
import { expect, onTestFinished, test } from 'vitest';
import { startNode } from '../support/child.js';
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

/** What `giao-uoc doctor` finds wrong. */
const doctor = async (url: string, tenant: string): Promise<string> => {
  const child = startNode('dist/cli.js', ['doctor', '--json'], { REDIS_URL: url, TENANT: tenant, BOT_TOKEN: '' });
  await child.ended;
  const { checks } = JSON.parse(child.lines.join('\n')) as { checks: { ok: boolean; detail: string }[] };
  return checks.flatMap(({ ok, detail }) => (ok ? [] : [detail])).join('\n');
};

test.each([
  {
    what: 'full',
    told: 'redis is full: nothing can be stored',
    refuse: (admin: Redis) => admin.config('SET', 'maxmemory', '1'),
    relent: (admin: Redis) => admin.config('SET', 'maxmemory', '0'),
  },
  {
    what: 'read-only',
    told: 'is a replica and takes no writes',
    refuse: (admin: Redis) => admin.replicaof('127.0.0.1', 1),
    relent: (admin: Redis) => admin.replicaof('NO', 'ONE'),
  },
  {
    what: 'without a replica in step',
    told: 'redis cannot write to its disk or its replicas: nothing can be stored',
    refuse: (admin: Redis) => admin.config('SET', 'min-replicas-to-write', '1'),
    relent: (admin: Redis) => admin.config('SET', 'min-replicas-to-write', '0'),
    reason: 'cannot write to its disk or its replicas',
  },
])(
  'a Redis that is $what: an alarm, a word to who waits, and the answer when it is over',
  {
    timeout,
  },
  async ({ what, told, refuse, relent, reason = `is ${what}` }) => {
    const { url, admin } = await ownRedis();
    const rig = await startRig({ redisUrl: url });
    const { simulator, hoa, bot } = rig;
    await openDialog(rig);
    await refuse(admin);
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await expect.poll(() => bot.health(), { timeout: 30_000 }).toMatchObject({ ok: false, reason: `redis ${reason}` });
    const figures = await (await fetch(`http://127.0.0.1:${bot.port}/metrics`)).text();
    expect(figures).toContain('giao_uoc_store_writable 0');
    expect(await doctor(url, rig.tenant)).toContain(told);
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('đã được giữ lại'), {
      timeoutMs: 60_000,
    });
    await relent(admin);
    await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('Bước 3/6'), { timeoutMs: 60_000 });
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('đã được giữ lại'), ...QUESTIONS]);
    const alarms = bot.log().filter(({ level, msg }) => level === 50 && msg.startsWith(`redis ${reason}`));
    expect(alarms).toHaveLength(1);
    expect(bot.log().map(({ msg }) => msg)).toContain('redis takes what is written');
  },
);
