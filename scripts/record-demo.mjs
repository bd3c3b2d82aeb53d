import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openWindow, startDemo } from './browse.mjs';

// Makes what stands at the top of the README: docs/demo.png and docs/demo.webm. The recording shows the ten steps being done, faster
// than they were; Chromium encodes it itself. Emoji need a font of the machine's (Debian: fonts-noto-color-emoji).

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const size = { width: 1440, height: 900 };
/** Pixels and seconds of the recording, bits a second. */
const film = { width: 1152, height: 720, seconds: 24, bits: 800_000 };
/** The step before which the picture is taken. */
const pictureBefore = 'digest';
const maxBytes = 3_000_000;

/** Frames of a window as they change: JPEG in base64, and when. */
async function watch(page) {
  const session = await page.context().newCDPSession(page);
  const frames = [];
  session.on('Page.screencastFrame', ({ data, sessionId, metadata }) => {
    frames.push({ data, at: metadata.timestamp });
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined);
  });
  await session.send('Page.startScreencast', { format: 'jpeg', quality: 70, ...toMax(film) });
  return { frames, stop: () => session.send('Page.stopScreencast') };
}
const toMax = ({ width, height }) => ({ maxWidth: width, maxHeight: height });

/** Runs in the browser: plays the frames onto a canvas and records it. @returns {Promise<string>} the film in base64 */
async function encode({ frames, width, height, seconds, bits }) {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const pen = canvas.getContext('2d');
  const recorder = new MediaRecorder(canvas.captureStream(12), { mimeType: 'video/webm', videoBitsPerSecond: bits });
  const chunks = [];
  recorder.ondataavailable = ({ data }) => chunks.push(data);
  const start = frames[0].at;
  const speed = (frames.at(-1).at - start) / seconds;
  const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  recorder.start();
  const from = performance.now();
  for (const { data, at } of frames) {
    const image = new Image();
    image.src = `data:image/jpeg;base64,${data}`;
    await image.decode();
    await wait(((at - start) / speed) * 1000 - (performance.now() - from));
    pen.drawImage(image, 0, 0, width, height);
  }
  await wait(1500);
  const stopped = new Promise((resolve) => {
    recorder.onstop = resolve;
  });
  recorder.stop();
  await stopped;
  const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
  let text = '';
  for (let place = 0; place < bytes.length; place += 8192)
    text += String.fromCharCode(...bytes.subarray(place, place + 8192));
  return btoa(text);
}

/** Has one step after the other done, and takes the picture on the way. */
async function live(page) {
  const steps = await page.locator('[data-step]').evaluateAll((items) => items.map((item) => item.dataset.step));
  for (const step of steps) {
    if (step === pictureBefore) await page.screenshot({ path: join(root, 'docs/demo.png') });
    await page.locator(`[data-step="${step}"] .primary`).click({ timeout: 60_000 });
    await page.locator(`[data-step="${step}"].is-done`).waitFor({ timeout: 180_000 });
    await page.waitForTimeout(900);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'gu-film-'));
mkdirSync(join(root, 'docs'), { recursive: true });
const demo = await startDemo(process.execPath, ['dist/cli.js', 'demo', '--no-open'], { cwd: root, dataDir: folder });
const { browser, page } = await openWindow(size);
try {
  await page.goto(demo.url);
  await page.locator('.step.is-next').waitFor();
  await page.waitForTimeout(1000);
  const { frames, stop } = await watch(page);
  await live(page);
  await page.waitForTimeout(1500);
  await stop();
  const studio = await page.context().newPage();
  const film64 = await studio.evaluate(encode, { frames, ...film });
  const path = join(root, 'docs/demo.webm');
  writeFileSync(path, Buffer.from(film64, 'base64'));
  const { size: bytes } = statSync(path);
  console.log(`docs/demo.png, docs/demo.webm: ${frames.length} frames, ${bytes} bytes`);
  if (bytes > maxBytes) throw new Error(`the recording is larger than ${maxBytes} bytes`);
} finally {
  await browser.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
