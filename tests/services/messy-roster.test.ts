import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRosterFile } from '../../src/documents/roster-document.js';
import { validateRoster } from '../../src/domain/roster-check.js';
import { completeRows } from '../../src/domain/roster-complete.js';
import { createUnitTree, type UnitTree } from '../../src/domain/unit-tree.js';
import { readRoster } from '../../src/services/roster-file.js';
import type { RosterFile, RosterSheet } from '../../src/services/roster-sheet.js';

const sheet = (
  name: string,
  rows: readonly (readonly string[])[],
  merges: RosterSheet['merges'] = [],
): RosterSheet => ({
  name,
  rows,
  merges,
});
const merge = (startRow: number, startCol: number, endRow: number, endCol: number) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});
const must = (file: RosterFile) => {
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file;
};
const unitsOf = (file: RosterFile, existing?: UnitTree, under?: string) => {
  const { rows, columns } = must(file);
  const completed = completeRows(rows, existing, { columns, ...(under !== undefined && { under }) });
  const outcome = validateRoster(completed.rows, existing, { known: completed.problems });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome;
};
const problemsOf = (file: RosterFile, existing?: UnitTree) => {
  const { rows, columns } = must(file);
  const completed = completeRows(rows, existing, { columns });
  const outcome = validateRoster(completed.rows, existing, { known: completed.problems });
  return outcome.ok ? [] : outcome.problems.map(({ row, column, code }) => `${row} ${column} ${code}`);
};
const csv = (...lines: string[]): Buffer => Buffer.from(lines.join('\r\n'));
const notesOf = (file: RosterFile) =>
  must(file).notes.map(({ code, args }) => `${code} ${Object.values(args).join(' ')}`);

const plain = unitsOf(readRoster(readFileSync('samples/roster-thanh-ba-2025.csv')));
const districts = createUnitTree(unitsOf(readRoster(readFileSync('samples/roster-thanh-ba.csv'))).units);

describe('a roster as an office has it', () => {
  it('is read like the plain one: titles, two-line header, merged cells, headings, totals, signatures', async () => {
    const file = await readRosterFile(readFileSync('samples/danh-sach-thanh-ba-2025.xlsx'));
    const { units, diff } = unitsOf(file, districts);
    const essence = (list: typeof units) =>
      list.map(({ rev: _rev, ...unit }) => JSON.stringify(unit, Object.keys(unit).sort())).sort();
    expect(essence(units)).toEqual(essence(plain.units));
    expect([diff.added.length, diff.moved.length, diff.renamed, diff.gone]).toEqual([6, 59, [], ['PGD-232']]);
    expect(notesOf(file)).toEqual(['personal-column Hiệu trưởng”, “Điện thoại', 'skipped-rows 9, 17, 79–80']);
  });

  it('is read in TCVN3 when that is asked for, and named when not', () => {
    const bytes = readFileSync('samples/danh-sach-tcvn3.csv');
    expect(readRoster(bytes)).toEqual({
      ok: false,
      problems: [{ row: 1, code: 'encoding', args: { charset: 'tcvn3' } }],
    });
    const { diff } = unitsOf(readRoster(bytes, 'tcvn3'), districts);
    expect([diff.unchanged.length, diff.gone, diff.renamed]).toEqual([61, [], []]);
  });

  it('is named in Windows-1258, and in TCVN3 within a workbook', () => {
    // ư is FD, ơ F5, the grave above it CC.
    const bytes = Buffer.from(
      'code,name,kind,parent_code\nA,Tr\u00FD\u00F5\u00CCng,TH,B'.replace('\u00FD', '\u00FD'),
      'latin1',
    );
    expect(readRoster(bytes)).toMatchObject({ problems: [{ code: 'encoding', args: { charset: 'windows-1258' } }] });
    expect(must(readRoster(bytes, 'windows-1258')).rows[0]?.name).toBe('Trường');
    const book = [
      sheet('A', [
        ['M· tr\u00ADêng', 'Tªn'],
        ['A', 'Tr\u00ADêng TiÓu häc'],
      ]),
    ];
    expect(readRoster(book)).toMatchObject({ problems: [{ code: 'encoding', args: { charset: 'tcvn3' } }] });
    expect(must(readRoster(book, 'tcvn3')).rows).toMatchObject([{ code: 'A', name: 'Trường Tiểu học' }]);
  });

  it('is read in UTF-16 without its mark, and with the line by which Excel names the delimiter', () => {
    const text = 'Mã;Tên đơn vị\nA;Sở A\nB;Phòng B, cơ sở 2';
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]) {
      expect(must(readRoster(bytes)).rows.map(({ row, name }) => [row, name])).toEqual([
        [2, 'Sở A'],
        [3, 'Phòng B, cơ sở 2'],
      ]);
    }
    expect(must(readRoster(csv('sep=;', text))).rows.map(({ row }) => row)).toEqual([3, 4]);
  });

  it('takes titles in any case and order, with or without diacritics, composed or not', () => {
    const titles = ['CAP HOC', 'dia ban', 'Ten truong', 'TRUC THUOC'.normalize('NFD'), 'Mã định danh'.normalize('NFD')];
    const file = readRoster(csv(titles.join('\t'), 'Mầm non\tXã A\tTrường A\tSở B\tMN-1'));
    expect(must(file).rows).toMatchObject([
      { code: 'MN-1', name: 'Trường A', kind: 'Mầm non', parent_code: 'Sở B', locality: 'Xã A' },
    ]);
  });

  it('passes over what is no unit, and no unit beside it', () => {
    const rows = [
      ['STT', 'Mã trường', 'Tên trường', 'Cấp học', 'Đơn vị quản lý'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ['1', 'SO', 'Sở GD&ĐT', 'Sở', ''],
      ['A', '', 'Khối mầm non', '', ''],
      ['2', 'MN1', 'Trường Mầm non A', 'MN', 'SO'],
      ['', '', '', '', ''],
      ['STT', 'Mã trường', 'Tên trường', 'Cấp học', 'Đơn vị quản lý'],
      ['Khối tiểu học và trung học', '', '', '', ''],
      ['3', 'TH1', 'Trường Tiểu học A', 'TH', 'SO'],
      ['4', '', 'Trường Tiểu học B', 'TH', 'SO'],
      ['', 'Tổng cộng:', '4 trường', '', ''],
      ['', '', '', 'Ngày 5 tháng 9', ''],
      ['', '', 'Người lập biểu', '', ''],
    ];
    const file = readRoster([sheet('A', rows, [merge(7, 0, 7, 4)])]);
    expect(must(file).rows.map(({ row, code }) => [row, code])).toEqual([
      [3, 'SO'],
      [5, 'MN1'],
      [9, 'TH1'],
      [10, ''],
    ]);
    expect(notesOf(file)).toEqual(['skipped-rows 4, 8, 12–13']);
    expect(problemsOf(file)).toEqual(['10 code missing']);
  });

  it('reads a sheet for each level, counts once what stands in a sheet of all as well', () => {
    const head = ['Mã', 'Tên đơn vị', 'Đơn vị quản lý'];
    const [so, mn, th] = [
      ['SO', 'Sở GD&ĐT A', ''],
      ['MN1', 'Trường Mầm non A', 'SO'],
      ['TH1', 'Trường Tiểu học A', 'SO'],
    ];
    const file = readRoster([
      sheet('Tổng hợp', [head, so ?? [], mn ?? []]),
      sheet('MN', [head, mn ?? []]),
      sheet('TH', [['Danh sách'], head, th ?? []]),
      sheet('Ghi chú', [['Cách điền']]),
    ]);
    const { units } = unitsOf(file);
    expect(units.map(({ code, kind }) => `${code} ${kind}`)).toEqual(['SO so', 'MN1 MN', 'TH1 TH']);
    expect(must(file).rows.map(({ sheet: name, row }) => `${name} ${row}`)).toEqual([
      'Tổng hợp 2',
      'Tổng hợp 3',
      'TH 3',
    ]);
    expect(notesOf(file)).toEqual(['other-sheet Ghi chú', 'repeated 1']);
  });
});

describe('offices that are named', () => {
  const offices = [
    'SO,Sở GD&ĐT Phú Thọ,so,',
    'P1,Phòng GD&ĐT Huyện Thanh Ba,phong,SO',
    'X1,UBND Xã Thanh Ba,xa,SO',
    'X2,UBND Xã Đại An,xa,SO',
  ];
  const parentOf = (written: string, ...more: string[]) => {
    const file = readRoster(
      csv('code,name,kind,parent_code', ...offices, ...more, `T,Trường Tiểu học A,TH,"${written}"`),
    );
    return problemsOf(file)[0] ?? unitsOf(file).units.find(({ code }) => code === 'T')?.parent;
  };

  it.each([
    ['p1', 'P1'],
    ['Phòng Giáo dục và Đào tạo huyện Thanh Ba', 'P1'],
    ['PHÒNG GD & ĐT THANH BA', 'P1'],
    ['PGD Thanh Ba', 'P1'],
    ['Phong GD-DT H. Thanh Ba', 'P1'],
    ['Uỷ ban nhân dân xã Thanh Ba', 'X1'],
    ['Xã Đại An', 'X2'],
    ['Đại An', 'X2'],
    ['Sở Giáo dục và Đào tạo tỉnh Phú Thọ', 'SO'],
  ])('are found as people write them: %s', (written, code) => {
    expect(parentOf(written)).toBe(code);
  });

  it('are not guessed: several of a name, none, one that is closed', () => {
    expect(parentOf('Xã Đại An', 'X3,UBND Phường Đại An,xa,SO')).toBe('7 parent_code ambiguous-parent');
    expect(parentOf('UBND Xã Đại An', 'X3,UBND Phường Đại An,xa,SO')).toBe('X2');
    expect(parentOf('Xã Vân Lĩnh')).toBe('6 parent_code unknown-parent');
    const tree = createUnitTree([
      { code: 'SO', name: 'Sở A', kind: 'so', locality: '', rev: 1 },
      { code: 'P9', name: 'Phòng GD&ĐT Hạ Hòa', kind: 'phong', parent: 'SO', locality: '', closedAt: 1, rev: 2 },
    ]);
    const file = readRoster(csv('code,name,parent_code', 'T,Trường Tiểu học A,PGD Hạ Hòa'));
    expect(problemsOf(file, tree)).toEqual(['2 parent_code closed-parent']);
  });
});

describe('what a file does not say', () => {
  const schools = ['Mã trường,Tên trường', 'th-08152,Trường Tiểu học Thanh Ba', 'TH-1,Trường TH&THCS Mới'];

  it('stays as it stands; a new school needs an office', () => {
    const file = readRoster(csv(...schools));
    expect(problemsOf(file, districts)).toEqual(['3 parent_code missing']);
    const { diff, units } = unitsOf(file, districts, 'Phòng GD&ĐT Thanh Ba');
    expect(diff).toMatchObject({ added: ['TH-1'], unchanged: ['TH-08152'], gone: [] });
    expect(units[1]).toMatchObject({ kind: 'TH&THCS', parent: 'PGD-232' });
  });

  it('closes no school by a file of offices, nor an office by a file of schools', () => {
    const offices = csv(
      'code,name,kind,parent_code',
      'SGD-25,Sở GD&ĐT Phú Thọ,so,',
      'PGD-232,Phòng GD&ĐT Huyện Thanh Ba,phong,SGD-25',
    );
    expect(unitsOf(readRoster(offices), districts).diff.gone).toEqual([]);
    const file = csv('code,name,kind,parent_code', 'TH-08152,Trường Tiểu học Thanh Ba,TH,PGD-232');
    expect(unitsOf(readRoster(file), districts).diff.gone).toEqual([]);
  });
});
