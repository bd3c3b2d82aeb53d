import { expect, test } from 'vitest';
import type { ReminderPlan } from '../../src/domain/planned-message.js';
import { plan } from '../../src/domain/reminder-plan.js';
import { gatherFacts } from '../../src/services/reminder-facts.js';
import { createPlanSum, reminderParts } from '../../src/services/reminder-parts.js';
import type { Work } from '../../src/services/work.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

/** The same whatever order the parts came in. */
const sorted = ({ reminders, digests }: ReminderPlan) => ({
  reminders: [...reminders].sort((a, b) => a.member.localeCompare(b.member)),
  digests: [...digests]
    .sort((a, b) => a.officer.localeCompare(b.officer))
    .map(({ silent, notJoined, keys, ...digest }) => ({
      ...digest,
      silent: [...silent].sort((a, b) => a.unit.localeCompare(b.unit)),
      notJoined: [...notJoined].sort(),
      keys: [...keys].sort(),
    })),
});

const whole = async (work: Work): Promise<ReminderPlan> => plan(work.now, await gatherFacts(work), work.calendar);

const inParts = async (work: Work, size: number): Promise<{ planned: ReminderPlan; parts: number }> => {
  const { parts, overseers } = await reminderParts(work, size);
  const sum = createPlanSum(overseers);
  const reminders = [];
  for (const part of parts) reminders.push(...sum.add(plan(work.now, await gatherFacts(work, part), work.calendar)));
  const rest = sum.rest();
  return { planned: { reminders: [...reminders, ...rest.reminders], digests: rest.digests }, parts: parts.length };
};

test('planned in parts is planned whole: people of several units and officers who teach included', async () => {
  const { run, seat, pledge } = await openWorld(7);
  // 2 leads two schools; the officer 9 leads one, too; 5 has a deputy; nobody has joined the seventh.
  await seat(['9', OFFICE, 'officer'], ['1', 's1', 'principal'], ['2', 's2', 'principal'], ['2', 's5', 'principal']);
  await seat(['3', 's3', 'principal'], ['4', 's4', 'deputy'], ['9', 's6', 'principal'], ['6', 's6', 'deputy']);
  for (const unit of ['s1', 's2', 's3', 's4', 's5', 's6']) await pledge(unit, 'signed');
  // The due day, the days after it, and the day on which it climbs to the officer.
  for (const local of ['2026-09-25T07:00', '2026-09-28T07:00', '2026-10-01T07:00', '2026-10-02T07:00']) {
    await run(async (work) => {
      const then = { ...work, now: at(local) };
      const expected = sorted(await whole(then));
      expect(expected.reminders.length + expected.digests.length).toBeGreaterThan(0);
      for (const size of [1, 2, 100]) {
        const { planned, parts } = await inParts(then, size);
        expect(sorted(planned)).toEqual(expected);
        if (size === 1) expect(parts).toBe(6);
      }
    });
  }
});
