import { STATUS_CODES } from 'node:http';
import { request } from 'undici';
import type { Done, NewPerson } from './control/people.js';
import type { Pressed, PressInput } from './control/press.js';
import type { ClockInput, FaultInput, UploadInput, UploadItem } from './control/requests.js';
import type { ChatView, EventView, MessageView } from './control/wire.js';
import type { CallRecord } from './core/call-log.js';
import type { Command } from './core/profile.js';
import type { Person } from './core/types.js';

export type { CallRecord, ChatView, Command, Done, EventView, FaultInput, MessageView, Person, Pressed, UploadInput };

export interface Pending {
  /** Updates that the bot has not confirmed. */
  pending: number;
  callsInFlight: number;
  calls: number;
  /** Real milliseconds since the last answer to a call other than getUpdates. */
  idleMs: number;
}

export interface WaitOptions {
  timeoutMs?: number;
  intervalMs?: number;
}

export interface SettleOptions extends WaitOptions {
  /** How long the bot must have made no call; for bots that answer after they acknowledged. */
  quietMs?: number;
}

/** A refusal of the control API; `buttons` are the labels that can be seen where a press failed. */
export class SimulatorError extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly buttons: string[] = [],
  ) {
    super(message);
  }
}

/** Drives the simulator: lets people act, reads chats, moves the clock, makes things fail. */
export class SimulatorClient {
  /** @param url what `startSimulator` gave, without `/simulator` */
  constructor(readonly url: string) {}

  addPerson(person: NewPerson): Promise<Person> {
    return this.post('people', person);
  }

  people(): Promise<Person[]> {
    return this.get('people');
  }

  addGroup(title: string): Promise<{ id: number; title: string }> {
    return this.post('groups', { title });
  }

  text(personId: number, text: string, replyTo?: number): Promise<Done> {
    return this.act(personId, 'text', replyTo === undefined ? { text } : { text, replyTo });
  }

  /** Several messages at once, at most 100. */
  texts(personId: number, texts: readonly string[]): Promise<Done> {
    return this.act(personId, 'texts', { texts });
  }

  /** By the label of the newest such button, or by data, which may be forged. @throws SimulatorError 404 */
  press(personId: number, input: string | PressInput): Promise<Pressed> {
    return this.act(personId, 'press', typeof input === 'string' ? { label: input } : input);
  }

  upload(personId: number, input: UploadInput): Promise<Done> {
    return this.act(personId, 'upload', input);
  }

  album(personId: number, items: UploadItem[], caption?: string): Promise<Done> {
    return this.act(personId, 'album', caption === undefined ? { items } : { items, caption });
  }

  location(personId: number, latitude: number, longitude: number): Promise<Done> {
    return this.act(personId, 'location', { latitude, longitude });
  }

  contact(personId: number, contact: { phoneNumber: string; firstName: string; userId?: number }): Promise<Done> {
    return this.act(personId, 'contact', contact);
  }

  edit(personId: number, messageId: number, text: string): Promise<Done> {
    return this.act(personId, 'edit', { messageId, text });
  }

  forward(personId: number, input: { messageId?: number; text?: string; senderName?: string }): Promise<Done> {
    return this.act(personId, 'forward', input);
  }

  /** Opens the bot by a link; a payload that no link can carry is refused with 400. */
  start(personId: number, payload?: string): Promise<Done> {
    return this.act(personId, 'start', payload === undefined ? {} : { payload });
  }

  block(personId: number): Promise<Done> {
    return this.act(personId, 'block', {});
  }

  unblock(personId: number): Promise<Done> {
    return this.act(personId, 'unblock', {});
  }

  deactivate(personId: number): Promise<Done> {
    return this.act(personId, 'deactivate', {});
  }

  /** @param after a `rev` of an earlier view */
  chat(chatId: number, after = 0): Promise<ChatView> {
    return this.get(`chats/${chatId}?after=${after}`);
  }

  /** @param after a `seq` of an earlier answer */
  log(chatId: number, after = 0): Promise<{ seq: number; events: EventView[] }> {
    return this.get(`chats/${chatId}/log?after=${after}`);
  }

  calls(after = 0): Promise<CallRecord[]> {
    return this.get(`calls?after=${after}`);
  }

  pending(): Promise<Pending> {
    return this.get('updates/pending');
  }

  state(): Promise<Record<string, unknown>> {
    return this.get('state');
  }

  commands(personId: number, language?: string): Promise<Command[]> {
    return this.get(`commands/${personId}${language === undefined ? '' : `?language=${language}`}`);
  }

  now(): Promise<{ now: number; simulated: boolean }> {
    return this.get('clock');
  }

  /** Answers when every program that follows the clock has done the work of the new moment, at most 15 s. */
  moveClock(input: ClockInput): Promise<{ now: number; followed: boolean }> {
    return this.post('clock', input);
  }

  fault(input: FaultInput): Promise<unknown> {
    return this.post('faults', input);
  }

  clearFaults(): Promise<unknown> {
    return this.request('DELETE', 'faults');
  }

  redeliver(updateId: number): Promise<unknown> {
    return this.post('redeliver', { updateId });
  }

  /** Asks again until `probe` gives a value. @throws Error after `timeoutMs` (5 s) */
  async waitFor<T>(probe: () => Promise<T | undefined>, options: WaitOptions = {}): Promise<T> {
    const end = performance.now() + (options.timeoutMs ?? 5_000);
    for (;;) {
      const value = await probe();
      if (value !== undefined) return value;
      if (performance.now() > end) throw new Error(`nothing came within ${options.timeoutMs ?? 5_000} ms`);
      await new Promise((resolve) => setTimeout(resolve, options.intervalMs ?? 10));
    }
  }

  /** Waits for a message of the bot in a chat that fits, among those new or changed since `after`. */
  waitForMessage(
    chatId: number,
    fits: (message: MessageView) => boolean,
    options: WaitOptions & { after?: number } = {},
  ): Promise<MessageView> {
    const probe = async () => {
      const { messages } = await this.chat(chatId, options.after);
      return messages.find((message) => message.from === 'bot' && !message.deleted && fits(message));
    };
    return this.waitFor(probe, options);
  }

  /** Waits until the bot has taken every update, has no call under way and made none for `quietMs` (20 ms). */
  async settled(options: SettleOptions = {}): Promise<void> {
    const quiet = options.quietMs ?? 20;
    const probe = async () => {
      const { pending, callsInFlight, idleMs } = await this.pending();
      return pending === 0 && callsInFlight === 0 && idleMs >= quiet ? true : undefined;
    };
    await this.waitFor(probe, { intervalMs: 5, ...options });
  }

  private act<T extends Done>(personId: number, action: string, body: unknown): Promise<T> {
    return this.post(`people/${personId}/${action}`, body);
  }

  private get<T>(path: string): Promise<T> {
    return this.request('GET', path);
  }

  private post<T>(path: string, body: unknown): Promise<T> {
    return this.request('POST', path, body);
  }

  private async request<T>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T> {
    // Not `fetch`: it costs five times as much, and a bench that writes for many people shares its processor with the bot.
    const { statusCode, body: answered } = await request(`${this.url}/simulator/${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const answer = (await answered.json()) as T & { error?: string; buttons?: string[] };
    if (statusCode >= 300)
      throw new SimulatorError(statusCode, answer.error ?? STATUS_CODES[statusCode] ?? '', answer.buttons);
    return answer;
  }
}
