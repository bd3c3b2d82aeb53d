import { Redis, type RedisOptions } from 'ioredis';
import { type AppError, appError } from '../errors.js';

/** An update waits this long for Redis, in milliseconds, before it fails clearly and Telegram brings it again. */
const COMMAND_TIMEOUT = 5000;
const FIRST_CONNECT_TIMEOUT = 10_000;
/** Attempts to connect again that a command outlives; with the pauses below about a second of absence. */
const RETRIES_PER_REQUEST = 4;
const LONGEST_PAUSE = 2000;
const OLDEST = { major: 6, minor: 2 };

export type RedisAddress = Pick<RedisOptions, 'path' | 'host' | 'port' | 'db' | 'username' | 'password' | 'tls'>;

export interface ConnectionEvents {
  /** Called once when the connection was lost, until it is back. */
  readonly onAway?: (reason: Error | undefined) => void;
  readonly onBack?: () => void;
}

/** Milliseconds to wait before the nth attempt to connect again: 50, 100, 200 … 2000, jittered so that replicas do not come at once. */
const pause = (attempt: number): number =>
  Math.min(50 * 2 ** Math.min(attempt - 1, 10), LONGEST_PAUSE) * (0.75 + Math.random() / 2);

/**
 * The place of a server as ioredis takes it, for callers who need a connection of their own (BullMQ).
 * @param url `redis://`, `rediss://` (TLS), or `unix:/path/to/socket`
 * @throws {AppError} `redis-url`
 */
export function redisAddress(url: string): RedisAddress {
  if (url.startsWith('unix:/')) return { path: decodeURI(url.slice('unix:'.length)) };
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || !/^rediss?:$/.test(parsed.protocol) || !/^\/?\d*$/.test(parsed.pathname)) {
    const message = 'REDIS_URL is not an address of a Redis server; it looks like redis://:password@127.0.0.1:6379/0.';
    throw appError('redis-url', {}, { message });
  }
  return {
    host: parsed.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1',
    port: Number(parsed.port || 6379),
    db: Number(parsed.pathname.slice(1) || 0),
    ...(parsed.username === '' ? {} : { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password === '' ? {} : { password: decodeURIComponent(parsed.password) }),
    ...(parsed.protocol === 'rediss:' ? { tls: {} } : {}),
  };
}

/** The server without its password, for messages. */
const placeOf = ({ path, host, port }: RedisAddress): string => path ?? `${host}:${port}`;

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

/** One field of the text that INFO answers; undefined when the server does not say. */
const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/** Refuses servers that lack what the scripts use, or that would throw our data away. */
async function checkServer(client: Redis, place: string): Promise<void> {
  const [server, memory] = await Promise.all([client.info('server'), client.info('memory')]);
  // Valkey states here the Redis version that it is compatible with.
  const version = field(server, 'redis_version') ?? '0.0.0';
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
    const message = `The Redis server at ${place} is version ${version}; 6.2 or newer is needed, or Valkey.`;
    throw appError('redis-too-old', { place, version }, { message });
  }
  const policy = field(memory, 'maxmemory_policy') ?? 'noeviction';
  if (field(memory, 'maxmemory') !== '0' && policy !== 'noeviction') {
    const remedy = 'set maxmemory-policy to noeviction';
    const message = `The Redis server at ${place} throws data away when memory is short (${policy}): ${remedy}.`;
    throw appError('redis-evicting', { place, policy }, { message });
  }
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

/**
 * The application's one connection. The first connection is made or fails at once; a later loss is mended in the background, with
 * pauses that grow to two seconds, while commands wait a moment and then fail with an error that `isRedisAway` knows.
 * @throws {AppError} with one sentence for the operator: `redis-url`, `redis-unreachable`, `redis-password`, `redis-foreign`,
 * `redis-too-old`, `redis-evicting`
 */
export async function connectRedis(url: string, events: ConnectionEvents = {}): Promise<Redis> {
  const address = redisAddress(url);
  let started = false;
  let firstError: Error | undefined;
  const client = new Redis({
    ...address,
    lazyConnect: true,
    enableAutoPipelining: true,
    commandTimeout: COMMAND_TIMEOUT,
    socketTimeout: COMMAND_TIMEOUT,
    maxRetriesPerRequest: RETRIES_PER_REQUEST,
    retryStrategy: (attempt) => (started ? pause(attempt) : null),
    // A master that became a replica: its address may by now belong to the new master.
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
  });
  client.on('error', (error: Error) => {
    firstError ??= error;
  });
  try {
    await withinTime(client.connect().then(() => checkServer(client, placeOf(address))));
  } catch (error) {
    client.disconnect();
    if (error instanceof Error && error.name === 'AppError') throw error;
    throw explain(firstError ?? (error instanceof Error ? error : new Error(String(error))), placeOf(address));
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
const REFUSALS = /^(-?)(LOADING|READONLY|MASTERDOWN|CLUSTERDOWN|TRYAGAIN|BUSY|MISCONF|OOM)\b/;
/** What ioredis itself says when the connection is lost before the answer came. */
const LOSSES =
  /Connection is closed|Command timed out|Socket timeout|Command aborted due to connection close|Stream isn't writeable/;

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
