import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { type AppError, appError } from '../errors.js';
import { batchWrites } from './batched-writes.js';
import { type RedisPlace, readRedisUrl } from './redis-url.js';
import { checkServer } from './server-check.js';

/** An update waits this long for Redis, in milliseconds, before it fails clearly and Telegram brings it again. */
const COMMAND_TIMEOUT = 5000;
const FIRST_CONNECT_TIMEOUT = 10_000;
/** Attempts to connect again that a command outlives; with the pauses below about a second of absence. */
const RETRIES_PER_REQUEST = 4;
const LONGEST_PAUSE = 2000;
/** How long a cluster may take to say who serves what, and how often it is asked in quiet times, milliseconds. */
const SLOTS_TIMEOUT = 2000;
const SLOTS_INTERVAL = 10_000;

export interface ConnectionEvents {
  /** Called once when the connection was lost, until it is back. */
  readonly onAway?: (reason: Error | undefined) => void;
  readonly onBack?: () => void;
}

/** Milliseconds to wait before the nth attempt to connect again: 50, 100, 200 … 2000, jittered so that replicas do not come at once. */
const pause = (attempt: number): number =>
  Math.min(50 * 2 ** Math.min(attempt - 1, 10), LONGEST_PAUSE) * (0.75 + Math.random() / 2);

/** Says in one sentence why the first connection failed. */
function explain(error: Error, place: string): AppError {
  const { message } = error;
  const say = (code: Parameters<typeof appError>[0], sentence: string) =>
    appError(code, { place }, { message: sentence, cause: error });
  if (/WRONGPASS|invalid password/i.test(message)) {
    return say('redis-password', `The Redis server at ${place} refuses the user name or password of REDIS_URL.`);
  }
  if (/NOAUTH/.test(message)) {
    return say(
      'redis-password',
      `The Redis server at ${place} wants a password: write it into REDIS_URL, redis://:password@host.`,
    );
  }
  if (/NOPERM/.test(message)) {
    return say('redis-password', `The user of REDIS_URL may not run what is needed at ${place}: ${message}`);
  }
  if (/Protocol error|Unknown RESP type|Command timed out|Socket timeout|did not answer/i.test(message)) {
    return say(
      'redis-foreign',
      `What answers at ${place} is not a Redis server: check the host and port of REDIS_URL.`,
    );
  }
  return say(
    'redis-unreachable',
    `No Redis server can be reached at ${place} (${message}): is it running, is REDIS_URL right?`,
  );
}

/** Tells of an absence once, however many attempts fail, and of its end. */
function watch(client: Redis, { onAway, onBack }: ConnectionEvents): void {
  let away = false;
  let last: Error | undefined;
  // Without a listener ioredis prints each failed attempt.
  client.on('error', (error: Error) => {
    last = error;
  });
  client.on('reconnecting', () => {
    if (away) return;
    away = true;
    onAway?.(last);
  });
  client.on('ready', () => {
    last = undefined;
    if (!away) return;
    away = false;
    onBack?.();
  });
}

/** A server that takes the connection and then says nothing would hold the start up for ever. */
async function withinTime(work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('it did not answer')), FIRST_CONNECT_TIMEOUT);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

type Retry = (attempt: number) => number | null;

const perServer = {
  commandTimeout: COMMAND_TIMEOUT,
  socketTimeout: COMMAND_TIMEOUT,
  maxRetriesPerRequest: RETRIES_PER_REQUEST,
} as const;

const createClient = (place: RedisPlace, retry: Retry): Redis => {
  if (place.kind !== 'cluster') {
    const client = new Redis({
      lazyConnect: true,
      ...perServer,
      ...place.address,
      retryStrategy: retry,
      sentinelRetryStrategy: retry,
      // Without it a sentinel that hangs would hold up the failover.
      sentinelCommandTimeout: SLOTS_TIMEOUT,
      // A master that became a replica: its address may by now belong to the new master.
      reconnectOnError: (error) => error.message.startsWith('READONLY'),
    });
    batchWrites(client);
    return client;
  }
  const cluster = new Cluster([...place.nodes], {
    lazyConnect: true,
    enableAutoPipelining: true,
    redisOptions: { ...perServer, ...place.address },
    clusterRetryStrategy: retry,
    slotsRefreshTimeout: SLOTS_TIMEOUT,
    slotsRefreshInterval: SLOTS_INTERVAL,
  });
  // All keys of a tenant share one slot: whatever a server takes, the cluster takes, by the same commands.
  return cluster as unknown as Redis;
};

/** A connection of its own for BullMQ: options, or a client where the server is a cluster. */
export const queueConnection = (url: string): Partial<RedisOptions> | Cluster => {
  const place = readRedisUrl(url);
  if (place.kind !== 'cluster') return place.address;
  return new Cluster([...place.nodes], {
    lazyConnect: true,
    redisOptions: { ...place.address, maxRetriesPerRequest: null },
    clusterRetryStrategy: pause,
    slotsRefreshTimeout: SLOTS_TIMEOUT,
  });
};

/**
 * The application's one connection. The first connection is made or fails at once; a later loss is mended in the background, with
 * pauses that grow to two seconds, while commands wait a moment and then fail with an error that `isRedisAway` knows.
 * @throws {AppError} with one sentence for the operator: `redis-url`, `redis-unreachable`, `redis-password`, `redis-foreign`,
 * `redis-too-old`, `redis-evicting`
 */
export async function connectRedis(url: string, events: ConnectionEvents = {}): Promise<Redis> {
  const place = readRedisUrl(url);
  let started = false;
  let firstError: Error | undefined;
  const client = createClient(place, (attempt) => (started ? pause(attempt) : null));
  client.on('error', (error: Error) => {
    firstError ??= error;
  });
  try {
    await withinTime(client.connect().then(() => checkServer(client, place.words)));
  } catch (error) {
    client.disconnect();
    if (error instanceof Error && error.name === 'AppError') throw error;
    throw explain(firstError ?? (error instanceof Error ? error : new Error(String(error))), place.words);
  }
  started = true;
  watch(client, events);
  return client;
}

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);
/** Answers of a server that cannot serve now: starting, demoted, without its master, in a failover, out of disk or memory. */
const REFUSALS = /^(-?)(LOADING|READONLY|NOREPLICAS|UNBLOCKED|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|MISCONF|OOM)\b/;
/** What ioredis itself says when the connection is lost before the answer came. */
const LOSSES =
  /Connection is closed|All sentinels are unreachable|Failed to refresh slots cache|Cluster isn't ready|Cluster is ended|Command timed out|Socket timeout|Command aborted due to connection close|Stream isn't writeable/;

/**
 * Whether Redis could not serve, so that the same command may work later, as opposed to a defect of the command.
 * @param error what a Redis command threw; errors of other systems may look alike
 */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'MaxRetriesPerRequestError') return true;
  if ('code' in error && error.code === 'redis-away') return true;
  if ('code' in error && 'syscall' in error && CONNECTION_CODES.has(String(error.code))) return true;
  return REFUSALS.test(error.message) || LOSSES.test(error.message);
}
