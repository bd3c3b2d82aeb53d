import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWindow, startDemo } from './browse.mjs';

// From `git clone` to the first pledge registered in the page, as somebody who follows the README would do it. npm's cache is used.

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const HOA = '[data-person="910000002"]';
const folder = mkdtempSync(join(tmpdir(), 'gu-first-'));
const from = performance.now();
const laps = [];
const lap = (what) => laps.push([what, (performance.now() - from) / 1000]);

/** Joins and registers by clicking and typing. */
async function registerFirst(page) {
  const press = (data) => page.locator(`${HOA} [data-callback${data}]`).last().click({ timeout: 60_000 });
  const type = async (text) => {
    const field = page.locator(`${HOA} textarea`);
    await field.fill(text);
    await field.press('Enter');
  };
  const reply = async (step, text) => {
    await page.locator(`${HOA} [data-callback*=":${step}:"]`).last().waitFor({ timeout: 60_000 });
    await type(text);
  };
  await page.locator(`${HOA} .big-button`).click();
  await page.locator(`${HOA} [data-callback*=":consent:="]`).first().click({ timeout: 60_000 });
  await press('*=":name:="');
  await page.locator('[data-step="join"].is-done').waitFor();
  await type('/dangky');
  await press('$=":content:=2"');
  await reply('action', 'Mở thư viện xanh ở sân trường, mỗi lớp đọc sách tại đó 1 tiết mỗi tuần');
  await reply('target', '1 thư viện, 600 đầu sách, 24 lớp mỗi lớp 1 tiết đọc mỗi tuần');
  await reply('deadline', '28/5/2027');
  await reply('responsible', 'Cô Trần Thị Lan, Phó hiệu trưởng');
  await press('$=":attachments:skip"');
  await press('*=":review:submit"');
  await page.locator('[data-step="register"].is-done').waitFor();
}

const clone = join(folder, 'giao-uoc');
if (spawnSync('git', ['clone', '--quiet', root, clone], { stdio: 'inherit' }).status !== 0) process.exit(1);
lap('cloned');
const demo = await startDemo('npm', ['run', 'demo', '--', '--no-open'], { cwd: clone, dataDir: join(folder, 'data') });
lap('page ready (packages, build, Redis, bot)');
const { browser, page } = await openWindow({ width: 1440, height: 900 });
try {
  await page.goto(demo.url);
  await registerFirst(page);
  lap('first pledge registered');
  for (const [what, seconds] of laps) console.log(`${seconds.toFixed(1).padStart(6)} s  ${what}`);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
