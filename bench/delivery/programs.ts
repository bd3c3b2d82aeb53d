import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { TENANT } from '../updates/bots.js';
import { freePort } from '../updates/redis.js';

export const SECRET = 'bench-secret';
const READY_MS = 30_000;

export interface ProgramOptions {
  readonly root: string;
  readonly role: 'all' | 'worker';
  /** Names the process to the API. */
  readonly name: string;
  readonly apiPort: number;
  readonly redisUrl: string;
  readonly folder: string;
  /** SEND_LIMIT. */
  readonly limit: number;
}
export interface Program {
  readonly name: string;
  /** Of the webhook, where there is one. */
  readonly url: string;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const environmentOf = (options: ProgramOptions, port: number): NodeJS.ProcessEnv => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production',
  BOT_TOKEN: '4242:AAbenchbenchbenchbenchbenchbenchbench',
  TELEGRAM_API_ROOT: `http://127.0.0.1:${options.apiPort}/${options.name}`,
  REDIS_URL: options.redisUrl,
  ...(options.role === 'all' ? { WEBHOOK_SECRET: SECRET, WEBHOOK_URL: `http://127.0.0.1:${port}/webhook` } : {}),
  PORT: String(port),
  TENANT,
  DATA_DIR: options.folder,
  LOG_LEVEL: 'info',
  SEND_LIMIT: String(options.limit),
});

/** Resolves when the program says that it is ready; throws with what it said when it ends before. */
const ready = async (child: ChildProcess): Promise<void> => {
  const said: string[] = [];
  if (child.stderr === null) throw new Error('the program has no log');
  const lines = createInterface({ input: child.stderr });
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`not ready after ${READY_MS} ms`)), READY_MS);
    lines.on('line', (line) => {
      said.push(line);
      if (/"level":[56]0/.test(line)) process.stderr.write(`${line}\n`);
      if (!line.includes('"msg":"ready"')) return;
      clearTimeout(late);
      resolve();
    });
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${said.slice(-5).join('\n')}`)));
  });
};

/** Starts our program as its operator would and waits until it serves. */
export const startProgram = async (options: ProgramOptions): Promise<Program> => {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/cli.js', 'start', '--role', options.role], {
    cwd: options.root,
    env: environmentOf(options, port),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const exited = once(child, 'exit');
  const end = (signal: NodeJS.Signals) => async (): Promise<void> => {
    child.kill(signal);
    await exited;
  };
  await ready(child);
  return { name: options.name, url: `http://127.0.0.1:${port}/webhook`, kill: end('SIGKILL'), stop: end('SIGTERM') };
};

/** Runs a peer until it ends, or until somebody has waited long enough. */
export const startPeer = (root: string, script: string, environment: Readonly<Record<string, string>>) => {
  const child = spawn(process.execPath, [`bench/delivery/peers/${script}`], {
    cwd: root,
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exited = once(child, 'exit');
  return {
    exited,
    stop: async (): Promise<void> => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
