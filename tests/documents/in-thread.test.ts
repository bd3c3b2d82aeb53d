import { writeXlsx } from 'hucre/xlsx';
import { expect, test, vi } from 'vitest';
import { readRosterBeside } from '../../src/documents/roster-reading.js';

vi.setConfig({ testTimeout: 120_000 });

test('a small workbook that fills the memory ends its own thread alone, and the next file is read', async () => {
  const header = ['Mã', 'Tên'];
  // Two cells far apart are 1,048,576 rows of 19 cells.
  const sparse = new Map([['1048575,18', { value: 'x' }]]);
  const bomb = Buffer.from(await writeXlsx({ sheets: [{ name: 'A', rows: [header], cells: sparse }] }));
  const honest = Buffer.from('code,name\nA,Trường A');
  const [refused, read] = await Promise.all([readRosterBeside(bomb), readRosterBeside(honest)]);
  expect(bomb.length).toBeLessThan(10_000);
  expect(refused).toEqual({ ok: false, problems: [{ row: 1, code: 'too-heavy', args: {} }] });
  expect(read).toMatchObject({ ok: true, rows: [{ code: 'A', name: 'Trường A' }] });
});
