import type { Queue } from 'bullmq';
import type { Logger } from 'pino';
import { type ReminderCounts, remindDue } from '../services/reminders.js';
import type { Runner } from '../services/turns.js';

export interface TickDeps {
  readonly run: Runner;
  readonly log: Logger;
  now(): number;
}

/**
 * One run of what happens by the clock. Runs of several replicas and late ones are harmless: the plan decides what is due, the commits
 * that it is owed once. Returns the counts.
 */
export const createTick =
  ({ run, log, now }: TickDeps) =>
  async (): Promise<ReminderCounts> => {
    const counts = await remindDue(run, { at: now() });
    if (counts.reminders + counts.digests > 0) log.info(counts, 'reminders');
    return counts;
  };

const EVERY_MINUTE = '* * * * *';

/** Ticks every minute on the minute of the zone, whichever replica takes it; setting it again changes nothing. */
export const scheduleTick = async (queue: Pick<Queue, 'upsertJobScheduler'>, zone: string): Promise<void> => {
  await queue.upsertJobScheduler('tick', { pattern: EVERY_MINUTE, tz: zone }, { name: 'tick' });
};
