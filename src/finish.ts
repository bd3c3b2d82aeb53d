import type { Logger } from 'pino';
import { within } from './within.js';

/** What is in hand may take so long to be finished, of the 10 s that a process has from SIGTERM on. */
const FINISH_MS = 8000;

/** Finishes what is in hand. What cannot be finished now stays stored and owed. */
export const finish = async (log: Logger, parts: readonly Promise<unknown>[]): Promise<void> => {
  const isDone = await within(
    Promise.allSettled(parts).then(() => true),
    FINISH_MS,
  );
  if (!isDone) log.warn('not everything could be finished in time; the next process does');
};
