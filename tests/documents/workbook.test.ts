import { readFileSync } from 'node:fs';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { isWorkbook, readWorkbook } from '../../src/documents/workbook.js';

const rows = [
  ['Mã', 'Tên'],
  ['00123', 'Trường Tiểu học Đông Lĩnh'],
];
const cells = async (bytes: Uint8Array) => {
  const grids = await readWorkbook(Buffer.from(bytes));
  return typeof grids === 'string' ? grids : grids.map((grid) => grid.rows);
};

describe('workbooks', () => {
  it('are read as xlsx, ods, and as the HTML that web systems call xls', async () => {
    const html = `\uFEFF<html><head><meta charset="utf-8"></head><body><table>${rows
      .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
      .join('')}</table></body></html>`;
    const files = [
      await writeXlsx({ sheets: [{ name: 'A', rows }] }),
      await writeOds({ sheets: [{ name: 'A', rows }] }),
    ];
    for (const bytes of [...files, Buffer.from(html)]) {
      expect(isWorkbook(Buffer.from(bytes))).toBe(true);
      expect(await cells(bytes)).toEqual([rows]);
    }
    expect(isWorkbook(readFileSync('samples/roster-thanh-ba.csv'))).toBe(false);
    expect(isWorkbook(Buffer.from('<5 lớp,table'))).toBe(false);
  });

  it('show numbers, days and formulas as a person sees them, and no hidden sheet', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'A',
          rows: [[8152001, 7, new Date(Date.UTC(2026, 8, 5)), true, null]],
          cells: new Map([
            ['0,1', { value: 7, style: { numFmt: '00000' } }],
            ['0,4', { formula: 'A1&"x"', formulaResult: '8152001x' }],
          ]),
        },
        { name: 'B', rows: [['bí mật']], hidden: true },
      ],
    });
    expect(await cells(bytes)).toEqual([[['8152001', '00007', '05/09/2026', 'true', '8152001x']]]);
  });

  it('that are locked, damaged, or unpack to fill the memory are named so', async () => {
    const sheets = [{ name: 'A', rows }];
    expect(await cells(await writeXlsx({ sheets, encryption: { password: 'x', spinCount: 1 } }))).toBe('locked');
    const whole = Buffer.from(await writeXlsx({ sheets }));
    expect(await cells(whole.subarray(0, whole.length / 2))).toBe('unreadable');
    const entry = whole.indexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    whole.writeUInt32LE(0x7fffffff, entry + 24);
    expect(await cells(whole)).toBe('too-heavy');
    whole.writeUInt32LE(0, entry + 24);
    expect(await cells(whole)).toBe('too-heavy');
  });
});
