import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './redis.js';

export type BotName = 'ours' | 'ours-riding' | 'telegraf' | 'telegraf-results' | 'conversations' | 'baseline' | 'bare';

export const TITLES: Readonly<Record<BotName, string>> = {
  ours: 'Giao Ước',
  'ours-riding': 'Giao Ước, ANSWERS_RIDE',
  telegraf: 'Telegraf WizardScene',
  'telegraf-results': 'Telegraf, knows results',
  conversations: 'grammY conversations',
  baseline: 'grammY session, by hand',
  bare: 'bare grammY',
};

/** Our program; a peer otherwise. */
export const isOurs = (name: BotName): name is 'ours' | 'ours-riding' => name === 'ours' || name === 'ours-riding';

const PEERS: Readonly<Record<Exclude<BotName, 'ours' | 'ours-riding'>, string>> = {
  // As installed: its first call of an update is the webhook's own response, of which nobody learns whether it was taken.
  telegraf: 'telegraf.mjs',
  'telegraf-results': 'telegraf-results.mjs',
  conversations: 'conversations.mjs',
  baseline: 'state-machine.mjs',
  bare: 'bare.mjs',
};

export const TENANT = 'bench';
const SECRET = 'bench-secret';
const READY_MS = 20_000;

export interface StartOptions {
  readonly root: string;
  readonly apiPort: number;
  readonly redisUrl: string;
  /** For the program's data and everybody's logs. */
  readonly folder: string;
  /** Writes a CPU profile there. */
  readonly profile?: string;
}

export interface RunningBot {
  readonly url: string;
  readonly secret: string;
  /** From starting the process to the first acknowledged update, milliseconds. */
  readonly readyMs: number;
  readonly pid: number;
  stop(): Promise<void>;
}

const environmentOf = (options: StartOptions, port: number): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  BOT_TOKEN: '4242:AAbenchbenchbenchbenchbenchbenchbench',
  TELEGRAM_API_ROOT: `http://127.0.0.1:${options.apiPort}`,
  REDIS_URL: options.redisUrl,
  WEBHOOK_SECRET: SECRET,
  WEBHOOK_URL: `http://127.0.0.1:${port}/webhook`,
  PORT: String(port),
  TENANT,
  DATA_DIR: options.folder,
  LOG_LEVEL: 'warn',
  SEND_LIMIT: '0',
});

/** Asks with an update that says nothing until it is acknowledged: then the bot works. */
const ready = async (url: string, child: ChildProcess): Promise<void> => {
  const until = performance.now() + READY_MS;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    try {
      const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': SECRET };
      const response = await fetch(url, { method: 'POST', headers, body: '{"update_id":1}' });
      await response.arrayBuffer();
      if (response.status === 200) return;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  throw new Error(`it was not ready after ${READY_MS / 1000} s`);
};

/** Starts a bot as its operator would and waits until it works. Throws with the end of its log when it does not. */
export const startBot = async (name: BotName, options: StartOptions): Promise<RunningBot> => {
  const port = await freePort();
  const script = isOurs(name) ? ['dist/cli.js', 'start'] : [join('bench/updates/peers', PEERS[name])];
  const flags = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  mkdirSync(options.folder, { recursive: true });
  const log = join(options.folder, `${name}.log`);
  const output = openSync(log, 'w');
  const url = `http://127.0.0.1:${port}/webhook`;
  const begun = performance.now();
  const child = spawn(process.execPath, [...flags, ...script], {
    cwd: options.root,
    env: { ...environmentOf(options, port), ...(name === 'ours-riding' ? { ANSWERS_RIDE: 'yes' } : {}) },
    stdio: ['ignore', output, output],
  });
  const pid = child.pid ?? 0;
  const exited = once(child, 'exit');
  try {
    await ready(url, child);
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(
      `${TITLES[name]} did not start: ${(error as Error).message}\n${readFileSync(log, 'utf8').slice(-2000)}`,
    );
  }
  return {
    url,
    secret: SECRET,
    readyMs: performance.now() - begun,
    pid,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
      const said = readFileSync(log, 'utf8').trim();
      if (said !== '') process.stderr.write(`${TITLES[name]} logged:\n${said.slice(0, 2000)}\n`);
    },
  };
};
