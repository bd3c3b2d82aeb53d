import { openXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { markXlsx } from '../../src/documents/marked-xlsx.js';

const RED = 'FFC7CE';

/** What an office would notice in a sheet: values, merges, widths, and of each cell its fill and its comment. */
const seen = async (bytes: Buffer, at = 0) => {
  const sheet = (await openXlsx(bytes, { readStyles: true })).sheets[at];
  const cell = (where: string) => {
    const found = sheet?.cells?.get(where);
    const fill = found?.style?.fill;
    const red = fill?.type === 'pattern' && fill.fgColor?.rgb?.endsWith(RED) === true;
    return { red, bold: found?.style?.font?.bold === true, comment: found?.comment?.text, formula: found?.formula };
  };
  return { rows: sheet?.rows ?? [], merges: sheet?.merges, widths: sheet?.columns?.map(({ width }) => width), cell };
};

const office: WriteSheet = {
  name: 'Danh sách',
  columns: [{ width: 12 }, { width: 40 }, { width: 9 }],
  rows: [
    ['DANH SÁCH', null, null],
    ['Mã', 'Tên', 'Lớp'],
    ['TH 1', 'Trường A', 5],
    [null, 'Trường B', null],
  ],
  cells: new Map([
    ['1,0', { style: { font: { bold: true } } }],
    ['2,0', { style: { font: { bold: true } }, comment: { author: 'Lan', text: 'hỏi lại' } }],
    ['3,2', { formula: 'C3*2', formulaResult: 10 }],
  ]),
  merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 2 }],
};

describe('a copy with marks', () => {
  it('fills and comments bad cells, gives reasons behind the last column, and leaves the rest', async () => {
    const xlsx = Buffer.from(await writeXlsx({ sheets: [{ name: 'Khác', rows: [['x']] }, office] }));
    const marked = await markXlsx({ xlsx }, [
      { sheet: 'Danh sách', row: 3, cell: 0, text: 'mã có dấu cách' },
      { sheet: 'Danh sách', row: 4, cell: 0, text: 'thiếu mã' },
      { sheet: 'Danh sách', row: 4, text: 'cả dòng' },
    ]);
    const { rows, merges, widths, cell } = await seen(marked, 1);
    expect(rows.slice(2)).toEqual([
      ['TH 1', 'Trường A', 5, 'mã có dấu cách'],
      [null, 'Trường B', 10, 'thiếu mã\ncả dòng'],
    ]);
    expect([merges, widths?.slice(0, 3)]).toEqual([office.merges, [12, 40, 9]]);
    expect(cell('2,0')).toMatchObject({ red: true, bold: true, comment: expect.stringContaining('hỏi lại') });
    expect(cell('2,0').comment).toContain('mã có dấu cách');
    expect(cell('3,0')).toMatchObject({ red: true, comment: 'thiếu mã' });
    expect([cell('1,0'), cell('2,1'), cell('3,2').formula]).toMatchObject([
      { red: false, bold: true },
      { red: false },
      'C3*2',
    ]);
    expect((await seen(marked)).rows).toEqual([['x']]);
  });

  it('makes a workbook of a file that was none, its text never a formula', async () => {
    const grids = [
      {
        name: '',
        rows: [
          ['Mã', 'Tên'],
          ['=1+1', 'A'],
        ],
        merges: [],
      },
    ];
    const marked = await markXlsx({ grids }, [{ sheet: '', row: 2, cell: 0, text: '=sai' }]);
    const { rows, cell } = await seen(marked);
    expect(rows[1]).toEqual(['=1+1', 'A', '=sai']);
    expect([cell('1,0').formula, cell('1,2').formula, cell('1,0').red]).toEqual([undefined, undefined, true]);
  });
});
