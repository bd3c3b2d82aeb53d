import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { asNewMessage, type Call, isNotice, type Ride } from '../telegram/calls.js';
import type { Failure } from '../telegram/errors.js';
import { createKeyedQueue } from '../telegram/keyed-queue.js';
import { NO_SLOT, type Slot } from '../telegram/pace.js';
import { type Owed, type ReplierDeps, type StoredOwed, writeOwed } from './owed.js';
import { createOwnAnswers, type OwnAnswers } from './own-answers.js';
import { type Carried, carryInPace, messageToCarry, putOnItsWay } from './riding.js';

/** With the pauses some five minutes: what comes later in the chat waits meanwhile, so that answers keep their order in an outage. */
const ATTEMPTS = 42;
/** An answer waits so long for the one before it: longer than it takes to take over what a dead replica owed. */
const ORDER_MS = 15_000;
/** With more answers than this behind it, an answer yields to those of other chats, as whoever is in haste does: they wait for Telegram's pace. */
const MOST_BEHIND = 1;
const FIRST_LOOK_MS = 20;
const LAST_LOOK_MS = 250;

/**
 * Sends what turns answered: in order within a chat, after the update was acknowledged, until delivered or impossible. The order holds across
 * replicas: a question that one repeats, for Telegram did not say whether it took it, would otherwise stand over the next that another asked.
 */
class Replier {
  readonly #deps: ReplierDeps;
  readonly #queue = createKeyedQueue();
  /** Updates whose answers this process is giving, or gave and has not struck off yet. */
  readonly #inHand = new Set<string>();
  /** Answers of each chat that are not given yet. */
  readonly #behind = new Map<string, number>();
  readonly #own: OwnAnswers;
  /** Strikes under way, one promise for those that go together: the next answer of the chat does not wait for them, the end of the program does. */
  readonly #strikes = new Set<Promise<unknown>>();
  /** Updates whose answers are being struck off. */
  readonly #striking = new Set<string>();
  /** What was taken over and waits for its turn. */
  readonly #taken = new Map<string, Owed>();
  readonly #stop = new AbortController();
  /** Stopping, and Telegram did not take a call: all that follows is left, in its order. */
  #leaving = false;

  constructor(deps: ReplierDeps) {
    this.#deps = deps;
    this.#own = createOwnAnswers({
      own: () => deps.replies.own(),
      isInHand: (update) => this.#inHand.has(update),
      give: (update) => this.resume(Number(update)),
      strike: (update) => this.#strike(update),
    });
    // In an outage every chat waits for it.
    setMaxListeners(0, this.#stop.signal);
  }

  /** Sends in the background. */
  send(update: number, owed: Owed): void {
    // Found by a look before the commit told of it.
    if (owed.calls.length > 0 && !this.#inHand.has(String(update)))
      this.#enqueue(String(update), owed.chat, () => this.#sendAll(String(update), owed));
  }

  /**
   * Sends like `send`, but for what rides in the webhook's response, which it returns: the notice on a pressed button, whose result is needed by
   * nobody (design §3), and the call of its own would cost a fourth of a press; where ANSWERS_RIDE says so, else the first message.
   */
  ride(update: number, owed: Owed): Ride | undefined | Promise<Ride | undefined> {
    const notice = owed.calls.find(isNotice);
    if (notice !== undefined) return this.#carry(update, owed, putOnItsWay(notice, NO_SLOT));
    const message = this.#deps.answersRide ? messageToCarry(owed, this.#isFree(owed.chat)) : undefined;
    if (message === undefined) this.send(update, owed);
    return message && carryInPace(this.#deps.telegram, message).then((on) => this.#carry(update, owed, on));
  }

  #carry(
    update: number,
    owed: Owed,
    { carried, ride }: { carried: Carried; ride: Ride | undefined },
  ): Ride | undefined {
    this.#enqueue(String(update), owed.chat, () => this.#sendAll(String(update), owed, carried));
    return ride;
  }

  /**
   * Gives what is still owed for an update that turns out to be stored: the commit was made, and its answer was lost with the connection.
   * Does nothing when the answers are being given, or are another replica's.
   */
  async resume(update: number): Promise<void> {
    const owed = this.#inHand.has(String(update)) ? undefined : await this.#deps.replies.mine(String(update));
    if (owed !== undefined && !this.#inHand.has(String(update))) this.takeOver([{ update: String(update), ...owed }]);
  }

  /** Gives the answers that a dead replica owed; they stand under this one's name already. */
  takeOver(answers: readonly (StoredOwed & { readonly update: string })[]): void {
    for (const { update, ...owed } of answers) {
      this.#taken.set(update, owed as Owed);
      this.#enqueue(update, owed.chat, () => this.#giveTaken(update));
    }
  }

  /** Looks at what stands under this replica's name and it does not know of (`own-answers.ts`). */
  get own(): OwnAnswers {
    return this.#own;
  }

  /** Gives the answers in hand; what Telegram does not take now stays owed to the next process. */
  async stop(): Promise<void> {
    this.#own.stop();
    this.#stop.abort();
    await this.#queue.drained();
    await Promise.allSettled(this.#strikes);
  }

  #enqueue(update: string, chat: string, give: () => Promise<void>): void {
    this.#inHand.add(update);
    this.#behind.set(chat, (this.#behind.get(chat) ?? 0) + 1);
    void this.#queue.run(chat, () => this.#giveInTurn(update, chat, give));
  }

  /** Never rejects. */
  async #giveInTurn(update: string, chat: string, give: () => Promise<void>): Promise<void> {
    try {
      await give();
    } catch (error) {
      this.#warn(update, error);
    } finally {
      this.#given(chat);
      if (!this.#striking.has(update)) this.#inHand.delete(update);
    }
  }

  #warn(update: string, error: unknown): void {
    this.#deps.log.warn({ err: error, update }, 'reply not sent');
  }

  #given(chat: string): void {
    const left = (this.#behind.get(chat) ?? 1) - 1;
    if (left > 0) this.#behind.set(chat, left);
    else this.#behind.delete(chat);
  }

  /** Gives what was taken over, unless that was done out of its turn. */
  async #giveTaken(update: string): Promise<void> {
    const owed = this.#taken.get(update);
    this.#taken.delete(update);
    if (owed !== undefined) await this.#sendAll(update, owed);
  }

  /**
   * Waits until the answer before was given by the replica that owes it, or by whoever took it over; by this one at once, should that be
   * who did: it stands behind in the queue. One that cannot be given holds the next up for a while only.
   */
  async #follow(answer: string): Promise<void> {
    const [update = ''] = answer.split(':');
    const end = performance.now() + ORDER_MS;
    for (let pause = FIRST_LOOK_MS; performance.now() < end; pause = Math.min(pause * 2, LAST_LOOK_MS)) {
      if (this.#taken.has(update)) return this.#giveTaken(update);
      if (!(await this.#deps.replies.isOwed(answer).catch(() => true))) return;
      await sleep(pause);
    }
  }

  async #sendAll(update: string, owed: Owed, carried?: Carried): Promise<void> {
    const { chat, calls, after } = owed;
    // The notice on a pressed button has no place in the order of messages: nothing waits for it.
    const notice = calls.find(isNotice);
    const isNoticed = notice === undefined ? undefined : this.#say(notice, chat, carried);
    // What is sent together is counted before the first goes (`#laneOf`).
    await (after === undefined ? undefined : this.#follow(after));
    const unsaid = await this.#sayInOrder(calls, chat, carried);
    const rest = notice === undefined || (await isNoticed) ? unsaid : [notice, ...unsaid];
    if (rest.length > 0) {
      // What was said already is not said again by whoever takes over.
      await this.#deps.replies.leave(update, writeOwed({ ...owed, calls: rest }));
      return;
    }
    this.#strike(update);
  }

  /** A strike that is lost costs one repeated message after a crash. */
  #strike(update: string): void {
    this.#own.noteSaid(update);
    this.#striking.add(update);
    const strike = this.#deps.replies.strike(update);
    this.#strikes.add(strike);
    const end = (): void => {
      this.#strikes.delete(strike);
      this.#striking.delete(update);
      this.#inHand.delete(update);
    };
    strike.then(end, (error: unknown) => {
      end();
      this.#warn(update, error);
    });
  }

  /** Sends messages one after another; returns those that Telegram did not take. */
  async #sayInOrder(calls: readonly Call[], chat: string, carried: Carried | undefined): Promise<readonly Call[]> {
    for (const [said, call] of calls.entries())
      if (!isNotice(call) && !(await this.#say(call, chat, carried)))
        return calls.slice(said).filter((one) => !isNotice(one));
    return [];
  }

  /** Makes a call, unless a response carries it and went out. */
  async #say(call: Call, chat: string, carried: Carried | undefined): Promise<boolean> {
    if (carried?.call !== call) return this.#make(call, chat);
    return (await carried.sent) || this.#make(call, chat, carried.place);
  }

  /** True when the call needs no further attempt; false when some replica should try again later. */
  async #make(call: Call, chat: string, place?: Slot | Promise<Slot>): Promise<boolean> {
    for (let attempt = 1; attempt <= ATTEMPTS && !this.#leaving; attempt += 1) {
      const given = attempt === 1 ? place : undefined;
      const outcome = await this.#deps.telegram.perform(call, this.#laneOf(chat), given);
      if (outcome.ok) return true;
      const { failure } = outcome;
      if (failure.kind === 'gone' && call.method === 'editMessageText') return this.#make(asNewMessage(call), chat);
      if (this.#isFinal(failure, call, chat)) return true;
      await this.#pause(failure.kind === 'wait' ? failure.seconds * 1000 : Math.min(250 * 2 ** attempt, 8000));
      this.#leaving = this.#stop.signal.aborted;
    }
    return false;
  }

  #laneOf(chat: string): 'answer' | 'late' {
    const isLate = (this.#behind.get(chat) ?? 0) > MOST_BEHIND || this.#deps.isHasty?.(chat) === true;
    return isLate ? 'late' : 'answer';
  }

  /** Nothing of the chat is still to be said, and its person is in no haste. */
  #isFree(chat: string): boolean {
    return !this.#behind.has(chat) && this.#deps.isHasty?.(chat) !== true;
  }

  /** Ends early when the program stops. */
  async #pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.#stop.signal }).catch(() => undefined);
  }

  #isFinal(failure: Failure, call: Call, chat: string): boolean {
    if (failure.kind === 'unreachable') this.#deps.onBlocked(chat);
    if (failure.kind === 'refused') {
      this.#deps.log.error({ method: call.method, reason: failure.reason }, 'telegram refused a reply');
    }
    return failure.kind !== 'wait' && failure.kind !== 'transient';
  }
}

export const createReplier = (deps: ReplierDeps): Replier => new Replier(deps);
export type { Replier };
