import { tooManyRequests } from './api-error.js';

export interface LimitOptions {
  /** Messages in any second, over all chats. */
  perSecond: number;
  /** The same with `allow_paid_broadcast`. */
  paidPerSecond: number;
  /** Messages a second that one private chat takes for long. */
  chatPerSecond: number;
  /** Messages that one private chat takes at once. */
  chatBurst: number;
  groupPerMinute: number;
}

/** Telegram publishes no numbers; these are what its FAQ and issue threads agree on. */
export const telegramLimits: LimitOptions = {
  perSecond: 30,
  paidPerSecond: 1_000,
  chatPerSecond: 1,
  chatBurst: 3,
  groupPerMinute: 20,
};

interface Bucket {
  tokens: number;
  at: number;
}

class SlidingWindow {
  private times: number[] = [];
  private head = 0;

  constructor(private readonly lengthMs: number) {}

  /** Milliseconds until `count` more fit under `limit`; 0 when they fit now. */
  wait(now: number, count: number, limit: number): number {
    while (this.head < this.times.length && (this.times[this.head] ?? 0) <= now - this.lengthMs) this.head += 1;
    if (this.head > 4_096) {
      this.times = this.times.slice(this.head);
      this.head = 0;
    }
    const excess = this.times.length - this.head + count - limit;
    if (excess <= 0) return 0;
    const last = this.times[Math.min(this.head + excess, this.times.length) - 1] ?? now;
    return Math.max(1, last + this.lengthMs - now);
  }

  add(now: number, count: number): void {
    for (let index = 0; index < count; index += 1) this.times.push(now);
  }
}

/** Refuses with 429 what Telegram would; measured in real time, whatever the simulated clock says. */
export class FloodLimits {
  private readonly overall = new SlidingWindow(1_000);
  /** What is paid for is counted apart: it does not take the place of free answers. */
  private readonly paid = new SlidingWindow(1_000);
  private readonly buckets = new Map<number, Bucket>();
  private readonly groups = new Map<number, SlidingWindow>();
  private readonly pauses = new Map<number | 'all', number>();
  private swept = 0;

  /** @param options undefined switches the limits off */
  constructor(private readonly options: LimitOptions | undefined) {}

  /** One call that sends `count` messages to a chat. @throws ApiError 429 with `retry_after` in seconds */
  take(chatId: number, count: number, paid: boolean, now = performance.now()): void {
    const options = this.options;
    if (options === undefined) return;
    this.sweep(now);
    this.checkPause('all', now);
    this.checkPause(chatId, now);
    const window = paid ? this.paid : this.overall;
    const overall = window.wait(now, count, paid ? options.paidPerSecond : options.perSecond);
    if (overall > 0) this.refuse('all', overall, now);
    const chat = chatId < 0 ? this.groupWait(chatId, count, now) : this.privateWait(chatId, count, now);
    if (chat > 0) this.refuse(chatId, chat, now);
    window.add(now, count);
    if (chatId < 0) this.groups.get(chatId)?.add(now, count);
    else this.spend(chatId, count);
  }

  /** An edit: only the limit over all chats. @throws ApiError 429 */
  takeEdit(now = performance.now()): void {
    if (this.options === undefined) return;
    this.checkPause('all', now);
    const wait = this.overall.wait(now, 1, this.options.perSecond);
    if (wait > 0) this.refuse('all', wait, now);
    this.overall.add(now, 1);
  }

  private checkPause(key: number | 'all', now: number): void {
    const until = this.pauses.get(key);
    if (until === undefined) return;
    if (until > now) throw tooManyRequests(Math.ceil((until - now) / 1_000));
    this.pauses.delete(key);
  }

  private refuse(key: number | 'all', waitMs: number, now: number): never {
    const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
    this.pauses.set(key, now + seconds * 1_000);
    throw tooManyRequests(seconds);
  }

  private groupWait(chatId: number, count: number, now: number): number {
    const window = this.groups.get(chatId) ?? new SlidingWindow(60_000);
    this.groups.set(chatId, window);
    return window.wait(now, count, this.options?.groupPerMinute ?? Number.POSITIVE_INFINITY);
  }

  private privateWait(chatId: number, count: number, now: number): number {
    const { chatBurst, chatPerSecond } = this.options ?? telegramLimits;
    const bucket = this.buckets.get(chatId) ?? { tokens: chatBurst, at: now };
    bucket.tokens = Math.min(chatBurst, bucket.tokens + ((now - bucket.at) / 1_000) * chatPerSecond);
    bucket.at = now;
    this.buckets.set(chatId, bucket);
    // An album of ten is one burst: Telegram takes it whole from a rested chat.
    const needed = Math.min(count, chatBurst);
    return bucket.tokens >= needed ? 0 : ((needed - bucket.tokens) / chatPerSecond) * 1_000;
  }

  private spend(chatId: number, count: number): void {
    const bucket = this.buckets.get(chatId);
    if (bucket !== undefined) bucket.tokens -= Math.min(count, this.options?.chatBurst ?? count);
  }

  private sweep(now: number): void {
    if (now - this.swept < 60_000) return;
    this.swept = now;
    for (const [id, bucket] of this.buckets) if (now - bucket.at > 60_000) this.buckets.delete(id);
  }
}
