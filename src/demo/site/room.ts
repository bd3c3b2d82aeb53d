import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfig } from '../../config.js';
import { createLog, openServices } from '../../open-services.js';
import { SimulatorClient } from '../../simulator/client.js';
import type { RunningSimulator } from '../../simulator/server.js';
import { jsonLine, startChild } from '../house/child.js';
import type { House } from '../house/open.js';
import { createScope } from '../house/scope.js';

const TENANT = 'demo';
/** Looks like a real token, and is none. */
export const TOKEN = '7000000001:demo-of-giao-uoc';
/** Pino's number for errors. */
const ERROR_LEVEL = 50;

export interface RoomOptions {
  readonly simulator: RunningSimulator;
  /** Where Redis and the bot keep what they have. */
  readonly dataDir: string;
  /** Telegram ids of those who administer the bot. */
  readonly adminIds: readonly number[];
  readonly signal: AbortSignal;
  /** Called when the bot ends by itself. */
  onEnd(lastWords: string): void;
}

/** Redis, the services over it and the real bot, around a simulator that goes on when they are closed. */
export interface Room {
  readonly house: Omit<House, 'healthUrl'>;
  /** Starts the bot; resolves when it answers. */
  startBot(): Promise<House>;
  close(): Promise<void>;
}

/** Opens Redis and the services. The bot comes last, so that its first round finds people who can be written to. */
export const openRoom = async ({ simulator, dataDir, adminIds, signal, onEnd }: RoomOptions): Promise<Room> => {
  const scope = createScope();
  await mkdir(dataDir, { recursive: true });
  const config = loadConfig({ DATA_DIR: dataDir, TENANT, LOG_LEVEL: 'error' });
  const services = await openServices(config, createLog(config), simulator.now);
  scope.defer(() => services.store.close());
  let errors = 0;
  const onLine = (line: string): void => {
    if (Number(jsonLine(line)?.level) >= ERROR_LEVEL) errors += 1;
  };
  const house = {
    simulator: new SimulatorClient(simulator.url),
    services,
    errors: () => errors,
    setNow: () => undefined,
  };
  const startBot = async (): Promise<House> => {
    const args = ['start', '--clock', new Date(simulator.now()).toISOString(), '--exit-with-stdin'];
    const env = {
      BOT_TOKEN: TOKEN,
      TELEGRAM_API_ROOT: simulator.url,
      DATA_DIR: dataDir,
      TENANT,
      PORT: '0',
      SEND_LIMIT: '0',
      ADMIN_IDS: adminIds.join(','),
    };
    const script = fileURLToPath(new URL('../../cli.js', import.meta.url));
    const bot = startChild(script, args, {
      cwd: dataDir,
      env,
      onLine,
      onEnd: () => onEnd(String(jsonLine(bot.lines.at(-1) ?? '')?.msg ?? bot.lines.at(-1) ?? '')),
    });
    scope.defer(() => bot.stop());
    const port = await bot.line(readyPort, signal);
    return { ...house, healthUrl: `http://127.0.0.1:${port}/health` };
  };
  return { house, startBot, close: scope.close };
};

/** The port that the bot tells when it is ready. */
const readyPort = (line: string): number | undefined => {
  const said = jsonLine(line);
  return said?.msg === 'ready' ? Number(said.port) : undefined;
};

/** Removes all that a closed room has kept. */
export const clearRoom = (dataDir: string): Promise<void> => rm(join(dataDir), { recursive: true, force: true });
