import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { readXlsx } from '../../src/documents/xlsx.js';
import { startNode } from '../support/child.js';
import { redisUrl } from '../support/redis.js';
import { openSeason } from '../support/season-store.js';

// Each command is a process of its own, and the cores are shared.
vi.setConfig({ testTimeout: 120_000 });

let folder: string;
let season: Awaited<ReturnType<typeof openSeason>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gu-cli-'));
  season = await openSeason();
  await copyFile('samples/danh-sach-co-loi.xlsx', join(folder, 'danh-sach.xlsx'));
}, 60_000);
afterAll(() => rm(folder, { recursive: true }));

const units = async (...args: string[]) => {
  const child = startNode('dist/cli.js', ['import', 'units', ...args], {
    REDIS_URL: redisUrl(),
    TENANT: season.tenant,
    DATA_DIR: folder,
  });
  return { code: await child.ended, text: child.lines.join('\n') };
};
const isOpen = (code: string) => season.run(async (work) => work.directory.tree.isOpen(code));

test('a workbook with bad rows is refused by row and reason, and handed back marked beside it', async () => {
  const file = join(folder, 'danh-sach.xlsx');
  const { code, text } = await units(file, '--json');
  const { ok, problems, marked } = JSON.parse(text);
  expect([code, ok, marked]).toEqual([1, false, join(folder, 'danh-sach-can-sua.xlsx')]);
  expect(
    problems.map((one: { row: number; code: string; cell: number }) => `${one.row} ${one.code} ${one.cell}`),
  ).toEqual([
    '21 unknown-parent 5',
    '22 rounded-code 2',
    '25 bad-code 2',
    '27 missing 2',
    '28 duplicate-code 2',
    '29 duplicate-code 2',
  ]);
  const [sheet] = (await readXlsx(await readFile(marked))) ?? [];
  expect(sheet?.rows[26]?.at(-1)).toBe('Cột “Mã trường” đang để trống.');
  expect(await isOpen('XA-08152')).toBe(false);
});

test('the good rows alone are imported when asked for, and nothing is closed; a whole file closes what is gone, or keeps it', async () => {
  const partial = await units(join(folder, 'danh-sach.xlsx'), '--partial', '--marked', join(folder, 'chua.xlsx'));
  expect(partial.code).toBe(0);
  expect(partial.text).toContain('6 dòng có lỗi không được nhập');
  expect(await readXlsx(await readFile(join(folder, 'chua.xlsx')))).toHaveLength(1);
  expect([await isOpen('XA-08152'), await isOpen('PGD-232')]).toEqual([true, true]);

  const whole = 'samples/danh-sach-thanh-ba-2025.xlsx';
  const dry = await units(whole, '--dry-run');
  expect(dry.text).toContain('• Không có trong tệp: Phòng GD&ĐT Huyện Thanh Ba (PGD-232)');
  expect(dry.text).toContain('• Chuyển: Trường Mầm non Vân Lĩnh, từ Phòng GD&ĐT Huyện Thanh Ba sang UBND Xã Thanh Ba');
  expect(await isOpen('PGD-232')).toBe(true);
  expect(JSON.parse((await units(whole, '--keep', '--json')).text)).toMatchObject({ ok: true, moved: 6, gone: 0 });
  expect(await isOpen('PGD-232')).toBe(true);
  expect(JSON.parse((await units(whole, '--json')).text)).toMatchObject({ ok: true, moved: 0, gone: 1, unchanged: 66 });
  expect(await isOpen('PGD-232')).toBe(false);
});
