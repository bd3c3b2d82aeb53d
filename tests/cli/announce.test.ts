import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { buryDelivery } from '../../src/services/deliveries.js';
import { enqueue } from '../../src/store/outbox.js';
import { startBot } from '../support/bot.js';
import { startNode } from '../support/child.js';
import { quiet } from '../support/quiet.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';
import { startSimulatorProcess, TOKEN } from '../support/simulator.js';
import { openFixtures } from '../support/transcript/fixtures.js';

// Programs of their own, on shared cores.
vi.setConfig({ testTimeout: 120_000 });

const PEOPLE = [
  ['1', 'officer', 'PGD-232'],
  ['2', 'principal', 'TH-08152'],
  ['3', 'principal', 'MN-08152'],
  ['4', 'deputy', 'TH-08152'],
] as const;

/** The district of Thanh Ba with four people, the running program, and the command line on the same tenant. */
const open = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gu-cli-ann-'));
  const tenant = uniqueTenant();
  const simulator = await startSimulatorProcess();
  const fixtures = await openFixtures({ redisUrl: redisUrl(), tenant, now: Date.now });
  await fixtures.roster('samples/roster-thanh-ba.csv');
  for (const [id, role, unit] of PEOPLE) {
    const posts = [{ unit, role }];
    const names = { name: `N${id}`, fullName: `Người ${id}`, firstName: 'N', lastName: '' };
    await fixtures.join({ id: Number(id), ...names, locale: 'vi', posts });
    await simulator.client.addPerson({ id: Number(id), firstName: 'N' });
    await simulator.client.text(Number(id), '/start');
  }
  const bot = await startBot({ apiRoot: simulator.url, redisUrl: redisUrl(), tenant });
  onTestFinished(async () => {
    await bot.stop();
    await Promise.all([simulator.stop(), fixtures.close(), rm(folder, { recursive: true, force: true })]);
  });
  const still = () => quiet(simulator.client, bot, 30_000);
  await still();
  const from = (await simulator.client.calls()).at(-1)?.seq ?? 0;
  const environment = { REDIS_URL: redisUrl(), TENANT: tenant, DATA_DIR: folder, TELEGRAM_API_ROOT: simulator.url };
  const cli = async (...args: string[]) => {
    const child = startNode('dist/cli.js', args, { ...environment, BOT_TOKEN: TOKEN, ADMIN_IDS: '1', SEND_LIMIT: '0' });
    return { code: await child.ended, text: child.lines.join('\n') };
  };
  /** What Telegram took since then, by method. */
  const sent = async (method: string) =>
    (await simulator.client.calls(from)).filter((call) => call.ok && call.method === method);
  return { ...fixtures, bot, folder, cli, sent, still };
};
const chatsOf = (calls: readonly { payload: unknown }[]): string[] =>
  calls.map(({ payload }) => String((payload as { chat_id: unknown }).chat_id)).sort();

test('announce: a dry run shows whom it would reach and sends nothing; a file is uploaded once and sent by its id', async () => {
  const { folder, cli, sent, still } = await open();
  const words = join(folder, 'words.txt');
  await writeFile(words, 'Mời họp giao ban lúc 8 giờ.\n');
  const plan = join(folder, 'ke-hoach.pdf');
  await writeFile(plan, '%PDF-1.4\n%%EOF\n');

  const dry = await cli('announce', '--file', words, '--media', plan, '--urgent', '--dry-run', '--json');
  expect([dry.code, JSON.parse(dry.text)]).toMatchObject([0, { dryRun: true, people: 2, units: 59, emptyUnits: 57 }]);
  await still();
  expect(await sent('sendDocument')).toEqual([]);

  const done = await cli('announce', '--file', words, '--media', plan, '--urgent', '--json');
  expect([done.code, JSON.parse(done.text)]).toMatchObject([0, { dryRun: false, people: 2 }]);
  await still();
  const documents = await sent('sendDocument');
  expect(chatsOf(documents)).toEqual(['1', '2', '3']);
  const ids = documents.map(({ payload }) => (payload as { document?: unknown }).document);
  const uploads = ids.filter((id) => typeof id !== 'string' || id.startsWith('attach:'));
  expect(uploads).toHaveLength(1);
  expect(new Set(ids.filter((id) => !uploads.includes(id))).size).toBe(1);
});

test('announce: roles, units and moments narrow it; what cannot be sent is wrong usage', async () => {
  const { cli, sent, still } = await open();
  const narrow = ['--unit', 'TH-08152', '--role', 'deputy', '--urgent'];
  expect((await cli('announce', 'Mời họp.', ...narrow)).code).toBe(0);
  await still();
  const messages = (await sent('sendMessage')).filter(({ payload }) => JSON.stringify(payload).includes('a:ack:'));
  expect(chatsOf(messages)).toEqual(['4']);
  const later = await cli('announce', 'Mời họp.', '--at', '2099-01-15T08:00+07:00', '--dry-run', '--json');
  expect(JSON.parse(later.text)).toMatchObject({ sendAt: '2099-01-15T01:00:00.000Z' });
  expect((await cli('announce', 'Mời họp.', '--at', 'hôm qua')).code).toBe(2);
  expect((await cli('announce', 'Mời họp.', '--by', '2')).code).toBe(2);
  expect((await cli('announce')).code).toBe(2);
});

test('a dead message stands in the figures, in doctor and in the queue, and goes out when it is tried again', async () => {
  const { run, bot, cli, sent, still } = await open();
  await run(async (work) => {
    const view = { body: [{ id: 'plain', args: { text: 'Tin bị kẹt' } }] };
    const entry = { id: 'n-1', to: '2', locale: 'vi' as const, view, purpose: { kind: 'news' as const } };
    enqueue(work.tx, { ...entry, notBefore: work.now });
    await buryDelivery(work, 'n-1', undefined, { reason: 'a defect', said: false });
  });
  const metrics = await (await fetch(`http://127.0.0.1:${bot.port}/metrics`)).text();
  expect(metrics).toMatch(/^giao_uoc_outbox\{.*state="dead".*\} 1$/m);
  expect(metrics).toMatch(/^giao_uoc_pace\{.*what="limit".*\} 0$/m);
  const doctor = JSON.parse((await cli('doctor', '--json')).text);
  expect(JSON.stringify(doctor)).toContain('giao-uoc queue list');
  const listed = JSON.parse((await cli('queue', 'list', '--json')).text);
  expect(listed).toMatchObject([{ id: 'n-1', state: 'dead', reason: 'a defect', to: '2' }]);
  expect((await cli('queue', 'retry')).code).toBe(2);
  expect((await cli('queue', 'retry', 'n-1')).code).toBe(0);
  await still();
  expect(JSON.stringify(await sent('sendMessage'))).toContain('Tin bị kẹt');
  expect(JSON.parse((await cli('queue', 'list', '--json')).text)).toEqual([]);
});
