import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCalendar, formatDay } from '../../src/domain/calendar.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import { addDays, daysBetween, mondayOf, weekdayOf } from '../../src/domain/iso-day.js';

const calendar = createCalendar(
  calendarSettingsSchema.parse({
    closed: [{ from: '2027-06-01', to: '2027-08-15', name: 'Nghỉ hè' }],
    workingDays: ['2027-02-20', '2027-06-07'],
  }),
);
const berlin = createCalendar(calendarSettingsSchema.parse({ zone: 'Europe/Berlin', country: '' }));
const at = (local: string): number => Date.parse(`${local}+07:00`);

describe('working days', () => {
  it.each([
    ['2026-10-14', true],
    ['2026-10-17', false],
    ['2026-09-02', false],
    ['2026-11-20', true],
    ['2027-02-04', true],
    ['2027-02-05', false],
    ['2027-02-09', false],
    // Saturday and Sunday of Tết 2027 are made up for on Wednesday and Thursday.
    ['2027-02-10', false],
    ['2027-02-11', false],
    ['2027-02-12', true],
    // Hùng Kings' day 2026 is a Sunday: Monday is off.
    ['2026-04-27', false],
    ['2027-02-20', true],
    ['2027-06-02', false],
    ['2027-06-07', true],
  ])('%s: %s', (day, working) => expect(calendar.isWorkingDay(day)).toBe(working));

  it('go on past weekends and Tết', () => {
    expect(calendar.nextWorkingDays('2027-02-04', 3)).toEqual(['2027-02-12', '2027-02-15', '2027-02-16']);
    expect(calendar.workingDayFrom('2026-10-17')).toBe('2026-10-19');
    expect(calendar.isHoliday('2026-10-17')).toBe(false);
  });

  it('end the search for a tenant that is closed for ever', () => {
    const closed = createCalendar(calendarSettingsSchema.parse({ closed: [{ from: '2020-01-01', to: '2099-12-31' }] }));
    expect(closed.nextWorkingDays('2026-10-14', 4)).toHaveLength(4);
  });
});

describe('zone', () => {
  it('knows the local day and minute', () => {
    expect(calendar.dayOf(at('2026-10-14T00:00:00'))).toBe('2026-10-14');
    expect(calendar.dayOf(at('2026-10-14T00:00:00') - 1)).toBe('2026-10-13');
    expect(calendar.minuteOf(at('2026-10-14T06:31:00'))).toBe(391);
    expect(calendar.at('2026-10-14', 17 * 60)).toBe(at('2026-10-14T17:00:00'));
  });

  it('converts there and back, also around clock changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9e5 }), (hours) => {
        const instant = hours * 3_600_000;
        const back = berlin.at(berlin.dayOf(instant), berlin.minuteOf(instant));
        // The hour that is lived twice in autumn is read as one of the two.
        expect([0, 3_600_000]).toContain(Math.abs(back - instant));
        expect(berlin.dayOf(back)).toBe(berlin.dayOf(instant));
      }),
    );
    expect(berlin.at('2026-03-29', 150)).toBe(Date.parse('2026-03-29T03:30:00+02:00'));
  });

  it('refuses an unknown zone', () => {
    expect(() => createCalendar(calendarSettingsSchema.parse({ zone: 'Asia/Saigon2' }))).toThrow(RangeError);
  });
});

describe('quiet hours', () => {
  it.each([
    ['2026-10-14T20:59:59', '2026-10-14T20:59:59'],
    ['2026-10-14T21:00:00', '2026-10-15T06:30:00'],
    ['2026-10-15T03:00:00', '2026-10-15T06:30:00'],
    ['2026-10-15T06:30:00', '2026-10-15T06:30:00'],
  ])('%s is followed by %s', (asked, answer) => expect(calendar.afterQuietHours(at(asked))).toBe(at(answer)));

  it('never answer with an earlier or a quiet moment', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1.7e12, max: 1.9e12 }), (instant) => {
        const after = calendar.afterQuietHours(instant);
        expect(after >= instant && !calendar.isQuiet(after) && after - instant <= 9.5 * 3_600_000).toBe(true);
        const dusk = calendar.quietAfter(instant);
        expect(dusk > instant && calendar.isQuiet(dusk) && !calendar.isQuiet(dusk - 1)).toBe(true);
      }),
    );
  });

  it('may be none', () => {
    const restless = createCalendar(calendarSettingsSchema.parse({ quiet: { from: '00:00', to: '00:00' } }));
    expect(restless.isQuiet(at('2026-10-14T03:00:00'))).toBe(false);
    expect(restless.quietAfter(at('2026-10-14T03:00:00'))).toBe(at('2026-10-15T00:00:00'));
  });
});

describe('ISO days', () => {
  it('add, count and name weekdays consistently', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9000, max: 9000 }), (count) => {
        const day = addDays('2026-10-14', count);
        expect(daysBetween('2026-10-14', day)).toBe(count);
        expect(weekdayOf(mondayOf(day))).toBe(1);
        expect(daysBetween(mondayOf(day), day)).toBe(weekdayOf(day) - 1);
      }),
    );
  });

  it('are shown as offices write them', () => expect(formatDay('2027-01-05')).toBe('05/01/2027'));
});
