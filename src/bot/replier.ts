import type { Logger } from 'pino';
import type { Telegram } from '../telegram/api.js';
import type { Call } from '../telegram/calls.js';
import { createKeyedQueue } from '../telegram/keyed-queue.js';

/** Where owed calls are kept (`store/replies.ts`). */
export interface OwedReplies {
  strike(update: string): Promise<unknown>;
  claimAbandoned(
    now: number,
    olderThanMs: number,
  ): Promise<{ update: string; owed: { at: number; chat: string; calls: unknown[] } }[]>;
}

const ATTEMPTS = 6;
const ABANDONED_MS = 10_000;
const SWEEP_MS = 5_000;
/** An answer that could not be given for so long is no answer any more. */
const TOO_LATE_MS = 3_600_000;

const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** Sends what turns answered: in order within a chat, after the update was acknowledged, until delivered or impossible. */
export const createReplier = (deps: {
  telegram: Telegram;
  replies: OwedReplies;
  log: Logger;
  onBlocked(person: string): void;
}) => {
  const { telegram, replies, log } = deps;
  const queue = createKeyedQueue();
  let sweep: NodeJS.Timeout | undefined;

  /** True when the call needs no further attempt. */
  const make = async (call: Call, chat: string): Promise<boolean> => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const outcome = await telegram.perform(call, 'answer');
      if (outcome.ok) return true;
      const { failure } = outcome;
      if (failure.kind === 'unchanged') return true;
      if (failure.kind === 'unreachable') {
        deps.onBlocked(chat);
        return true;
      }
      if (failure.kind === 'gone' && call.method === 'editMessageText') return make(asNewMessage(call), chat);
      if (failure.kind === 'gone' || failure.kind === 'refused') {
        if (failure.kind === 'refused')
          log.error({ method: call.method, reason: failure.reason }, 'telegram refused a reply');
        return true;
      }
      await sleep(failure.kind === 'wait' ? failure.seconds * 1000 : Math.min(250 * 2 ** attempt, 8000));
    }
    return false;
  };

  const send = (update: string, chat: string, calls: readonly Call[]): Promise<void> =>
    queue.run(chat, async () => {
      for (const call of calls) if (!(await make(call, chat))) return;
      // Not awaited by anybody who waits: a strike that is lost costs one repeated message after a crash.
      await replies.strike(update);
    });

  const sweepOnce = async (): Promise<number> => {
    const now = Date.now();
    const abandoned = await replies.claimAbandoned(now, ABANDONED_MS);
    for (const { update, owed } of abandoned) {
      if (now - owed.at > TOO_LATE_MS) await replies.strike(update);
      else
        void send(update, owed.chat, owed.calls as Call[]).catch((error) =>
          log.warn({ err: error, update }, 'reply not sent'),
        );
    }
    return abandoned.length;
  };

  return {
    /** Sends in the background. */
    send: (update: number, chat: string, calls: readonly Call[]): void => {
      if (calls.length === 0) return;
      send(String(update), chat, calls).catch((error) => log.warn({ err: error, update }, 'reply not sent'));
    },
    startSweep: (): void => {
      sweep = setInterval(() => void sweepOnce().catch(() => undefined), SWEEP_MS);
      void sweepOnce().catch(() => undefined);
    },
    sweepOnce,
    get waiting() {
      return queue.size;
    },
    stop: async (): Promise<void> => {
      clearInterval(sweep);
      await queue.drained();
    },
  };
};
export type Replier = ReturnType<typeof createReplier>;

/** The message that was to be changed is gone: say the same as a new one. */
const asNewMessage = (call: Call): Call => {
  const { message_id: _gone, ...payload } = call.payload;
  return { method: 'sendMessage', payload };
};
