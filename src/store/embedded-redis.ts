import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { lock } from 'proper-lockfile';
import { appError } from '../errors.js';
import { forget, readState, type ServerState, serverFolder, socketPlace, writeState } from './redis-place.js';
import { endUnreachable, lastWords, spawnServer } from './redis-process.js';

/** Name of the connection by which each program holds the server; the kernel closes it when the program dies, however it dies. */
const HOLDER = 'giao-uoc-holder';
/** A program that dies while it starts or stops the server blocks the others for this long, in milliseconds. */
const STALE_LOCK = 10_000;
const LOCK_RETRIES = { retries: 300, factor: 1.2, minTimeout: 20, maxTimeout: 200 };
const START_TIMEOUT = 60_000;
const STOP_TIMEOUT = 8000;
/** A large append-only file takes its time to be read. */
const LOADING_TIMEOUT = 600_000;

export interface EmbeddedRedisOptions {
  readonly dataDir: string;
  /** The server to run; by default `redis-server` or else `valkey-server` of the PATH. */
  readonly binary?: string | undefined;
  /** When a write is on the disk: before it is answered, or within a second (docs/operations.md). An adopted server follows, too. */
  readonly fsync?: 'everysec' | 'always' | undefined;
  /** Called when the server had ended by itself and was started again, or each time that it could not be. */
  readonly onRestart?: (problem: Error | undefined) => void;
}

export interface EmbeddedRedis {
  /** For `connectRedis`: `unix:/…/redis.sock`. Stays the same when the server is restarted. */
  readonly url: string;
  readonly socketPath: string;
  /** Whether the server was already running. */
  readonly adopted: boolean;
  /** Lets go of the server; the last program that does shuts it down cleanly. Close your own connections first. */
  stop(): Promise<void>;
}

interface Held {
  readonly state: ServerState;
  readonly holder: Redis;
  readonly adopted: boolean;
}

async function locked<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const release = await lock(folder, {
    lockfilePath: `${folder}/start.lock`,
    stale: STALE_LOCK,
    retries: LOCK_RETRIES,
  });
  try {
    return await work();
  } finally {
    await release();
  }
}

/** Connects to the server behind the socket, if there is one that answers and that keeps its data in this folder. */
async function hold(socketPath: string, folder: string): Promise<Redis | undefined> {
  const holder = new Redis({
    path: socketPath,
    lazyConnect: true,
    connectionName: HOLDER,
    retryStrategy: null,
    commandTimeout: 5000,
    maxLoadingRetryTime: LOADING_TIMEOUT,
  });
  holder.on('error', () => undefined);
  try {
    await holder.connect();
    const [, dir] = (await holder.config('GET', 'dir')) as string[];
    if (dir === folder) return holder;
  } catch {
    // Nobody there, or it hangs: the caller decides by the process.
  }
  holder.disconnect();
  return undefined;
}

async function start(folder: string, binary: string | undefined, previous: ServerState | undefined): Promise<Held> {
  const socketPath = await socketPlace(folder, previous?.socketPath);
  // Written first: if this program dies after the spawn, the next one finds the server by its socket.
  await writeState(folder, { socketPath });
  const child = await spawnServer(binary, folder, socketPath);
  const state = { socketPath, pid: child.pid };
  await writeState(folder, state);
  for (let waited = 0; waited < START_TIMEOUT && child.exitCode === null; waited += 10) {
    const holder = await hold(socketPath, folder);
    if (holder !== undefined) return { state, holder, adopted: false };
    await sleep(10);
  }
  const message = `The Redis server of ${folder} did not start: ${await lastWords(folder)}`;
  throw appError('redis-start', {}, { message });
}

/** Adopts the server of the folder or starts it. The lock makes of two programs at once one that starts and one that adopts. */
async function ensure(folder: string, binary: string | undefined): Promise<Held> {
  return await locked(folder, async () => {
    const state = await readState(folder);
    const holder = state && (await hold(state.socketPath, folder));
    if (state && holder) return { state, holder, adopted: true };
    if (state?.pid !== undefined) await endUnreachable(state.pid, folder, state.socketPath);
    return await start(folder, binary, state);
  });
}

/** Shuts the server down unless another program holds it. */
async function letGo(folder: string, { holder, state }: Held): Promise<void> {
  await locked(folder, async () => {
    if (holder.status !== 'ready') return;
    const clients = String(await holder.client('LIST'));
    const holders = clients.split('\n').filter((line) => line.includes(` name=${HOLDER} `));
    if (holders.length > 1) {
      holder.disconnect();
      return;
    }
    // The server does not answer: the connection ends when its process has ended.
    const ended = once(holder, 'end', { signal: AbortSignal.timeout(STOP_TIMEOUT) });
    holder.shutdown().catch(() => undefined);
    await ended.catch((cause: unknown) => {
      const message = `The Redis server of ${folder} did not stop; the next start adopts it.`;
      throw appError('redis-start', {}, { message, cause });
    });
    await forget(folder, state);
  });
}

/**
 * The embedded default: a server of one's own on a Unix socket, append-only in `dataDir/redis`. It outlives the program that started it
 * when that one is killed; whoever comes next adopts it. Programs hold it by a named connection each, and the last one to let go
 * shuts it down, so a command beside a running bot neither stops the bot's server nor leaves one behind.
 * @throws {AppError} `redis-missing` without a binary, `redis-start` when it does not start
 */
export async function startEmbeddedRedis(options: EmbeddedRedisOptions): Promise<EmbeddedRedis> {
  const folder = await serverFolder(options.dataDir);
  const ensureServer = async (): Promise<Held> => {
    const server = await ensure(folder, options.binary);
    if (options.fsync !== undefined) await server.holder.config('SET', 'appendfsync', options.fsync);
    return server;
  };
  let held = await ensureServer();
  const { adopted, state } = held;
  let stopping = false;
  let mending = Promise.resolve();
  const mend = async () => {
    while (!stopping) {
      try {
        held = await ensureServer();
        watch();
        if (!held.adopted) options.onRestart?.(undefined);
        return;
      } catch (error) {
        options.onRestart?.(error instanceof Error ? error : new Error(String(error)));
        await sleep(2000);
      }
    }
  };
  const watch = () => {
    held.holder.once('end', () => {
      if (!stopping) mending = mend();
    });
  };
  watch();
  const stop = async () => {
    stopping = true;
    await mending;
    await letGo(folder, held);
  };
  return { url: `unix:${encodeURI(state.socketPath)}`, socketPath: state.socketPath, adopted, stop };
}
