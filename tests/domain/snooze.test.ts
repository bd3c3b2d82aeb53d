import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar } from '../../src/domain/calendar.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { isChosenDay, type Pace } from '../../src/domain/pace.js';
import { snoozeEnds, snoozeUntil } from '../../src/domain/snooze.js';
import { at, calendar } from './season.js';

describe('the days off ahead', () => {
  it('are named, with what makes up for a weekend: Tết, the end of April, the school holidays of the tenant', () => {
    expect(calendar.holidayAhead('2027-01-20', 60)).toEqual({
      from: '2027-02-05',
      to: '2027-02-11',
      names: ['Tết Nguyên Đán'],
    });
    expect(calendar.holidayAhead('2027-02-07', 60)?.from).toBe('2027-02-07');
    expect(calendar.holidayAhead('2027-04-20', 60)?.names).toEqual(['Ngày Giải phóng miền Nam', 'Quốc tế Lao động']);
    expect(calendar.holidayAhead('2026-10-05', 30)).toBeUndefined();
    const closed = [{ from: '2026-10-26', to: '2026-10-30', name: 'Nghỉ thu' }];
    const ours = createCalendar(calendarSettingsSchema.parse({ closed }));
    // Up to the Sunday, after which school goes on.
    expect(ours.holidayAhead('2026-10-05', 30)).toEqual({ from: '2026-10-26', to: '2026-11-01', names: ['Nghỉ thu'] });
  });

  it('of the tenant hold back what a person chose, hour and weekday', () => {
    const closed = [{ from: '2026-10-05', to: '2026-10-06' }];
    const ours = createCalendar(calendarSettingsSchema.parse({ closed }));
    expect(isChosenDay({ rhythm: { weekday: 1 } }, '2026-10-05', ours)).toBe(false);
    expect(isChosenDay({ rhythm: { weekday: 1 } }, '2026-10-07', ours)).toBe(true);
    expect(snoozeEnds(at('2026-10-02T08:00:00'), ours).map(({ name, day }) => `${name} ${day}`)).toEqual([
      'afternoon 2026-10-02',
      'day 2026-10-07',
    ]);
  });
});

describe('a snooze button', () => {
  const choose = (now: string, end: { day: string; part: string }, its: Pace = {}): number | undefined =>
    snoozeUntil(end, its, { now: at(now), calendar });

  it('ends at the hour that it names, or at the person’s own', () => {
    expect(choose('2026-10-05T08:00:00', { day: '2026-10-05', part: '840' })).toBe(at('2026-10-05T14:00:00'));
    expect(choose('2026-10-05T08:00:00', { day: '2026-10-06', part: 'am' })).toBe(at('2026-10-06T06:30:00'));
    const its = { rhythm: { minute: 540 } };
    expect(choose('2026-10-05T08:00:00', { day: '2026-10-06', part: 'am' }, its)).toBe(at('2026-10-06T09:00:00'));
  });

  it.each([
    ['of last week', { day: '2026-09-29', part: 'am' }],
    ['of this very moment', { day: '2026-10-05', part: 'am' }],
    ['of a far day', { day: '2027-10-05', part: 'am' }],
    ['of no day', { day: '2026-02-31', part: 'am' }],
    ['of no part', { day: '2026-10-06', part: '61' }],
    ['of nothing', { day: '', part: '' }],
  ])('%s does nothing', (_, end) => expect(choose('2026-10-05T06:30:00', end)).toBeUndefined());

  it('offered at whatever moment ends later than it, outside quiet hours, on a working day', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('2026-09-01T00:00:00'), max: at('2027-08-31T00:00:00') }), (now) => {
        for (const end of snoozeEnds(now, calendar)) {
          const until = snoozeUntil(end, {}, { now, calendar });
          expect(until).toBeGreaterThan(now);
          expect(calendar.isQuiet(until ?? 0)).toBe(false);
          expect(calendar.isWorkingDay(calendar.dayOf(until ?? 0))).toBe(true);
        }
      }),
    );
  });
});
