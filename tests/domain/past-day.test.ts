import { expect, test } from 'vitest';
import { parsePastDay } from '../../src/domain/past-day.js';

const TODAY = '2026-09-24';
const read = (typed: string, today = TODAY): string => {
  const parsed = parsePastDay(typed, today);
  return parsed.ok ? parsed.day : parsed.reason;
};

test.each([
  ['20/9', '2026-09-20'],
  ['ngày 20 tháng 9', '2026-09-20'],
  ['20 tháng 9 năm 2026', '2026-09-20'],
  ['ký ngày 20-09-2026', '2026-09-20'],
  ['20.9.26', '2026-09-20'],
  ['2026-09-20', '2026-09-20'],
  ['hôm nay', '2026-09-24'],
  ['Hôm qua', '2026-09-23'],
  ['hom kia', '2026-09-22'],
  ['24/9', '2026-09-24'],
  ['25/9', 'future'],
  ['24/9/2027', 'future'],
  ['ngày mai', 'future'],
  ['31/9', 'no-such-day'],
  ['29/2/2026', 'no-such-day'],
  ['tuần trước', 'unreadable'],
  ['', 'unreadable'],
])('%s', (typed, expected) => {
  expect(read(typed)).toBe(expected);
});

test('without a year the last such day that is near: in January a December day was last year', () => {
  expect(read('28/12', '2027-01-05')).toBe('2026-12-28');
  expect(read('28/6', '2027-01-05')).toBe('future');
  expect(read('29/2', '2028-03-01')).toBe('2028-02-29');
});
