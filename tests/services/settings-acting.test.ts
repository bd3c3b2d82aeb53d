import { expect, test } from 'vitest';
import { tenantSettingsSchema } from '../../src/domain/tenant-settings.js';
import { tickReminders } from '../../src/services/reminder-ticks.js';
import { runReminders } from '../../src/services/reminders.js';
import { changeSettings } from '../../src/services/settings.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { createReminderMarks } from '../../src/store/reminder-marks.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

type World = Awaited<ReturnType<typeof openWorld>>;

const set = (run: World['run'], settings: object) =>
  run((work) => {
    const { rev } = work.directory.settings;
    return changeSettings(work, SYSTEM, tenantSettingsSchema.parse(settings), rev);
  });

const DEPARTMENT = 'SO-25';
/** A school that owes the report of the first week, below an office below a department, all with people. */
const openLate = async () => {
  const world = await openWorld(1);
  const csv = `code,name,kind,parent_code,locality\n${DEPARTMENT},Sở GD&ĐT,so,,\n${OFFICE},Phòng GD&ĐT,phong,${DEPARTMENT},\n`;
  await world.run((work) => importRoster(work, SYSTEM, Buffer.from(csv), { keep: true }));
  await world.seat(['11', 's1', 'principal'], ['90', OFFICE, 'officer'], ['91', OFFICE, 'leader']);
  await world.seat(['80', DEPARTMENT, 'officer']);
  await world.pledge('s1', 'signed');
  return world;
};
/** Who is told of what is late: the school itself, or those above it. */
const told = async ({ run }: World, moment: string): Promise<string[]> => {
  const { plan } = await runReminders(run, { at: at(moment), dryRun: true });
  const late = plan.reminders.filter(({ duties }) => duties.some(({ stage = '' }) => stage.startsWith('late')));
  return [...late.map(({ member }) => `${member} reminder`), ...plan.digests.map(({ officer }) => `${officer} digest`)];
};

test('who is told of what is late, after how many reminders, at what hour, and who above them', async () => {
  const world = await openLate();
  expect(await told(world, '2026-09-29T15:00')).toEqual(['11 reminder']);
  expect(await told(world, '2026-10-01T15:00')).toEqual(['90 digest', '91 digest']);
  const escalation = { lateReminders: 1, digestTo: 'leaders', digestAt: '15:00', higherAfter: 2 };
  await set(world.run, { escalation });
  expect(await told(world, '2026-09-28T15:00')).toEqual(['11 reminder']);
  expect((await told(world, '2026-09-29T14:59')).filter((one) => one.endsWith('digest'))).toEqual([]);
  expect(await told(world, '2026-09-29T15:00')).toEqual(['91 digest']);
  expect(await told(world, '2026-10-01T15:00')).toEqual(['80 digest']);
  await set(world.run, { escalation: { ...escalation, digestTo: 'officers' } });
  expect(await told(world, '2026-09-29T15:00')).toEqual(['90 digest']);
});

test('a holiday or quiet hours that come while another process plans hold from its next tick on', async () => {
  const world = await openWorld(1);
  await world.seat(['11', 's1', 'principal']);
  await world.pledge('s1', 'signed');
  const other = await world.replica();
  const marks = createReminderMarks(other.store.redis, other.store.keys);
  const tick = async (moment: string): Promise<number> => {
    world.clock.now = at(moment);
    return (await tickReminders({ run: other.run, marks }, world.clock.now)).reminders;
  };
  const holidays = [{ from: '2026-09-21', to: '2026-09-21', name: 'Bão' }];
  await set(world.run, { calendar: { holidays } });
  expect(await tick('2026-09-21T08:00')).toBe(0);
  await set(world.run, { quiet: { from: '21:00', to: '09:00' } });
  expect(await tick('2026-09-21T08:01')).toBe(0);
  // Nothing of the units was touched: the settings alone make it plan anew.
  await set(world.run, {});
  expect(await tick('2026-09-21T08:02')).toBe(1);
});
