import { Cluster, type Redis } from 'ioredis';
import { appError } from '../errors.js';

const OLDEST = { major: 6, minor: 2 };

/** One field of the text that INFO answers; undefined when the server does not say. */
const field = (info: string, name: string): string | undefined =>
  new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1];

/** Refuses servers that lack what the scripts use, that would throw our data away, or that take no writes. */
async function checkOne(client: Redis, place: string): Promise<void> {
  const [server, memory, replication] = await Promise.all([
    client.info('server'),
    client.info('memory'),
    client.info('replication'),
  ]);
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
  if (field(replication, 'role') === 'slave') {
    const message = `The Redis server at ${place} is a replica and takes no writes: name its master in REDIS_URL, or the sentinels.`;
    throw appError('redis-read-only', { place }, { message });
  }
}

/** Looks at the server, or at every master of a cluster. @throws {AppError} `redis-too-old`, `redis-evicting`, `redis-read-only` */
export async function checkServer(client: Redis, place: string): Promise<void> {
  const cluster: unknown = client;
  const servers = cluster instanceof Cluster ? cluster.nodes('master') : [client];
  for (const server of servers) await checkOne(server, place);
}
