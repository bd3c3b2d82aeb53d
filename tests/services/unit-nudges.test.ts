import { describe, expect, test } from 'vitest';
import type { Role } from '../../src/domain/role.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { runReminders } from '../../src/services/reminders.js';
import { nudgeUnits, planNudge } from '../../src/services/unit-nudges.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { members } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld } from './reminder-world.js';
import { actor, refusal } from './report-world.js';

type World = Awaited<ReturnType<typeof openWorld>>;
const as = <T>(world: World, [id, unit, role]: [string, string, Role], use: (work: Work, by: Actor) => Promise<T>) =>
  world.run(async (work) => use(work, await actor(work, id, unit, role)));
const officer: [string, string, Role] = ['90', OFFICE, 'officer'];
const units = ['s1', 's2', 's3', 's4'];
const request = { campaign: CAMPAIGN, top: OFFICE, units, about: 'not-registered' as const };

/** Four schools: a principal, a deputy alone, one whose pledge waits, one that nobody has joined. */
const openDesk = async () => {
  const world = await openWorld(4);
  await world.seat(
    ['11', 's1', 'principal'],
    ['12', 's2', 'deputy'],
    ['13', 's3', 'principal'],
    ['90', OFFICE, 'officer'],
  );
  await world.pledge('s3', 'returned');
  world.clock.now = at('2026-09-16T10:00');
  return {
    ...world,
    plan: () => as(world, officer, (work, by) => planNudge(work, by, request)),
    nudge: (change: Partial<typeof request> = {}) =>
      as(world, officer, (work, by) => nudgeUnits(work, by, { ...request, ...change })),
  };
};

describe('reminding a list of units', () => {
  test('reaches who has not done it, once a day; who has not joined is counted', async () => {
    const desk = await openDesk();
    const plan = await desk.plan();
    expect([[...plan.people.keys()], plan.units, plan.notJoined, plan.hadToday]).toEqual([['11', '12'], 2, 1, 0]);
    await desk.nudge();
    const ids = [...(await desk.owed()).keys()].sort();
    expect(ids).toEqual([`nudge-${CAMPAIGN}-11-2026-09-16`, `nudge-${CAMPAIGN}-12-2026-09-16`]);
    const again = await desk.nudge();
    expect([again.people.size, again.hadToday]).toEqual([0, 2]);
    expect((await desk.owed()).size).toBe(2);
  });

  test('is the message of that day: the planned reminder does not come as well, but the next day', async () => {
    const desk = await openDesk();
    const told = async () =>
      (await runReminders(desk.run, { at: desk.clock.now, dryRun: true })).plan.reminders
        .map(({ member }) => member)
        .sort();
    desk.clock.now = at('2026-09-18T07:00');
    expect(await told()).toEqual(['11', '12', '13']);
    await desk.nudge();
    expect(await told()).toEqual(['13']);
    desk.clock.now = at('2026-09-21T07:00');
    expect(await told()).toEqual(['11', '12', '13']);
  });

  test('says who asks, and is dropped when the unit has done it meanwhile', async () => {
    const desk = await openDesk();
    await desk.nudge();
    const id = `nudge-${CAMPAIGN}-11-2026-09-16`;
    expect(await desk.text(id)).toContain('Theo đề nghị của Phòng GD&amp;ĐT');
    await desk.pledge('s1', 'signed');
    expect(await desk.text(id)).toBeUndefined();
  });

  test('waits for the morning in quiet hours, and counts for that day', async () => {
    const desk = await openDesk();
    desk.clock.now = at('2026-09-16T22:00');
    const plan = await desk.nudge();
    expect(plan.at).toBe(at('2026-09-17T06:30'));
    desk.clock.now = at('2026-09-17T08:00');
    expect((await desk.nudge()).hadToday).toBe(2);
  });

  test('leaves alone who has snoozed', async () => {
    const desk = await openDesk();
    await desk.run(async ({ tx }) => {
      const member = await tx.get(members, '11');
      if (member !== undefined) tx.put(members, '11', { ...member, snooze: { until: at('2026-09-17T08:00') } });
    });
    const plan = await desk.plan();
    expect([[...plan.people.keys()], plan.paused]).toEqual([['12'], 1]);
  });

  test('not what lies elsewhere, not by a school, not in a closed campaign', async () => {
    const desk = await openDesk();
    expect((await desk.nudge({ units: ['nowhere'] })).people.size).toBe(0);
    const bySchool = as(desk, ['11', 's1', 'principal'], (work, by) => nudgeUnits(work, by, request));
    expect(await refusal(bySchool)).toBe('not-allowed');
    await desk.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await refusal(desk.nudge())).toBe('campaign-closed');
  });
});
