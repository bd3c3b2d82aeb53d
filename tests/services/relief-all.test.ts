import { describe, expect, test } from 'vitest';
import { reliefSchema } from '../../src/domain/relief.js';
import type { Role } from '../../src/domain/role.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { relieveAll, unregisteredUnder, type WideRelief } from '../../src/services/relief-all.js';
import { grantRelief } from '../../src/services/relief-grants.js';
import { readReliefs } from '../../src/services/reliefs.js';
import { runReminders } from '../../src/services/reminders.js';
import { SYSTEM } from '../../src/services/work.js';
import { members, pledges } from '../../src/store/entities.js';
import type { OutboxEntry } from '../../src/store/outbox.js';
import { at, CAMPAIGN, OFFICE, openWorld } from './reminder-world.js';
import { actor, refusal, type World } from './report-world.js';

const until = at('2026-09-29T00:00');
const officer: [string, string, Role] = ['90', OFFICE, 'officer'];
const open = async (schools: number): Promise<World> => {
  const world = await openWorld(schools);
  await world.seat(
    ['11', 's1', 'principal'],
    ['12', 's2', 'principal'],
    ['90', OFFICE, 'officer'],
    ['91', OFFICE, 'leader'],
  );
  world.clock.now = at('2026-09-16T08:00');
  return world;
};
const relieve = (
  world: Pick<World, 'run'>,
  change: Partial<WideRelief> = {},
  { by = officer, wave = 'd1' }: { by?: [string, string, Role]; wave?: string } = {},
) =>
  world.run(async (work) => {
    const wide = { campaign: CAMPAIGN, top: OFFICE, grant: 'extend' as const, reason: 'Lũ', until, ...change };
    return relieveAll(work, await actor(work, ...by), wave, wide);
  });
const revoke = (world: World) =>
  world.run(async (work) =>
    relieveAll(work, await actor(work, ...officer), 'd2', {
      campaign: CAMPAIGN,
      top: OFFICE,
      grant: 'revoke',
      reason: 'Nhầm ngày',
    }),
  );
/** The grants of each unit that has any. */
const granted = async ({ services: { store } }: World) => {
  const all = Object.entries(await store.redis.hgetall(store.keys.reliefs(CAMPAIGN)));
  const grants = (raw: string) => reliefSchema.parse(JSON.parse(raw)).grants.map(({ kind, until: to }) => [kind, to]);
  return new Map(all.map(([unit, raw]) => [unit, grants(raw)]));
};
const restOf = async (world: World): Promise<OutboxEntry | undefined> =>
  [...(await world.owed()).values()].find(({ purpose }) => purpose.kind === 'relief-rest');
const settle = (world: Pick<World, 'run'>, entry: OutboxEntry) =>
  world.run((work) => settleDeliveries(work, [{ entry, outcome: { status: 'dropped' } }]));
/** What the delivery does until nothing is left. Gives in how many commits. */
const finish = async (world: World): Promise<number> => {
  for (let commits = 0; ; commits += 1) {
    const rest = await restOf(world);
    if (rest === undefined) return commits;
    expect(await world.text(rest.id)).toBeUndefined();
    await settle(world, rest);
  }
};
const withdraw = (world: World, unit: string) =>
  world.run(async ({ tx }) => {
    const pledge = await tx.get(pledges, `p-${unit}`);
    if (pledge !== undefined) tx.put(pledges, pledge.id, { ...pledge, status: 'withdrawn' });
  });

describe('registration extended for all', () => {
  test('gives more time to whoever has nothing registered, and a later deadline stays', async () => {
    const world = await open(6);
    await world.pledge('s3', 'signed');
    await world.pledge('s4', 'returned');
    await world.pledge('s5', 'approved');
    await withdraw(world, 's5');
    const later = at('2026-10-02T00:00');
    await world.run(async (work) =>
      grantRelief(work, await actor(work, ...officer), {
        campaign: CAMPAIGN,
        unit: 's6',
        what: 'register',
        kind: 'extend',
        until: later,
        reason: 'Mới thành lập',
      }),
    );
    const { units, registered } = await world.run(async (work) =>
      unregisteredUnder(work, await actor(work, ...officer), { campaign: CAMPAIGN, top: OFFICE }),
    );
    expect([units.map(({ unit }) => unit), registered]).toEqual([['s1', 's2', 's5', 's6'], 2]);
    expect(await relieve(world)).toMatchObject({ units: 3, untold: 1, isWhole: true });
    expect(Object.fromEntries(await granted(world))).toEqual({
      s1: [['extend', until]],
      s2: [['extend', until]],
      s5: [['extend', until]],
      s6: [['extend', later]],
    });
    expect([...(await world.owed()).keys()].sort()).toEqual([
      `relief-${CAMPAIGN}-s1-1-11`,
      `relief-${CAMPAIGN}-s2-1-12`,
    ]);
    expect(await world.text(`relief-${CAMPAIGN}-s1-1-11`)).toContain('Đăng ký, hạn mới đến hết thứ Hai, 28/09/2026');
    const { redis, keys } = world.services.store;
    const events = (await redis.xrange(keys.audit, '-', '+')).map(([, fields]) => fields.join(' '));
    expect(events.filter((event) => event.includes('duty.extend'))).toHaveLength(4);
  });

  test('is late only after the new day; told once, and reminded of as it comes', async () => {
    const world = await open(2);
    await relieve(world);
    const reminders = async (now: string) => {
      world.clock.now = at(now);
      return (await runReminders(world.run, { at: world.clock.now, dryRun: true })).plan.reminders
        .find(({ member }) => member === '11')
        ?.duties.map(({ stage }) => stage);
    };
    expect(await reminders('2026-09-16T08:00')).toBeUndefined();
    expect(await reminders('2026-09-28T07:00')).toEqual(['due']);
  });

  test('is taken back for all to whom it was given, and can be given again', async () => {
    const world = await open(3);
    await relieve(world);
    await world.pledge('s3', 'signed');
    expect(await revoke(world)).toMatchObject({ units: 2 });
    expect((await granted(world)).get('s1')).toEqual([
      ['extend', until],
      ['revoke', undefined],
    ]);
    expect((await granted(world)).get('s3')).toEqual([['extend', until]]);
    expect(await refusal(revoke(world))).toBe('stale');
    expect(await relieve(world)).toMatchObject({ units: 2 });
  });

  test('by two officers at once is one extension of each unit; a later day counts for all', async () => {
    const world = await open(20);
    const other = { run: (await world.replica()).run };
    const ends = await Promise.all([
      refusal(relieve(world)),
      refusal(relieve(other, {}, { by: ['91', OFFICE, 'leader'], wave: 'd9' })),
    ]);
    expect(ends.sort()).toEqual(['nothing was refused', 'stale']);
    expect([...(await granted(world)).values()]).toEqual(Array(20).fill([['extend', until]]));
    expect(await relieve(world, { until: until + 86_400_000 })).toMatchObject({ units: 20 });
    expect(await refusal(relieve(world))).toBe('stale');
  });

  test('is refused to whoever may not, without a reason, for a day that has passed, in a closed campaign', async () => {
    const world = await open(2);
    const by = (...one: [string, string, Role]) => refusal(relieve(world, {}, { by: one }));
    expect(await by('11', 's1', 'principal')).toBe('not-allowed');
    expect(await by('90', 's2', 'officer')).toBe('not-allowed');
    expect(await refusal(relieve(world, { reason: '' }))).toBe('invalid');
    expect(await refusal(relieve(world, { until: world.clock.now }))).toBe('invalid');
    expect(await refusal(relieve(world, { until: at('2026-09-18T00:00') }))).toBe('stale');
    await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await by(...officer)).toBe('campaign-closed');
    expect((await granted(world)).size).toBe(0);
  });
});

describe('of more units than one commit takes', () => {
  const NEWS = 'relief-all-d1-90';

  test('goes on a hundred at a time and says when it is done, whoever holds the post by then', async () => {
    const world = await open(250);
    await world.pledge('s3', 'signed');
    expect(await relieve(world)).toMatchObject({ units: 100, isWhole: false });
    expect((await granted(world)).size).toBe(100);
    // Codes go as text: s99 comes last, and has registered by then.
    await world.pledge('s99', 'signed');
    await world.run(async ({ tx }) => {
      const member = await tx.get(members, '90');
      if (member !== undefined) tx.put(members, '90', { ...member, posts: [] });
    });
    expect(await finish(world)).toBe(2);
    const all = await granted(world);
    expect([all.size, all.has('s3'), all.has('s99')]).toEqual([248, false, false]);
    expect([...all.values()].every((grants) => grants.length === 1)).toBe(true);
    expect((await world.owed()).get(NEWS)?.view.body[0]?.args).toMatchObject({ count: 248 });
  });

  test('settled twice it is done once', async () => {
    const world = await open(210);
    const other = { run: (await world.replica()).run };
    await relieve(world);
    const rest = await restOf(world);
    if (rest === undefined) throw new Error('nothing is left');
    await settle(world, rest);
    const state = [await granted(world), await world.owed()];
    await settle(other, rest);
    expect([await granted(world), await world.owed()]).toEqual(state);
    await finish(world);
    expect([...(await granted(world)).values()].every((grants) => grants.length === 1)).toBe(true);
    expect((await world.owed()).get(NEWS)?.view.body[0]?.args).toMatchObject({ count: 210 });
  });

  test('stops where the campaign was closed, and says so', async () => {
    const world = await open(150);
    await relieve(world);
    await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    await finish(world);
    expect((await granted(world)).size).toBe(100);
    expect(await world.text(NEWS)).toMatch(/100 đơn vị[\s\S]*dừng ở đó/);
  });
});

test('grants are read of the units that are asked for', async () => {
  const world = await open(3);
  await relieve(world);
  const reliefs = await world.run((work) => readReliefs(work, { units: ['s2'] }));
  expect([reliefs.of('s2', CAMPAIGN)?.unit, reliefs.of('s1', CAMPAIGN)]).toEqual(['s2', undefined]);
  expect(reliefs.extended(CAMPAIGN).get('register')).toBe(until);
});
