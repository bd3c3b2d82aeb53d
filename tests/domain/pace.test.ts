import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { awayUntil, receiverOf, standInOf } from '../../src/domain/away.js';
import { isChosenDay, type Pace } from '../../src/domain/pace.js';
import { at, calendar, report, tick, told, type World, worldOf } from './season.js';

const HOUR = 3_600_000;
/** Ticks every half hour from one local moment until another; what was said, with the local time. */
const run = (world: World, from: string, until: string): string[] => {
  const said: string[] = [];
  for (let now = at(from); now < at(until); now += HOUR / 2) {
    const local = new Date(now + 7 * HOUR).toISOString().slice(5, 16).replace('T', ' ');
    said.push(...told(tick(world, now)).map((line) => `${local} ${line}`));
  }
  return said;
};
const school = { s1: { principals: ['hoa'], deputies: ['lan'] } };
const worldWith = (paces: Record<string, Pace>): World => ({ ...worldOf(school), paces });
const WEEK = ['2026-10-05T00:00:00', '2026-10-13T00:00:00'] as const;

describe('the hour that a person chose', () => {
  it('holds back what can wait', () => {
    expect(run(worldWith({ hoa: { rhythm: { minute: 600 } } }), ...WEEK)).toEqual([
      '10-05 10:00 hoa: W41 (opening)',
      '10-08 18:30 hoa: W41 (eighty)',
      '10-09 10:00 hoa: W41 (due)',
      '10-12 10:00 hoa: W41 (late1), W42 (opening)',
    ]);
  });

  it('does not hold back what would then come too late', () => {
    expect(run(worldWith({ hoa: { rhythm: { minute: 1140 } } }), ...WEEK)).toEqual([
      '10-05 19:00 hoa: W41 (opening)',
      '10-08 19:00 hoa: W41 (eighty)',
      // Due at 17:00, before the hour.
      '10-09 06:30 hoa: W41 (due)',
      '10-12 19:00 hoa: W41 (late1), W42 (opening)',
    ]);
  });

  it('counts for nothing in quiet hours', () => {
    expect(run(worldWith({ hoa: { rhythm: { minute: 1350 } } }), ...WEEK)[0]).toBe('10-05 06:30 hoa: W41 (opening)');
  });
});

describe('the weekday that a person chose', () => {
  it('gathers what can wait; the due day and what is late come by themselves', () => {
    expect(run(worldWith({ hoa: { rhythm: { weekday: 3 } } }), ...WEEK)).toEqual([
      '10-07 06:30 hoa: W41 (opening)',
      '10-09 06:30 hoa: W41 (due)',
      '10-12 06:30 hoa: W41 (late1), W42 (listed)',
    ]);
  });

  it('makes up for a stage that would be stale by then', () => {
    const said = run(worldWith({ hoa: { rhythm: { weekday: 4 } } }), '2026-10-05T00:00:00', '2026-10-09T00:00:00');
    expect(said).toEqual(['10-08 06:30 hoa: W41 (opening)']);
  });

  it('is the next working day where it is off: a Saturday, a Monday of Tết', () => {
    const on = (weekday: number, day: string): boolean => isChosenDay({ rhythm: { weekday } }, day, calendar);
    expect([on(6, '2026-10-05'), on(6, '2026-10-03'), on(1, '2026-10-05'), on(1, '2026-10-06')]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    // Tết 2027: from 05/02 (Friday); the Monday 08/02 is off.
    const next = calendar.workingDayFrom('2027-02-08');
    expect(next > '2027-02-08' && on(1, next)).toBe(true);
  });
});

describe('a snooze', () => {
  it('until the afternoon brings all that is open once more the same day, then is over', () => {
    const world = worldWith({});
    expect(run(world, '2026-10-05T00:00:00', '2026-10-05T08:00:00')).toEqual(['10-05 06:30 hoa: W41 (opening)']);
    world.paces.hoa = { snooze: { until: at('2026-10-05T14:00:00') } };
    expect(run(world, '2026-10-05T08:00:00', '2026-10-09T00:00:00')).toEqual([
      '10-05 14:00 hoa: W41 (opening)',
      '10-08 18:30 hoa: W41 (eighty)',
    ]);
  });

  it('over the due day tells it as late, without the stages that it covered', () => {
    const world = worldWith({ hoa: { snooze: { until: at('2026-10-12T06:30:00') } } });
    expect(run(world, ...WEEK)).toEqual(['10-12 06:30 hoa: W41 (late1), W42 (opening)']);
  });

  it('says nothing when all was done meanwhile, nor later than the first working day', () => {
    const world = worldWith({ hoa: { snooze: { until: at('2026-10-06T06:30:00') } } });
    report(world, 's1', '2026-W41');
    expect(run(world, ...WEEK)).toEqual(['10-12 06:30 hoa: W42 (opening)']);
  });
});

describe('an absence', () => {
  const away = { from: '2026-10-06', to: '2026-10-09' };
  it('sends the reminders to the deputy, and tells all that is open when the person is back', () => {
    expect(run(worldWith({ hoa: { away: { ...away, standIn: 'lan' } } }), ...WEEK)).toEqual([
      '10-05 06:30 hoa: W41 (opening)',
      // Who takes over is told what stands open.
      '10-06 06:30 lan: W41 (opening)',
      '10-08 18:30 lan: W41 (eighty)',
      '10-09 06:30 lan: W41 (due)',
      '10-12 06:30 hoa: W41 (late1), W42 (opening)',
    ]);
  });

  it('without a deputy waits', () => {
    expect(run(worldWith({ hoa: { away } }), ...WEEK)).toEqual([
      '10-05 06:30 hoa: W41 (opening)',
      '10-12 06:30 hoa: W41 (late1), W42 (opening)',
    ]);
  });

  it('goes from one absent person to the next, never in a circle, and past one who left', () => {
    const now = at('2026-10-07T08:00:00');
    const paces: Record<string, Pace> = {
      hoa: { away: { ...away, standIn: 'lan' } },
      lan: { away: { ...away, standIn: 'hoa' } },
    };
    const asked = (present: string[]) =>
      receiverOf('hoa', { now, calendar, present, paceOf: (member) => paces[member] });
    expect(asked(['hoa', 'lan', 'an'])).toBeUndefined();
    paces.lan = {};
    expect(asked(['hoa', 'lan', 'an'])).toBe('lan');
    expect(asked(['hoa', 'an'])).toBe('an');
    expect(standInOf(paces.hoa ?? {}, now, calendar)).toBe('lan');
    expect(awayUntil(paces.hoa ?? {}, now, calendar)).toBe(at('2026-10-10T00:00:00'));
    expect(awayUntil(paces.hoa ?? {}, at('2026-10-10T00:00:00'), calendar)).toBeUndefined();
  });

  it('of one officer leaves the digest to the others; of all, to all', () => {
    const world = worldWith({ officer: { away: { from: '2026-10-01', to: '2026-10-30' } } });
    world.overseers.s1 = ['officer', 'leader'];
    const digests = (): string[] =>
      run(world, '2026-10-15T06:00:00', '2026-10-15T08:00:00').filter((line) => line.includes('silent'));
    expect(digests()).toEqual(['10-15 06:30 leader: silent s1 W41; not joined -']);
    world.overseers.s1 = ['officer'];
    expect(digests()).toEqual(['10-15 06:30 officer: silent s1 W41; not joined -']);
  });
});

const day = fc
  .integer({ min: 0, max: 40 })
  .map((n) => new Date(at('2026-09-28T12:00:00') + n * 24 * HOUR).toISOString().slice(0, 10));
const pace: fc.Arbitrary<Pace> = fc.record(
  {
    rhythm: fc.record({ minute: fc.nat(1439), weekday: fc.integer({ min: 1, max: 7 }) }, { requiredKeys: [] }),
    snooze: fc.record({ until: fc.integer({ min: at('2026-09-28T00:00:00'), max: at('2026-11-10T00:00:00') }) }),
    away: fc
      .record({ a: day, b: day, standIn: fc.constantFrom('hoa', 'lan', 'gone') })
      .map(({ a, b, standIn }) => ({ from: a < b ? a : b, to: a < b ? b : a, standIn })),
  },
  { requiredKeys: [] },
);

describe('whatever the paces', () => {
  it('nobody is written to in quiet hours, while they snooze or are away, nor twice a day without having asked', () => {
    let messages = 0;
    fc.assert(
      fc.property(
        pace,
        pace,
        fc.array(fc.integer({ min: 5, max: 300 }), { minLength: 200, maxLength: 300 }),
        (hoa, lan, gaps) => {
          const world = worldWith({ hoa, lan });
          const days = new Map<string, number>();
          let now = at('2026-09-28T00:00:00');
          for (const gap of gaps) {
            for (const { member, again } of tick(world, now).reminders) {
              messages += 1;
              const its = world.paces[member] ?? {};
              expect(calendar.isQuiet(now)).toBe(false);
              expect(now >= (its.snooze?.until ?? 0)).toBe(true);
              expect(awayUntil(its, now, calendar)).toBeUndefined();
              const key = `${member} ${calendar.dayOf(now)}`;
              expect(again !== undefined || !days.has(key)).toBe(true);
              days.set(key, (days.get(key) ?? 0) + 1);
              expect(days.get(key)).toBeLessThanOrEqual(2);
            }
            now += gap * 60_000;
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(messages).toBeGreaterThan(100);
  });
});
