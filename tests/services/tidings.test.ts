import { expect, test } from 'vitest';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { submitPledge } from '../../src/services/pledges.js';
import { gatherPeople } from '../../src/services/reminder-facts.js';
import { runReminders } from '../../src/services/reminders.js';
import { noteSigning, noteWaiting } from '../../src/services/tidings.js';
import { members, pledges } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld } from './reminder-world.js';

test('what was signed is told to the officer once a day, counted and named', async () => {
  const world = await openWorld(3);
  await world.seat(['90', OFFICE, 'officer']);
  const sign = async (unit: string): Promise<void> => {
    await world.pledge(unit, 'signed');
    await world.run(async (work) => {
      const pledge = await work.tx.get(pledges, `p-${unit}`);
      if (pledge === undefined) throw new Error('no pledge');
      const review = { at: work.now, by: '90', version: 1, decision: 'approved' as const };
      await noteSigning(work, { ...pledge, reviews: [review] });
    });
  };
  world.clock.now = at('2026-09-11T09:00');
  await sign('s1');
  await sign('s2');
  const [id = '', ...more] = [...(await world.owed()).keys()];
  expect([id, more]).toEqual(['tidings-90-2026-09-11', []]);
  const entry = (await world.owed()).get(id);
  expect(entry?.notBefore).toBe(at('2026-09-11T16:30'));
  const said = await world.text(id);
  expect(said).toContain('2 đơn vị đã ký');
  expect(said).toContain('• Trường 1\n• Trường 2');
  if (entry === undefined) throw new Error('nothing is owed');
  await world.run((work) => settleDeliveries(work, [{ entry, outcome: { status: 'sent' } }]));
  // After the hour, on a Friday: the next working day.
  world.clock.now = at('2026-09-11T16:30');
  await sign('s3');
  expect([...(await world.owed()).keys()]).toEqual(['tidings-90-2026-09-14']);
  expect(await world.text('tidings-90-2026-09-14')).toContain('1 đơn vị đã ký');
});

test('what waits for review is told once a day to those who may judge it, and again while it waits', async () => {
  const world = await openWorld(3);
  await world.seat(
    ['90', OFFICE, 'officer'],
    ['91', OFFICE, 'leader'],
    ['1', 's1', 'principal'],
    ['2', 's2', 'principal'],
    ['3', 's3', 'principal'],
  );
  const body = {
    content: '3',
    action: 'Mở thư viện xanh',
    target: '500 sách',
    deadline: '2027-01-15',
    responsible: 'Lan',
  };
  const submit = (person: string, unit: string) =>
    world.run(async (work) => {
      const member = await work.tx.get(members, person);
      if (member === undefined) throw new Error(`nobody is ${person}`);
      const actor = { member, post: { unit, role: 'principal' as const, since: 0 } };
      await submitPledge(work, actor, {
        draft: `p-${unit}`,
        campaign: CAMPAIGN,
        unit,
        body: { ...body, attachments: [] },
      });
    });
  const settle = async (id: string): Promise<void> => {
    const entry = (await world.owed()).get(id);
    if (entry === undefined) throw new Error(`nothing is owed as ${id}`);
    await world.run((work) => settleDeliveries(work, [{ entry, outcome: { status: 'sent' } }]));
  };
  world.clock.now = at('2026-09-14T09:00');
  await submit('1', 's1');
  await submit('2', 's2');
  expect([...(await world.owed()).keys()].sort()).toEqual(['tidings-90-2026-09-14', 'tidings-91-2026-09-14']);
  world.clock.now = at('2026-09-14T16:30');
  const said = await world.text('tidings-90-2026-09-14');
  expect(said).toContain('2 đơn vị có bản đăng ký đang chờ duyệt');
  expect(said).toContain('• Trường 1\n• Trường 2');
  expect(said).toContain('[a:review]');
  await settle('tidings-90-2026-09-14');
  // Three working days later, and only of what still waits then.
  expect([...(await world.owed()).keys()].sort()).toEqual(['tidings-90-2026-09-17', 'tidings-91-2026-09-14']);
  // A new one in between: whoever reads a count reads all that waits, and is not told of it again the day after.
  world.clock.now = at('2026-09-16T09:00');
  await submit('3', 's3');
  world.clock.now = at('2026-09-16T16:30');
  expect(await world.text('tidings-90-2026-09-16')).toMatch(/^📥 3 đơn vị/u);
  await settle('tidings-90-2026-09-16');
  expect(await world.text('tidings-90-2026-09-17')).toBeUndefined();
  await settle('tidings-90-2026-09-17');
  expect([...(await world.owed()).keys()].filter((id) => id.startsWith('tidings-90'))).toEqual([
    'tidings-90-2026-09-21',
  ]);
  await world.pledge('s1', 'approved');
  await world.pledge('s3', 'approved');
  world.clock.now = at('2026-09-21T16:30');
  expect(await world.text('tidings-90-2026-09-21')).toMatch(/1 đơn vị có bản đăng ký đang chờ duyệt[\s\S]*Trường 2/);
  await world.pledge('s2', 'approved');
  expect(await world.text('tidings-90-2026-09-21')).toBeUndefined();
  await settle('tidings-90-2026-09-21');
  expect([...(await world.owed()).keys()].filter((id) => id.startsWith('tidings-90'))).toEqual([]);
});

test('where no unit above has an officer the admins are told of what waits, and of who is silent', async () => {
  const world = await openWorld(2);
  await world.seat(['1', 's1', 'principal'], ['95', OFFICE, 'admin']);
  world.clock.now = at('2026-09-14T09:00');
  await world.run((work) => noteWaiting(work, { id: 'p-s1', unit: 's1' }));
  expect([...(await world.owed()).keys()]).toEqual(['tidings-95-2026-09-14']);
  const told = new Set<string>();
  for (let day = 15; day <= 30; day += 1) {
    const moment = at(`2026-09-${day}T09:00`);
    const { digests } = (await runReminders(world.run, { at: moment, dryRun: true })).plan;
    for (const { officer, silent, notJoined } of digests)
      told.add(`${officer}: ${silent.map(({ unit }) => unit)} / ${notJoined}`);
  }
  expect([...told]).toEqual(['95: s1 / s2']);
  await world.seat(['90', OFFICE, 'leader']);
  const people = await world.run((work) => gatherPeople(work, new Set(['s1'])));
  expect(people.overseersOf('s1')).toEqual(['90']);
});
