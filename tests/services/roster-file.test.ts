import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { validateRoster } from '../../src/domain/roster-check.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';
import { readRoster } from '../../src/services/roster-file.js';

const read = (text: string) => readRoster(Buffer.from(text, 'utf8'));
const rowsOf = (bytes: Buffer) => {
  const file = readRoster(bytes);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.rows;
};
const problemsOf = (bytes: Buffer | string) => {
  const file = readRoster(Buffer.from(bytes));
  return file.ok ? [] : file.problems;
};

const HEADER = 'code,name,kind,parent_code,professional_parent_code,locality';
const SCHOOL = {
  row: 2,
  code: 'MN-1',
  name: 'Trường Mầm non Đông Lĩnh',
  kind: 'MN',
  parent_code: 'XA-1',
  professional_parent_code: 'SGD',
  locality: 'Xã Đông Thành',
};
const LINE = 'MN-1,Trường Mầm non Đông Lĩnh,MN,XA-1,SGD,Xã Đông Thành';

describe('roster file', () => {
  it('reads comma, semicolon and tab, with and without a byte order mark, with either line end', () => {
    for (const delimiter of [',', ';', '\t']) {
      for (const mark of ['', '\uFEFF']) {
        for (const end of ['\n', '\r\n']) {
          const text = mark + [HEADER, LINE, ''].join(end).replaceAll(',', delimiter);
          expect(rowsOf(Buffer.from(text))).toEqual([SCHOOL]);
        }
      }
    }
  });

  it('reads what a spreadsheet saves as Unicode text', () => {
    const text = `\uFEFF${HEADER}\r\n${LINE}\r\n`.replaceAll(',', '\t');
    const little = Buffer.from(text, 'utf16le');
    expect(rowsOf(little)).toEqual([SCHOOL]);
    expect(rowsOf(Buffer.from(little).swap16())).toEqual([SCHOOL]);
  });

  it('takes columns in any order and case, optional ones or not, and notes unknown ones', () => {
    const file = read('STT,Locality,PARENT_CODE, Name ,kind,CODE,Số lớp\n1,Xã A,SGD,Trường A,TH,TH-1,12\n');
    expect(file).toMatchObject({
      ok: true,
      rows: [
        {
          row: 2,
          code: 'TH-1',
          name: 'Trường A',
          kind: 'TH',
          parent_code: 'SGD',
          professional_parent_code: '',
          locality: 'Xã A',
        },
      ],
      notes: [{ row: 1, code: 'unknown-column', args: { column: 'Số lớp' } }],
    });
  });

  it('normalises decomposed text and stray spaces', () => {
    const messy = ` MN-1\u00A0,"  ${'Trường Mầm non  Đông Lĩnh'.normalize('NFD')}",MN,XA-1,SGD,"Xã\nĐông Thành"`;
    expect(rowsOf(Buffer.from(`${HEADER}\n${messy}`))).toEqual([SCHOOL]);
  });

  it('counts rows as a spreadsheet does: blank lines count, a line break within a cell does not', () => {
    const rows = rowsOf(Buffer.from(`\n${HEADER}\nA,"Một\nhai",so,,,\n\n,,,,,\nB,Ba,TH,A,,\n`));
    expect(rows.map(({ row, code, name }) => [row, code, name])).toEqual([
      [3, 'A', 'Một hai'],
      [6, 'B', 'Ba'],
    ]);
  });

  it('keeps quotation marks within a name', () => {
    expect(
      rowsOf(Buffer.from(`${HEADER}\nA,Trường "Hoa Sen",MN,,,\nB,"Trường ""Hoa Mai"", cơ sở 2",MN,,,`)),
    ).toMatchObject([{ name: 'Trường "Hoa Sen"' }, { name: 'Trường "Hoa Mai", cơ sở 2' }]);
  });

  it('names what is wrong with the file', () => {
    expect(problemsOf('')).toMatchObject([{ row: 1, code: 'empty' }]);
    expect(problemsOf(' \n\n')).toMatchObject([{ row: 1, code: 'empty' }]);
    expect(problemsOf('code,name,Name\nA,B,C')).toMatchObject([{ row: 1, column: 'name', code: 'duplicate-column' }]);
    expect(problemsOf('name,kind\nA,so')).toMatchObject([{ row: 1, column: 'code', code: 'missing-column' }]);
    expect(problemsOf('Danh sách\nTrường A\nTrường B')).toEqual([{ row: 1, code: 'no-header', args: {} }]);
    expect(problemsOf(`${HEADER}\nA,Trường A, cơ sở 2,TH,X,Y,Z`)).toEqual([
      { row: 2, code: 'extra-cells', args: { found: 7, width: 6 } },
    ]);
    expect(problemsOf(`${HEADER}\nA,A,so,,,\nB,"Trường B,TH,A,,\nC,C,TH,A,,`)).toMatchObject([
      { row: 3, code: 'bad-quotes' },
    ]);
  });

  it('says where a file in an unknown encoding breaks off, and that one is too large', () => {
    const latin = Buffer.from(`${HEADER}\nA,So A,so,,,\nB,Caf\u00E9,TH,A,,`, 'latin1');
    expect(problemsOf(latin)).toEqual([{ row: 3, code: 'unknown-encoding', args: {} }]);
    expect(problemsOf(Buffer.alloc(20 * 1024 * 1024 + 1, 'a'))).toEqual([
      { row: 1, code: 'too-large', args: { max: 20 } },
    ]);
  });

  it('carries Thanh Ba over the end of the districts', () => {
    const first = validateRoster(rowsOf(readFileSync('samples/roster-thanh-ba.csv')));
    if (!first.ok) throw new Error(JSON.stringify(first.problems));
    expect(first.units.length).toBe(61);
    const tree = createUnitTree(first.units);
    expect(tree.participants({ subtrees: ['PGD-232'], kinds: [] }).length).toBe(59);

    const second = validateRoster(rowsOf(readFileSync('samples/roster-thanh-ba-2025.csv')), tree);
    if (!second.ok) throw new Error(JSON.stringify(second.problems));
    expect(second.diff.gone).toEqual(['PGD-232']);
    expect([second.diff.added.length, second.diff.moved.length, second.diff.renamed.length]).toEqual([6, 59, 0]);
    const after = createUnitTree(second.units);
    expect(after.isUnder('MN-08152', 'SGD-25')).toBe(true);
    expect(after.participants({ subtrees: ['SGD-25'], kinds: [] }).length).toBe(59);
  });

  it('reads a province and the country', () => {
    const province = validateRoster(rowsOf(readFileSync('samples/roster-phu-tho-2025.csv')));
    expect(province.ok && province.units.length).toBe(2106);
    const start = performance.now();
    const country = validateRoster(rowsOf(gunzipSync(readFileSync('bench/data/roster-vietnam.csv.gz'))));
    console.info(`roster file: the country read and checked in ${(performance.now() - start).toFixed(0)} ms`);
    expect(country.ok && country.units.length).toBe(33_649);
  });
});
