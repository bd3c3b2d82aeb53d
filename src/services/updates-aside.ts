import { z } from 'zod';
import { chosenOf } from './chosen.js';
import type { Work } from './work.js';

/** An update on which the program failed; nothing of what it says. */
export interface UpdateAside {
  /** `update:<number>`, so that it is told from a message. */
  readonly id: string;
  readonly state: 'aside';
  /** `message`, `callback_query` … */
  readonly kind: string;
  /** Telegram id of its sender. */
  readonly person?: string;
  /** When it was set aside, epoch milliseconds; absent for what an older version left. */
  readonly since?: number;
}

const senderSchema = z.object({ from: z.object({ id: z.number() }) });

const read = (number: string, raw: string, since: string | null | undefined): UpdateAside => {
  const { update_id: _number, ...parts } = JSON.parse(raw) as Record<string, unknown>;
  const [kind = 'unknown'] = Object.keys(parts);
  const sender = senderSchema.safeParse(parts[kind]).data;
  return {
    id: `update:${number}`,
    state: 'aside',
    kind,
    ...(sender === undefined ? {} : { person: String(sender.from.id) }),
    ...(since === null || since === undefined ? {} : { since: Number(since) * 1000 }),
  };
};

/** Updates that stand aside, in their order. */
export const updatesAside = async ({ tx: { redis, keys } }: Work): Promise<UpdateAside[]> => {
  const raws = await redis.hgetall(keys.poison);
  const numbers = Object.keys(raws).sort((a, b) => Number(a) - Number(b));
  const since = numbers.length === 0 ? [] : await redis.zmscore(keys.poisonSince, ...numbers);
  return numbers.map((number, i) => read(number, raws[number] ?? '{}', since[i]));
};

const numberOf = ({ id }: UpdateAside): string => id.slice('update:'.length);

const strike = ({ tx }: Work, number: string): void => {
  tx.write('HDEL', tx.keys.poison, number);
  tx.write('ZREM', tx.keys.poisonSince, number);
};

/** Puts updates back into the inbox, from which the leading replica takes them within half a minute. Returns them. */
export const retryUpdates = async (work: Work, ids: readonly string[]): Promise<UpdateAside[]> => {
  const { tx } = work;
  const found = chosenOf(await updatesAside(work), ids);
  for (const number of found.map(numberOf)) {
    const raw = await tx.redis.hget(tx.keys.poison, number);
    if (raw === null) continue;
    strike(work, number);
    tx.write('DEL', tx.keys.tries(Number(number)));
    tx.write('DEL', tx.keys.done(Number(number)));
    tx.write('HSET', tx.keys.inbox, number, raw);
  }
  return found;
};

/** Gives updates up. Returns them. */
export const dropUpdates = async (work: Work, ids: readonly string[]): Promise<UpdateAside[]> => {
  const found = chosenOf(await updatesAside(work), ids);
  for (const number of found.map(numberOf)) strike(work, number);
  return found;
};
