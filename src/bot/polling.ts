import { setTimeout } from 'node:timers/promises';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Telegram } from '../telegram/api.js';
import { classifyFailure } from '../telegram/errors.js';
import type { Inbox, Intake } from './intake.js';

export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member', 'edited_message'] as const;

const POLL_SECONDS = 30;
const STAND_BY_MS = 100;
/** Ends early when the signal says so. */
const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { signal }).catch(() => undefined);

/**
 * Long polling that loses nothing: a batch is stored in Redis before its offset is confirmed by the next call (grammY's runner confirms
 * earlier). Of several replicas the one that leads polls, the others stand by. Runs until the signal; logs an outage once.
 */
export const createPolling = (deps: {
  telegram: Telegram;
  inbox: Inbox;
  intake: Intake;
  log: Logger;
  /** Whether this replica is the one that polls. */
  polls(): boolean;
}) => {
  const { telegram, inbox, intake, log, polls } = deps;
  let away = false;

  const trouble = (error: unknown, what: string): void => {
    if (!away) log.warn({ err: error }, `${what}; will keep trying`);
    away = true;
  };

  const store = async (batch: Update[]): Promise<void> => {
    try {
      await inbox.add(batch);
    } catch (error) {
      intake.notStored(batch);
      throw error;
    }
  };

  const poll = async (offset: number, signal: AbortSignal): Promise<number> => {
    const batch = await telegram.polling.getUpdates(
      { offset, timeout: POLL_SECONDS, limit: 100, allowed_updates: ALLOWED_UPDATES },
      signal as never,
    );
    await store(batch);
    if (away) log.info('telegram and redis answer again');
    away = false;
    for (const update of batch) intake.accept(update);
    return batch.length === 0 ? offset : (batch.at(-1)?.update_id ?? offset) + 1;
  };

  return {
    run: async (signal: AbortSignal): Promise<void> => {
      let offset = 0;
      let pause = 0;
      while (!signal.aborted) {
        if (!polls()) {
          await sleep(STAND_BY_MS, signal);
          continue;
        }
        try {
          offset = await poll(offset, signal);
          pause = 0;
        } catch (error) {
          if (signal.aborted) return;
          trouble(error, 'polling failed');
          const failure = classifyFailure(error);
          pause = failure.kind === 'wait' ? failure.seconds * 1000 : Math.min(Math.max(200, pause * 2), 5000);
          await sleep(pause, signal);
        }
        // Bounded memory: more than this in hand means that Redis or the handlers are slow.
        while (intake.inHand > 1000 && !signal.aborted) await sleep(20, signal);
      }
    },
  };
};
