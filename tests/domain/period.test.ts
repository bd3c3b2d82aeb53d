import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Cadence } from '../../src/domain/campaign.js';
import { addDays } from '../../src/domain/iso-day.js';
import { currentPeriod, periodState, periodsOf } from '../../src/domain/period.js';

const calendar = createCalendar(
  calendarSettingsSchema.parse({
    closed: [
      { from: '2027-02-01', to: '2027-02-14', name: 'Nghỉ Tết' },
      { from: '2027-06-01', to: '2027-08-22', name: 'Nghỉ hè' },
    ],
  }),
);
const at = (local: string): number => Date.parse(`${local}+07:00`);
const weekly: Cadence = { every: 'weekly', weekday: 5, hour: 17, from: '2026-09-07', to: '2027-05-31' };
const find = (cadence: Cadence, id: string) => periodsOf(cadence, calendar).find((period) => period.id === id);

describe('periodsOf', () => {
  it('cuts ISO weeks', () => {
    expect(periodsOf(weekly, calendar)[0]).toEqual({
      id: '2026-W37',
      from: '2026-09-07',
      to: '2026-09-13',
      opensAt: at('2026-09-07T00:00:00'),
      dueAt: at('2026-09-11T17:00:00'),
      missedAt: at('2026-09-14T00:00:00'),
    });
    expect(find(weekly, '2026-W53')?.from).toBe('2026-12-28');
    expect(find(weekly, '2027-W01')?.from).toBe('2027-01-04');
  });

  it('moves a due day off a holiday: before it within the period, else after it', () => {
    // Friday 1 January 2027.
    expect(find(weekly, '2026-W53')?.dueAt).toBe(at('2026-12-31T17:00:00'));
    // Monday 27 April 2026 makes up for the Hùng Kings' Sunday.
    const mondays: Cadence = { ...weekly, weekday: 1, from: '2026-04-20', to: '2026-05-10' };
    expect(find(mondays, '2026-W18')?.dueAt).toBe(at('2026-04-28T17:00:00'));
  });

  it('leaves a weekend that the campaign chose', () => {
    expect(find({ ...weekly, weekday: 7 }, '2026-W37')?.dueAt).toBe(at('2026-09-13T17:00:00'));
  });

  it('skips what is closed from end to end, and the period before lasts until the next opens', () => {
    const ids = periodsOf(weekly, calendar).map((period) => period.id);
    expect(ids).toContain('2027-W04');
    expect(ids).not.toContain('2027-W05');
    expect(ids).not.toContain('2027-W06');
    expect(find(weekly, '2027-W04')?.missedAt).toBe(at('2027-02-15T00:00:00'));
    const monthly: Cadence = { ...weekly, every: 'monthly', to: '2027-09-30' };
    expect(periodsOf(monthly, calendar).map((period) => period.id)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
      '2027-04',
      '2027-05',
      '2027-08',
      '2027-09',
    ]);
  });

  it('takes the last such weekday of months and quarters', () => {
    expect(find({ ...weekly, every: 'monthly' }, '2026-10')?.dueAt).toBe(at('2026-10-30T17:00:00'));
    expect(find({ ...weekly, every: 'quarterly' }, '2026-Q4')).toMatchObject({
      from: '2026-10-01',
      to: '2026-12-31',
      dueAt: at('2026-12-25T17:00:00'),
    });
  });

  it('asks for nothing in a fragment without a due day, and gives the last period two weeks', () => {
    const periods = periodsOf({ ...weekly, from: '2026-09-12', to: '2026-09-23' }, calendar);
    expect(periods.map((period) => period.id)).toEqual(['2026-W38']);
    expect(periods[0]?.missedAt).toBe(at('2026-10-02T17:00:00'));
  });

  it('always leaves a window, for every cadence', () => {
    const cadences = fc.record({
      every: fc.constantFrom('weekly' as const, 'monthly' as const, 'quarterly' as const),
      weekday: fc.integer({ min: 1, max: 7 }),
      hour: fc.integer({ min: 0, max: 23 }),
      from: fc.integer({ min: 0, max: 900 }).map((days) => addDays('2025-01-01', days)),
      length: fc.integer({ min: 0, max: 500 }),
    });
    fc.assert(
      fc.property(cadences, fc.double({ min: 0, max: 1, noNaN: true }), ({ length, ...rest }, share) => {
        const cadence: Cadence = { ...rest, to: addDays(rest.from, length) };
        const periods = periodsOf(cadence, calendar);
        expect(new Set(periods.map((period) => period.id)).size).toBe(periods.length);
        for (const [index, period] of periods.entries()) {
          expect(period.opensAt < period.dueAt && period.dueAt <= period.missedAt).toBe(true);
          expect(period.from >= cadence.from && period.to <= cadence.to).toBe(true);
          expect(period.missedAt).toBe(periods[index + 1]?.opensAt ?? period.dueAt + 14 * 86_400_000);
        }
        const first = periods[0];
        const last = periods.at(-1);
        if (first === undefined || last === undefined) return;
        const now = Math.floor(first.opensAt + share * (last.missedAt - first.opensAt - 1));
        const held = periods.filter((period) => ['open', 'dueSoon', 'overdue'].includes(periodState(period, now)));
        expect(held).toEqual([currentPeriod(periods, now)]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('periodState', () => {
  const period = { opensAt: 1000, dueAt: 2000, missedAt: 3000 };
  it.each([
    [999, 'upcoming'],
    [1000, 'open'],
    [1799, 'open'],
    [1800, 'dueSoon'],
    [1999, 'dueSoon'],
    [2000, 'overdue'],
    [2999, 'overdue'],
    [3000, 'missed'],
  ])('at %d: %s', (now, state) => expect(periodState(period, now)).toBe(state));
});
