import type { Pool } from 'undici';
import type { Clock } from '../core/clock.js';
import type { Faults } from './faults.js';
import { openConnections, type PostAnswer, postJson } from './http-post.js';
import type { Update, UpdateQueue } from './updates.js';

/** Seconds; the longest pause between two tries is between this and twice as much. */
const maxDelay = 60;
const maxRetryAfter = 3_600;

export interface WebhookSettings {
  url: string;
  secret: string;
  maxConnections: number;
  ipAddress: string;
}

interface Line {
  updates: Update[];
  /** Seconds before the next try, doubled at every failure after the first. */
  delay: number;
  failures: number;
}

interface Deps {
  clock: Clock;
  faults: Faults;
  updates: UpdateQueue;
  /** Runs the method call that came in an answer; its result is lost. */
  execute: (method: string, parameters: Record<string, unknown>) => void;
}

/** Methods that Telegram ignores in the answer to a webhook. */
const ignored = /^(get.*|setwebhook|deletewebhook|close|logout)$/;

/** Delivers updates by POST: one at a time within a queue, as many queues at once as there are connections. */
export class Webhook {
  private settings: WebhookSettings | undefined;
  private lines = new Map<string, Line>();
  private ready: string[] = [];
  private active = 0;
  private pool: Pool | undefined;
  /** Grows with every change of the webhook: answers that belong to an older one count for nothing. */
  private generation = 0;
  private lastError: { date: number; message: string } | undefined;

  constructor(private readonly deps: Deps) {}

  get current(): WebhookSettings | undefined {
    return this.settings;
  }

  get error(): { date: number; message: string } | undefined {
    return this.lastError;
  }

  /** Second deliveries under way; first ones stand in the update queue. */
  get copies(): number {
    let count = 0;
    for (const line of this.lines.values()) for (const update of line.updates) if (update.copy) count += 1;
    return count;
  }

  open(settings: WebhookSettings): void {
    this.close();
    this.settings = settings;
    this.lastError = undefined;
    this.pool = openConnections(new URL(settings.url), settings.maxConnections);
    this.deps.updates.sink = (update) => this.add(update);
    for (const update of this.deps.updates.alive()) this.add(update);
  }

  /** Unanswered updates stay in the queue and come again by the next way. */
  close(): void {
    this.generation += 1;
    void this.pool?.destroy();
    this.pool = undefined;
    this.settings = undefined;
    this.lines = new Map();
    this.ready = [];
    this.active = 0;
    this.deps.updates.sink = undefined;
  }

  /** Sends what is ready; call it when the way is open again. */
  pump(): void {
    const settings = this.settings;
    if (settings === undefined || this.deps.faults.isOut) return;
    while (this.active < settings.maxConnections) {
      const key = this.ready.shift();
      if (key === undefined) return;
      const line = this.lines.get(key);
      const update = line?.updates[0];
      if (line === undefined || update === undefined) continue;
      this.active += 1;
      void this.deliver(key, line, update, settings);
    }
  }

  private add(update: Update): void {
    const line = this.lines.get(update.queue);
    if (line !== undefined) {
      line.updates.push(update);
      return;
    }
    this.lines.set(update.queue, { updates: [update], delay: 1, failures: 0 });
    this.ready.push(update.queue);
    this.pump();
  }

  private async deliver(key: string, line: Line, update: Update, settings: WebhookSettings): Promise<void> {
    const generation = this.generation;
    const failure = await this.send(update, settings);
    if (generation !== this.generation) return;
    this.active -= 1;
    if (failure === undefined) this.delivered(key, line, update);
    else this.failed(key, line, update, failure);
    this.pump();
  }

  /** @returns undefined when the bot took it */
  private async send(
    update: Update,
    settings: WebhookSettings,
  ): Promise<{ message: string; retryAfter: number } | undefined> {
    if (this.pool === undefined) return undefined;
    const secret: Record<string, string> =
      settings.secret === '' ? {} : { 'X-Telegram-Bot-Api-Secret-Token': settings.secret };
    try {
      const answer = await postJson(this.pool, new URL(settings.url), JSON.stringify(update.body), secret);
      if (answer.status >= 200 && answer.status <= 299) {
        this.executeReply(answer);
        return undefined;
      }
      const message = `Wrong response from the webhook: ${answer.status} ${answer.reason}`;
      return { message, retryAfter: Math.min(maxRetryAfter, answer.retryAfter) };
    } catch (error) {
      return { message: error instanceof Error ? error.message : String(error), retryAfter: 0 };
    }
  }

  private executeReply(answer: PostAnswer): void {
    if (answer.body === '') return;
    const parameters = readReply(answer);
    const method = parameters?.method;
    if (parameters === undefined || typeof method !== 'string' || ignored.test(method.toLowerCase())) return;
    this.deps.execute(method, parameters);
  }

  private delivered(key: string, line: Line, update: Update): void {
    line.delay = 1;
    line.failures = 0;
    if (update.duplicate) update.duplicate = false;
    else this.drop(line, update);
    if (line.updates.length > 0) this.ready.push(key);
    else this.lines.delete(key);
  }

  private failed(key: string, line: Line, update: Update, failure: { message: string; retryAfter: number }): void {
    this.lastError = { date: this.deps.clock.seconds(), message: failure.message };
    let wait = failure.retryAfter;
    if (wait === 0 && line.failures > 0) {
      line.delay = Math.min(maxDelay * (1 + Math.random()), line.delay * 2);
      wait = line.delay;
    }
    line.failures += 1;
    if (this.deps.updates.isExpired(update)) {
      this.drop(line, update);
      line.failures = 0;
    }
    const again = () => {
      if (this.lines.get(key) !== line) return;
      if (line.updates.length === 0) this.lines.delete(key);
      else this.ready.push(key);
      this.pump();
    };
    if (wait === 0) setImmediate(again);
    else setTimeout(again, wait * 1_000).unref();
  }

  private drop(line: Line, update: Update): void {
    line.updates.shift();
    if (!update.copy) this.deps.updates.forget(update.id);
  }
}

function readReply(answer: PostAnswer): Record<string, unknown> | undefined {
  if (answer.contentType.includes('urlencoded')) return Object.fromEntries(new URLSearchParams(answer.body));
  try {
    const value: unknown = JSON.parse(answer.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
