import { setTimeout as sleep } from 'node:timers/promises';
import type { Job, Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { Telegram } from '../telegram/api.js';
import type { Call } from '../telegram/calls.js';
import type { Lane } from '../telegram/lanes.js';
import { PaceClosedError } from '../telegram/pace.js';
import type { CallOutcome } from '../telegram/perform.js';
import { createGrouped } from './grouped.js';
import { type DeliverJob, jobOptions, laneOf } from './relay.js';

/** How a message to one person ended. `dropped`: it was not needed any more. */
export type Outcome =
  | { readonly status: 'sent'; readonly messageId?: number }
  | { readonly status: 'unreachable'; readonly reason: string }
  | { readonly status: 'failed'; readonly reason: string }
  | { readonly status: 'dropped' };

interface Entry {
  readonly id: string;
  readonly to: string;
  readonly purpose: { readonly kind: string };
}
/** An entry as it is to be said now. `gone`: another job has it, or it is struck off; an Error: the program fails on it. */
export type Current<E> = E | 'dropped' | 'gone' | Error;

export interface DeliverDeps<E extends Entry> {
  readonly telegram: Pick<Telegram, 'performLate'>;
  readonly log: Logger;
  /** The program stops: nothing is waited for any more. */
  readonly stopping: AbortSignal;
  /** `store/outbox-queue.ts`. */
  readonly outbox: {
    inHand(asked: readonly { readonly job: string; readonly id: string }[]): Promise<boolean[]>;
    read(ids: readonly string[]): Promise<(E | Error | undefined)[]>;
    giveBack(job: string, ids: readonly string[], at: number): Promise<unknown>;
    passOn(job: string, id: string, next: string): Promise<boolean>;
    tries(id: string): Promise<number>;
  };
  readonly queue: Pick<Queue<DeliverJob>, 'add'>;
  now(): number;
  newId(): string;
  /** Entries of jobs as they are to be said now, in the order asked. Throws only when Redis is away. */
  current(asked: readonly { readonly job: string; readonly entry: E }[]): Promise<Current<E>[]>;
  /** What is asked of Telegram (`jobs/delivery-calls.ts`); undefined: nothing any more. */
  call(entry: E): Promise<Call | undefined>;
  /** Records outcomes and strikes the entries off, in one commit. */
  settle(ended: readonly { readonly entry: E; readonly outcome: Outcome }[]): Promise<void>;
  /** Sets an entry aside on which the program itself fails, for the operator to see. */
  bury(id: string, entry: E | undefined, grave: { readonly reason: string; readonly said: boolean }): Promise<void>;
  isAway(error: unknown): boolean;
}

/** Entries that are looked at, or settled, in one round trip. */
const GROUP = 50;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 300_000;
/** Telegram may be away for a day; our own failures do not mend themselves. */
const OWN_FAILURES = 3;
const AWAY_MS = 500;

/**
 * Delivers the entries of a job: each waits for its place in the shared pace, is written as it is to be said then, sent, and settled. What
 * Telegram does not take goes to a later job of its own, with growing pauses. Dying at any line costs at most the calls under way a second
 * time. Throws when Redis is away; run again, it goes on with what is still in its hands. Returns how many entries were settled.
 */
export const createDeliver = <E extends Entry>(deps: DeliverDeps<E>) => {
  const delivery = new Delivery(deps);
  return async ({ id = '', data }: Pick<Job<DeliverJob>, 'id' | 'data'>): Promise<number> => {
    const mine = await deps.outbox.inHand(data.entries.map((entry) => ({ job: id, id: entry })));
    const ids = data.entries.filter((_, i) => mine[i]);
    const entries = await deps.outbox.read(ids);
    const ends = await Promise.allSettled(ids.map((entry, i) => delivery.deliver(id, entry, entries[i])));
    const left = ids.filter((_, i) => ends[i]?.status === 'fulfilled' && !ends[i].value);
    if (left.length > 0) await deps.outbox.giveBack(id, left, deps.now());
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed?.status === 'rejected') throw failed.reason;
    return ids.length - left.length;
  };
};

class Delivery<E extends Entry> {
  readonly #deps: DeliverDeps<E>;
  readonly #current: (asked: { job: string; entry: E }) => Promise<Current<E>>;
  readonly #settle: (ended: { entry: E; outcome: Outcome }) => Promise<unknown>;

  constructor(deps: DeliverDeps<E>) {
    this.#deps = deps;
    this.#current = createGrouped((asked) => deps.current(asked), GROUP);
    this.#settle = createGrouped(async (ended) => {
      await this.#settleAll(ended);
      return ended;
    }, GROUP);
  }

  /** False: not begun, for the program stops. Throws when Redis is away. */
  async deliver(job: string, id: string, entry: E | Error | undefined): Promise<boolean> {
    if (entry instanceof Error) {
      await this.#fail(job, id, undefined, entry);
      return true;
    }
    if (entry === undefined) return false;
    try {
      const end = await this.#send(job, entry);
      if (end === 'later') await this.#later(job, entry);
      else if (end !== 'gone') await this.#settle(end);
      return true;
    } catch (error) {
      if (error instanceof PaceClosedError) return false;
      if (this.#deps.isAway(error)) throw error;
      await this.#fail(job, id, entry, error);
      return true;
    }
  }

  /** How it ended, with the entry as it was said: its text may have changed since it was stored. */
  async #send(job: string, entry: E): Promise<{ entry: E; outcome: Outcome } | 'later' | 'gone'> {
    const { telegram, stopping } = this.#deps;
    const lane = laneOf(entry.purpose.kind);
    for (;;) {
      let isGone = false;
      let said = entry;
      const made = await telegram.performLate(lane, entry.to, async () => {
        const current = await this.#current({ job, entry });
        if (current instanceof Error) throw current;
        isGone = current === 'gone';
        if (current === 'gone' || current === 'dropped') return undefined;
        said = current;
        return this.#deps.call(current);
      });
      if (isGone) return 'gone';
      if (made === undefined) return { entry, outcome: { status: 'dropped' } };
      if (made.ok || made.failure.kind !== 'wait') {
        const outcome = outcomeOf(made);
        return outcome === 'later' ? outcome : { entry: said, outcome };
      }
      // The shared pace waits by itself; where it is switched off nobody else does.
      await sleep(made.failure.seconds * 1000, undefined, { signal: stopping }).catch(() => undefined);
    }
  }

  /** A job of its own for what Telegram did not take; the pauses double up to five minutes. */
  async #later(job: string, { id, purpose }: { id: string; purpose: { kind: string } }): Promise<void> {
    const { outbox, queue, newId, log } = this.#deps;
    const next = newId();
    if (!(await outbox.passOn(job, id, next))) return;
    const tries = await outbox.tries(id);
    const delay = Math.min(FIRST_PAUSE_MS * 2 ** (tries - 1), LONGEST_PAUSE_MS);
    log[tries === 1 ? 'warn' : 'debug']({ entry: id, tries, delay }, 'telegram did not take a message; later again');
    const lane: Lane = laneOf(purpose.kind);
    await queue.add('deliver', { lane, entries: [id] }, { ...jobOptions(next, lane), delay });
  }

  async #fail(job: string, id: string, entry: E | undefined, error: unknown): Promise<void> {
    const { outbox, log, bury } = this.#deps;
    log.error({ err: error, entry: id }, 'a delivery fails');
    if (entry !== undefined && (await outbox.tries(id)) + 1 < OWN_FAILURES) return this.#later(job, entry);
    return bury(id, entry, { reason: messageOf(error), said: false });
  }

  /** What was said is recorded, however long Redis is away: said again it would be twice. */
  async #settleAll(ended: readonly { entry: E; outcome: Outcome }[]): Promise<void> {
    const { settle, isAway, stopping, log, bury } = this.#deps;
    for (;;) {
      try {
        return await settle(ended);
      } catch (error) {
        if (isAway(error)) {
          if (stopping.aborted) throw error;
          await sleep(AWAY_MS, undefined, { signal: stopping }).catch(() => undefined);
        } else if (ended.length > 1) {
          for (const one of ended) await this.#settleAll([one]);
          return;
        } else {
          // Not tried again: it was said. The operator sees it.
          const [one] = ended;
          log.error({ err: error, entry: one?.entry.id }, 'an outcome cannot be recorded');
          const grave = { reason: messageOf(error), said: one?.outcome.status === 'sent' };
          if (one !== undefined) return bury(one.entry.id, one.entry, grave);
        }
      }
    }
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const outcomeOf = (result: CallOutcome): Outcome | 'later' => {
  if (result.ok) {
    const messageId = result.messageId?.();
    return { status: 'sent', ...(messageId === undefined ? {} : { messageId }) };
  }
  const { failure } = result;
  if (failure.kind === 'transient') return 'later';
  if (failure.kind === 'unreachable') return { status: 'unreachable', reason: failure.why };
  // The message stands as it should: a crash came between an edit and its record.
  if (failure.kind === 'unchanged') return { status: 'sent' };
  return { status: 'failed', reason: failure.kind === 'refused' ? failure.reason : failure.kind };
};
