import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/iso-day.js';
import { setPace } from '../../src/services/my-reminders.js';
import { tickReminders } from '../../src/services/reminder-ticks.js';
import { runReminders } from '../../src/services/reminders.js';
import { members } from '../../src/store/entities.js';
import { createReminderMarks, type Planned } from '../../src/store/reminder-marks.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

const SCHOOLS = ['s1', 's2', 's3', 's4'];
const MINUTE = 60_000;

/** Schools, ticks, and what each of them did: how many units it planned. */
const open = async () => {
  const world = await openWorld(SCHOOLS.length);
  const { run, services, clock } = world;
  await world.seat(
    ['90', OFFICE, 'officer'],
    ['1', 's1', 'principal'],
    ['2', 's2', 'principal'],
    ['2', 's3', 'principal'],
  );
  const marks = createReminderMarks(services.store.redis, services.store.keys);
  const plans: Planned[] = [];
  const settle: typeof marks.settle = async (planned, seen) => {
    plans.push(planned);
    await marks.settle(planned, seen);
  };
  const deps = { run, marks: { ...marks, settle } };
  const tick = () => tickReminders(deps, clock.now);
  /** Ticks every minute until a moment; returns how many reminders that owed. */
  const until = async (moment: number) => {
    let owed = 0;
    for (; clock.now < moment; clock.now += MINUTE) {
      owed += (await tick()).reminders;
    }
    return owed;
  };
  const pace = (member: string, change: Parameters<typeof setPace>[2]) =>
    run(async (work) => {
      const found = await work.tx.get(members, member);
      const post = found?.posts[0];
      if (found !== undefined && post !== undefined) setPace(work, { member: found, post }, change);
    });
  return { ...world, marks, plans, tick, until, pace, reported: new Set<string>() };
};
type World = Awaited<ReturnType<typeof open>>;

test('a quiet day is planned twice an hour and at its moments, no more; each moment is met on its minute', async () => {
  const { clock, pledge, until, plans, owed, pace } = await open();
  await pledge('s1', 'signed');
  await pledge('s2', 'signed');
  await pace('2', { rhythm: { minute: 9 * 60 + 17 } });
  clock.now = at('2026-09-25T06:25');
  // The due day: school 1 in the morning, whoever chose 9:17 then.
  expect(await until(at('2026-09-25T06:31'))).toBe(1);
  expect(await until(at('2026-09-25T09:17'))).toBe(0);
  expect(await until(at('2026-09-25T09:18'))).toBe(1);
  expect([...(await owed()).keys()].filter((id) => id.startsWith('reminder')).sort()).toEqual([
    'reminder-1-2026-09-25',
    'reminder-2-2026-09-25',
  ]);
  expect(plans.length).toBeLessThan(12);
});

test('what changed is planned with the next tick: a pledge, a post, a snooze; an untouched country is not', async () => {
  const { clock, pledge, tick, plans, seat, pace } = await open();
  clock.now = at('2026-09-25T08:00');
  await tick();
  clock.now += MINUTE;
  const before = plans.length;
  expect((await tick()).reminders).toBe(0);
  expect(plans.length).toBe(before);
  await pledge('s1', 'signed');
  expect((await tick()).reminders).toBe(1);
  await seat(['7', 's4', 'principal']);
  await pledge('s4', 'signed');
  clock.now += MINUTE;
  expect((await tick()).reminders).toBe(1);
  // Snoozed before it could be told: it is, when the snooze ends.
  await pace('2', { snooze: { until: at('2026-09-25T10:00') } });
  await pledge('s3', 'signed');
  clock.now += MINUTE;
  expect((await tick()).reminders).toBe(0);
  clock.now = at('2026-09-25T10:00');
  expect((await tick()).reminders).toBe(1);
  expect(new Set(plans.map((planned) => planned.at)).size).toBeLessThan(plans.length);
});

test('a touch that comes while it is planned is not forgotten', async () => {
  const { marks, pledge, clock, tick } = await open();
  clock.now = at('2026-09-25T08:00');
  await tick();
  await pledge('s1', 'signed');
  const { touched } = await marks.read();
  await pledge('s1', 'signed');
  await marks.settle({ at: clock.now, next: clock.now + MINUTE, stamp: '' }, touched);
  expect(Object.keys((await marks.read()).touched)).toEqual(['s1']);
});

/** Something happens. */
const happen = async (world: World, what: number, who: number): Promise<void> => {
  const { clock, pledge, report, seat, pace, services } = world;
  const unit = SCHOOLS[who % SCHOOLS.length] ?? 's1';
  const member = String((who % 3) + 1);
  const today = services.calendar.dayOf(clock.now);
  if (what === 0) await pledge(unit, 'signed');
  else if (what === 1) await pledge(unit, 'returned', `r-${unit}`);
  else if (what === 2) await pledge(unit, 'approved', `r-${unit}`);
  else if (what === 3 && !world.reported.has(unit)) await report(unit, '2026-W39');
  else if (what === 4) await seat([String(20 + who), unit, who % 2 === 0 ? 'principal' : 'deputy']);
  else if (what === 5) await pace(member, { snooze: { until: clock.now + (1 + who) * 40 * MINUTE } });
  else if (what === 6) await pace(member, { rhythm: { minute: 420 + 30 * who } });
  else if (what === 7) await pace(member, { away: { from: today, to: addDays(today, who % 2), standIn: '1' } });
  if (what === 3) world.reported.add(unit);
};

test('whatever happens when, a tick leaves nobody unreminded who is to be reminded now', async () => {
  const steps = fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.constantFrom(1, 1, 5, 29, 60, 200, 1440)), {
    minLength: 30,
    maxLength: 30,
  });
  const property = fc.asyncProperty(steps, async (all) => {
    const world = await open();
    const { clock, run, tick } = world;
    clock.now = at('2026-09-21T06:00');
    for (const [what, who, minutes] of all) {
      await happen(world, what, who);
      await tick();
      const { plan } = await runReminders(run, { at: clock.now, dryRun: true });
      expect(plan.reminders.filter(({ member }) => member !== '90')).toEqual([]);
      clock.now += minutes * MINUTE;
    }
  });
  await fc.assert(property, { numRuns: 8, endOnFailure: true });
}, 120_000);
