import { expect, test } from 'vitest';
import { campaignHandle } from '../../src/bot/campaign-handle.js';
import { createFeatures } from '../../src/bot/features/index.js';
import { pledges } from '../../src/store/entities.js';
import { CAMPAIGN } from '../services/reminder-world.js';
import { openDesk } from './desk.js';

const FEATURES = createFeatures({} as Parameters<typeof createFeatures>[0]);
/** Every action that a button may name. */
const ACTIONS = FEATURES.flatMap(({ actions }) => Object.keys(actions ?? {}));
const COMMANDS = FEATURES.flatMap(({ commands }) =>
  (commands ?? []).flatMap(({ name, alias = [] }) => [name].concat(alias)),
);
/** Some hundred presses, one after another. */
const LONG_MS = 180_000;

/** Ids of others, of nothing, of an object's own properties. */
const IDS = ['', 'p-s1', 's1', 'PGD-232', '__proto__', 'constructor'];
/** Numbers that are none, or too large. */
const NUMBERS = ['', '-1', '1.5', '1e99', '__proto__', '2026-W40'];
const PAIRS = IDS.map((id, i) => [id, NUMBERS[i] ?? '']);

type Desk = Awaited<ReturnType<typeof openDesk>>;

const open = async (person: number): Promise<Desk> => {
  const desk = await openDesk();
  await desk.seat(['11', 's1', 'principal'], ['12', 's2', 'principal'], ['90', 'PGD-232', 'officer']);
  await desk.greet(person);
  await desk.pledge('s1', 'approved');
  await desk.run(async ({ tx }) => {
    const pledge = await tx.get(pledges, 'p-s1');
    if (pledge !== undefined)
      tx.put(pledges, 'p-s1', { ...pledge, versions: [...pledge.versions, ...pledge.versions] });
  });
  return desk;
};

/** Presses every button with every pair of arguments; what failed. */
const forge = async (desk: Desk, person: number): Promise<string[]> => {
  for (const action of ACTIONS) {
    for (const pair of [...PAIRS, ['p-s1', '1.5']])
      await desk.press(person, ['a', action, ...pair, pair[0]].join(':').slice(0, 64));
  }
  for (const id of IDS) await desk.press(person, `d:${id}:${id}:${id}`);
  return desk.logged.filter((line) => line.includes('update failed'));
};

const stored = async ({ redis, keys }: Desk) => ({
  pledges: await redis.hgetall(keys.pledges),
  reports: await redis.hgetall(keys.reports),
  members: await redis.hgetall(keys.members),
  campaigns: await redis.hgetall(keys.campaigns),
  audit: await redis.xlen(keys.audit),
});

test(
  'a stranger changes nothing by forged buttons, and none fails',
  async () => {
    const desk = await open(99);
    const before = await stored(desk);
    expect(await forge(desk, 99)).toEqual([]);
    expect(await stored(desk)).toEqual(before);
  },
  LONG_MS,
);

test(
  'the principal of another school changes nothing by forged buttons, and none fails',
  async () => {
    const desk = await open(12);
    const { pledges, reports, campaigns, audit } = await stored(desk);
    expect(await forge(desk, 12)).toEqual([]);
    expect(await stored(desk)).toMatchObject({ pledges, reports, campaigns, audit });
  },
  LONG_MS,
);

test(
  "an officer's forged buttons do not fail",
  async () => {
    expect(await forge(await open(90), 90)).toEqual([]);
  },
  LONG_MS,
);

test('a button whose arguments come back longer than a button can carry is refused, and fails nothing', async () => {
  const desk = await open(90);
  const before = await stored(desk);
  const handle = campaignHandle(CAMPAIGN);
  for (const action of ['pu', 'pg', 'pledge', 'past', 'rep', 'nju', 'bh'])
    for (const begin of [`a:${action}:${handle}:s1:-:`, `a:${action}:p-s1:`, `a:${action}:p-s1:2026-W40:`])
      await desk.press(90, begin.padEnd(64, 'x'));
  expect(desk.logged.filter((line) => line.includes('update failed'))).toEqual([]);
  expect(desk.refusals.counts().get('button-long')).toBeGreaterThan(0);
  expect(await stored(desk)).toEqual(before);
});

test('no two buttons and no two commands share a name: one would hide the other', () => {
  expect(ACTIONS.filter((name, i) => ACTIONS.indexOf(name) !== i)).toEqual([]);
  expect(COMMANDS.filter((name, i) => COMMANDS.indexOf(name) !== i)).toEqual([]);
});
