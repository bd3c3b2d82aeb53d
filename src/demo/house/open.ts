import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../config.js';
import { createLog, openServices } from '../../open-services.js';
import type { Services } from '../../services/kit.js';
import { SimulatorClient } from '../../simulator/client.js';
import { type Child, jsonLine, startChild } from './child.js';
import type { Scope } from './scope.js';

const TENANT = 'demo';
/** Looks like a real token, and is none. */
const TOKEN = '7000000001:demo-of-giao-uoc';
/** A season makes some thousand calls; all are counted afterwards. */
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

export interface HouseOptions {
  /** Simulated time at the beginning, epoch milliseconds. */
  readonly start: number;
  /** Breaks the opening off between two steps. */
  readonly signal: AbortSignal;
  /** Called when one of the programs ends by itself. */
  onEnd(program: string, lastWords: string): void;
}

/** What a program said last, without the rest of its log line. */
const lastWordsOf = ({ lines }: Child): string => {
  const last = lines.at(-1) ?? '';
  return String(jsonLine(last)?.msg ?? last);
};

/**
 * Starts Redis (embedded, in a temporary folder), the simulator and the real bot, each in a process of its own. The simulator's flood
 * limits and the bot's pace are off: at Telegram's thirty messages a second a season of weeks would take minutes.
 */
export const openHouse = async (scope: Scope, options: HouseOptions): Promise<House> => {
  const { start, signal, onEnd } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-demo-'));
  scope.defer(() => rm(dataDir, { recursive: true, force: true }));
  let now = start;
  const config = loadConfig({ DATA_DIR: dataDir, TENANT, LOG_LEVEL: 'error' });
  const services = await openServices(config, createLog(config), () => now);
  scope.defer(() => services.store.close());

  let errors = 0;
  const onLine = (line: string): void => {
    if (Number(jsonLine(line)?.level) >= ERROR_LEVEL) errors += 1;
  };
  const run = (name: string, script: string, args: readonly string[], env: Record<string, string>): Child => {
    signal.throwIfAborted();
    const all = [...args, '--clock', new Date(start).toISOString(), '--exit-with-stdin'];
    const path = fileURLToPath(new URL(`../../${script}`, import.meta.url));
    const child: Child = startChild(path, all, {
      cwd: dataDir,
      env,
      onLine,
      onEnd: () => onEnd(name, lastWordsOf(child)),
    });
    scope.defer(() => child.stop());
    return child;
  };
  const simulator = run(
    'simulator',
    'simulator/main.js',
    ['--token', TOKEN, '--no-limits', '--call-log', CALL_LOG],
    {},
  );
  const url = await simulator.line((line) => jsonLine(line)?.url as string | undefined, signal);
  const api = { BOT_TOKEN: TOKEN, TELEGRAM_API_ROOT: url };
  const bot = run('bot', 'cli.js', ['start'], { ...api, DATA_DIR: dataDir, TENANT, PORT: '0', SEND_LIMIT: '0' });
  const port = await bot.line(readyPort, signal);
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

/** The port that the bot tells when it is ready. */
const readyPort = (line: string): number | undefined => {
  const said = jsonLine(line);
  return said?.msg === 'ready' ? Number(said.port) : undefined;
};
