import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import type { Ride } from '../telegram/calls.js';
import { createKeyedQueue } from '../telegram/keyed-queue.js';
import type { Apology } from './apology.js';
import type { Owed } from './owed.js';
import { orderKey, type Process } from './process.js';
import type { Replier } from './replier.js';

/** Where polled updates and failed attempts are kept (`store/inbox.ts`). */
export interface Inbox {
  add(updates: readonly Update[]): Promise<void>;
  pending(): Promise<unknown[]>;
  remove(update: number): Promise<unknown>;
  failed(update: number): Promise<number>;
  /** Sets the update aside for good and stores what is owed for it, in one step. */
  setAside(update: Update, owed: Owed | undefined): Promise<void>;
}

const MAX_TRIES = 3;
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 3000;
const ADOPT_MS = 15_000;
/** A failover or a restart of Redis is shorter: nobody is told of it. */
const PATIENCE_MS = 10_000;
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

export interface IntakeDeps {
  readonly process: Process;
  readonly inbox: Inbox;
  readonly apology: Apology;
  readonly replier: Pick<Replier, 'send'>;
  readonly log: Logger;
  isAway(error: unknown): boolean;
}

/**
 * Takes updates in, those of one chat one after another. A failing one is tried again before the next of its chat; a poison one is set
 * aside after a few tries, logged without its text, and never blocks the rest; its sender is told. While Redis is away or takes no writes
 * nothing is counted: the update waits (polling) or is refused to Telegram (webhook), which keeps it, and after a while its sender hears so.
 */
class Intake {
  readonly #deps: IntakeDeps;
  readonly #queue = createKeyedQueue();
  /** Updates of the inbox that this process works on. */
  readonly #mine = new Set<number>();
  /** Updates of the inbox that nobody had finished at the last look. */
  #left: ReadonlySet<number> = new Set();
  #adopting: NodeJS.Timeout | undefined;
  /** Since when nothing could be stored, monotonic milliseconds. */
  #awaySince: number | undefined;
  #stopping = false;
  /** Stopping, and an update could not be stored: all that follows is left. */
  #leaving = false;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  /** How many chats have updates in hand. */
  get inHand(): number {
    return this.#queue.size;
  }

  /** Polling: the update stands in the inbox and is worked on until it is done or set aside. */
  accept(update: Update): void {
    this.#mine.add(update.update_id);
    void this.#queue
      .run(orderKey(update), () => this.#persist(update))
      .finally(() => this.#mine.delete(update.update_id));
  }

  /**
   * Takes up what a dead process left in the inbox: what stands there at two looks in a row, since a live one may be at work on what is
   * new. `atOnce`: all of it. Returns how many.
   */
  async adopt(atOnce = false): Promise<number> {
    const pending = (await this.#deps.inbox.pending()) as Update[];
    const left = pending.filter(({ update_id: id }) => !this.#mine.has(id));
    const orphans = left.filter(({ update_id: id }) => atOnce || this.#left.has(id));
    this.#left = new Set(left.map(({ update_id: id }) => id));
    for (const update of orphans) this.accept(update);
    return orphans.length;
  }

  /** Looks now and then while this replica leads, in every mode: whoever left something may have polled, and never come back. */
  startAdopting(leads: () => boolean): void {
    const look = async (): Promise<unknown> => (leads() ? this.adopt() : 0);
    this.#adopting = setInterval(() => void look().catch(() => undefined), ADOPT_MS);
  }

  /** Webhook: resolves true, or with a call for the response to carry, when Telegram may forget the update. */
  offer(update: Update): Promise<boolean | Ride> {
    return this.#queue.run(orderKey(update), () => this.#attempt(update, true));
  }

  /** Polling: these could not be stored, so Telegram keeps them; after a while their senders hear so. */
  notStored(updates: readonly Update[]): void {
    for (const update of updates) this.#wait(update);
  }

  /** Finishes what is in hand; what cannot be finished stays in the inbox. */
  async stop(): Promise<void> {
    this.#stopping = true;
    clearInterval(this.#adopting);
    await this.#queue.drained();
  }

  async #persist(update: Update): Promise<void> {
    for (
      let pause = FIRST_PAUSE_MS;
      !(await this.#attempt(update, false));
      pause = Math.min(pause * 2, LAST_PAUSE_MS)
    ) {
      if (this.#leaving) return;
      await sleep(pause);
    }
    // Not by the commit, which would write it for a webhook's updates too: left standing, it is found done by whoever takes it up.
    await this.#deps.inbox.remove(update.update_id).catch(() => undefined);
  }

  /** True when the update's effects are stored, or it was set aside; with `mayRide` perhaps the call that the acknowledgement carries. */
  async #attempt(update: Update, mayRide: boolean): Promise<boolean | Ride> {
    if (this.#leaving) return false;
    try {
      const ride = await this.#deps.process(update, { mayRide });
      if (this.#awaySince !== undefined) this.#deps.apology.forget();
      this.#awaySince = undefined;
      return ride ?? true;
    } catch (error) {
      // Redis may go away while counting: then it counts as not done.
      const isAside = this.#deps.isAway(error)
        ? this.#wait(update)
        : await this.#giveUp(update, error).catch(() => false);
      this.#leaving = this.#stopping && !isAside;
      return isAside;
    }
  }

  #wait(update: Update): false {
    this.#awaySince ??= performance.now();
    if (performance.now() - this.#awaySince > PATIENCE_MS) this.#deps.apology.sayWaiting(update);
    return false;
  }

  async #giveUp(update: Update, error: unknown): Promise<boolean> {
    const { inbox, log, apology, replier } = this.#deps;
    const tries = await inbox.failed(update.update_id);
    const isPoison = tries >= MAX_TRIES;
    log.error({ err: error, update: update.update_id, tries }, isPoison ? 'update failed, set aside' : 'update failed');
    if (!isPoison) return false;
    const owed = apology.forPoison(update);
    await inbox.setAside(update, owed);
    if (owed !== undefined) replier.send(update.update_id, owed);
    return true;
  }
}

export const createIntake = (deps: IntakeDeps): Intake => new Intake(deps);
export type { Intake };
