import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validateRoster } from '../../src/domain/roster-check.js';
import { completeRows } from '../../src/domain/roster-complete.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';
import { readRoster } from '../../src/services/roster-file.js';

describe('any table', () => {
  const words = [
    '',
    'Mã',
    'Tên đơn vị',
    'Đơn vị quản lý',
    'Cấp học',
    'STT',
    'A',
    'B',
    '1',
    'Tổng cộng',
    'Sở GD&ĐT',
    'TH',
    'I',
  ];
  const cell = fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 }));
  const merges = fc.array(
    fc.record({ startRow: fc.nat(6), startCol: fc.nat(5), endRow: fc.nat(9), endCol: fc.nat(9) }),
    { maxLength: 3 },
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 9 });
  const sheets = fc.array(fc.record({ name: fc.constantFrom('', 'X', 'Y'), rows, merges }), {
    minLength: 1,
    maxLength: 3,
  });

  it('is read or refused, and what is imported of it stands on its own', () => {
    fc.assert(
      fc.property(sheets, (book) => {
        const file = readRoster(book);
        if (!file.ok) {
          expect(file.problems).not.toEqual([]);
          return;
        }
        const completed = completeRows(file.rows, undefined, { columns: file.columns });
        const outcome = validateRoster(completed.rows, undefined, { partial: true, known: completed.problems });
        if (!outcome.ok) {
          expect(outcome.problems).not.toEqual([]);
          return;
        }
        const again = createUnitTree(outcome.units);
        for (const { parent } of outcome.units) expect(parent === undefined || again.has(parent)).toBe(true);
        expect(again.size).toBe(outcome.units.length);
      }),
      { numRuns: 500 },
    );
  });
});
