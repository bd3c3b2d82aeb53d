import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../config.js';
import { createLog, openServices } from '../../main.js';
import type { Services } from '../../services/kit.js';
import { SimulatorClient } from '../../simulator/client.js';
import { type Child, jsonLine, startChild } from './child.js';
import type { Scope } from './scope.js';

const TENANT = 'demo';
/** Looks like a real token, and is none. */
const TOKEN = '7000000001:demo-of-giao-uoc';
/** A season makes some ten thousand calls; all are counted afterwards. */
const CALL_LOG = '200000';
/** Pino's number for errors. */
const ERROR_LEVEL = 50;

/** The three programs of the demo, and the services over the same Redis for what an operator does on the command line. */
export interface House {
  readonly simulator: SimulatorClient;
  readonly services: Services;
  /** Where the bot says how much is left to do. */
  readonly healthUrl: string;
  /** Lines of level error or worse that the bot has logged. */
  errors(): number;
  /** Simulated time, epoch milliseconds, as the operator's side sees it. */
  setNow(now: number): void;
}

/**
 * Starts Redis (embedded, in a temporary folder), the simulator and the real bot, each in a process of its own. The simulator's flood
 * limits and the bot's pace are off: at Telegram's thirty messages a second a season of weeks would take minutes.
 * @param onEnd called when one of them ends by itself
 */
export const openHouse = async (
  scope: Scope,
  options: { readonly start: number; onEnd(program: string, lastWords: string): void },
): Promise<House> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-demo-'));
  scope.defer(() => rm(dataDir, { recursive: true, force: true }));
  let now = options.start;
  const config = loadConfig({ DATA_DIR: dataDir, TENANT, LOG_LEVEL: 'error' });
  const services = await openServices(config, createLog(config), () => now);
  scope.defer(() => services.store.close());

  const clock = new Date(options.start).toISOString();
  let errors = 0;
  const start = (name: string, script: string, args: readonly string[], env: Record<string, string>): Child => {
    const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
    const child: Child = startChild(path, [...args, '--clock', clock, '--exit-with-stdin'], {
      cwd: dataDir,
      env,
      onLine: (line) => {
        if (Number(jsonLine(line)?.level) >= ERROR_LEVEL) errors += 1;
      },
      onEnd: () => options.onEnd(name, child.lines.at(-1) ?? ''),
    });
    scope.defer(() => child.stop());
    return child;
  };
  const simulator = start(
    'simulator',
    'simulator/main.js',
    ['--token', TOKEN, '--no-limits', '--call-log', CALL_LOG],
    {},
  );
  const url = await simulator.line((line) => jsonLine(line)?.url as string | undefined);
  const bot = start('bot', 'cli.js', ['start'], {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: url,
    DATA_DIR: dataDir,
    TENANT,
    PORT: '0',
    SEND_LIMIT: '0',
  });
  const port = await bot.line((line) => (jsonLine(line)?.msg === 'ready' ? Number(jsonLine(line)?.port) : undefined));
  return {
    simulator: new SimulatorClient(url),
    services,
    healthUrl: `http://127.0.0.1:${port}/health`,
    errors: () => errors,
    setNow: (next) => {
      now = next;
    },
  };
};
