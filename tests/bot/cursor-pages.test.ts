import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageFrom, pageHolding } from '../../src/bot/cursor-pages.js';

const units = Array.from({ length: 1957 }, (_, i) => `TH-${i}`);
const own = (code: string): string => code;

test('pages of 1,957 units follow one another without a gap, forwards and backwards', () => {
  const seen: string[] = [];
  let page = pageFrom(units, own, '');
  for (;;) {
    seen.push(...page.items);
    if (page.next === undefined) break;
    page = pageFrom(units, own, page.next);
  }
  expect(seen).toEqual(units);
  expect([page.page, page.pages]).toEqual([245, 245]);
  while (page.back !== undefined) page = pageFrom(units, own, page.back);
  expect([page.first, page.items.length]).toEqual([1, 8]);
});

test('a page stays put while units before it leave the list; where its own first has left, it goes on at the next', () => {
  const arbitrary = fc.tuple(
    fc.integer({ min: 0, max: 240 }),
    fc.array(fc.integer({ min: 0, max: 1956 }), { maxLength: 40 }),
  );
  fc.assert(
    fc.property(arbitrary, ([at, gone]) => {
      const first = at * 8;
      const from = pageHolding(units, units[first] ?? '');
      const left = units.filter((_, i) => !gone.includes(i));
      const expected = left.find((code) => units.indexOf(code) >= first);
      const { items } = pageFrom(left, own, from, units);
      // The beginning of the list is the one place that moves.
      expect(items[0]).toBe(from === '' ? left[0] : expected);
    }),
    { numRuns: 60 },
  );
});

test('a forged button begins at the beginning', () => {
  expect(pageFrom(units, own, 'nobody').first).toBe(1);
});
