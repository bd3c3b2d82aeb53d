import { Cluster, type Redis } from 'ioredis';
import type { Keys } from './keys.js';

const COUNT = 1000;

/**
 * Keys, without the tenant's prefix, that tell of the moment only: who runs, what was counted in the last seconds, and BullMQ's queues,
 * which are filled again from the outbox. All else belongs into a backup, also what was added after this was written.
 */
const TRANSIENT =
  /^(replicas|leader|backup|restoring|schema:migrating|pace|outbox:taken|outbox:handing|announcements:edit:.*|tries:.*|pace:.*|flood:.*|(tick|deliver|archive):.*)$/;

/** Whether a key, without the tenant's prefix, is left out of backups. */
export const isTransient = (name: string): boolean => TRANSIENT.test(name);

/** Every key of the tenant in batches, with its prefix. A key may come twice, as SCAN has it; one that appears meanwhile may not. */
export async function* scanTenant(redis: Redis, { prefix }: Pick<Keys, 'prefix'>): AsyncGenerator<string[]> {
  const client: unknown = redis;
  const servers = client instanceof Cluster ? client.nodes('master') : [redis];
  // A tenant may be named like a pattern's part; braces and colons mean themselves.
  const match = `${prefix}*`;
  for (const server of servers) {
    let cursor = '0';
    do {
      const [next, keys] = await server.scan(cursor, 'MATCH', match, 'COUNT', COUNT);
      cursor = next;
      if (keys.length > 0) yield keys;
    } while (cursor !== '0');
  }
}

/** Whether the tenant holds anything but what tells of the moment. */
export const isEmptyTenant = async (redis: Redis, keys: Keys): Promise<boolean> => {
  for await (const batch of scanTenant(redis, keys)) {
    const lasting = batch.map((key) => key.slice(keys.prefix.length)).filter((name) => !isTransient(name));
    if (lasting.some((name) => name !== 'schema')) return false;
  }
  return true;
};

/** Removes every key of the tenant but the given ones. */
export const clearTenant = async (redis: Redis, keys: Keys, but: readonly string[]): Promise<void> => {
  for await (const batch of scanTenant(redis, keys)) {
    const gone = batch.filter((key) => !but.includes(key));
    if (gone.length > 0) await redis.unlink(...gone);
  }
};
