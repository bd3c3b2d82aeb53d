import { createCalendar } from '../../src/domain/calendar.js';
import { type CampaignFacts, type Duty, type PledgeFacts, reportedKey } from '../../src/domain/duty.js';
import type { Pace } from '../../src/domain/pace.js';
import { type Period, periodsOf } from '../../src/domain/period.js';
import type { ReminderPlan } from '../../src/domain/planned-message.js';
import { plan, type ReminderFacts } from '../../src/domain/reminder-plan.js';

/** Epoch milliseconds of a local time in Viet Nam. */
export const at = (local: string): number => Date.parse(`${local}+07:00`);
export const calendar = createCalendar();

export const campaign: CampaignFacts = {
  id: 'thi-dua-2026',
  status: 'open',
  registration: { from: '2026-09-07', to: '2026-09-30' },
  cadence: { every: 'weekly', weekday: 5, hour: 17, from: '2026-10-05', to: '2026-12-27' },
};
export const periods: Period[] = periodsOf(campaign.cadence, calendar);

export type Person = { principals?: string[]; deputies?: string[] };
export type World = {
  campaigns: { campaign: CampaignFacts; periods: readonly Period[]; units: string[] }[];
  people: Record<string, Person>;
  overseers: Record<string, string[]>;
  pledges: Map<string, PledgeFacts[]>;
  reported: Set<string>;
  sent: Set<string>;
  paces: Record<string, Pace>;
};

/** Schools `s1`… under one office; every school has signed the pledge `p-<school>` at the given moment. */
export const worldOf = (people: Record<string, Person>, signed = '2026-10-01T08:00:00'): World => ({
  campaigns: [{ campaign, periods, units: Object.keys(people) }],
  people,
  overseers: Object.fromEntries(Object.keys(people).map((unit) => [unit, ['officer']])),
  pledges: new Map(
    Object.keys(people).map((unit) => [
      unit,
      [{ id: `p-${unit}`, status: 'signed', statusAt: at(signed), signature: { at: at(signed) } }],
    ]),
  ),
  reported: new Set(),
  sent: new Set(),
  paces: {},
});

export const report = (world: World, unit: string, period: string): void => {
  world.reported.add(reportedKey(`p-${unit}`, period));
};

const factsOf = (world: World): ReminderFacts => ({
  campaigns: world.campaigns,
  pledgesOf: (unit) => world.pledges.get(unit) ?? [],
  reported: world.reported,
  holdersOf: (unit) => ({
    principals: world.people[unit]?.principals ?? [],
    deputies: world.people[unit]?.deputies ?? [],
  }),
  overseersOf: (unit) => world.overseers[unit] ?? [],
  paceOf: (member) => world.paces[member],
  sent: (key) => world.sent.has(key),
});

/** Plans and records the keys, as the store does; a key that is there already is an error. */
export const tick = (world: World, now: number): ReminderPlan => {
  const planned = plan(now, factsOf(world), calendar);
  for (const { keys } of [...planned.reminders, ...planned.digests]) {
    for (const key of keys) {
      if (world.sent.has(key)) throw new Error(`planned twice: ${key}`);
      world.sent.add(key);
    }
  }
  return planned;
};

/** What a person reads of a plan: `member: kind period (stage)`. */
export const told = (planned: ReminderPlan): string[] => [
  ...planned.reminders.map(
    ({ member, duties }) =>
      `${member}: ${duties.map(({ duty, stage }) => `${nameOf(duty)} (${stage ?? 'listed'})`).join(', ')}`,
  ),
  ...planned.digests.map(
    ({ officer, silent, notJoined }) =>
      `${officer}: silent ${silent.map(({ unit, duties }) => `${unit} ${duties.map(nameOf).join('+')}`).join(', ') || '-'}; not joined ${notJoined.join(', ') || '-'}`,
  ),
];

const nameOf = (duty: Duty): string => (duty.period === undefined ? duty.kind : duty.period.slice(5));
