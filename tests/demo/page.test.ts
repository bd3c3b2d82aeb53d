import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPage } from '../support/browser.js';
import { type Child, startNode } from '../support/child.js';

/** Telegram ids of the cast (src/demo/people/cast.ts). */
const HOA = 910_000_002;
const BINH = 900_000_001;
const MINH = 900_000_002;
const SLOW = 90_000;

const dataDir = mkdtempSync(join(tmpdir(), 'gu-'));
let demo: Child;
let url = '';
let page: Page & { errors: string[] };

const startDemo = async (): Promise<void> => {
  demo = startNode('dist/cli.js', ['demo', '--no-open'], { DATA_DIR: dataDir, TMPDIR: dataDir });
  url = await demo.line((line) => /http:\/\/[\d.:]+\//.exec(line)?.[0], SLOW);
};
beforeAll(async () => {
  await startDemo();
  page = await openPage(`${url}?lang=vi`);
}, SLOW);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

const phoneOf = (person: number, on: Page = page): Locator => on.locator(`[data-person="${person}"]`);
const type = async (person: number, text: string): Promise<void> => {
  const field = phoneOf(person).getByRole('textbox', { name: 'Tin nhắn' });
  await field.fill(text);
  await field.press('Enter');
};
/** Presses the newest button whose callback data fits, once it is there. */
const press = async (person: number, data: string): Promise<void> => {
  await phoneOf(person).locator(`[data-callback${data}]`).last().click({ timeout: SLOW });
};
/** Waits for a question of a dialog, then types. */
const reply = async (person: number, step: string, text: string): Promise<void> => {
  await phoneOf(person).locator(`[data-callback*=":${step}:"]`).last().waitFor({ timeout: SLOW });
  await type(person, text);
};
/** Waits for the newest message to be the first question of a dialog, which has no button to be known by. */
const firstQuestion = async (person: number): Promise<void> =>
  phoneOf(person)
    .locator('.row:last-child')
    .last()
    .getByText(/^Bước 1\//)
    .waitFor({ timeout: SLOW });
const join_ = async (person: number): Promise<void> => {
  await phoneOf(person).getByRole('button', { name: 'Mở liên kết mời' }).click();
  await phoneOf(person).locator('[data-callback*=":consent:="]').first().click({ timeout: SLOW });
  await press(person, '*=":name:="');
};
const ticked = async (step: string): Promise<void> =>
  page.locator(`[data-step="${step}"].is-done`).waitFor({ timeout: SLOW });
const moveClock = async (label: string): Promise<void> => {
  const clock = page.getByRole('region', { name: 'Đồng hồ' });
  await clock.getByRole('button', { name: 'Đồng hồ' }).click();
  await clock.getByRole('button', { name: label, exact: true }).first().click();
  await clock.locator('[aria-busy="false"]').waitFor({ timeout: SLOW });
};
/** What is dragged: a picture that is drawn on the spot. In the browser's own words: the tests' compiler knows no browser. */
const PICTURE = `(async () => {
  const canvas = new OffscreenCanvas(320, 240);
  canvas.getContext('2d').fillRect(40, 40, 200, 120);
  const data = new DataTransfer();
  data.items.add(new File([await canvas.convertToBlob()], 'thu-vien.png', { type: 'image/png' }));
  return data;
})()`;
const dropPhoto = async (person: number): Promise<void> => {
  const phone = phoneOf(person);
  const transfer = await page.evaluateHandle(PICTURE);
  await phone.locator('.chat').dispatchEvent('dragenter', { dataTransfer: transfer });
  await phone.locator('[data-drop="photo"]').dispatchEvent('drop', { dataTransfer: transfer });
  await phone.getByRole('form').getByRole('button', { name: 'Gửi' }).click();
};

describe('the page of the demo', () => {
  test('ten steps from joining to the first digest, by clicking and typing only', { timeout: 400_000 }, async () => {
    await join_(HOA);
    await ticked('join');
    await join_(BINH);
    await join_(MINH);
    await ticked('office');

    await type(HOA, '/dangky');
    await press(HOA, '$=":content:=2"');
    await reply(HOA, 'action', 'Mở thư viện xanh ở sân trường, mỗi lớp đọc sách tại đó 1 tiết mỗi tuần');
    await reply(HOA, 'target', '1 thư viện, 600 đầu sách, 24 lớp mỗi lớp 1 tiết đọc mỗi tuần');
    await reply(HOA, 'deadline', '28/5/2027');
    await reply(HOA, 'responsible', 'Cô Trần Thị Lan, Phó hiệu trưởng');
    await press(HOA, '$=":attachments:skip"');
    await press(HOA, '*=":review:submit"');
    await ticked('register');

    await type(BINH, '/duyet');
    await press(BINH, '^="a:return:"');
    await press(BINH, '$=":field:=target"');
    await reply(BINH, 'reason', 'Đề nghị ghi rõ số đầu sách của từng khối');
    await ticked('return');
    await press(HOA, '^="a:mend:"');
    await reply(HOA, 'target', '1 thư viện, 600 đầu sách, mỗi khối 120 đầu sách');
    await press(HOA, '*=":review:submit"');
    await ticked('mend');
    await type(BINH, '/duyet');
    const mended = phoneOf(BINH).locator('.row', { hasText: 'mỗi khối 120' });
    await mended.locator('[data-callback^="a:approve:"]').last().click({ timeout: SLOW });
    await ticked('approve');
    await press(HOA, '^="a:sign:"');
    await press(HOA, '^="a:sign-yes:"');
    await ticked('sign');

    await type(BINH, '/thongbao');
    await firstQuestion(BINH);
    await type(BINH, 'Đề nghị các trường gửi 2 ảnh cách làm hay trước 17 giờ ngày 9/10.');
    await phoneOf(BINH).locator('[data-callback*=":unit:="]').first().click({ timeout: SLOW });
    await press(BINH, '$=":kinds:skip"');
    await press(BINH, '$=":roles:done"');
    await press(BINH, '$=":states:skip"');
    await press(BINH, '*=":review:submit"');
    await press(HOA, '^="a:ack:"');
    await ticked('announce');

    for (let weeks = 0; weeks < 3; weeks += 1) await moveClock('+1 tuần');
    await press(HOA, '^="a:report:"');
    await firstQuestion(HOA);
    await type(HOA, '150 đầu sách, 8 lớp');
    await reply(HOA, 'narrative', 'Đã dựng khung nhà đọc, nhận 150 cuốn sách phụ huynh tặng.');
    await phoneOf(HOA).locator('[data-callback*=":evidence:"]').last().waitFor({ timeout: SLOW });
    await dropPhoto(HOA);
    await press(HOA, '$=":evidence:done"');
    await press(HOA, '$=":difficulties:skip"');
    await press(HOA, '*=":review:submit"');
    await ticked('report');

    for (let mornings = 0; mornings < 8; mornings += 1) {
      if ((await page.locator('[data-step="digest"].is-done').count()) > 0) break;
      await moveClock('Tới 07:00 sáng hôm sau');
    }
    await ticked('digest');
    await phoneOf(BINH).locator('[data-callback="a:progress"]').last().waitFor({ timeout: SLOW });
    expect(await page.locator('.step.is-done').count()).toBe(10);
    expect(page.errors).toEqual([]);
  });

  test('two windows show the same, and reloading loses nothing', { timeout: 120_000 }, async () => {
    const texts = (on: Page): Promise<string[]> => phoneOf(HOA, on).locator('.row .text').allTextContents();
    const other = await openPage(`${url}?lang=en`);
    await phoneOf(HOA, other).locator('.row').first().waitFor();
    await type(HOA, 'Gửi từ cửa sổ thứ nhất');
    await phoneOf(HOA, other).getByText('Gửi từ cửa sổ thứ nhất').waitFor();
    await phoneOf(HOA, other).getByRole('textbox', { name: 'Message' }).fill('/toi');
    await phoneOf(HOA, other).getByRole('button', { name: 'Send' }).click();
    await phoneOf(HOA).locator('.from-person', { hasText: '/toi' }).waitFor();
    await phoneOf(HOA).locator('.from-bot').last().getByText('Hoa').first().waitFor();
    const isSame = async () => JSON.stringify(await texts(page)) === JSON.stringify(await texts(other));
    await expect.poll(isSame).toBe(true);
    const before = await texts(page);
    await page.reload();
    await page.locator('.step.is-done').nth(9).waitFor();
    await expect.poll(isSame).toBe(true);
    expect(await texts(page)).toEqual(expect.arrayContaining(before));
    await other.close();
  });

  test('the photo that was dropped is there, large when pressed', { timeout: 60_000 }, async () => {
    await phoneOf(HOA).locator('button.photo').last().click();
    const image = page.getByRole('dialog').locator('img');
    await image.waitFor();
    expect(await image.evaluate((element) => (element as unknown as { naturalWidth: number }).naturalWidth)).toBe(320);
    await page.keyboard.press('Escape');
  });

  test('everybody can be opened from the list, found without diacritics', { timeout: 60_000 }, async () => {
    await page.getByRole('button', { name: 'Thêm điện thoại' }).click();
    const list = page.getByRole('dialog', { name: 'Mọi người' });
    expect(await list.getByRole('listitem').count()).toBe(61);
    await list.getByRole('searchbox').fill('mam non chi tien');
    await list.getByRole('listitem').getByRole('button').first().click();
    await page.locator('.phone').nth(3).getByRole('button', { name: 'Mở liên kết mời' }).waitFor();
    await page.locator('.phone').nth(3).getByRole('button', { name: 'Cất điện thoại này' }).click();
    expect(await page.locator('.phone').count()).toBe(3);
  });

  test('has no serious faults for those who use it without eyes or hands', { timeout: 60_000 }, async () => {
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run(),
      );
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  test('what was said is still there the next time, and Ctrl-C leaves nothing running', {
    timeout: 120_000,
  }, async () => {
    const said = await phoneOf(HOA).locator('.row .text').allTextContents();
    expect(await demo.stop('SIGINT')).toBe(0);
    expect(demo.lines.at(-1)).toContain('không còn chương trình nào chạy');
    await startDemo();
    page = await openPage(`${url}?lang=vi`);
    await page.locator('.step.is-done').nth(9).waitFor({ timeout: SLOW });
    await phoneOf(HOA).locator('.row .text').last().waitFor();
    expect(await phoneOf(HOA).locator('.row .text').allTextContents()).toEqual(said);
    await type(HOA, '/toi');
    await phoneOf(HOA)
      .locator('.row .text')
      .nth(said.length + 1)
      .waitFor({ timeout: SLOW });
  });

  test('another scenario brings the phones of the guide, and its steps are done for own words too', {
    timeout: 240_000,
  }, async () => {
    await page.getByRole('button', { name: 'Làm lại' }).first().click();
    await page.getByRole('button', { name: 'Bắt đầu' }).click();
    await phoneOf(HOA).getByRole('button', { name: 'Mở liên kết mời' }).waitFor({ timeout: SLOW });
    const shown = () =>
      page.locator('[data-person]').evaluateAll((all) => all.map((one) => one.getAttribute('data-person')));
    await expect.poll(shown).toEqual([HOA, BINH, MINH].map(String));
    const doIt = async (step: string): Promise<void> => {
      await page.locator('.guide').getByRole('button', { name: 'Làm giúp' }).click();
      await ticked(step);
    };
    await doIt('join');
    await doIt('office');
    await type(HOA, '/dangky');
    await press(HOA, '$=":content:=3"');
    await reply(HOA, 'action', 'Trồng cây quanh sân trường');
    await reply(HOA, 'target', '12 cây mỗi tháng');
    await reply(HOA, 'deadline', '28/5/2027');
    await reply(HOA, 'responsible', 'Cô Trần Thị Lan, Phó hiệu trưởng');
    await press(HOA, '$=":attachments:skip"');
    await press(HOA, '*=":review:submit"');
    await ticked('register');
    await doIt('return');
    await doIt('mend');
    await doIt('approve');
    await demo.stop('SIGINT');
  });
});
