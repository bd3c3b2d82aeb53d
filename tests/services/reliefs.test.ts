import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/role.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { progressOf } from '../../src/services/progress.js';
import { grantRelief, type NewGrant, relievables } from '../../src/services/relief-grants.js';
import { tellUnitOfRelief } from '../../src/services/relief-news.js';
import { runReminders } from '../../src/services/reminders.js';
import { reportsOfUnit } from '../../src/services/reports.js';
import { unitProgress } from '../../src/services/unit-progress.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { holders } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE } from './reminder-world.js';
import { actor, openSeason, refusal, submit, type World } from './report-world.js';

const WEEK = '2026-W41';
const as = <T>(world: World, [id, unit, role]: [string, string, Role], use: (work: Work, by: Actor) => Promise<T>) =>
  world.run(async (work) => use(work, await actor(work, id, unit, role)));
const officer: [string, string, Role] = ['90', OFFICE, 'officer'];
const grant = (world: World, change: Partial<NewGrant> = {}) =>
  as(world, officer, async (work, by) => {
    const base = { campaign: CAMPAIGN, unit: 's1', what: WEEK, kind: 'extend' as const, reason: 'Lũ, trường nghỉ học' };
    const relief = await grantRelief(work, by, { ...base, ...change });
    await tellUnitOfRelief(work, by, relief);
    return relief;
  });
const until = at('2026-10-15T00:00');
const due = async (world: World) =>
  (await as(world, ['11', 's1', 'principal'], (work, by) => reportsOfUnit(work, by, 's1'))).due.map(
    ({ period }) => [period.id, period.dueAt] as const,
  );
const standing = async (world: World) =>
  (await world.run((work) => progressOf(work, SYSTEM, { campaign: CAMPAIGN, unit: OFFICE }))).units[0];

describe('a deadline extended for one unit', () => {
  test('is late only after the new one, for that unit alone, and reminded of anew', async () => {
    const world = await openSeason();
    await world.pledge('s2', 'signed');
    for (const period of ['2026-W39', '2026-W40']) {
      await submit(world, period);
      await world.report('s2', period);
    }
    await grant(world, { until });
    expect(await due(world)).toEqual([[WEEK, until]]);
    world.clock.now = at('2026-10-12T08:00');
    const { units } = await world.run((work) => progressOf(work, SYSTEM, { campaign: CAMPAIGN, unit: OFFICE }));
    expect(units.map(({ overdue }) => overdue)).toEqual([0, 1]);
    world.clock.now = at('2026-10-14T07:00');
    const { plan } = await runReminders(world.run, { at: world.clock.now, dryRun: true });
    const told = plan.reminders
      .find(({ member }) => member === '11')
      ?.duties.map(({ duty, stage }) => [duty.period, stage]);
    expect(told).toContainEqual([WEEK, 'due']);
    expect((await submit(world, WEEK)).late).toBe(false);
  });

  test('says how many people are told: nobody where nobody has joined', async () => {
    const world = await openSeason();
    await world.pledge('s2', 'signed');
    await world.run(async ({ tx }) => {
      await tx.get(holders, 's2');
      tx.put(holders, 's2', { posts: [] });
    });
    const base = { campaign: CAMPAIGN, what: WEEK, kind: 'extend' as const, reason: 'Lũ', until };
    const told = (unit: string) =>
      as(world, officer, async (work, by) =>
        tellUnitOfRelief(work, by, await grantRelief(work, by, { ...base, unit })),
      );
    expect(await told('s1')).toBeGreaterThan(0);
    expect(await told('s2')).toBe(0);
  });

  test('counts as late after it', async () => {
    const world = await openSeason();
    await grant(world, { until });
    world.clock.now = until;
    expect((await submit(world, WEEK)).late).toBe(true);
  });

  test('of registering: the unit is overdue only from then on', async () => {
    const world = await openSeason();
    const overdue = async () =>
      (await as(world, officer, (work, by) => unitProgress(work, by, { campaign: CAMPAIGN, unit: 's2' }))).overdue
        .length;
    expect(await overdue()).toBe(1);
    await grant(world, { unit: 's2', what: 'register', until });
    expect(await overdue()).toBe(0);
    world.clock.now = until;
    expect(await overdue()).toBe(1);
  });

  test('is told to the unit once: the news, no reminder of an opening', async () => {
    const world = await openSeason();
    await submit(world, '2026-W39');
    await submit(world, '2026-W40');
    await grant(world, { until });
    expect([...(await world.owed()).keys()]).toEqual([`relief-${CAMPAIGN}-s1-1-11`]);
    const { plan } = await runReminders(world.run, { at: world.clock.now, dryRun: true });
    expect(plan.reminders.filter(({ member }) => member === '11')).toEqual([]);
  });
});

describe('an exemption', () => {
  test('asks for nothing in that period, and can be taken back; all is kept', async () => {
    const world = await openSeason();
    await submit(world, '2026-W39');
    await submit(world, '2026-W40');
    expect(await standing(world)).toMatchObject({ toReport: 1, exempt: false });
    await grant(world, { kind: 'exempt' });
    expect(await due(world)).toEqual([]);
    expect(await standing(world)).toMatchObject({ toReport: 0, exempt: true });
    const relief = await grant(world, { kind: 'revoke', reason: 'Trường đã học lại' });
    expect(relief.grants.map(({ kind, reason, by }) => [kind, reason, by])).toEqual([
      ['exempt', 'Lũ, trường nghỉ học', '90'],
      ['revoke', 'Trường đã học lại', '90'],
    ]);
    expect((await due(world)).map(([id]) => id)).toEqual([WEEK]);
  });
});

test('what is no extension is refused; a closed campaign, another office and the unit itself as well', async () => {
  const world = await openSeason();
  expect(await refusal(grant(world, { until: at('2026-10-09T17:00') }))).toBe('invalid');
  expect(await refusal(grant(world, {}))).toBe('invalid');
  expect(await refusal(grant(world, { until, reason: '' }))).toBe('invalid');
  expect(await refusal(grant(world, { kind: 'revoke' }))).toBe('stale');
  expect(await refusal(grant(world, { unit: 's2', what: 'register', kind: 'exempt' }))).toBe('invalid');
  expect(await refusal(grant(world, { what: 'register', until }))).toBe('stale');
  await submit(world, WEEK);
  expect(await refusal(grant(world, { until }))).toBe('stale');
  const own = as(world, ['11', 's1', 'principal'], (work, by) =>
    relievables(work, by, { campaign: CAMPAIGN, unit: 's1' }),
  );
  expect(await refusal(own)).toBe('not-allowed');
  await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
  expect(await refusal(grant(world, { what: '2026-W40', until }))).toBe('campaign-closed');
});
