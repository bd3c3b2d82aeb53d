import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface RedisServer {
  readonly port: number;
  /** `redis://127.0.0.1:port` */
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

const attempts = 5;
const isThere = (name: string): boolean => spawnSync(name, ['--version']).status === 0;

/** A port of 127.0.0.1 that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Resolves to the running server, or to undefined when somebody else took the port meanwhile. */
async function startOn(port: number, dir: string, options: readonly string[]): Promise<ChildProcess | undefined> {
  const standard = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const binary = isThere('redis-server') ? 'redis-server' : 'valkey-server';
  const child = spawn(binary, ['--port', String(port), '--dir', dir, ...standard, ...options]);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(undefined));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('eady to accept connections')) resolve(child);
    });
  });
}

/**
 * A redis-server of one's own, without persistence, on 127.0.0.1.
 * @param options as on its command line, e.g. `['--requirepass', 'secret']`
 * @param wanted the port, to start a server again where one was; otherwise a free one
 */
export async function startRedisServer(options: readonly string[] = [], wanted?: number): Promise<RedisServer> {
  const dir = await mkdtemp(join(tmpdir(), 'gu-test-redis-'));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = wanted ?? (await freePort());
    const child = await startOn(port, dir, options);
    if (child?.pid === undefined) continue;
    const exited = once(child, 'exit');
    const stop = async () => {
      child.kill('SIGKILL');
      await exited;
      await rm(dir, { recursive: true, force: true });
    };
    return { port, url: `redis://127.0.0.1:${port}`, pid: child.pid, stop };
  }
  throw new Error(`redis-server did not start within ${attempts} attempts`);
}
