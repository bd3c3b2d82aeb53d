import { expect, test } from 'vitest';
import { type PastSpan, spanBefore } from '../../src/domain/past-span.js';

test.each<[PastSpan, string, string, string]>([
  ['week', '2026-09-14', '2026-09-07', '2026-09-13'],
  ['week', '2026-09-20', '2026-09-07', '2026-09-13'],
  ['week', '2027-01-02', '2026-12-21', '2026-12-27'],
  ['month', '2026-09-14', '2026-08-01', '2026-08-31'],
  ['month', '2027-01-31', '2026-12-01', '2026-12-31'],
  ['quarter', '2026-09-14', '2026-04-01', '2026-06-30'],
  ['quarter', '2027-02-01', '2026-10-01', '2026-12-31'],
])('the %s before %s: %s – %s', (span, today, from, to) => {
  expect(spanBefore(span, today)).toEqual({ from, to });
});
