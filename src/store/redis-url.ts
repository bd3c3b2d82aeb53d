import type { RedisOptions } from 'ioredis';
import { appError } from '../errors.js';

export type RedisAddress = Pick<
  RedisOptions,
  | 'path'
  | 'host'
  | 'port'
  | 'db'
  | 'username'
  | 'password'
  | 'tls'
  | 'sentinels'
  | 'name'
  | 'sentinelUsername'
  | 'sentinelPassword'
  | 'enableTLSForSentinelMode'
>;

interface Node {
  readonly host: string;
  readonly port: number;
}

/** Where Redis is. `words`: the place without its password, for messages. */
export type RedisPlace =
  | { readonly kind: 'server' | 'sentinel'; readonly address: RedisAddress; readonly words: string }
  | {
      readonly kind: 'cluster';
      readonly nodes: readonly Node[];
      readonly address: Pick<RedisAddress, 'username' | 'password' | 'tls'>;
      readonly words: string;
    };

const SENTINEL_PORT = 26_379;
const REDIS_PORT = 6379;
/** Several hosts make no URL of the standard: scheme, who, hosts, path, query. */
const SEVERAL = /^(rediss?)\+(sentinel|cluster):\/\/(?:([^@/?]*)@)?([^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/;

/** @throws {AppError} `redis-url` */
const refuse = (): never => {
  const message = 'REDIS_URL is not an address of a Redis server; it looks like redis://:password@127.0.0.1:6379/0.';
  throw appError('redis-url', {}, { message });
};

const readNode = (text: string, port: number): Node => {
  const [, host, digits] = /^(\[[\da-f:]+\]|[^:[\]]+)(?::(\d{1,5}))?$/i.exec(text.trim()) ?? refuse();
  return { host: String(host).replace(/^\[|\]$/g, ''), port: Number(digits ?? port) };
};

const readSeveral = ([, scheme, kind, who = '', hosts = '', path = '', query = '']: RegExpExecArray): RedisPlace => {
  const [username = '', password = ''] = who.includes(':') ? who.split(/:(.*)/s) : ['', who];
  const tls = scheme === 'rediss' ? { tls: {} } : {};
  const credentials = {
    ...(username === '' ? {} : { username: decodeURIComponent(username) }),
    ...(password === '' ? {} : { password: decodeURIComponent(password) }),
    ...tls,
  };
  const nodes = hosts.split(',').map((text) => readNode(text, kind === 'cluster' ? REDIS_PORT : SENTINEL_PORT));
  const words = nodes.map(({ host, port }) => `${host}:${port}`).join(',');
  if (kind === 'cluster') {
    // A cluster has one database only.
    if (path !== '' && path !== '0') refuse();
    return { kind, nodes, address: credentials, words };
  }
  const [name = '', db = '0'] = path.split('/');
  if (name === '' || !/^\d*$/.test(db)) refuse();
  const options = new URLSearchParams(query);
  const [sentinelUsername, sentinelPassword] = [options.get('sentinelUsername'), options.get('sentinelPassword')];
  const address: RedisAddress = {
    ...credentials,
    sentinels: nodes.map((node) => ({ ...node })),
    name: decodeURIComponent(name),
    db: Number(db),
    ...(sentinelUsername === null ? {} : { sentinelUsername }),
    ...(sentinelPassword === null ? {} : { sentinelPassword }),
    ...(scheme === 'rediss' ? { enableTLSForSentinelMode: true } : {}),
  };
  return { kind: 'sentinel', address, words: `${words} (${name})` };
};

/**
 * Reads `REDIS_URL`.
 * @param url `redis://`, `rediss://` (TLS), `unix:/path/to/socket`, `redis+sentinel://:password@host:26379,host/master/0` (what the
 * sentinels themselves want stands in `?sentinelUsername=…&sentinelPassword=…`) or `redis+cluster://:password@host:6379,host`
 * @throws {AppError} `redis-url`
 */
export function readRedisUrl(url: string): RedisPlace {
  if (url.startsWith('unix:/')) {
    const path = decodeURI(url.slice('unix:'.length));
    return { kind: 'server', address: { path }, words: path };
  }
  const several = SEVERAL.exec(url);
  if (several !== null) return readSeveral(several);
  const parsed = URL.canParse(url) ? new URL(url) : refuse();
  if (!/^rediss?:$/.test(parsed.protocol) || !/^\/?\d*$/.test(parsed.pathname)) refuse();
  const host = parsed.hostname.replace(/^\[|\]$/g, '') || '127.0.0.1';
  const port = Number(parsed.port || REDIS_PORT);
  const address: RedisAddress = {
    host,
    port,
    db: Number(parsed.pathname.slice(1) || 0),
    ...(parsed.username === '' ? {} : { username: decodeURIComponent(parsed.username) }),
    ...(parsed.password === '' ? {} : { password: decodeURIComponent(parsed.password) }),
    ...(parsed.protocol === 'rediss:' ? { tls: {} } : {}),
  };
  return { kind: 'server', address, words: `${host}:${port}` };
}
