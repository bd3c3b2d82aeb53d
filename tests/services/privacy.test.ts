import { expect, test } from 'vitest';
import { erasePerson, offerErasure, ownRecords, privacyRequests } from '../../src/services/privacy.js';
import { holders, members, pledges } from '../../src/store/entities.js';
import { openWorld } from './reminder-world.js';

type World = Awaited<ReturnType<typeof openWorld>>;

/** Every value that the tenant holds, as one text. */
const everything = async ({ services: { store } }: World): Promise<string> => {
  const { redis, keys } = store;
  const names = await redis.keys(keys.units.replace('units', '*').replace(/[{}]/g, '?'));
  const dumps = await Promise.all(
    names.map(async (name) => {
      const type = await redis.type(name);
      if (type === 'hash') return JSON.stringify(await redis.hgetall(name));
      if (type === 'stream') return JSON.stringify(await redis.xrange(name, '-', '+'));
      return type === 'string' ? redis.get(name) : '';
    }),
  );
  return dumps.join('\n');
};

const open = async (): Promise<World> => {
  const world = await openWorld(2);
  await world.seat(
    ['11', 's1', 'principal'],
    ['12', 's1', 'deputy'],
    ['90', 'PGD-232', 'officer'],
    ['1', 's2', 'principal'],
  );
  await world.pledge('s1', 'signed');
  await world.pledge('s2', 'signed');
  return world;
};
const erase = async (world: World, person: string): Promise<boolean> => {
  const offer = await world.run(async (work) => offerErasure(work, person));
  return world.run((work) => erasePerson(work, person, offer));
};

test('whoever is erased is nowhere by name; the post is vacant, the office is told, the unit keeps its pledge', async () => {
  const world = await open();
  expect(await everything(world)).toContain('Người 11');
  expect(await erase(world, '11')).toBe(true);
  expect(await everything(world)).not.toContain('Người 11');
  await world.run(async ({ tx }) => {
    expect(await tx.get(members, '11')).toBeUndefined();
    expect((await tx.get(holders, 's1'))?.posts.map(({ member }) => member)).toEqual(['12']);
    expect((await tx.get(pledges, 'p-s1'))?.status).toBe('signed');
  });
  const news = [...(await world.owed()).values()].filter(({ purpose }) => purpose.kind === 'news');
  expect(news.map(({ to }) => to)).toEqual(['90']);
  expect(await world.run(privacyRequests)).toMatchObject([{ kind: 'erased', posts: 'principal@s1' }]);
});

test("nobody is erased by another's button, by an old one, or twice", async () => {
  const world = await open();
  const offer = await world.run(async (work) => offerErasure(work, '11'));
  expect(await world.run((work) => erasePerson(work, '12', offer))).toBe(false);
  expect(await world.run((work) => erasePerson(work, '11', 'forged'))).toBe(false);
  expect(await world.run((work) => erasePerson(work, '11', offer))).toBe(true);
  expect(await world.run((work) => erasePerson(work, '11', offer))).toBe(false);
  expect((await world.run(privacyRequests)).length).toBe(1);
});

test('what a member filed for the own unit is counted, and the asking is kept without a name', async () => {
  const world = await open();
  await world.report('s2', '2026-W39');
  const member = await world.run(({ tx }) => tx.get(members, '1'));
  expect(await world.run((work) => ownRecords(work, '1', member))).toEqual({ pledges: 1, reports: 1 });
  expect(await world.run(privacyRequests)).toMatchObject([{ kind: 'shown', posts: 'principal@s2' }]);
});

test('what was filed from an account that was lost is counted as one’s own', async () => {
  const world = await open();
  await world.report('s2', '2026-W39');
  const member = await world.run(({ tx }) => tx.get(members, '1'));
  if (member === undefined) throw new Error('nobody is 1');
  const count = (formerly: string[]) => world.run((work) => ownRecords(work, '7', { ...member, id: '7', formerly }));
  expect([await count([]), await count(['1'])]).toEqual([
    { pledges: 0, reports: 0 },
    { pledges: 1, reports: 1 },
  ]);
});
