import { expect, onTestFinished, test } from 'vitest';
import { openEar } from '../../bench/chaos/ear.js';
import { live } from '../../bench/chaos/member.js';
import { judge } from '../../bench/chaos/verdict.js';
import { chatOf, deadline, openChaosWorld } from '../../bench/chaos/world.js';
import { outlast } from '../../src/store/outlast.js';
import { startBot } from '../support/bot.js';
import { root } from '../support/project-files.js';
import { uniqueTenant } from '../support/redis.js';
import { startCluster, startSentinels } from '../support/redis-groups.js';
import { startSimulatorProcess } from '../support/simulator.js';

const timeout = 400_000;
const CROWD = 20;
/** So many answers are heard before the master dies: people are in the midst of their dialogs. */
const BEFORE = 60;
/**
 * Replication is asynchronous, but a master hands what it wrote to its replica in the same round of its loop in which it answers: what can be
 * lost is what one round confirmed. Twenty people cannot confirm more in it.
 */
const ONE_ROUND = 2;

const failsOver = async (url: string, kill: (tenant: string) => Promise<void>): Promise<void> => {
  const tenant = uniqueTenant();
  const world = await openChaosWorld(root, url, tenant, CROWD);
  onTestFinished(() => world.store.close());
  const simulator = await startSimulatorProcess();
  onTestFinished(() => simulator.stop());
  const { client } = simulator;
  const chats = Array.from({ length: CROWD }, (_, i) => chatOf(i));
  for (const id of chats) {
    await client.addPerson({ id, firstName: 'Hoa', languageCode: 'vi' });
    await client.start(id);
  }
  const bot = await startBot({ apiRoot: simulator.url, redisUrl: url, tenant });
  onTestFinished(() => bot.kill());
  const ear = openEar(client);
  onTestFinished(() => ear.close());
  const deps = { client, ear, random: Math.random, deadline: deadline(), lossy: true };
  const living = Promise.all(chats.map(async (chat) => [chat, await live(deps, chat, 1)] as const));
  const heard = (): number => chats.reduce((sum, chat) => sum + ear.all(chat).length, 0);
  await expect.poll(heard, { timeout: 120_000 }).toBeGreaterThan(CROWD + BEFORE);
  await kill(tenant);
  const courses = new Map(await living);
  const { pledges, reports, unanswered } = await outlast(() => judge(world.store, ear, courses, false));
  expect({ unanswered, doubled: pledges.doubled + reports.doubled }).toEqual({ unanswered: [], doubled: 0 });
  expect([pledges.expected, reports.expected]).toEqual([CROWD, CROWD]);
  expect(pledges.lost + reports.lost).toBeLessThanOrEqual(ONE_ROUND);
  await expect.poll(() => bot.health(), { timeout: 60_000 }).toMatchObject({ ok: true });
  // What the store could not do for a while is the store's; nothing was set aside for it.
  const errors = bot.log().filter(({ level, msg }) => level >= 50 && !msg.startsWith('redis '));
  expect(errors).toEqual([]);
};

test('twenty people write while the master dies, and sentinels put another in its place', { timeout }, async () => {
  const sentinels = await startSentinels();
  onTestFinished(() => sentinels.stop());
  await failsOver(sentinels.url, () => sentinels.killMaster());
});

test('twenty people write while the master of their tenant dies in a cluster', { timeout }, async () => {
  const cluster = await startCluster();
  onTestFinished(() => cluster.stop());
  await failsOver(cluster.url, (tenant) => cluster.killMasterOf(`gu:{${tenant}}:x`));
});
