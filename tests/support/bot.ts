import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, jsonLine, startNode } from './child.js';
import { TOKEN } from './simulator.js';

export interface BotOptions {
  /** Root of the Bot API (`startSimulatorProcess`). */
  readonly apiRoot: string;
  readonly redisUrl: string;
  readonly tenant: string;
  /** ISO moment; with it the bot follows the simulator's clock. */
  readonly clock?: string;
  readonly adminIds?: readonly number[];
  readonly role?: 'all' | 'bot' | 'worker';
  /** Further variables, e.g. WEBHOOK_URL; they win. */
  readonly env?: Readonly<Record<string, string>>;
  /** A folder to go on with, which its owner removes; absent: one of its own. */
  readonly dataDir?: string;
  /** False: resolves when the process runs, ready or not (Telegram may be unreachable). */
  readonly waitReady?: boolean;
}

/** A line of the bot's log. */
export type LogLine = Record<string, unknown> & { level: number; msg: string };

export interface BotProcess {
  readonly child: Child;
  readonly port: number;
  /** `GET /health`, undefined when it does not answer. */
  health(): Promise<{ ok: boolean; backlog?: Record<string, number> } | undefined>;
  log(): LogLine[];
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

const isLog = (value: Record<string, unknown> | undefined): value is LogLine => typeof value?.level === 'number';

/** Starts the real bot (`dist/cli.js start`) in a process of its own, with a folder of its own. Pace limits are off. */
export const startBot = async (options: BotOptions): Promise<BotProcess> => {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'gu-bot-')));
  const args = ['start', '--role', options.role ?? 'all'];
  if (options.clock !== undefined) args.push('--clock', options.clock);
  const child = startNode('dist/cli.js', args, {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: options.apiRoot,
    REDIS_URL: options.redisUrl,
    TENANT: options.tenant,
    DATA_DIR: dataDir,
    PORT: '0',
    SEND_LIMIT: '0',
    LOG_LEVEL: 'info',
    ...(options.adminIds === undefined ? {} : { ADMIN_IDS: options.adminIds.join(',') }),
    ...options.env,
  });
  const ready = child.line(
    (line) => (jsonLine(line)?.msg === 'ready' ? Number(jsonLine(line)?.port) : undefined),
    60_000,
  );
  const port = options.waitReady === false ? Number(options.env?.PORT ?? 0) : await ready;
  ready.catch(() => undefined);
  const clean = async (): Promise<void> => {
    if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
  };
  return {
    child,
    port,
    health: async () => {
      try {
        const response = await fetch(`http://127.0.0.1:${port}/health`);
        return (await response.json()) as { ok: boolean; backlog?: Record<string, number> };
      } catch {
        return undefined;
      }
    },
    log: () => child.lines.map(jsonLine).filter(isLog),
    stop: async () => {
      const code = await child.stop('SIGTERM');
      await clean();
      return code;
    },
    kill: async () => {
      await child.stop('SIGKILL');
      await clean();
    },
  };
};
