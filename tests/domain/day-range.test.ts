import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDayRange } from '../../src/domain/day-range.js';
import { addDays, formatDay } from '../../src/domain/iso-day.js';

/** A Monday. */
const TODAY = '2026-10-05';
const read = (typed: string): string => {
  const range = parseDayRange(typed, TODAY);
  return range.ok ? `${range.from} ${range.to}` : range.reason;
};

describe('an absence as people type it', () => {
  it.each([
    ['6/10 - 9/10', '2026-10-06 2026-10-09'],
    ['6/10-9/10', '2026-10-06 2026-10-09'],
    ['6-9/10', '2026-10-06 2026-10-09'],
    ['từ 6 đến 9/10', '2026-10-06 2026-10-09'],
    ['từ ngày 6/10 đến hết ngày 9/10/2026', '2026-10-06 2026-10-09'],
    ['tu mai den thu sau', '2026-10-06 2026-10-09'],
    ['từ mai đến 15/10', '2026-10-06 2026-10-15'],
    ['tuần sau', '2026-10-12 2026-10-18'],
    ['vắng cả tuần này', '2026-10-05 2026-10-11'],
    ['tháng sau', '2026-11-01 2026-11-30'],
    ['3 ngày từ 6/10', '2026-10-06 2026-10-08'],
    ['2 tuần', '2026-10-05 2026-10-18'],
    ['ngày mai', '2026-10-06 2026-10-06'],
    ['1/10 đến 9/10', '2026-10-05 2026-10-09'],
    ['28/12 - 3/1', '2026-12-28 2027-01-03'],
    ['from tomorrow until 9/10', '2026-10-06 2026-10-09'],
    ['next week', '2026-10-12 2026-10-18'],
    ['9/10 đến 6/10', 'reversed'],
    ['31/2', 'no-such-day'],
    ['mấy hôm nữa', 'unreadable'],
    ['6/10/2026 - 6/12/2027', 'too-long'],
  ])('%s', (typed, expected) => expect(read(typed)).toBe(expected));

  it('is read back however two days are written', () => {
    const offset = fc.nat(80);
    fc.assert(
      fc.property(
        offset,
        offset,
        fc.constantFrom(' - ', ' đến ', '–', ' đến hết ngày ', ' den '),
        (start, length, between) => {
          const from = addDays(TODAY, start);
          const to = addDays(from, length);
          const [left, right] = [formatDay(from), formatDay(to)];
          expect(read(`${left}${between}${right}`)).toBe(`${from} ${to}`);
          expect(read(`từ ${left.slice(0, 5)}${between}${right}`)).toBe(`${from} ${to}`);
        },
      ),
    );
  });

  it('whatever is typed: never throws, never backwards, never before today', () => {
    const word = fc.constantFrom(
      'từ',
      'đến',
      '6',
      '31/2',
      'tuần',
      'sau',
      '-',
      '9/10',
      'mai',
      'ngày',
      '3',
      '12/15',
      'thứ',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        (typed) => {
          const range = parseDayRange(typed, TODAY);
          expect(!range.ok || (range.from >= TODAY && range.from <= range.to)).toBe(true);
        },
      ),
    );
  });
});
