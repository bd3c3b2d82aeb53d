import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';

/** Database numbers: what is seeded once, and what a bot gets as its own; of several at once each the next number. */
export const SEEDED = 1;
export const RUN = 2;

export interface BenchRedis {
  readonly pid: number;
  readonly port: number;
  readonly folder: string;
  /** Empties the database of a bot and, for our program, puts the seeded organisation there. */
  reset(seeded: boolean, db?: number): Promise<void>;
  /** Forgets what was seeded. */
  emptySeeded(): Promise<void>;
  stop(): Promise<void>;
}

/** A port that was free a moment ago. */
export const freePort = async (): Promise<number> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** Starts a Redis of the bench's own, append-only with a sync every second as the embedded default runs it: the same for every bot. */
export const startRedis = async (): Promise<BenchRedis> => {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'giao-uoc-bench-'));
  const settings = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--dir',
    folder,
    '--save',
    '',
    '--appendonly',
    'yes',
    '--appendfsync',
    'everysec',
  ];
  const server = spawn('redis-server', settings, { stdio: 'ignore' });
  const missing = new Promise<never>((_resolve, reject) => {
    server.once('error', (error) => reject(new Error(`redis-server could not be started: ${error.message}`)));
  });
  const client = new Redis({ port, host: '127.0.0.1', db: SEEDED, retryStrategy: () => 20, lazyConnect: true });
  client.on('error', () => undefined);
  await Promise.race([client.ping(), missing]);
  return {
    pid: server.pid ?? 0,
    port,
    folder,
    reset: async (seeded, db = RUN) => {
      await client.select(db);
      await client.flushdb();
      await client.select(SEEDED);
      if (!seeded) return;
      for (const key of await client.keys('*')) await client.copy(key, key, 'DB', db);
    },
    emptySeeded: async () => {
      await client.select(SEEDED);
      await client.flushdb();
    },
    stop: async () => {
      client.disconnect();
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
