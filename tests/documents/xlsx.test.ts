import fc from 'fast-check';
import { openXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readXlsx, type Sheet, writeXlsx } from '../../src/documents/xlsx.js';

const book = (sheet: Partial<Sheet>): readonly Sheet[] => [{ name: 'Danh sách', columns: [], rows: [], ...sheet }];
const columns = (...headers: string[]) => headers.map((header) => ({ header }));
const rowsOf = async (bytes: Buffer) => (await readXlsx(bytes))?.[0]?.rows;

describe('writing xlsx', () => {
  it('gives back what it was given', async () => {
    const sheets = book({
      columns: columns('Mã', 'Tên đơn vị', 'Số'),
      rows: [
        ['TH-1', 'Trường Tiểu học Đông Lĩnh', 12.5],
        ['00123', null, -3],
      ],
    });
    expect(await readXlsx(await writeXlsx(sheets))).toEqual([
      {
        name: 'Danh sách',
        rows: [
          ['Mã', 'Tên đơn vị', 'Số'],
          ['TH-1', 'Trường Tiểu học Đông Lĩnh', '12.5'],
          ['00123', '', '-3'],
        ],
        merges: [],
      },
    ]);
  });

  it('makes the header bold, frozen and filtered', async () => {
    const bytes = await writeXlsx(book({ columns: columns('A', 'B'), rows: [['x', 'y']] }));
    const [sheet] = (await openXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.cells?.get('0,1')?.style?.font?.bold).toBe(true);
    expect(sheet?.cells?.get('1,1')?.style?.font?.bold ?? false).toBe(false);
    expect(sheet?.freezePane).toEqual({ rows: 1 });
    expect(sheet?.autoFilter?.range).toBe('A1:B2');
  });

  it('takes the width that is asked for, else one that fits', async () => {
    const sheets = book({ columns: [{ header: 'A', width: 11 }, { header: 'B' }], rows: [['x', 'y'.repeat(30)]] });
    const [sheet] = (await openXlsx(await writeXlsx(sheets))).sheets;
    expect(sheet?.columns?.map(({ width }) => width)).toEqual([11, 32]);
  });

  it('writes what looks like a formula as text', async () => {
    const hostile = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '=HYPERLINK("http://x","y")', "'=1", '=cmd|"/c calc"!A1'];
    const bytes = await writeXlsx(book({ columns: columns(...hostile), rows: [hostile] }));
    const [sheet] = (await openXlsx(bytes, { readStyles: true })).sheets;
    expect(sheet?.rows).toEqual([hostile, hostile]);
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });

  it('brings names of sheets to the rules of Excel', async () => {
    const names = ['Xã [A]: b/c?', "'x'", '', 'History', 'một', 'MỘT', 'n'.repeat(40), 'n'.repeat(40), '🏫'.repeat(20)];
    const bytes = await writeXlsx(names.map((name) => ({ name, columns: columns('A'), rows: [] })));
    expect((await readXlsx(bytes))?.map(({ name }) => name)).toEqual([
      'Xã A b c',
      'x',
      '3',
      'History 4',
      'một',
      'MỘT 2',
      'n'.repeat(31),
      `${'n'.repeat(29)} 2`,
      '🏫'.repeat(15),
    ]);
  });

  it('keeps any text, but for what no cell may hold', async () => {
    const texts = fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(texts, async (row) => {
        const kept = row.map((text) => text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, ''));
        const bytes = await writeXlsx(book({ columns: row.map(() => ({ header: 'A' })), rows: [row] }));
        expect((await rowsOf(bytes))?.[1]).toEqual(kept);
      }),
      { numRuns: 50 },
    );
    const odd = await writeXlsx(
      book({ columns: columns('_x000D_'), rows: [['a\u0000b\uD800c'], ['x'.repeat(40_000)]] }),
    );
    expect(await rowsOf(odd)).toEqual([['_x000D_'], ['abc'], ['x'.repeat(32_767)]]);
  });
});

describe('reading xlsx', () => {
  it('gives nothing for what is no workbook', async () => {
    const bytes = await writeXlsx(book({ columns: columns('A') }));
    for (const other of [
      Buffer.alloc(0),
      Buffer.from('code,name'),
      bytes.subarray(0, 300),
      Buffer.from('PK\u0003\u0004'),
    ])
      expect(await readXlsx(other)).toBeUndefined();
  });
});
