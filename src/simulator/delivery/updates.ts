import { badRequest, conflict } from '../core/api-error.js';
import type { Clock } from '../core/clock.js';
import type { JsonObject } from '../core/types.js';
import type { Faults } from './faults.js';

const messageLifeMs = 24 * 3_600 * 1_000;
const callbackLifeMs = 150 * 1_000;
const historySize = 5_000;
/** An offset farther ahead than this is taken for a mistake and ignored (TQueue of TDLib). */
const maxOffsetLead = 10;

/** Types that a bot gets only when it asks for them by name. */
const optIn = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

export interface Update {
  id: number;
  type: string;
  /** `{update_id, [type]: …}` as it goes to the bot. */
  body: JsonObject;
  /** Milliseconds of the simulator's clock. */
  expiresAt: number;
  /** Webhooks are serial within one queue. */
  queue: string;
  /** To be delivered once more after it was taken. */
  duplicate: boolean;
  /** A second delivery of an update that was already confirmed. */
  copy: boolean;
}

interface Poll {
  offset: number;
  limit: number;
  timer: NodeJS.Timeout;
  answer: (updates: JsonObject[]) => void;
  fail: (error: Error) => void;
}

/** The updates that the bot has not confirmed, and the one long poll that may wait for them. */
export class UpdateQueue {
  private readonly pending = new Map<number, Update>();
  private readonly history = new Map<number, Update>();
  private copies: Update[] = [];
  private poll: Poll | undefined;
  private waking = false;
  private lastId = 700_000_000;
  private allowed: ReadonlySet<string> | undefined;
  /** Set while a webhook takes the updates. */
  sink: ((update: Update) => void) | undefined;
  /** Called when the bot has taken an update for good. */
  onTaken: (update: Update) => void = () => undefined;

  constructor(
    private readonly clock: Clock,
    private readonly faults: Faults,
  ) {}

  /** Second deliveries that wait for the next poll. */
  get waitingCopies(): number {
    return this.copies.length;
  }

  get allowedTypes(): string[] | undefined {
    return this.allowed === undefined ? undefined : [...this.allowed];
  }

  /** Kept until the next call that names them. Anything but an array of strings leaves them as they are. */
  allow(value: unknown): void {
    if (!Array.isArray(value) || value.some((type) => typeof type !== 'string')) return;
    this.allowed = value.length === 0 ? undefined : new Set(value);
  }

  /** @returns the update's id, undefined when the bot does not want such updates */
  push(type: string, payload: unknown, queue: string): number | undefined {
    if (this.allowed === undefined ? optIn.has(type) : !this.allowed.has(type)) return undefined;
    this.lastId += 1;
    const life = type === 'callback_query' ? callbackLifeMs : messageLifeMs;
    const update: Update = {
      id: this.lastId,
      type,
      body: { update_id: this.lastId, [type]: payload },
      expiresAt: this.clock.now() + life,
      queue,
      duplicate: this.faults.duplicatesUpdate(),
      copy: false,
    };
    this.pending.set(update.id, update);
    this.remember(update);
    if (this.sink === undefined) this.wake();
    else this.sink(update);
    return update.id;
  }

  /** Delivers an update again, confirmed or not. @returns false when it is too old to be known */
  redeliver(id: number): boolean {
    const update = this.history.get(id);
    if (update === undefined) return false;
    const copy: Update = { ...update, copy: true, duplicate: false };
    if (this.sink !== undefined) this.sink(copy);
    else {
      this.copies.push(copy);
      this.wake();
    }
    return true;
  }

  /** Unconfirmed updates that still live, oldest first. */
  alive(): Update[] {
    const now = this.clock.now();
    for (const update of this.pending.values()) if (update.expiresAt <= now) this.pending.delete(update.id);
    return [...this.pending.values()];
  }

  isExpired(update: Update): boolean {
    return update.expiresAt <= this.clock.now();
  }

  forget(id: number): void {
    const update = this.pending.get(id);
    this.pending.delete(id);
    if (update !== undefined) this.onTaken(update);
  }

  /** The number that was given out last. A greater one makes sure that none is given out twice. */
  get last(): number {
    return this.lastId;
  }

  /** Takes over what another queue had not delivered. */
  restore(last: number, pending: readonly Update[]): void {
    this.lastId = last;
    for (const update of pending) this.pending.set(update.id, update);
  }

  dropAll(): void {
    this.pending.clear();
    this.copies = [];
  }

  /** @param timeout seconds; 0 answers at once. @throws ApiError 409 when another poll or a webhook takes over */
  async getUpdates(offset: number, limit: number, timeout: number, signal: AbortSignal): Promise<JsonObject[]> {
    this.endPoll('terminated by other getUpdates request; make sure that only one bot instance is running');
    this.confirm(offset);
    const ready = this.take(offset, limit);
    if (ready.length > 0 || timeout <= 0) return ready;
    return await new Promise((resolve, reject) => {
      const leave = () => {
        clearTimeout(poll.timer);
        signal.removeEventListener('abort', gone);
        if (this.poll === poll) this.poll = undefined;
      };
      const answer = (updates: JsonObject[]) => {
        leave();
        resolve(updates);
      };
      const fail = (error: Error) => {
        leave();
        reject(error);
      };
      const gone = () => answer([]);
      const timer = setTimeout(gone, timeout * 1_000);
      const poll: Poll = { offset, limit, timer, answer, fail };
      signal.addEventListener('abort', gone, { once: true });
      this.poll = poll;
    });
  }

  endPoll(reason: string): void {
    this.poll?.fail(conflict(reason));
  }

  private confirm(offset: number): void {
    if (offset > this.lastId + maxOffsetLead) return;
    if (offset < 0) {
      const surplus = this.alive().slice(0, offset);
      for (const update of surplus) this.forget(update.id);
      return;
    }
    for (const id of this.pending.keys()) {
      if (id >= offset) break;
      this.forget(id);
    }
  }

  private take(offset: number, limit: number): JsonObject[] {
    const taken = this.copies.splice(0, limit);
    const from = offset > this.lastId + maxOffsetLead ? 0 : offset;
    for (const update of this.alive()) {
      if (taken.length >= limit) break;
      if (update.id < from) continue;
      taken.push(update);
      if (!update.duplicate) continue;
      update.duplicate = false;
      this.copies.push({ ...update, copy: true });
    }
    return taken.map((update) => update.body);
  }

  /** Waits one turn, so that updates of one moment come in one batch, as they do from Telegram. */
  private wake(): void {
    if (this.poll === undefined || this.waking) return;
    this.waking = true;
    setTimeout(() => {
      this.waking = false;
      const poll = this.poll;
      if (poll === undefined) return;
      const ready = this.take(poll.offset, poll.limit);
      if (ready.length > 0) poll.answer(ready);
    }, 1);
  }

  private remember(update: Update): void {
    this.history.set(update.id, update);
    if (this.history.size > historySize) this.history.delete(update.id - historySize);
  }
}

/** @throws ApiError 400 for a secret that Telegram refuses */
export function checkSecret(secret: string): string {
  if (!/^[A-Za-z0-9_-]{0,256}$/.test(secret)) throw badRequest('secret token contains unallowed characters');
  return secret;
}
