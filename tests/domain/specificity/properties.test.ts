import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSpecificity } from '../../../src/domain/specificity/index.js';
import { fold } from '../../../src/domain/text.js';

interface Labelled {
  action: string;
  target: string;
  verdict: 'concrete' | 'vague';
}
const labelled = readFileSync(new URL('../../../bench/specificity/labelled.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled);

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        'mỗi',
        'tuần',
        '2',
        '100%',
        'buổi',
        'dạy',
        ',',
        '.',
        '"',
        '\uD800',
        'Chỉ thị',
        '05-CT/TW',
        '20/11',
        'một',
        '/',
        '\n',
        'khối',
        '-',
      ),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
);

describe('the verdict', () => {
  it('is given for any text, unpaired surrogates included', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, anyText, (action, target, deadline, responsible) => {
        const { verdict, findings } = checkSpecificity({ action, target, deadline, responsible });
        expect(['concrete', 'vague']).toContain(verdict);
        if (verdict === 'vague') expect(findings.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is the same for composed and decomposed text', () => {
    for (const { action, target } of labelled) {
      const [composed, decomposed] = (['NFC', 'NFD'] as const).map((form) =>
        checkSpecificity({ action: action.normalize(form), target: target.normalize(form) }),
      );
      expect(decomposed?.verdict, action).toBe(composed?.verdict);
    }
  });

  it('is concrete once a bounded act is added to any vague text', () => {
    const clauses = [
      'Nhà trường trồng 50 cây.',
      'Mỗi tuần dạy 2 buổi phụ đạo cho khối 9.',
      'Xây bồn rửa tay ở điểm trường Đồng Xuân.',
    ];
    for (const { action, target } of labelled.filter(({ verdict }) => verdict === 'vague')) {
      for (const clause of clauses) {
        expect(checkSpecificity({ action: `${action}. ${clause}`, target }).verdict, action).toBe('concrete');
        expect(checkSpecificity({ action: `${clause} ${action}`, target }).verdict, action).toBe('concrete');
      }
    }
  });

  it('is right on at least 95 of 100 labelled pledges', () => {
    const right = labelled.filter(
      ({ action, target, verdict }) => checkSpecificity({ action, target }).verdict === verdict,
    );
    expect(right.length / labelled.length).toBeGreaterThanOrEqual(0.95);
  });

  it('survives the loss of all diacritics in at least 95 of 100 cases', () => {
    const flipped = labelled.filter(({ action, target }) => {
      const bare = checkSpecificity({ action: fold(action), target: fold(target) });
      return bare.verdict !== checkSpecificity({ action, target }).verdict;
    });
    expect(
      flipped.map(({ action, target }) => `${action} | ${target}`).length / labelled.length,
      flipped.map(({ action }) => action).join('\n'),
    ).toBeLessThan(0.05);
  });
});
