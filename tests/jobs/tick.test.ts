import { Queue } from 'bullmq';
import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createTick, scheduleTick } from '../../src/jobs/tick.js';
import { tickReminders } from '../../src/services/reminder-ticks.js';
import { createReminderMarks } from '../../src/store/reminder-marks.js';
import { at, OFFICE, openWorld } from '../services/reminder-world.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';

const log = pino({ level: 'silent' });

const tickOf = ({ run, clock, services: { store } }: Awaited<ReturnType<typeof openWorld>>) => {
  const marks = createReminderMarks(store.redis, store.keys);
  return createTick({ remind: (at) => tickReminders({ run, marks }, at), log, now: () => clock.now });
};

test('a tick owes what is due at its moment, once, and returns the counts', async () => {
  const world = await openWorld(2);
  const { clock, seat, pledge, owed } = world;
  await seat(['11', 's1', 'principal'], ['90', OFFICE, 'officer']);
  await pledge('s1', 'signed');
  const tick = tickOf(world);
  clock.now = at('2026-09-20T10:00');
  expect(await tick()).toEqual({ reminders: 0, digests: 0, skipped: 0, tooLate: 0 });
  clock.now = at('2026-09-24T08:00');
  expect(await tick()).toEqual({ reminders: 0, digests: 1, skipped: 0, tooLate: 0 });
  clock.now = at('2026-09-25T06:30');
  expect(await tick()).toEqual({ reminders: 1, digests: 0, skipped: 0, tooLate: 0 });
  expect(await tick()).toEqual({ reminders: 0, digests: 0, skipped: 0, tooLate: 0 });
  expect([...(await owed()).keys()].sort()).toEqual(['digest-90-2026-09-24', 'reminder-11-2026-09-25']);
});

test('ticks that were missed happen once, or not at all if it is too late', async () => {
  const world = await openWorld(1);
  const { clock, seat, pledge } = world;
  await seat(['11', 's1', 'principal']);
  await pledge('s1', 'signed');
  const tick = tickOf(world);
  clock.now = at('2026-09-21T06:30');
  expect((await tick()).reminders).toBe(1);
  // The due day and the first late day went by while the program was down: what stands now is said, the rest is not made up for.
  clock.now = at('2026-09-29T09:15');
  expect((await tick()).reminders).toBe(1);
  expect((await tick()).reminders).toBe(0);
});

test('the scheduler stands once however many replicas set it, on the minute of the zone', async () => {
  const queue = new Queue('tick', {
    connection: { host: '127.0.0.1', port: Number(new URL(redisUrl()).port) },
    prefix: `gu:{${uniqueTenant()}}`,
  });
  onTestFinished(() => queue.close());
  await scheduleTick(queue, 'Asia/Ho_Chi_Minh');
  await scheduleTick(queue, 'Asia/Ho_Chi_Minh');
  const schedulers = await queue.getJobSchedulers();
  expect(schedulers.map(({ key, pattern, tz }) => [key, pattern, tz])).toEqual([
    ['tick', '* * * * *', 'Asia/Ho_Chi_Minh'],
  ]);
  expect(await queue.getDelayedCount()).toBe(1);
});
