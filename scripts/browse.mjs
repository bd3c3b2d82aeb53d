import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** The machine's own Chromium with one window. */
export async function openWindow(viewport) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const found = folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined) throw new Error('chromium is missing: node scripts/setup.mjs --for-tests installs it');
  const browser = await chromium.launch({ executablePath: found, args: ['--no-sandbox', '--disable-gpu'] });
  const context = await browser.newContext({ viewport, locale: 'vi-VN' });
  return { browser, page: await context.newPage() };
}

/** Runs a command that starts the demo. @returns its address once it is printed, and what stops it */
export async function startDemo(command, args, { cwd, dataDir }) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
      if (address !== undefined) resolve(address);
    });
    void ended.then(() => reject(new Error('the demo ended before it was ready')));
  });
  const stop = async () => {
    // npm passes no signal on: the whole group gets it, as from a terminal.
    process.kill(-child.pid, 'SIGINT');
    await ended;
  };
  return { url, stop };
}
