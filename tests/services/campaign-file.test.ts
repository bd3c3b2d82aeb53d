import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { campaignSchema } from '../../src/domain/campaign.js';
import { readCampaignYaml } from '../../src/services/campaign-file.js';
import { FILE_PROBLEMS } from '../../src/services/file-problem.js';
import { fluentText } from '../support/fluent-texts.js';

const SAMPLE = readFileSync('samples/thanh-ba.campaign.yaml', 'utf8');

const SMALL = `title: Thi đua tháng 11
directive:
  number: 12/KH
  date: 01/10/2026
  title: Kế hoạch thi đua chào mừng ngày 20/11
schoolYear: 2026 – 2027
contents:
  - title: Dạy tốt
  - title: Học tốt
indicatorGroups:
  - title: Giờ dạy
    criteria:
      - title: Số tiết dạy tốt
        maxScore: 7,5
registration: { from: 2026-10-01, to: 2026-10-10 }
cadence:
  every: hằng tháng
  weekday: 5
  hour: 08
  from: 12/10/2026
  to: 30/11/2026
audience:
  subtrees: PGD-232, XA-1
  kinds: [MN, TH]
`;

const problemsOf = (text: string) => {
  const file = readCampaignYaml(text);
  return file.ok ? [] : file.problems;
};
/** `line:column field code`. */
const brief = (text: string): string[] =>
  problemsOf(text).map(({ line, column, field, code }) => `${line}:${column} ${field} ${code}`);
const campaignOf = (text: string) => {
  const file = readCampaignYaml(text);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.campaign;
};

describe('campaign file', () => {
  it("reads Thanh Ba's campaign", () => {
    const campaign = campaignOf(SAMPLE);
    expect(campaignSchema.safeParse({ ...campaign, status: 'draft', createdAt: 1, rev: 1 }).error).toBeUndefined();
    expect(campaign.id).toBe('thanh-ba-2026-2027');
    expect([campaign.contents.length, campaign.indicatorGroups.length]).toEqual([5, 10]);
    expect(campaign.registration).toEqual({ from: '2026-09-01', to: '2026-09-18' });
    expect(campaign.cadence).toEqual({ every: 'weekly', weekday: 5, hour: 17, from: '2026-09-21', to: '2027-05-31' });
    expect(campaign.audience).toEqual({ subtrees: ['PGD-232'], kinds: [] });
    const scores = campaign.indicatorGroups.flatMap((group) => group.criteria.map((criterion) => criterion.maxScore));
    expect(scores.reduce((sum, score) => sum + score, 0)).toBe(100);
  });

  it('takes what a person writes, and numbers what has no id', () => {
    expect(campaignOf(SMALL)).toEqual({
      id: 'thi-dua-thang-11',
      title: 'Thi đua tháng 11',
      directive: { number: '12/KH', date: '2026-10-01', title: 'Kế hoạch thi đua chào mừng ngày 20/11' },
      schoolYear: '2026-2027',
      contents: [
        { id: '1', title: 'Dạy tốt' },
        { id: '2', title: 'Học tốt' },
      ],
      indicatorGroups: [
        { id: '1', title: 'Giờ dạy', criteria: [{ id: '1.1', title: 'Số tiết dạy tốt', maxScore: 7.5 }] },
      ],
      registration: { from: '2026-10-01', to: '2026-10-10' },
      cadence: { every: 'monthly', weekday: 5, hour: 8, from: '2026-10-12', to: '2026-11-30' },
      audience: { subtrees: ['PGD-232', 'XA-1'], kinds: ['MN', 'TH'] },
    });
    expect(campaignOf(`\uFEFF${SMALL.replaceAll('\n', '\r\n')}`).id).toBe('thi-dua-thang-11');
  });

  it('reports every problem at once, with its line and field', () => {
    const bad = SMALL.replace('number: 12/KH', 'number:')
      .replace('01/10/2026', '31/02/2026')
      .replace('schoolYear', 'school_year')
      .replace('  - title: Dạy tốt', '  - id: "2"\n    titel: Dạy tốt')
      .replace('7,5', '-1')
      .replace('2026-10-10', '2026-09-10')
      .replace('hằng tháng', 'thỉnh thoảng')
      .replace('weekday: 5', 'weekday: 8')
      .replace('hour: 08', 'hour: 24')
      .replace('  subtrees: PGD-232, XA-1\n', '');
    expect(brief(`${bad}màu sắc: đỏ\n`)).toEqual([
      '3:3 directive.number required',
      '4:9 directive.date bad-day',
      '6:1 school_year unknown-key-near',
      '9:5 contents[1].titel unknown-key-near',
      '10:5 contents[2].id duplicate-id',
      '15:19 indicatorGroups[1].criteria[1].maxScore bad-score',
      '16:39 registration.to from-after-to',
      '18:10 cadence.every bad-every',
      '19:12 cadence.weekday bad-weekday',
      '20:9 cadence.hour bad-hour',
      '23:1 audience.subtrees required',
      '25:1 màu sắc unknown-key',
    ]);
  });

  it('suggests the key that was meant', () => {
    const args = (text: string) => problemsOf(text).find(({ code }) => code === 'unknown-key-near')?.args;
    expect(args(SMALL.replace('indicatorGroups', 'indicator-groups'))).toEqual({
      value: 'indicator-groups',
      suggestion: 'indicatorGroups',
    });
    expect(args(SMALL.replace('weekday', 'week day'))).toEqual({ value: 'week day', suggestion: 'weekday' });
    expect(brief(`${SMALL}status: open\n`)).toEqual(['25:1 status unknown-key']);
  });

  it('checks the reporting days against the school year', () => {
    expect(brief(SMALL.replace('2026 – 2027', '2025-2026'))).toEqual([
      '20:9 cadence.from outside-year',
      '21:7 cadence.to outside-year',
    ]);
    expect(brief(SMALL.replace('2026 – 2027', '2026-2028'))).toEqual(['6:13 schoolYear bad-school-year']);
  });

  it('finds doubled ids, also where one is a default', () => {
    const twice = SMALL.replace('  - title: Giờ dạy', '  - id: "2"\n    title: Nề nếp\n  - title: Giờ dạy');
    expect(brief(twice)).toEqual(['13:5 indicatorGroups[2].id duplicate-id']);
    expect(brief(SMALL.replace('  - title: Học tốt', '  - title: Học tốt\n    id: "1"'))).toEqual([
      '10:9 contents[2].id duplicate-id',
    ]);
  });

  it('names the wrong shape', () => {
    expect(brief('')).toEqual(['1:1  not-map']);
    expect(brief('chỉ là chữ')).toEqual(['1:1  not-map']);
    expect(brief('- a\n- b')).toEqual(['1:1  not-map']);
    expect(brief(SMALL.replace('title: Thi đua tháng 11', 'title: [a, b]'))).toEqual(['1:1 title not-text']);
    expect(brief(SMALL.replace(/contents:\n.*\n.*\n/, 'contents: Dạy tốt\n'))).toEqual(['7:11 contents not-list']);
    expect(brief(SMALL.replace(/contents:\n.*\n.*\n/, 'contents: []\n'))).toEqual(['7:1 contents too-few']);
    expect(brief(SMALL.replace('  - title: Học tốt\n', '  - title: Học tốt\n'.repeat(20)))).toEqual([
      '7:1 contents too-many',
    ]);
    expect(brief(SMALL.replace('Dạy tốt', 'x'.repeat(201)))).toEqual(['8:12 contents[1].title too-long']);
    expect(brief(`id: Thi đua\n${SMALL}`)).toEqual(['1:5 id bad-campaign-id']);
  });

  it('names slips of writing', () => {
    expect(brief('title: Thi đua: năm học')).toEqual(['1:8  colon']);
    expect(brief('directive:\n\tnumber: 1')).toEqual(['2:1  tab']);
    expect(brief('title: @abc')).toEqual(['1:8  quote-it']);
    expect(brief('contents: [a, b\ntitle: c')).toEqual(['2:1  indent']);
    expect(brief('title: "abc')).toEqual(['1:12  syntax']);
    expect(brief(SMALL.replace('    criteria:', '    title: Lần nữa\n    criteria:'))).toContain('12:5  duplicate-key');
  });

  it('refuses at once what no campaign needs and a hostile file lives on', () => {
    const start = performance.now();
    expect(brief('a: &a [1]\nb: *a')).toEqual(['1:4  unsupported']);
    expect(brief('title: !!binary abc')).toEqual(['1:8  unsupported']);
    expect(brief(`title: x\n${'? '.repeat(120_000)}`)).toEqual(['2:1  unsupported']);
    expect(brief(`a: ${'['.repeat(100_000)}`)).toEqual(['1:12  too-deep']);
    expect(brief(' '.repeat(256 * 1024 + 1))).toEqual(['1:1  too-large']);
    expect(brief('- '.repeat(120_000))).toHaveLength(1);
    expect(problemsOf(Array.from({ length: 25_000 }, (_, at) => `k${at}: 1`).join('\n'))).toHaveLength(100);
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(campaignOf(SMALL.replace('Dạy tốt', '"*Dạy & học tốt!?"')).contents[0]?.title).toBe('*Dạy & học tốt!?');
    expect(campaignOf(SMALL.replace('Dạy tốt', 'Dạy & học * tốt!?')).contents[0]?.title).toBe('Dạy & học * tốt!?');
  });

  it('never throws, and every problem has its place and its text', () => {
    const lines = SMALL.split('\n');
    const edit = fc.tuple(
      fc.nat(lines.length - 1),
      fc.constantFrom('', '-', 'x', '  - a: b', '"', '[', '{}', '\t', 'title:', '__proto__: 1', 'a: !b', '? x'),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 4 }), (edits) => {
        const text = edits.reduce((all, [at, line]) => all.with(at, line), lines).join('\n');
        for (const problem of problemsOf(text)) {
          expect(problem.line).toBeGreaterThan(0);
          expect(problem.line).toBeLessThanOrEqual(lines.length);
          for (const locale of ['vi', 'en']) {
            expect(fluentText(`${locale}/file-problems.ftl`, `file-problem-${problem.code}`, problem.args)).not.toBe(
              '',
            );
          }
        }
      }),
    );
  });

  it.each(['vi', 'en'])('has a text for every problem in %s', (locale) => {
    const args = {
      value: 'x',
      max: 1,
      min: 1,
      length: 2,
      detail: 'x',
      known: 'x',
      suggestion: 'x',
      first: 'x',
      from: 'x',
      to: 'x',
      schoolYear: 'x',
      hours: 4,
      other: 'x',
    };
    for (const code of FILE_PROBLEMS) {
      expect(fluentText(`${locale}/file-problems.ftl`, `file-problem-${code}`, args)).not.toBe('');
    }
    const line = { line: 1234, field: 'title', problem: 'x' };
    expect(fluentText(`${locale}/file-problems.ftl`, 'file-problem-line', line)).toContain('1234');
    expect(fluentText(`${locale}/file-problems.ftl`, 'file-problem-line-only', line)).toContain('1234');
  });
});
