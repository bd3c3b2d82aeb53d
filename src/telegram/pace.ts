import { randomUUID } from 'node:crypto';
import { isAsked, LANES, type Lane } from './lanes.js';
import { createRemoteClock } from './remote-clock.js';

type Kind = 'answer' | 'message' | 'paid';
interface Want {
  readonly token: string;
  readonly kind: Kind;
  readonly chat?: string;
}
/** `from`: from when the milliseconds count, in the time of the shared pace. */
type Hold = Want & { readonly ms: number; readonly from?: number };
type Taken = { readonly at: number; readonly answers: readonly { readonly wait: number; readonly from: number }[] };
/** The pace that all processes share (`store/pace.ts`). */
export interface SharedPace {
  take(wants: readonly Want[]): Promise<Taken>;
  hold(holds: readonly Hold[]): Promise<unknown>;
  refuse(chat: string | undefined, seconds: number): Promise<unknown>;
}

/** The right to make one call. */
export interface Slot {
  /** The call was answered, or failed: the token comes back a second from now. */
  answered(): void;
  /** The call was not made. */
  unused(): void;
  /** Telegram said 429. */
  refused(seconds: number): void;
}

export interface PacerOptions {
  /** Absent: no limit. */
  readonly shared?: SharedPace;
  /** What is said unasked goes at the pace that is paid for. */
  readonly paid?: boolean;
}

/** What was said unasked is not begun any more: the program stops. */
export class PaceClosedError extends Error {
  override readonly name = 'PaceClosedError';
}

interface Waiter extends Want {
  readonly lane: Lane;
  /** `performance.now()` before which its chat is not ready. */
  notBefore: number;
  near(): void;
  give(slot: Slot): void;
  fail(error: unknown): void;
}

const SECOND = 1000;
/** Waiters asked for in one round trip, per kind; one token is enough for most. */
const ASKED = { answer: 16, message: 4, paid: 20 } as const;
/** Leases last 10 s (`store/pace.ts`); calls under way are held anew well before. */
const LEASE_MS = 10_000;
const RENEW_MS = 3000;
/** A process that was stopped for so long, while it asked, must not use tokens whose leases may have ended. */
const STALE_MS = 8000;

/** For calls that count against no limit. */
export const NO_SLOT: Slot = { answered: () => undefined, unused: () => undefined, refused: () => undefined };

/** Waits for tokens of the shared pace, in order of lanes and then of coming, and keeps them while calls are under way. */
class Pacer {
  readonly #shared: SharedPace | undefined;
  readonly #unasked: Kind;
  readonly #prefix = randomUUID().slice(0, 8);
  readonly #waiting = new Map<Lane, Waiter[]>(LANES.map((lane) => [lane, []]));
  /** `performance.now()` before which asking for a kind is of no use. */
  readonly #ready: Record<Kind, number> = { answer: 0, message: 0, paid: 0 };
  readonly #clock = createRemoteClock();
  readonly #held = new Set<Want>();
  #given: Hold[] = [];
  #count = 0;
  #asking = false;
  #wake: NodeJS.Timeout | undefined;
  #renewal: NodeJS.Timeout | undefined;
  #closed = false;

  constructor({ shared, paid }: PacerOptions) {
    this.#shared = shared;
    this.#unasked = paid === true ? 'paid' : 'message';
  }

  /** Whether what is said unasked is paid for. */
  get isPaid(): boolean {
    return this.#unasked === 'paid' && this.#shared !== undefined;
  }

  /**
   * Resolves when a call may be made. Rejects when Redis is away, and with PaceClosedError.
   * @param chat that of a message; an edit has none
   * @param near called each time a place is asked for: it may be given at any moment
   */
  take(lane: Lane, chat?: string, near: () => void = () => undefined): Slot | Promise<Slot> {
    if (this.#closed && !isAsked(lane)) throw new PaceClosedError();
    if (this.#shared === undefined) return NO_SLOT;
    return new Promise((give, fail) => {
      this.#count += 1;
      const kind = this.#kindOf(lane);
      const target = chat === undefined ? {} : { chat };
      const token = `${this.#prefix}-${this.#count}`;
      this.#waiting.get(lane)?.push({ token, kind, ...target, lane, notBefore: 0, near, give, fail });
      this.#pump();
    });
  }

  /** From now on only answers get tokens; who waits otherwise is told so. */
  closeUnasked(): void {
    this.#closed = true;
    for (const [lane, waiters] of this.#waiting) {
      if (!isAsked(lane)) for (const waiter of waiters.splice(0)) waiter.fail(new PaceClosedError());
    }
  }

  /** Answers have tokens kept for them; one that comes late anyway takes none of these. */
  #kindOf(lane: Lane): Kind {
    if (lane === 'answer') return 'answer';
    return lane === 'late' ? 'message' : this.#unasked;
  }

  #pump(): void {
    if (this.#asking || this.#shared === undefined) return;
    const asked = this.#candidates();
    if (asked.length === 0) {
      this.#sleep();
      return;
    }
    this.#asking = true;
    for (const waiter of asked) waiter.near();
    const at = performance.now();
    this.#shared
      .take(asked.map(({ token, kind, chat }) => ({ token, kind, ...(chat === undefined ? {} : { chat }) })))
      .then(
        (taken) => this.#settle(asked, taken, at),
        (error) => {
          for (const waiters of this.#waiting.values()) for (const waiter of waiters.splice(0)) waiter.fail(error);
        },
      )
      .finally(() => {
        this.#asking = false;
        this.#pump();
      });
  }

  #candidates(): Waiter[] {
    const now = performance.now();
    const asked: Waiter[] = [];
    const left: Record<Kind, number> = { ...ASKED };
    for (const waiters of this.#waiting.values()) {
      for (const waiter of waiters) {
        if (left[waiter.kind] === 0 || this.#ready[waiter.kind] > now) break;
        if (waiter.notBefore > now) continue;
        left[waiter.kind] -= 1;
        asked.push(waiter);
      }
    }
    return asked;
  }

  #settle(asked: readonly Waiter[], { at, answers }: Taken, askedAt: number): void {
    const now = performance.now();
    if (now - askedAt > STALE_MS) return;
    this.#clock.learn(askedAt, now, at);
    for (const [i, waiter] of asked.entries()) {
      const { wait = 0, from = 0 } = answers[i] ?? {};
      if (wait < 0) this.#ready[waiter.kind] = now - wait / 1000;
      else if (wait > 0) waiter.notBefore = now + wait / 1000;
      else this.#grant(waiter, from === 0 ? now : this.#clock.toLocal(at + from / 1000));
    }
  }

  #grant(waiter: Waiter, from: number): void {
    const { token, kind, chat, lane } = waiter;
    const waiters = this.#waiting.get(lane) ?? [];
    const index = waiters.indexOf(waiter);
    const held: Want = { token, kind, ...(chat === undefined ? {} : { chat }) };
    // Nobody waits for it any more: the program stops.
    if (index < 0) {
      this.#giveBack(held, 0);
      return;
    }
    waiters.splice(index, 1);
    this.#held.add(held);
    this.#renewal ??= setInterval(() => this.#renew(), RENEW_MS).unref();
    const ms = Math.ceil(from - performance.now());
    if (ms > 0) setTimeout(() => this.#begin(waiter, held, from), ms);
    else this.#begin(waiter, held, from);
  }

  #begin(waiter: Waiter, held: Want, from: number): void {
    const isEnded = this.#closed && !isAsked(waiter.lane);
    if (isEnded || performance.now() - from > STALE_MS) {
      this.#giveBack(held, 0);
      if (isEnded) waiter.fail(new PaceClosedError());
      else this.#waiting.get(waiter.lane)?.unshift(waiter);
      this.#pump();
      return;
    }
    waiter.give({
      answered: () => this.#giveBack(held, SECOND),
      unused: () => this.#giveBack(held, 0),
      refused: (seconds) => void this.#shared?.refuse(held.chat, seconds).catch(() => undefined),
    });
  }

  /** Tokens of one moment go back together. One that does not arrive comes back when its lease ends. */
  #giveBack(held: Want, ms: number): void {
    this.#held.delete(held);
    this.#given.push({ ...held, ms, from: this.#clock.toRemote(performance.now()) });
    if (this.#given.length > 1) return;
    queueMicrotask(() => {
      const given = this.#given;
      this.#given = [];
      this.#shared?.hold(given).catch(() => undefined);
    });
  }

  #renew(): void {
    if (this.#held.size === 0) {
      clearInterval(this.#renewal);
      this.#renewal = undefined;
      return;
    }
    this.#shared?.hold([...this.#held].map((held) => ({ ...held, ms: LEASE_MS }))).catch(() => undefined);
  }

  /** Asks again when the first of those who wait may be served. */
  #sleep(): void {
    clearTimeout(this.#wake);
    this.#wake = undefined;
    let first = Number.POSITIVE_INFINITY;
    for (const waiters of this.#waiting.values()) {
      for (const { kind, notBefore } of waiters) first = Math.min(first, Math.max(notBefore, this.#ready[kind]));
    }
    if (first === Number.POSITIVE_INFINITY) return;
    const ms = Math.max(1, Math.ceil(first - performance.now()));
    this.#wake = setTimeout(() => this.#pump(), ms);
  }
}

/**
 * As many tokens as calls are allowed in a second, shared by all processes; each comes back one second after its response. So no sliding
 * second ever holds more than the limit, whatever the jitter (an even pacer at exactly 30 slips to 31 and is punished to half the rate).
 * Without `shared` there is no limit.
 */
export const createPacer = (options: PacerOptions = {}): Pacer => new Pacer(options);
export type { Pacer };
