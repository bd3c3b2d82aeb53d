import { expect, onTestFinished, test } from 'vitest';
import { startCluster, startSentinels } from '../support/redis-groups.js';
import { openDialog, startRig } from './rig.js';

const timeout = 240_000;
const WORDS = ['Trồng 50 cây bóng mát quanh sân trường', '50 cây sống sau 3 tháng', '15/1/2027'];
const FIRST_LINES = ['Bước 3/6', 'Bước 4/6', 'Bước 5/6'];

/** A master that dies between two answers of a dialog: both ends are heard, and nobody had to do anything. */
const failsOver = async (url: string, kill: (tenant: string) => Promise<void>): Promise<void> => {
  const rig = await startRig({ redisUrl: url });
  const { simulator, hoa, bot, tenant } = rig;
  await openDialog(rig);
  const [first = '', second = '', third = ''] = WORDS;
  await simulator.client.text(hoa.id, first);
  await rig.quiet();
  await kill(tenant);
  await simulator.client.text(hoa.id, second);
  await simulator.client.waitForMessage(hoa.id, ({ text }) => text.includes('Bước 4/6'), { timeoutMs: 90_000 });
  await simulator.client.text(hoa.id, third);
  await rig.quiet();
  const heard = (await rig.heard(hoa)).map((text) => text.split('\n')[0]);
  expect(heard.filter((line) => line?.startsWith('Bước'))).toEqual(FIRST_LINES);
  expect(await bot.health()).toMatchObject({ ok: true });
};

test('a failover by sentinels: the dialog goes on', { timeout }, async () => {
  const sentinels = await startSentinels();
  onTestFinished(() => sentinels.stop());
  await failsOver(sentinels.url, () => sentinels.killMaster());
});

test('a cluster, of which the master of the tenant dies: the dialog goes on', { timeout }, async () => {
  const cluster = await startCluster();
  onTestFinished(() => cluster.stop());
  await failsOver(cluster.url, (tenant) => cluster.killMasterOf(`gu:{${tenant}}:x`));
});
