import { inflateSync } from 'node:zlib';
import qrcode from 'qrcode-generator';
import { expect, test } from 'vitest';
import { inviteCards } from '../../src/documents/invite-cards.js';
import { inviteCsv, inviteXlsx } from '../../src/documents/invite-sheet.js';
import { type InviteRow, inviteWords } from '../../src/documents/invite-words.js';
import { readXlsx } from '../../src/documents/xlsx.js';
import { loadTexts } from '../../src/locales/index.js';

const texts = loadTexts();
const say = (ref: { id: string }) => texts.format('vi', ref);
const row = (unit: string, name: string): InviteRow => ({
  unit,
  name,
  role: 'principal',
  above: 'Phòng GD&ĐT Huyện Thanh Ba',
  payload: `p-${unit}`,
  expiresAt: 0,
  replaced: 0,
  link: `https://t.me/giao_uoc_bot?start=4ef6sUqFCkoEJxRDOr7z_${unit}`,
  until: '16/09/2026',
});
const LONG = `Trường Phổ thông Dân tộc Bán trú Tiểu học và Trung học cơ sở ${'Nguyễn Thị Minh Khai '.repeat(6)}`;

/** What the pages of a PDF draw, as its operators. */
const drawnOn = (pdf: Buffer): string[] => {
  const streams = pdf.toString('latin1').split(/stream\r?\n/);
  return streams.flatMap((part) => {
    try {
      const text = inflateSync(Buffer.from(part.slice(0, part.indexOf('endstream')), 'latin1')).toString('latin1');
      return / re\n/.test(text) ? [text] : [];
    } catch {
      return [];
    }
  });
};

test('cards: eight a page, in a typeface with all diacritics, however long the names', async () => {
  const rows = Array.from({ length: 9 }, (_, i) => row(`s${i}`, i % 2 === 0 ? 'Trường Mầm non Đỗ Xuyên' : LONG));
  const pdf = await inviteCards(rows, inviteWords(rows, say));
  const raw = pdf.toString('latin1');
  expect(raw.match(/\/Type \/Page\b/g)).toHaveLength(2);
  expect(raw).toContain('BeVietnamPro-Bold');
  expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
  expect(drawnOn(pdf)).toHaveLength(2);
});

test('cards: the code on the paper is the code of the link, the right way round', async () => {
  const only = row('s1', 'Trường Tiểu học Thanh Ba');
  const [page = ''] = drawnOn(await inviteCards([only], inviteWords([only], say)));
  const boxes = [...page.matchAll(/^([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re$/gm)].map((found) =>
    found.slice(1, 5).map(Number),
  );
  const [left = 0, top = 0] = [0, 1].map((at) => Math.min(...boxes.map((box) => box[at] ?? 0)));
  const side = boxes[0]?.[3] ?? 1;
  const code = qrcode(0, 'M');
  code.addData(only.link);
  code.make();
  const dark = new Set<string>();
  for (const [x = 0, y = 0, width = 0] of boxes) {
    for (let i = 0; i < Math.round(width / side); i += 1)
      dark.add(`${Math.round((y - top) / side)},${Math.round((x - left) / side) + i}`);
  }
  const count = code.getModuleCount();
  for (let r = 0; r < count; r += 1)
    for (let c = 0; c < count; c += 1) expect([r, c, dark.has(`${r},${c}`)]).toEqual([r, c, code.isDark(r, c)]);
  // 29 mm and more for a code of 33 modules: phones read 0.5 mm a module from an arm's length.
  expect(side).toBeGreaterThan((0.7 * 72) / 25.4);
});

test('the same list as a workbook and as CSV that Excel reads; a name is never a formula', async () => {
  const rows = [row('s1', 'Trường "A", cơ sở 2'), row('s2', '=1+1')];
  const words = inviteWords(rows, say);
  const csv = inviteCsv(rows, words).toString('utf8');
  expect(csv.startsWith('\uFEFFMã đơn vị,Tên đơn vị,Chức vụ,')).toBe(true);
  expect(csv).toContain('"Trường ""A"", cơ sở 2",Hiệu trưởng,');
  expect(csv).toContain("'=1+1");
  const book = JSON.stringify(await readXlsx(await inviteXlsx(rows, words)));
  for (const wanted of ['Liên kết mời', 'Hiệu trưởng', rows[0]?.link ?? '', '16/09/2026'])
    expect(book).toContain(wanted);
});
