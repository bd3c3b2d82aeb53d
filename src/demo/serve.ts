import { spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { lock } from 'proper-lockfile';
import { desktopOpener, loadConfig } from '../config.js';
import { calendarSettingsSchema } from '../domain/calendar-settings.js';
import { type Locale, loadTexts } from '../locales/index.js';
import { startSimulator } from '../simulator/server.js';
import { createScope, type Scope } from './house/scope.js';
import type { Output } from './screen/board.js';
import { createWords, type Words } from './screen/words.js';
import { readSetting } from './setting.js';
import { TOKEN } from './site/room.js';
import { demoRoutes } from './site/routes.js';
import { Site } from './site/site.js';

export interface PageOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** Begins with the empty district whatever was kept. */
  readonly fresh: boolean;
  /** Opens the page in the browser of the desktop, where there is one. */
  readonly open: boolean;
  readonly locale: Locale;
  readonly output: Output & { readonly isTTY?: boolean };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** A lock that nobody has renewed for so long belongs to a dead program. Milliseconds. */
const STALE_MS = 10_000;

/**
 * Serves the chat page until a signal comes. Whatever happens, exactly the processes that it started are ended.
 * @returns the exit code: 0 stopped, 1 failed
 */
export const runPage = async (options: PageOptions, errorOutput: Output): Promise<number> => {
  const words = createWords(loadTexts(), options.locale);
  const scope = createScope();
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  for (const signal of SIGNALS) process.on(signal, stop);
  try {
    await serve(options, words, scope, abort);
    options.output.write(`${words.say('demo-page-stopped')}\n`);
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    errorOutput.write(`${words.say('demo-failed', { reason: /[.!?]$/.test(reason) ? reason : `${reason}.` })}\n`);
    return 1;
  } finally {
    await scope.close();
    for (const signal of SIGNALS) process.off(signal, stop);
  }
};

/** Keeps a second demo off the same folder: two bots would answer the same people. */
const lockFolder = async (folder: string, words: Words): Promise<() => Promise<void>> => {
  await mkdir(folder, { recursive: true });
  try {
    return await lock(folder, { stale: STALE_MS });
  } catch {
    throw new Error(words.say('demo-page-locked', { folder }));
  }
};

const serve = async (options: PageOptions, words: Words, scope: Scope, abort: AbortController): Promise<void> => {
  const { output, port, locale } = options;
  const { signal } = abort;
  output.write(`${words.say('demo-page-starting')}\n`);
  const folder = resolve(loadConfig().dataDir, 'demo');
  scope.defer(await lockFolder(folder, words));
  const texts = loadTexts();
  const { start } = await readSetting();
  const simulator = await startSimulator({
    token: TOKEN,
    port,
    now: new Date(start).toISOString(),
    limits: false,
    zone: calendarSettingsSchema.parse({}).zone,
    dataDir: join(folder, 'simulator'),
    extension: { app: demoRoutes(texts, () => site), module: '/demo/page/extension.js' },
  });
  scope.defer(() => simulator.close());
  let failure: Error | undefined;
  const onEnd = (lastWords: string): void => {
    failure = new Error(words.say('demo-program-ended', { program: 'bot', words: lastWords }));
    abort.abort();
  };
  const site: Site = new Site({ simulator, dataDir: join(folder, 'bot'), texts, signal, onEnd });
  scope.defer(() => site.close());
  const ended = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  const started = options.fresh ? site.reset('empty') : site.start();
  await Promise.race([started, ended]);
  if (!signal.aborted) {
    const url = `${simulator.url}/?lang=${locale}`;
    output.write(`${words.say('demo-page-ready', { url })}\n`);
    if (options.open && output.isTTY === true) openInBrowser(url);
  }
  await ended;
  if (failure !== undefined) throw failure;
};

/** Says nothing when it cannot: the address has been printed. */
const openInBrowser = (url: string): void => {
  const opener = desktopOpener();
  if (opener === undefined) return;
  const opened = spawn(opener, [url], { stdio: 'ignore', detached: true });
  opened.on('error', () => undefined);
  opened.unref();
};
