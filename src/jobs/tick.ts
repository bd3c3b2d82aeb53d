import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { ReminderCounts } from '../services/reminders.js';

export interface TickDeps {
  readonly log: Logger;
  /** Owes what is due at a moment (`services/reminder-ticks.ts`). */
  remind(at: number): Promise<ReminderCounts>;
  now(): number;
}

/**
 * One run of what happens by the clock. Runs of several replicas and late ones are harmless: the plan decides what is due, the commits
 * that it is owed once. Returns the counts.
 */
export const createTick =
  ({ remind, log, now }: TickDeps) =>
  async (): Promise<ReminderCounts> => {
    const counts = await remind(now());
    if (counts.reminders + counts.digests > 0) log.info(counts, 'reminders');
    return counts;
  };

const EVERY_MINUTE = '* * * * *';

/** Ticks every minute on the minute of the zone, whichever replica takes it; setting it again changes nothing. */
export const scheduleTick = async (queue: Pick<Queue, 'upsertJobScheduler'>, zone: string): Promise<void> => {
  await queue.upsertJobScheduler('tick', { pattern: EVERY_MINUTE, tz: zone }, { name: 'tick' });
};
