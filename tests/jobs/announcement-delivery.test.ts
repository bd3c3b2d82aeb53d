import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { cancelAnnouncement } from '../../src/services/announcement-changes.js';
import { sendAnnouncement, stateOf, viewAnnouncement } from '../../src/services/announcements.js';
import type { Actor, Work } from '../../src/services/work.js';
import { announcements, members } from '../../src/store/entities.js';
import { startBot } from '../support/bot.js';
import { quiet } from '../support/quiet.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';
import { startSimulatorProcess } from '../support/simulator.js';
import { openFixtures } from '../support/transcript/fixtures.js';

const OFFICER = 1000;
const SCHOOLS = 59;
/** Calls a second of all processes: slow enough to be seen and to be killed half-way. */
const LIMIT = '8';
/** Jobs that one process has in hand at most. */
const IN_HAND = 20;

const officerOf = async (work: Work): Promise<Actor> => {
  const member = await work.tx.get(members, String(OFFICER));
  const post = member?.posts[0];
  if (member === undefined || post === undefined) throw new Error('the officer did not join');
  return { member, post };
};

/** The district of Thanh Ba with everybody joined, and the program in two processes, in real time. */
const openDistrict = async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-ann-'));
  const tenant = uniqueTenant();
  const simulator = await startSimulatorProcess();
  const fixtures = await openFixtures({ redisUrl: redisUrl(), tenant, now: Date.now });
  await fixtures.roster('samples/roster-thanh-ba.csv');
  const schools = await fixtures.run(async ({ directory: { tree } }) =>
    tree.participants({ subtrees: ['PGD-232'], kinds: [] }),
  );
  const posts = [
    { unit: 'PGD-232', role: 'officer' as const },
    ...schools.map((unit) => ({ unit, role: 'principal' as const })),
  ];
  const people = posts.map((post, i) => ({
    id: OFFICER + i,
    name: `N${i}`,
    fullName: `Người ${i}`,
    firstName: 'N',
    lastName: '',
    locale: 'vi' as const,
    posts: [post],
  }));
  for (const person of people) {
    await fixtures.join(person);
    const { id, firstName } = person;
    await simulator.client.addPerson({ id, firstName });
    await simulator.client.text(id, '/start');
  }
  const options = { apiRoot: simulator.url, redisUrl: redisUrl(), tenant, dataDir };
  const bot = await startBot(options);
  await quiet(simulator.client, bot, 30_000);
  await bot.stop();
  const start = (role: 'all' | 'worker') => startBot({ ...options, role, env: { SEND_LIMIT: LIMIT } });
  onTestFinished(async () => {
    await Promise.all([simulator.stop(), fixtures.close(), rm(dataDir, { recursive: true, force: true })]);
  });
  return { fixtures, simulator, start };
};

test('fifty-nine schools are told while a worker dies; one message fills up, edited at most every three seconds', async () => {
  const { fixtures, simulator, start } = await openDistrict();
  const [first, second] = await Promise.all([start('all'), start('worker')]);
  const from = (await simulator.client.calls()).at(-1)?.seq ?? 0;
  const audience = { top: 'PGD-232', kinds: [], roles: ['principal' as const], states: [] };
  await fixtures.run(async (work) =>
    sendAnnouncement(work, await officerOf(work), { draft: 'a1', text: 'Mời họp.', audience, urgent: true }),
  );
  const calls = async () => simulator.client.calls(from);
  const told = async () =>
    (await calls()).filter(
      ({ ok, method, payload }) => ok && method === 'sendMessage' && JSON.stringify(payload).includes('a:ack:a1'),
    );
  const edits = async () => (await calls()).filter(({ ok, method }) => ok && method === 'editMessageText');
  const isHalfWay = async () => (await told()).length >= 15 && (await edits()).length > 0;
  await simulator.client.waitFor(async () => ((await isHalfWay()) ? true : undefined), { timeoutMs: 20_000 });
  await second.kill();
  const third = await start('worker');
  await simulator.client.waitFor(
    async () => {
      const state = await fixtures.run(async (work) =>
        stateOf(work, await viewAnnouncement(work, await officerOf(work), 'a1')),
      );
      return state.counts.queued === 0 ? true : undefined;
    },
    { timeoutMs: 60_000 },
  );
  await quiet(simulator.client, first, 30_000);

  const chats = (await told()).map(({ payload }) => Number((payload as { chat_id: unknown }).chat_id));
  expect(new Set(chats).size).toBe(SCHOOLS);
  expect(chats.length).toBeLessThanOrEqual(SCHOOLS + IN_HAND);
  const edited = await edits();
  const shown = edited.map(({ payload }) => Number(/ (\d+)\/59/.exec(JSON.stringify(payload))?.[1]));
  expect(shown.length).toBeGreaterThan(1);
  expect(shown).toEqual([...shown].sort((a, b) => a - b));
  expect(shown.at(-1)).toBe(SCHOOLS);
  // While it goes out: how fast, and how long still.
  expect(edited.some(({ payload }) => /tin\/giây, còn khoảng \d/.test(JSON.stringify(payload)))).toBe(true);
  const gaps = edited.slice(1).map(({ at }, i) => at - (edited[i]?.at ?? 0));
  // The answers to two calls may travel a little differently.
  expect(Math.min(...gaps)).toBeGreaterThan(2800);
  expect(await fixtures.run((work) => work.tx.get(announcements, 'a1'))).toMatchObject({ people: SCHOOLS });
  await Promise.all([first.stop(), third.stop()]);
}, 120_000);

test('called off half-way it stops between two messages: who has it keeps it, the others are spared', async () => {
  const { fixtures, simulator, start } = await openDistrict();
  const bot = await start('all');
  const audience = { top: 'PGD-232', kinds: [], roles: ['principal' as const], states: [] };
  await fixtures.run(async (work) =>
    sendAnnouncement(work, await officerOf(work), { draft: 'a2', text: 'Mời họp.', audience, urgent: true }),
  );
  const told = async () =>
    (await simulator.client.calls()).filter(
      ({ ok, method, payload }) => ok && method === 'sendMessage' && JSON.stringify(payload).includes('a:ack:a2'),
    ).length;
  await simulator.client.waitFor(async () => ((await told()) >= 10 ? true : undefined), { timeoutMs: 30_000 });
  await fixtures.run(async (work) => cancelAnnouncement(work, await officerOf(work), 'a2'));
  await quiet(simulator.client, bot, 30_000);
  const { counts } = await fixtures.run(async (work) =>
    stateOf(work, await viewAnnouncement(work, await officerOf(work), 'a2')),
  );
  expect(counts).toMatchObject({ total: SCHOOLS, queued: 0, failed: 0, unreachable: 0 });
  expect(counts.cancelled).toBeGreaterThan(0);
  expect(counts.sent + counts.cancelled).toBe(SCHOOLS);
  expect(await told()).toBe(counts.sent);
  await bot.stop();
}, 120_000);
