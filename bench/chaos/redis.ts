import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';

/** What `everysec` may not have synced when the power goes. */
const UNSYNCED_MS = 1000;
const SAMPLE_MS = 50;

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
};

/** The file of the append-only log that grows now. */
const growing = async (folder: string): Promise<string | undefined> => {
  const files = await readdir(join(folder, 'appendonlydir')).catch(() => []);
  const last = files
    .filter((name) => name.endsWith('.incr.aof'))
    .sort()
    .at(-1);
  return last === undefined ? undefined : join(folder, 'appendonlydir', last);
};

/** A Redis of one's own with an append-only file, to be killed and started again. */
export const startRedis = async (fsync: 'always' | 'everysec') => {
  const folder = await mkdtemp(join(tmpdir(), 'gu-chaos-redis-'));
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const durable = ['--appendonly', 'yes', '--appendfsync', fsync, '--maxmemory-policy', 'noeviction'];
  let child: ChildProcess | undefined;
  let kills = 0;
  let cut = 0;
  /** What was written between these moments a power cut has taken, `performance.now()`. */
  const gaps: { readonly from: number; readonly to: number }[] = [];
  const url = `redis://127.0.0.1:${port}`;
  const start = async (): Promise<void> => {
    child = spawn('redis-server', [...settings, ...durable], { stdio: 'ignore' });
    const probe = new Redis({ port, retryStrategy: () => 20, maxRetriesPerRequest: null });
    probe.on('error', () => undefined);
    await probe.ping();
    probe.disconnect();
  };
  const kill = async (): Promise<void> => {
    kills += 1;
    if (child === undefined) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  /** How long the log was at moments of the last second: what stood there then is on the disk. */
  const sizes: { at: number; file: string; size: number }[] = [];
  const sampling = setInterval(async () => {
    const file = await growing(folder);
    const size = file === undefined ? undefined : await stat(file).catch(() => undefined);
    if (file === undefined || size === undefined) return;
    sizes.push({ at: performance.now(), file, size: size.size });
    while ((sizes[1]?.at ?? Number.POSITIVE_INFINITY) < performance.now() - UNSYNCED_MS) sizes.shift();
  }, SAMPLE_MS);
  await start();
  return {
    url,
    pid: (): number => child?.pid ?? 0,
    /** kill -9, a moment of absence, and a new start. @param power the last second of the log is gone as well: the machine lost its power */
    restart: async (absenceMs: number, power: boolean): Promise<void> => {
      await kill();
      const known = sizes[0];
      const file = await growing(folder);
      if (power && known !== undefined && known.file === file) {
        cut += (await stat(file)).size - known.size;
        gaps.push({ from: known.at, to: performance.now() });
        await truncate(file, known.size);
      }
      sizes.length = 0;
      await sleep(absenceMs);
      await start();
    },
    gaps,
    get kills() {
      return kills;
    },
    /** Bytes of the log that power cuts took. */
    get cut() {
      return cut;
    },
    stop: async (): Promise<void> => {
      clearInterval(sampling);
      child?.kill('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
};
export type ChaosRedis = Awaited<ReturnType<typeof startRedis>>;
