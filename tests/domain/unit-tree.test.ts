import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Unit } from '../../src/domain/unit.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';

const unit = (
  code: string,
  kind: string,
  parent?: string,
  professionalParent?: string,
  name = `Đơn vị ${code}`,
): Unit => ({
  code,
  name,
  kind,
  ...(parent !== undefined && { parent }),
  ...(professionalParent !== undefined && { professionalParent }),
  locality: '',
  rev: 1,
});

/** Department → two communes → schools that report to the department for the profession; an upper secondary directly under it. */
const province = createUnitTree([
  unit('SGD', 'so', undefined, undefined, 'Sở GD&ĐT Phú Thọ'),
  unit('XA1', 'xa', 'UBND'),
  unit('XA2', 'xa', 'UBND'),
  unit('UBND', 'ubnd'),
  unit('MN1', 'MN', 'XA1', 'SGD', 'Trường Mầm non Đông Lĩnh'),
  unit('TH1', 'TH', 'XA1', 'SGD', 'Trường Tiểu học Đông Lĩnh'),
  unit('TH2', 'TH', 'XA2', 'SGD', 'Trường Tiểu học Thanh Hà'),
  unit('THPT', 'THPT', 'SGD', undefined, 'Trường THPT Thanh Ba'),
]);

describe('unit tree', () => {
  it('follows either reporting line', () => {
    expect(province.isUnder('MN1', 'XA1')).toBe(true);
    expect(province.isUnder('MN1', 'UBND')).toBe(true);
    expect(province.isUnder('MN1', 'SGD')).toBe(true);
    expect(province.isUnder('MN1', 'MN1')).toBe(true);
    expect(province.isUnder('MN1', 'XA2')).toBe(false);
    expect(province.isUnder('XA1', 'SGD')).toBe(false);
    expect(province.isUnder('SGD', 'MN1')).toBe(false);
    expect(province.isUnder('nowhere', 'nowhere')).toBe(false);
  });

  it('mixes the lines on the way', () => {
    const tree = createUnitTree([unit('A', 'so'), unit('B', 'phong', 'Z', 'A'), unit('Z', 'xa'), unit('C', 'TH', 'B')]);
    expect(tree.isUnder('C', 'A')).toBe(true);
    expect(tree.subtree('A')).toEqual(['A', 'B', 'C']);
    expect(tree.ancestors('C')).toEqual(['B', 'Z', 'A']);
  });

  it('lists children, ancestors, subtree and roots without duplicates', () => {
    expect(province.children('SGD')).toEqual(['MN1', 'TH1', 'TH2', 'THPT']);
    expect(province.children('XA1')).toEqual(['MN1', 'TH1']);
    expect(province.children('MN1')).toEqual([]);
    expect(province.ancestors('MN1')).toEqual(['XA1', 'SGD', 'UBND']);
    expect(province.subtree('UBND')).toEqual(['UBND', 'XA1', 'XA2', 'MN1', 'TH1', 'TH2']);
    expect(province.roots()).toEqual(['SGD', 'UBND']);
    expect([province.size, province.get('MN1')?.kind, province.has('x')]).toEqual([8, 'MN', false]);
    expect([province.subtree('x'), province.ancestors('x'), province.children('x'), province.path('x')]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('does not list a child twice when both parents are the same', () => {
    const tree = createUnitTree([unit('A', 'so'), unit('B', 'TH', 'A', 'A')]);
    expect(tree.children('A')).toEqual(['B']);
    expect(tree.ancestors('B')).toEqual(['A']);
  });

  it('shows the administrative path', () => {
    expect(province.path('MN1')).toEqual(['Đơn vị UBND', 'Đơn vị XA1', 'Trường Mầm non Đông Lĩnh']);
    expect(['MN1', 'XA1', 'SGD', 'x'].map((code) => province.depth(code))).toEqual([2, 1, 0, -1]);
  });

  it('searches without diacritics, the nearest match first', () => {
    expect(province.search('dong linh')).toEqual(['MN1', 'TH1']);
    expect(province.search('ĐÔNG  LĨNH')).toEqual(['MN1', 'TH1']);
    expect(province.search('linh tieu')).toEqual(['TH1']);
    expect(province.search('th1')).toEqual(['TH1']);
    expect(province.search('thpt')).toEqual(['THPT']);
    expect(province.search('thanh tieu')).toEqual(['TH2']);
    expect(province.search('  ')).toEqual([]);
    expect(province.search('khong co')).toEqual([]);
  });

  it('finds what a name writes short, and what is typed short, after what stands as it was typed', () => {
    const tree = createUnitTree([
      unit('SO', 'so', undefined, undefined, 'Sở GD&ĐT Phú Thọ'),
      unit('P1', 'phong', 'SO', undefined, 'Phòng GD-ĐT huyện Thanh Ba'),
      unit('P2', 'phong', 'SO', undefined, 'Phòng Giáo dục và Đào tạo huyện Hạ Hòa'),
      unit('C2', 'THCS', 'P1', undefined, 'Trường THCS Yển Khê'),
      unit('M1', 'MN', 'P1', undefined, 'Trường Mầm non Yển Khê'),
    ]);
    for (const typed of ['sở giáo dục', 'Sở Giáo dục và Đào tạo', 'so gd', 'sgd phú thọ', 'Sở GDĐT', 'SGD&ĐT'])
      expect(tree.search(typed)).toEqual(['SO']);
    expect(tree.search('phòng giáo dục')).toEqual(['P2', 'P1']);
    expect(tree.search('pgd thanh ba')).toEqual(['P1']);
    expect(tree.search('pgd&đt hạ hòa')).toEqual(['P2']);
    expect(tree.search('trung học cơ sở')).toEqual(['C2']);
    expect(tree.search('mn yển khê')).toEqual(['M1']);
    expect(tree.search('giáo dục yển khê')).toEqual([]);
  });

  it('knows offices by the kinds that units report to', () => {
    const empty = createUnitTree([unit('S', 'so'), unit('X', 'xa', 'S'), unit('Y', 'xa', 'S'), unit('M', 'MN', 'X')]);
    expect(['S', 'X', 'Y', 'M', 'x'].map((code) => empty.isOffice(code))).toEqual([true, true, true, false, false]);
  });

  it('takes a school with a campus below it for no office, nor others of its kind', () => {
    const tree = createUnitTree([
      unit('S', 'so'),
      unit('T1', 'TH', 'S'),
      unit('T1-2', 'Điểm trường', 'T1'),
      unit('T2', 'TH', 'S'),
      unit('K', 'cụm', 'S'),
      unit('T3', 'TH', 'K'),
      unit('X', 'xa', 'S'),
    ]);
    expect(['S', 'T1', 'T1-2', 'T2', 'K', 'X'].filter((code) => tree.isOffice(code))).toEqual(['S', 'K', 'X']);
    expect(tree.participants({ subtrees: ['S'], kinds: [] })).toEqual(['T1', 'T1-2', 'T2', 'T3']);
  });

  it('keeps closed units to be found and looked at, below nobody', () => {
    const closed = { ...unit('P', 'phong', 'S', undefined, 'Phòng Hạ Hòa'), closedAt: 1 };
    const tree = createUnitTree([
      unit('S', 'so'),
      closed,
      { ...unit('T', 'TH', 'P'), closedAt: 1 },
      unit('T2', 'TH', 'S'),
    ]);
    expect([tree.children('S'), tree.subtree('S'), tree.subtree('P'), tree.roots()]).toEqual([
      ['T2'],
      ['S', 'T2'],
      ['P'],
      ['S'],
    ]);
    expect(tree.participants({ subtrees: ['S', 'P', 'T'], kinds: [] })).toEqual(['T2']);
    expect([tree.isUnder('T', 'S'), tree.isOpen('T'), tree.has('T'), tree.search('ha hoa')]).toEqual([
      true,
      false,
      true,
      ['P'],
    ]);
  });

  it('finds the participants of a campaign', () => {
    expect(province.participants({ subtrees: ['UBND'], kinds: [] })).toEqual(['MN1', 'TH1', 'TH2']);
    expect(province.participants({ subtrees: ['SGD', 'XA1'], kinds: [] })).toEqual(['MN1', 'TH1', 'TH2', 'THPT']);
    expect(province.participants({ subtrees: ['SGD'], kinds: ['th', 'THPT'] })).toEqual(['TH1', 'TH2', 'THPT']);
    expect(province.participants({ subtrees: ['UBND', 'XA1'], kinds: ['xa'] })).toEqual(['XA1', 'XA2']);
    expect(province.participants({ subtrees: ['x'], kinds: [] })).toEqual([]);
  });

  it('ends on any graph, cycles included, and its answers agree', () => {
    const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const maybe = fc.option(fc.constantFrom(...codes, 'unknown'), { nil: undefined });
    fc.assert(
      fc.property(fc.array(fc.tuple(maybe, maybe), { minLength: 6, maxLength: 6 }), (parents) => {
        const tree = createUnitTree(codes.map((code, at) => unit(code, 'k', parents[at]?.[0], parents[at]?.[1])));
        for (const code of codes) {
          expect(new Set(tree.subtree(code)).size).toBe(tree.subtree(code).length);
          expect(tree.path(code).length).toBe(tree.depth(code) + 1);
          for (const other of codes) {
            const under = tree.isUnder(other, code);
            expect(tree.subtree(code).includes(other)).toBe(under);
            if (other !== code) expect(tree.ancestors(other).includes(code)).toBe(under);
          }
        }
      }),
    );
  });

  it('holds the country', () => {
    const lines = gunzipSync(readFileSync('bench/data/roster-vietnam.csv.gz'))
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(1);
    const units = lines.map((line) => {
      const [code = '', name = '', kind = '', parent = ''] = line.split(',');
      return unit(code, kind, parent === '' ? undefined : parent, undefined, name);
    });
    const tree = createUnitTree(units);
    expect(tree.search('mam non phuc xa')).toContain('MN-00001');
    expect(tree.size).toBe(33_649);
    expect(tree.subtree('BGD').length).toBe(33_649);
    expect(tree.roots()).toEqual(['BGD']);
  });
});
