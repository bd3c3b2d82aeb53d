import { graveSchema, outboxEntrySchema, strikeOff } from '../store/outbox.js';
import { readFigures, STUCK_TRIES } from '../store/outbox-figures.js';
import { readPace } from '../store/pace.js';
import { chosenOf } from './chosen.js';
import type { Work } from './work.js';

/** A message that does not get through. `dead`: the program itself fails on it; `stuck`: Telegram has not taken it many times. */
export interface DeliveryInTrouble {
  readonly id: string;
  readonly state: 'dead' | 'stuck';
  /** Telegram id of the recipient, and why it is sent; absent where the entry is not readable. */
  readonly to?: string;
  readonly kind?: string;
  readonly tries: number;
  readonly reason?: string;
  /** When it was set aside, epoch milliseconds. */
  readonly at?: number;
  /** Telegram has it, only the outcome could not be recorded: it is not sent again. */
  readonly said: boolean;
}

/** Messages that do not get through, dead ones first. */
export const deliveriesInTrouble = async ({ tx: { redis, keys } }: Work): Promise<DeliveryInTrouble[]> => {
  const [dead, counts] = await Promise.all([redis.hgetall(keys.outboxDead), redis.hgetall(keys.outboxTries)]);
  const stuck = Object.keys(counts).filter((id) => Number(counts[id]) >= STUCK_TRIES && dead[id] === undefined);
  const ids = [...Object.keys(dead), ...stuck];
  const raws = ids.length === 0 ? [] : await redis.hmget(keys.outbox, ...ids);
  return ids.map((id, i) => {
    const grave = dead[id] === undefined ? undefined : graveSchema.parse(JSON.parse(dead[id]));
    const entry = outboxEntrySchema.safeParse(JSON.parse(raws[i] ?? 'null')).data;
    return {
      id,
      state: grave === undefined ? 'stuck' : 'dead',
      ...(entry === undefined ? {} : { to: entry.to, kind: entry.purpose.kind }),
      tries: Number(counts[id] ?? 0),
      ...(grave === undefined ? {} : { reason: grave.reason, at: grave.at }),
      said: grave?.said ?? false,
    };
  });
};

/** Puts messages back into line, at once and with new attempts; those that Telegram has already are struck off. Returns them. */
export const retryDeliveries = async (work: Work, ids: readonly string[]): Promise<DeliveryInTrouble[]> => {
  const { tx, now } = work;
  const found = chosenOf(await deliveriesInTrouble(work), ids);
  for (const { id, said } of found) {
    tx.write('HDEL', tx.keys.outboxDead, id);
    if (said) {
      strikeOff(tx, id);
      continue;
    }
    tx.write('HDEL', tx.keys.outboxTaken, id);
    tx.write('HDEL', tx.keys.outboxTries, id);
    tx.write('ZADD', tx.keys.outboxDue, String(now), id);
  }
  return found;
};

/** Gives messages up. Returns them. */
export const dropDeliveries = async (work: Work, ids: readonly string[]): Promise<DeliveryInTrouble[]> => {
  const found = chosenOf(await deliveriesInTrouble(work), ids);
  for (const { id } of found) {
    work.tx.write('HDEL', work.tx.keys.outboxDead, id);
    strikeOff(work.tx, id);
  }
  return found;
};

/** How delivery stands: the outbox, and the pace that all processes share. `limit`: SEND_LIMIT. */
export const deliveryFigures = async ({ tx: { redis, keys }, now }: Pick<Work, 'tx' | 'now'>, limit: number) => {
  const [outbox, pace] = await Promise.all([readFigures(redis, keys, now), readPace(redis, keys, limit)]);
  return { outbox, pace };
};
