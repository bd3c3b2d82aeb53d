import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROSTER_PROBLEMS, type RosterRow } from '../../src/domain/roster.js';
import { validateRoster } from '../../src/domain/roster-check.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';
import { ROSTER_NOTES } from '../../src/services/roster-sheet.js';
import { fluentText } from '../support/fluent-texts.js';

const row = (at: number, code: string, parent = '', rest: Partial<RosterRow> = {}): RosterRow => ({
  row: at,
  code,
  name: `Đơn vị ${code}`,
  // A school without an office above it is a mistake of its own.
  kind: parent === '' && !rest.professional_parent_code ? 'so' : 'TH',
  parent_code: parent,
  professional_parent_code: '',
  locality: '',
  ...rest,
});

const unitsOf = (rows: RosterRow[]) => {
  const outcome = validateRoster(rows);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.units;
};
const problemsOf = (rows: RosterRow[], existing?: ReturnType<typeof createUnitTree>): string[] => {
  const outcome = validateRoster(rows, existing);
  return outcome.ok ? [] : outcome.problems.map(({ row: at, column, code }) => `${at} ${column ?? '-'} ${code}`);
};

describe('roster validation', () => {
  it('makes units, the professional parent only where it differs', () => {
    const units = unitsOf([
      row(2, 'SO', '', { kind: 'so' }),
      row(3, 'XA', 'SO', { professional_parent_code: 'SO', locality: 'Xã Thanh Ba' }),
      row(4, 'TH', 'XA', { professional_parent_code: 'SO' }),
    ]);
    expect(units).toEqual([
      { code: 'SO', name: 'Đơn vị SO', kind: 'so', locality: '', rev: 1 },
      { code: 'XA', name: 'Đơn vị XA', kind: 'TH', parent: 'SO', locality: 'Xã Thanh Ba', rev: 1 },
      { code: 'TH', name: 'Đơn vị TH', kind: 'TH', parent: 'XA', professionalParent: 'SO', locality: '', rev: 1 },
    ]);
  });

  it('reports every problem at once, by row', () => {
    const rows = [
      row(2, 'SO'),
      row(4, '', 'SO', { name: '', kind: '' }),
      row(5, 'MN 01', 'SO'),
      row(6, 'TH', 'SO', { name: 'x'.repeat(201), kind: 'k'.repeat(41) }),
      row(7, 'th', 'SO'),
      row(8, 'MN', 'PGD', { professional_parent_code: 'SGD' }),
      row(9, 'a'.repeat(33)),
      row(10, 'A', 'B'),
      row(11, 'B', '', { professional_parent_code: 'A' }),
      row(12, 'C', 'C'),
    ];
    expect(problemsOf(rows)).toEqual([
      '4 code missing',
      '4 name missing',
      '4 kind missing',
      '5 code bad-code',
      '6 name too-long',
      '6 kind too-long',
      '6 code duplicate-code',
      '7 code duplicate-code',
      '8 parent_code unknown-parent',
      '8 professional_parent_code unknown-parent',
      '9 code bad-code',
      '10 parent_code cycle',
      '12 parent_code cycle',
    ]);
    expect(problemsOf([])).toEqual(['1 - empty']);
  });

  it('imports the good rows alone when asked to, and nothing that hangs from a bad one', () => {
    const rows = [
      row(2, 'SO'),
      row(3, 'P 1', 'SO', { kind: 'phong' }),
      row(4, 'T1', 'P 1'),
      row(5, 'T2', 'SO'),
      row(6, 'T2', 'SO', { name: 'Khác' }),
      row(7, 'T3', 'SO'),
      row(8, 'T3', 'SO'),
      row(9, 'A', 'B'),
      row(10, 'B', 'A'),
    ];
    const existing = createUnitTree(unitsOf([row(2, 'SO'), row(3, 'X', 'SO')]));
    const outcome = validateRoster(rows, existing, { partial: true });
    if (!outcome.ok) throw new Error('nothing was good');
    expect(outcome.units.map(({ code }) => code)).toEqual(['SO', 'T3']);
    expect(outcome.refused.map(({ row: at, code }) => `${at} ${code}`)).toEqual([
      '3 bad-code',
      '4 refused-parent',
      '5 duplicate-code',
      '6 duplicate-code',
      '8 duplicate-code',
      '9 cycle',
      '10 refused-parent',
    ]);
    // A file with bad rows is not the whole truth.
    expect(outcome.diff.gone).toEqual([]);
  });

  it('counts letters, not code units', () => {
    expect(problemsOf([row(2, 'SO', '', { name: '🏫'.repeat(200) })])).toEqual([]);
  });

  it('finds a cycle that closes through a unit of the tree that stands', () => {
    const existing = createUnitTree(unitsOf([row(2, 'SO'), row(3, 'XA', 'SO'), row(4, 'TH', 'XA')]));
    const outcome = validateRoster([row(2, 'SO', 'TH')], existing);
    expect(outcome).toEqual({
      ok: false,
      problems: [{ row: 2, column: 'parent_code', code: 'cycle', args: { value: 'SO → TH → XA → SO' } }],
    });
  });

  it('finds a cycle among 30,000 units in a chain without running out of stack', () => {
    const chain = Array.from({ length: 30_000 }, (_, at) => row(at + 2, `U${at}`, `U${at + 1}`));
    expect(problemsOf([...chain, row(40_000, 'U30000')])).toEqual([]);
    expect(problemsOf([...chain, row(40_000, 'U30000', 'U0')])).toEqual(['2 parent_code cycle']);
  });

  it('accepts a graph exactly when nothing is above itself', () => {
    const codes = ['a', 'b', 'c', 'd', 'e'];
    const parent = fc.constantFrom('', ...codes);
    fc.assert(
      fc.property(fc.array(fc.tuple(parent, parent), { minLength: 5, maxLength: 5 }), (parents) => {
        const rows = codes.map((code, at) =>
          row(at + 2, code, parents[at]?.[0], { professional_parent_code: parents[at]?.[1] ?? '' }),
        );
        const above = (code: string): string[] => (parents[codes.indexOf(code)] ?? []).filter((one) => one !== '');
        const reaches = (from: string, seen: string[] = []): string[] =>
          above(from).reduce((all, next) => (all.includes(next) ? all : reaches(next, all.concat(next))), seen);
        expect(validateRoster(rows).ok).toBe(!codes.some((code) => reaches(code).includes(code)));
      }),
    );
  });

  describe('difference to the tree that stands', () => {
    const before = unitsOf([
      row(2, 'SO', '', { kind: 'so' }),
      row(3, 'P1', 'SO', { kind: 'phong' }),
      row(4, 'P2', 'SO', { kind: 'phong' }),
      row(5, 'T1', 'P1'),
      row(6, 'T2', 'P1'),
      row(7, 'T3', 'P2'),
    ]);
    const existing = createUnitTree(before);
    const diffOf = (rows: RosterRow[]) => {
      const outcome = validateRoster(rows, existing);
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return outcome;
    };

    it('names added, renamed, moved, altered, unchanged and gone', () => {
      const { diff, units } = diffOf([
        row(2, 'SO', '', { kind: 'so' }),
        row(3, 'X', 'SO', { kind: 'xa' }),
        row(4, 'T1', 'X', { professional_parent_code: 'SO' }),
        row(5, 'T2', 'X', { name: 'Trường mới' }),
        row(6, 'T3', 'X', { kind: 'TH&THCS' }),
      ]);
      expect(diff).toEqual({
        added: ['X'],
        renamed: [{ code: 'T2', from: 'Đơn vị T2', to: 'Trường mới' }],
        moved: [
          { code: 'T1', from: { parent: 'P1' }, to: { parent: 'X', professionalParent: 'SO' } },
          { code: 'T2', from: { parent: 'P1' }, to: { parent: 'X' } },
          { code: 'T3', from: { parent: 'P2' }, to: { parent: 'X' } },
        ],
        altered: ['T3'],
        reopened: [],
        unchanged: ['SO'],
        gone: ['P1', 'P2'],
      });
      expect(units.map((unit) => `${unit.code}:${unit.rev}`)).toEqual(['SO:1', 'X:1', 'T1:2', 'T2:2', 'T3:2']);
    });

    it('finds nothing to do the second time', () => {
      const rows = before.map((unit, at) => row(at + 2, unit.code, unit.parent, { kind: unit.kind }));
      const { diff } = diffOf(rows);
      expect(diff).toEqual({
        added: [],
        renamed: [],
        moved: [],
        altered: [],
        reopened: [],
        unchanged: before.map((u) => u.code),
        gone: [],
      });
    });

    it("leaves alone what a district's file or an addition does not speak of", () => {
      expect(diffOf([row(2, 'P1', 'SO', { kind: 'phong' }), row(3, 'T1', 'P1')]).diff.gone).toEqual(['T2']);
      expect(diffOf([row(2, 'T4', 'P2')]).diff).toMatchObject({ added: ['T4'], gone: [] });
      expect(diffOf([row(2, 'SO', '', { kind: 'so' }), row(3, 'T1', 'P1')]).diff.gone).toEqual(['P2', 'T2', 'T3']);
    });
  });

  it.each(['vi', 'en'])('has a text for every problem in %s', (locale) => {
    const args = {
      column: 'name',
      length: 201,
      max: 200,
      value: 'x',
      firstRow: 2,
      found: 7,
      width: 6,
      names: 'A; B',
      charset: 'vni',
    };
    for (const code of ROSTER_PROBLEMS) {
      expect(fluentText(`${locale}/roster.ftl`, `roster-problem-${code}`, args)).not.toBe('');
    }
    expect(fluentText(`${locale}/roster.ftl`, 'roster-problem-line', { row: 33_650, problem: 'x' })).toContain('33650');
    const noted = {
      column: 'Số lớp',
      count: 3,
      rows: '3, 5–7',
      sheet: 'MN',
      charset: 'tcvn3',
      name: 'A',
      firstRow: 2,
      from: 'A',
      to: 'B',
      value: 'X',
      where: 'dòng 3',
      near: 'TH?',
    };
    for (const code of ROSTER_NOTES) {
      expect(fluentText(`${locale}/roster.ftl`, `roster-note-${code}`, noted)).not.toBe('');
    }
  });
});
