import { expect, test } from 'vitest';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { noteSigning } from '../../src/services/tidings.js';
import { pledges } from '../../src/store/entities.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

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
