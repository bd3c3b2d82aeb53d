import { describe, expect, test } from 'vitest';
import { runReminders } from '../../src/services/reminders.js';
import type { Runner } from '../../src/services/turns.js';
import { members } from '../../src/store/entities.js';
import { reminded } from '../../src/store/reminded.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

const NOTHING = { reminders: 0, digests: 0, skipped: 0, tooLate: 0 };
const DUE_DAY = '2026-09-25T06:30';

describe('a run', () => {
  test('reminds the silent principal stage by stage, then tells the officer; a second run owes nothing', async () => {
    const { run, seat, pledge, report, clock, owed } = await openWorld(2);
    await seat(['11', 's1', 'principal'], ['12', 's2', 'principal'], ['90', OFFICE, 'officer']);
    await pledge('s1', 'signed');
    await pledge('s2', 'signed');
    const told: string[] = [];
    for (let day = 21; day <= 31; day += 1) {
      for (const time of ['06:30', '19:00']) {
        const date = day <= 30 ? `2026-09-${day}` : '2026-10-01';
        clock.now = at(`${date}T${time}`);
        const { counts } = await runReminders(run, { at: clock.now });
        if (counts.reminders + counts.digests > 0) told.push(`${date} ${time} ${counts.reminders}+${counts.digests}`);
        expect((await runReminders(run, { at: clock.now })).counts).toEqual(NOTHING);
      }
      if (day === 22) await report('s2', '2026-W39');
      if (day === 28) await report('s2', '2026-W40');
    }
    // Week 39: opening to both, 80 %, due day, late 1 (with the new week's opening), late 2, late 3, then the digest to the officer.
    expect(told).toEqual([
      '2026-09-21 06:30 2+0',
      '2026-09-24 19:00 1+0',
      '2026-09-25 06:30 1+0',
      '2026-09-28 06:30 2+0',
      '2026-09-29 06:30 1+0',
      '2026-09-30 06:30 1+0',
      '2026-10-01 06:30 0+1',
      '2026-10-01 19:00 1+0',
    ]);
    expect([...(await owed()).values()].filter(({ to }) => to === '90')).toHaveLength(1);
  });

  test('only shows it when it is dry', async () => {
    const { run, seat, pledge, owed, services } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    const { plan, counts } = await runReminders(run, { at: at(DUE_DAY), dryRun: true });
    expect(plan.reminders.map(({ member, duties }) => [member, duties.map(({ stage }) => stage)])).toEqual([
      ['11', ['due']],
    ]);
    expect(counts).toEqual(NOTHING);
    expect(await owed()).toEqual(new Map());
    expect(await services.store.redis.exists(services.store.keys.reminded)).toBe(0);
  });

  test('is silent in quiet hours, on Sundays, and when nothing is due', async () => {
    const { run, seat, pledge, report } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    const reminders = async (local: string) =>
      (await runReminders(run, { at: at(local), dryRun: true })).plan.reminders.length;
    expect(await reminders('2026-09-28T06:29')).toBe(0);
    expect(await reminders('2026-09-28T06:30')).toBe(1);
    expect(await reminders('2026-09-28T21:00')).toBe(0);
    expect(await reminders('2026-09-27T10:00')).toBe(0);
    await report('s1', '2026-W39');
    expect(await reminders('2026-09-25T10:00')).toBe(0);
  });

  test('owes nothing that could not leave any more, and does not mark it', async () => {
    const { run, seat, pledge, owed } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    const late = await runReminders(run, { at: at(DUE_DAY), now: at('2026-09-25T17:00') });
    expect(late.counts).toEqual({ ...NOTHING, tooLate: 1 });
    expect((await owed()).size).toBe(0);
    expect((await runReminders(run, { at: at(DUE_DAY), now: at('2026-09-25T16:59') })).counts.reminders).toBe(1);
  });
});

describe('nothing is owed twice', () => {
  const SCHOOLS = 450;
  const crowd = async () => {
    const world = await openWorld(SCHOOLS);
    await world.seat(...Array.from({ length: SCHOOLS }, (_, i) => [`${1000 + i}`, `s${i + 1}`, 'principal'] as const));
    world.clock.now = at('2026-09-01T08:00');
    return world;
  };

  test('by two replicas at once', async () => {
    const { run, replica, clock, owed } = await crowd();
    const other = await replica();
    const both = await Promise.all([run, other.run].map((one) => runReminders(one, { at: clock.now })));
    expect(both[0]?.plan.reminders).toHaveLength(SCHOOLS);
    expect(both.reduce((sum, { counts }) => sum + counts.reminders, 0)).toBe(SCHOOLS);
    expect((await owed()).size).toBe(SCHOOLS);
  });

  test('when the first run dies between two commits', async () => {
    const { run, clock, owed } = await crowd();
    // Two that only read, then a commit each.
    let commits = 0;
    const dying: Runner = (useCase) => {
      commits += 1;
      return commits > 3 ? Promise.reject(new Error('killed')) : run(useCase);
    };
    await expect(runReminders(dying, { at: clock.now })).rejects.toThrow('killed');
    const before = (await owed()).size;
    expect(before).toBeGreaterThan(0);
    expect(before).toBeLessThan(SCHOOLS);
    const { counts } = await runReminders(run, { at: clock.now });
    expect(counts).toEqual({ ...NOTHING, reminders: SCHOOLS - before });
    expect((await owed()).size).toBe(SCHOOLS);
  });

  test('and the marks of a season stay few', async () => {
    const { run, seat, pledge, clock } = await openWorld(1);
    await seat(['11', 's1', 'principal']);
    await pledge('s1', 'signed');
    let reminders = 0;
    for (clock.now = at('2026-09-21T06:30'); clock.now < at('2026-12-31T06:30'); clock.now += 6 * 3_600_000) {
      reminders += (await runReminders(run, { at: clock.now })).counts.reminders;
    }
    const record = await run((work) => work.tx.get(reminded, '11'));
    expect(reminders).toBeGreaterThan(50);
    expect(Object.keys(record?.sent ?? {}).length).toBeLessThan(25);
  });
});

test('somebody who left between planning and owing is skipped', async () => {
  const { run, seat, pledge, services, owed } = await openWorld(1);
  await seat(['11', 's1', 'principal']);
  await pledge('s1', 'signed');
  await services.store.redis.hdel(members.key(services.store.keys), '11');
  expect((await runReminders(run, { at: at(DUE_DAY) })).counts).toEqual({ ...NOTHING, skipped: 1 });
  expect((await owed()).size).toBe(0);
});
