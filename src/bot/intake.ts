import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Process } from './process.js';

/** Where polled updates and failed attempts are kept (`store/inbox.ts`). */
export interface Inbox {
  add(updates: readonly Update[]): Promise<void>;
  pending(): Promise<unknown[]>;
  remove(update: number): Promise<unknown>;
  failed(update: number): Promise<number>;
  setAside(update: Update): Promise<void>;
}

const MAX_TRIES = 3;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Takes updates in. A failing one is tried again; a poison one is set aside after a few tries, logged without its text, and never
 * blocks the rest. While Redis is away nothing is counted: the update waits (polling) or is refused to Telegram (webhook), which keeps it.
 */
export const createIntake = (deps: {
  process: Process;
  inbox: Inbox;
  log: Logger;
  isAway(error: unknown): boolean;
}) => {
  const { process, inbox, log } = deps;
  let stopping = false;

  /** True when the update was set aside. */
  const giveUp = async (update: Update, error: unknown): Promise<boolean> => {
    const tries = await inbox.failed(update.update_id);
    log.error({ err: error, update: update.update_id, tries }, 'update failed');
    if (tries < MAX_TRIES) return false;
    await inbox.setAside(update);
    return true;
  };

  const persist = async (update: Update): Promise<void> => {
    for (let pause = 100; ; pause = Math.min(pause * 2, 3000)) {
      try {
        await process.process(update);
        await inbox.remove(update.update_id);
        return;
      } catch (error) {
        try {
          if (!deps.isAway(error) && (await giveUp(update, error))) return;
        } catch {
          // Redis went away while counting: the update stays in the inbox and is tried again.
        }
      }
      if (stopping) return;
      await sleep(pause);
    }
  };

  return {
    /** Polling: the update stands in the inbox and is worked on until it is done or set aside. */
    accept: (update: Update): void => void persist(update),
    /** Webhook: resolves true when Telegram may forget the update. */
    offer: async (update: Update): Promise<boolean> => {
      try {
        await process.process(update);
        return true;
      } catch (error) {
        if (deps.isAway(error)) return false;
        return giveUp(update, error).catch(() => false);
      }
    },
    get inHand() {
      return process.inHand;
    },
    /** Finishes what is in hand; what cannot be finished stays in the inbox. */
    stop: async (): Promise<void> => {
      stopping = true;
      await process.drained();
    },
  };
};
export type Intake = ReturnType<typeof createIntake>;
