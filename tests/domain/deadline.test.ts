import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDeadline } from '../../src/domain/deadline.js';
import { addDays, formatDay } from '../../src/domain/iso-day.js';

/** A Wednesday in the season of Thanh Ba's campaign. */
const context = { today: '2026-10-14', from: '2026-09-07', to: '2027-05-31' };
const dayOf = (text: string): string => {
  const parsed = parseDeadline(text, context);
  return parsed.ok ? parsed.day : parsed.reason;
};

describe('parseDeadline', () => {
  it.each([
    ['15/1/2027', '2027-01-15'],
    ['15-01-27', '2027-01-15'],
    ['15.1.2027', '2027-01-15'],
    ['15.1.2027.', '2027-01-15'],
    [' 15 / 1 / 2027 ', '2027-01-15'],
    ['2027-01-15', '2027-01-15'],
    ['15/1 năm 2027', '2027-01-15'],
    ['trước ngày 15/1/2027', '2027-01-15'],
    ['17h00 ngày 15/1/2027', '2027-01-15'],
    ['8.30 ngày 15/1', '2027-01-15'],
    ['ngày 15 tháng 1 năm 2027', '2027-01-15'],
    ['Ngày 15/tháng 1/năm 2027', '2027-01-15'],
    ['ngay 15 thang 1 nam 2027', '2027-01-15'],
    ['15 tháng 1', '2027-01-15'],
    ['15 tháng giêng', 'unreadable'],
    ['mùng 5 tháng mười một', '2026-11-05'],
    ['trước mồng mười tháng mười hai', '2026-12-10'],
    ['hạn 20/11', '2026-11-20'],
    ['20-11', '2026-11-20'],
    ['30/4', '2027-04-30'],
    ['thứ năm, 20/11', '2026-11-20'],
    ['từ 5/9 đến 15/1/2027', '2027-01-15'],
    ['từ 20/10 đến hết tháng 4', '2027-04-30'],
    ['14/10', '2026-10-14'],
  ])('reads the day %s as %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['cuối tháng 5', '2027-05-31'],
    ['cuoi thang 5', '2027-05-31'],
    ['CUỐI THÁNG 5', '2027-05-31'],
    ['cuối tháng 5'.normalize('NFD'), '2027-05-31'],
    ['cuối tháng năm', '2027-05-31'],
    ['cuối tháng sáu', '2027-06-30'],
    ['đầu tháng 3', '2027-03-05'],
    ['giữa tháng 12', '2026-12-15'],
    ['hết tháng 4', '2027-04-30'],
    ['trong tháng 4/2027', '2027-04-30'],
    ['tháng 5/2027', '2027-05-31'],
    ['5/2027', '2027-05-31'],
    ['tháng 2', '2027-02-28'],
    ['cuối tháng', '2026-10-31'],
    ['cuối tháng này', '2026-10-31'],
    ['tháng sau', '2026-11-30'],
    ['ngày 10 tháng sau', '2026-11-10'],
    ['đầu tháng tới', '2026-11-05'],
    ['ngày 20', '2026-10-20'],
    ['ngày 10', '2026-11-10'],
    ['quý I', '2027-03-31'],
    ['hết quý IV/2026', '2026-12-31'],
    ['cuối năm', '2026-12-31'],
    ['hết năm 2026', '2026-12-31'],
  ])('reads the month %s as %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['cuối học kỳ I', '2027-01-15'],
    ['học kì 1', '2027-01-15'],
    ['HK1', '2027-01-15'],
    ['HKI', '2027-01-15'],
    ['hết kỳ 2', '2027-05-31'],
    ['giữa HK II', '2027-03-20'],
    ['hết học kỳ hai năm học 2026-2027', '2027-05-31'],
    ['cuối năm học', '2027-05-31'],
    ['năm học 2026 - 2027', '2027-05-31'],
    ['trước Tết', '2027-02-04'],
    ['trước tết nguyên đán 2027', '2027-02-04'],
    ['sau Tết', '2027-02-15'],
    ['trước Tết Dương lịch', '2026-12-31'],
    ['trước Tết Trung thu', 'unreadable'],
    ['ngày Nhà giáo Việt Nam', '2026-11-20'],
  ])('reads the school year: %s as %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['hôm nay', '2026-10-14'],
    ['ngày mai', '2026-10-15'],
    ['mai', '2026-10-15'],
    ['ngày kia', '2026-10-16'],
    ['tuần này', '2026-10-16'],
    ['tuần sau', '2026-10-23'],
    ['đầu tuần sau', '2026-10-19'],
    ['cuối tuần này', '2026-10-18'],
    ['cuối tuần', '2026-10-18'],
    ['thứ sáu tuần sau', '2026-10-23'],
    ['thứ 6', '2026-10-16'],
    ['thứ tư', '2026-10-14'],
    ['thứ tư tới', '2026-10-21'],
    ['chủ nhật', '2026-10-18'],
    ['10 ngày nữa', '2026-10-24'],
    ['hai tuần nữa', '2026-10-28'],
    ['trong 3 tháng', '2027-01-14'],
  ])('reads the near: %s as %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['end of May', '2027-05-31'],
    ['by the end of May 2027', '2027-05-31'],
    ['mid-December', '2026-12-15'],
    ['early March', '2027-03-05'],
    ['15 January 2027', '2027-01-15'],
    ['January 15, 2027', '2027-01-15'],
    ['Jan 15th', '2027-01-15'],
    ['1st of March', '2027-03-01'],
    ['May', '2027-05-31'],
    ['end of the first semester', '2027-01-15'],
    ['semester 2', '2027-05-31'],
    ['end of the school year', '2027-05-31'],
    ['tomorrow', '2026-10-15'],
    ['next week', '2026-10-23'],
    ['next Friday', '2026-10-23'],
    ['in 2 weeks', '2026-10-28'],
    ['end of this month', '2026-10-31'],
    ['before Tet', '2027-02-04'],
  ])('reads English: %s as %s', (text, day) => expect(dayOf(text)).toBe(day));

  it.each([
    ['31/2', 'no-such-day', '2027-02-28'],
    ['29/2', 'no-such-day', '2027-02-28'],
    ['31/11/2026', 'no-such-day', '2026-11-30'],
    ['12/15', 'no-such-day', '2026-12-15'],
    ['12/15/2026', 'no-such-day', '2026-12-15'],
    ['45/3', 'no-such-day', undefined],
    ['tháng 13', 'no-such-day', undefined],
    ['15/1/2026', 'past', '2027-01-15'],
    ['hôm 10/10', 'past', undefined],
    ['thứ hai tuần này', 'past', undefined],
    ['15/1/2207', 'too-far', undefined],
    ['', 'unreadable', undefined],
    ['sớm nhất có thể', 'unreadable', undefined],
    ['cuối tháng giêng năm 2027', 'unreadable', undefined],
    ['30 học sinh', 'unreadable', undefined],
    ['20', 'unreadable', '2026-10-20'],
  ])('refuses %s: %s, suggests %s', (text, reason, suggestion) => {
    const expected = { ok: false, reason, ...(suggestion === undefined ? {} : { suggestion }) };
    expect(parseDeadline(text, context)).toEqual(expected);
  });

  it('says when a day lies outside the season, and does not refuse it', () => {
    expect(parseDeadline('30/6/2027', context)).toEqual({ ok: true, day: '2027-06-30', outside: 'after-end' });
    const early = { today: '2026-08-20', from: '2026-09-07', to: '2027-05-31' };
    expect(parseDeadline('1/9', early)).toEqual({ ok: true, day: '2026-09-01', outside: 'before-start' });
  });

  it('without a season takes the next such day', () => {
    expect(parseDeadline('10/10', { today: '2026-10-14' })).toEqual({ ok: true, day: '2027-10-10' });
  });

  it('reads back whatever day it writes itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 5000 }), (ahead, offset) => {
        const today = addDays('2024-01-01', offset);
        const day = addDays(today, ahead);
        expect(parseDeadline(`hạn ${formatDay(day)}`, { today })).toEqual({ ok: true, day });
        expect(parseDeadline(day, { today })).toEqual({ ok: true, day });
      }),
    );
  });

  it('never fails, and never gives or suggests a day before today', () => {
    const word = fc.constantFrom(
      ...'cuối đầu giữa hết tháng tuần năm học kỳ thứ sáu sau tới này ngày 15/1 31/2 2027 12 I Tết trước đến HK1 quý mai nữa'.split(
        ' ',
      ),
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 7 }).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseDeadline(text, context);
        const day = parsed.ok ? parsed.day : parsed.suggestion;
        if (day !== undefined) expect(day >= context.today && /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
