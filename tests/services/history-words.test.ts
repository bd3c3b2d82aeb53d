import { expect, test } from 'vitest';
import { loadTexts } from '../../src/locales/index.js';
import { AUDIT_ACTIONS } from '../../src/store/audit-actions.js';

const texts = loadTexts();

test.each(['vi', 'en'] as const)('whatever stands in the history has its words (%s)', (locale) => {
  const words = (action: string): string => texts.format(locale, { id: 'audit-action', args: { action } });
  const codes = AUDIT_ACTIONS.map((action) => action.replaceAll('.', '-'));
  expect(words('no-such-action')).toBe('no-such-action');
  expect(codes.filter((code) => words(code) === code)).toEqual([]);
});
