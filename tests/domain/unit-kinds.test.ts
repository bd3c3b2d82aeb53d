import { expect, test } from 'vitest';
import { COMMON_KINDS, createKinds } from '../../src/domain/unit-kinds.js';

test.each(['TH', 'Tiểu học', 'th - thcs', 'ubnd', 'Trường chuyên biệt', ''])('%s is a kind that is known', (kind) => {
  expect(COMMON_KINDS.isUnknown(kind)).toBe(false);
});

test.each([
  ['Tiểu hocc', 'TH'],
  ['mầm nom', 'MN'],
  ['TTHCS', 'THCS'],
  ['Lớp tình thương', undefined],
])('%s is none; the nearest is %s', (kind, near) => {
  expect([COMMON_KINDS.isUnknown(kind), COMMON_KINDS.near(kind)]).toEqual([true, near]);
});

test('what the tenant names is known, and may be the nearest', () => {
  const own = createKinds([{ key: 'LTT', vi: 'Lớp tình thương', en: '', sort: '', words: [] }]);
  expect([own.isUnknown('Lớp tình thương'), own.near('Lop tinh thuog')]).toEqual([false, 'LTT']);
});
