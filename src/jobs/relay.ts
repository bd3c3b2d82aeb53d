import { createHash } from 'node:crypto';
import type { Queue } from 'bullmq';

/** The part of the outbox that the relay needs (`store/outbox-queue.ts`). */
export interface RelaySource {
  due(now: number, limit: number): Promise<string[]>;
  relayed(ids: readonly string[]): Promise<void>;
}
export interface DeliverJob {
  readonly entry: string;
}

const BATCH = 500;
/** Nine attempts with doubling pauses from one second: about eight minutes of an outage; the outbox itself forgets nothing. */
const RETRY = { attempts: 9, backoff: { type: 'exponential', delay: 1000 } } as const;

/** BullMQ refuses `:` in job ids; a hash keeps any id short and deterministic. */
const jobIdOf = (entry: string): string => createHash('sha1').update(entry).digest('hex');

/**
 * Hands due entries of the outbox to BullMQ, whose `add` cannot join our commit. Dying between the two steps adds an entry twice, which
 * its job id makes one. Returns how many were handed over.
 */
export const relay = async (source: RelaySource, queue: Queue<DeliverJob>, now: number): Promise<number> => {
  let count = 0;
  for (;;) {
    const ids = await source.due(now, BATCH);
    if (ids.length === 0) return count;
    await queue.addBulk(
      ids.map((entry) => ({ name: 'deliver', data: { entry }, opts: { jobId: jobIdOf(entry), ...RETRY } })),
    );
    await source.relayed(ids);
    count += ids.length;
  }
};
