import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLadders, type Stage } from '../../src/domain/ladder.js';
import { plan, type ReminderFacts } from '../../src/domain/reminder-plan.js';
import { at, calendar, campaign, type Person, periods, report, tick, type World, worldOf } from './season.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const START = at('2026-09-28T00:00:00');
const DAYS = 60;

const person: fc.Arbitrary<Person> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom<Person[]>({ principals: ['a'] }, { principals: ['b'] }, { principals: ['c', 'd'] }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Person[]>({ deputies: ['e'] }, {}, { principals: ['officer'] }) },
);
const season = fc.record({
  people: fc.array(person, { minLength: 1, maxLength: 5 }),
  /** Minutes between ticks; a long one is an outage. */
  gaps: fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 180 }) },
      { weight: 1, arbitrary: fc.integer({ min: 180, max: 7000 }) },
    ),
    { minLength: 150, maxLength: 400 },
  ),
  /** After so many ticks a school files the report of a period. */
  filings: fc.array(fc.tuple(fc.nat(300), fc.nat(4), fc.nat(8)), { maxLength: 30 }),
});
type Season = typeof season extends fc.Arbitrary<infer T> ? T : never;
type Sent = { now: number; member: string; stages: string[]; world: World };

/** Lives a season and hands every message to `check` while the world stands as it did when it was planned. */
const live = ({ people, gaps, filings }: Season, check: (sent: Sent) => void): void => {
  const world = worldOf(Object.fromEntries(people.map((entry, index) => [`s${index}`, entry])));
  let now = START;
  for (const [index, gap] of gaps.entries()) {
    for (const [, unit, period] of filings.filter(([when]) => when === index)) {
      report(world, `s${unit}`, periods[period]?.id ?? '');
    }
    const { reminders, digests } = tick(world, now);
    for (const { member, duties } of reminders) {
      for (const { duty } of duties) expect(world.reported.has(`${duty.pledge}:${duty.period}`)).toBe(false);
      const stages = duties.flatMap(({ duty, stage }) => (stage === undefined ? [] : [`${duty.key} ${stage}`]));
      check({ now, member, stages, world });
    }
    for (const { officer, silent } of digests) {
      for (const duty of silent.flatMap((entry) => entry.duties)) {
        expect(world.reported.has(`${duty.pledge}:${duty.period}`)).toBe(false);
      }
      check({ now, member: officer, stages: [], world });
    }
    now += gap * MINUTE;
  }
};

describe('whatever the ticks', () => {
  it('nobody gets two messages on a day, none in quiet hours, no stage twice', () => {
    let messages = 0;
    fc.assert(
      fc.property(season, (lived) => {
        const days = new Set<string>();
        const stages = new Set<string>();
        live(lived, (sent) => {
          messages += 1;
          expect(calendar.isQuiet(sent.now)).toBe(false);
          const day = `${sent.member} ${calendar.dayOf(sent.now)}`;
          expect(days.has(day)).toBe(false);
          days.add(day);
          for (const stage of sent.stages.map((entry) => `${sent.member} ${entry}`)) {
            expect(stages.has(stage)).toBe(false);
            stages.add(stage);
          }
          const working = calendar.isWorkingDay(calendar.dayOf(sent.now));
          expect(working || sent.stages.every((stage) => stage.endsWith(' due'))).toBe(true);
        });
      }),
      { numRuns: 60 },
    );
    expect(messages).toBeGreaterThan(100);
  });
});

/** The stages of one school's reports that are sent when the program ticks at these moments. */
const stagesOf = (ticks: Iterable<number>): Set<string> => {
  const world = worldOf({ s1: { principals: ['hoa'] } });
  const sent = new Set<string>();
  for (const now of ticks) {
    const { reminders, digests } = tick(world, now);
    for (const { duties } of reminders) {
      for (const { duty, stage } of duties) if (stage !== undefined) sent.add(`${duty.period} ${stage}`);
    }
    for (const { silent } of digests) {
      for (const duty of silent.flatMap((entry) => entry.duties)) sent.add(`${duty.period} escalate`);
    }
  }
  return sent;
};
const every = function* (step: number): Generator<number> {
  for (let now = START; now < START + DAYS * 24 * HOUR; now += step) yield now;
};

describe('one silent principal', () => {
  const byMinute = stagesOf(every(MINUTE));

  it('is told every stage of every period, when the program never sleeps', () => {
    const ladders = createLadders(calendar);
    const end = START + DAYS * 24 * HOUR;
    const all = periods.flatMap((period) =>
      ladders(period)
        .filter((rung) => rung.at < end)
        .map((rung) => `${period.id} ${rung.stage satisfies Stage}`),
    );
    expect([...byMinute].sort()).toEqual(all.sort());
  });

  it('is told the same by hourly ticks', () => expect(stagesOf(every(HOUR))).toEqual(byMinute));

  it('is told nothing else after outages', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 6000 }), { minLength: 10, maxLength: 200 });
    fc.assert(
      fc.property(gaps, (minutes) => {
        let now = START;
        const ticks = minutes.map((gap) => {
          now += gap * MINUTE;
          return now;
        });
        const sent = stagesOf(ticks.filter((moment) => moment < START + DAYS * 24 * HOUR));
        for (const stage of sent) expect(byMinute.has(stage)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a country', () => {
  const facts = (count: number): ReminderFacts => {
    const units = Array.from({ length: count }, (_, index) => `u${index}`);
    const signed = at('2026-10-01T08:00:00');
    const pledges = new Map(
      units.map((unit) => [
        unit,
        [{ id: `p-${unit}`, status: 'signed' as const, statusAt: signed, signature: { at: signed } }],
      ]),
    );
    const reported = new Set(units.filter((_, index) => index % 2 === 0).map((unit) => `p-${unit}:2026-W49`));
    return {
      campaigns: [{ campaign, periods, units }],
      pledgesOf: (unit) => pledges.get(unit) ?? [],
      reported,
      holdersOf: (unit) => ({ principals: [`m-${unit}`], deputies: [] }),
      overseersOf: () => ['officer'],
      paceOf: () => undefined,
      sent: () => false,
    };
  };

  it('of 33,649 units is planned whole: the silent half, once each', () => {
    const all = facts(33_649);
    // A due morning late in the season: nine weeks of missed reports lie behind every second unit.
    const { reminders } = plan(at('2026-12-04T07:00:00'), all, calendar);
    expect(reminders).toHaveLength(16_824);
  });
});
