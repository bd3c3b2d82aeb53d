import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's own Chromium: `scripts/setup.mjs --for-tests` installs it. */
const executable = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('chromium is missing: node scripts/setup.mjs --for-tests installs it');
  return found;
};

let browser: Promise<Browser> | undefined;
afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
});

/** Something the machine does slowly when others use it, too. */
const PATIENCE_MS = 30_000;

/** A window of a browser without memory, on an address. `errors`: what went wrong in it. */
export const openPage = async (
  url: string,
  options: { width?: number; height?: number } = {},
): Promise<Page & { readonly errors: string[] }> => {
  browser ??= chromium.launch({
    executablePath: executable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const { width = 1440, height = 900 } = options;
  const context = await (await browser).newContext({ viewport: { width, height }, locale: 'vi-VN' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
  });
  await page.goto(url);
  return Object.assign(page, { errors });
};
