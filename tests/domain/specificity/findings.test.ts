import { readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { describe, expect, it } from 'vitest';
import { isEverybody } from '../../../src/domain/specificity/everybody.js';
import { checkSpecificity, FINDING_CODES } from '../../../src/domain/specificity/index.js';

const good = { action: 'Trồng 50 cây', target: '50 cây', deadline: '2026-11-20', responsible: 'Thầy Hùng' };
const codes = (texts: Partial<typeof good>, context = {}): string[] =>
  checkSpecificity({ ...good, ...texts }, context).findings.map(({ code, field }) => `${field}: ${code}`);

describe('findings', () => {
  it('has none for a good pledge', () => {
    expect(checkSpecificity(good)).toEqual({ verdict: 'concrete', findings: [] });
  });

  it.each([
    [{ action: 'Nâng cao chất lượng', target: '' }, ['action: slogan', 'target: target-missing']],
    [{ action: '100% giáo viên gương mẫu', target: '' }, ['action: decorated-figure', 'action: slogan']],
    [
      { action: 'Thực hiện Nghị quyết 29', target: '' },
      ['action: name-only-figure', 'action: no-act', 'target: target-missing'],
    ],
    [
      { action: 'Tổ chức các hoạt động ngoại khoá', target: 'vui' },
      ['action: no-bound', 'target: target-not-countable'],
    ],
    [{ action: 'Như năm trước', target: '' }, ['action: no-act', 'target: target-missing']],
    [{ action: '', target: '' }, ['action: action-missing', 'target: target-missing']],
    [{ action: '' }, ['action: action-missing']],
    [{ target: 'cây xanh tốt' }, ['target: target-not-countable']],
    [{ target: '' }, []],
    [{ deadline: ' ' }, ['deadline: deadline-missing']],
    [{ responsible: '' }, ['responsible: responsible-missing']],
    [{ responsible: 'Toàn trường' }, ['responsible: responsible-everybody']],
  ])('%j', (texts, expected) => {
    expect(codes(texts)).toEqual(expected);
  });

  it('never changes the verdict for deadline or person', () => {
    expect(checkSpecificity({ ...good, deadline: '', responsible: 'tập thể' }).verdict).toBe('concrete');
  });

  it('names the phrase and the figure', () => {
    expect(checkSpecificity({ ...good, action: 'Đẩy mạnh thi đua', target: '' }).findings[0]?.args).toEqual({
      phrase: 'Đẩy mạnh',
    });
    expect(checkSpecificity({ ...good, action: '95% cán bộ gương mẫu', target: '' }).findings[0]?.args).toEqual({
      figure: '95%',
    });
  });
});

describe('deadline', () => {
  const context = {
    today: '2026-10-01',
    from: '2026-09-05',
    to: '2027-05-31',
    parseDay: (text: string) => (text === 'cuối tháng 5' ? '2027-05-31' : undefined),
  };

  it.each([
    ['cuối tháng 5', []],
    ['2026-10-01', []],
    ['2026-09-30', ['deadline: deadline-past']],
    ['2027-06-01', ['deadline: deadline-outside']],
    ['2026-09-04', ['deadline: deadline-outside']],
    ['khi nào xong thì xong', ['deadline: deadline-unreadable']],
  ])('%s', (deadline, expected) => {
    expect(codes({ deadline }, context)).toEqual(expected);
  });

  it('shows days as people write them', () => {
    const [finding] = checkSpecificity({ ...good, deadline: '2027-06-01' }, context).findings;
    expect(finding?.args).toEqual({ day: '01/06/2027', from: '05/09/2026', to: '31/05/2027' });
  });

  it('leaves what it cannot read alone without a parser', () => {
    expect(codes({ deadline: 'cuối tháng 5' })).toEqual([]);
  });
});

describe('everybody', () => {
  it.each([
    'toàn trường',
    'Tập thể',
    'cán bộ, giáo viên, nhân viên',
    'Cán bộ giáo viên nhân viên',
    'can bo giao vien nhan vien',
    'Nhà trường',
    'Thầy và trò',
    'CBGVNV',
    'Toàn thể hội đồng sư phạm nhà trường',
    'Giáo viên trường THCS Đồng Xuân',
    'TẤT CẢ',
    'Everybody',
    'all staff',
  ])('%s', (body) => {
    expect(isEverybody(body)).toBe(true);
  });

  it.each([
    'Hiệu trưởng',
    'Cô Lan',
    'Tổ Toán',
    'Công đoàn',
    'Hiệu trưởng Nguyễn Thị Hoa',
    'Tổng phụ trách Đội',
    'Trường',
    'Kế toán nhà trường',
    'Phó hiệu trưởng và tổ trưởng',
    '',
  ])('not %s', (body) => {
    expect(isEverybody(body)).toBe(body === 'Trường');
  });
});

describe('a lone number', () => {
  it('opens a line of a list and is no name', () => {
    const { findings } = checkSpecificity({ action: 'Nội dung:\n1. Đoàn kết\n2. Sáng tạo' });
    expect(findings.map(({ code }) => code)).not.toContain('name-only-figure');
    const named = checkSpecificity({ action: 'Quán triệt Chỉ thị 05-CT/TW' });
    expect(named.findings.map(({ code }) => code)).toContain('name-only-figure');
  });
});

describe.each(['vi', 'en'])('texts in %s', (language) => {
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(
    new FluentResource(
      readFileSync(new URL(`../../../src/locales/${language}/specificity.ftl`, import.meta.url), 'utf8'),
    ),
  );
  const args = { phrase: 'P', figure: '5', text: 'T', day: '01/06/2027', from: '05/09/2026', to: '31/05/2027' };

  it.each(FINDING_CODES)('%s has a message and an example', (code) => {
    const errors: Error[] = [];
    const message = bundle.getMessage(`finding-${code}`);
    const example = message?.attributes.example;
    expect(message?.value && bundle.formatPattern(message.value, args, errors)).toBeTruthy();
    expect(example && bundle.formatPattern(example, args, errors)).toBeTruthy();
    expect(errors).toEqual([]);
  });

  it('gives as good examples what the rule itself calls concrete', () => {
    for (const code of [
      'action-missing',
      'no-act',
      'slogan',
      'decorated-figure',
      'name-only-figure',
      'no-bound',
    ] as const) {
      const example = bundle.getMessage(`finding-${code}`)?.attributes.example;
      const text = example ? bundle.formatPattern(example, args) : '';
      const quoted = Array.from(text.matchAll(/“([^”]+)”/gu), ([, inner]) => inner ?? '');
      const verdicts = quoted.map((action) => checkSpecificity({ action }).verdict);
      expect(verdicts.at(-1), text).toBe('concrete');
      if (/thay|instead/u.test(text)) expect(verdicts[0], text).toBe('vague');
    }
  });
});
