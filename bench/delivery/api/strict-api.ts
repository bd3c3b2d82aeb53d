import { ApiError } from '../../../src/simulator/core/api-error.js';
import { FloodLimits, telegramLimits } from '../../../src/simulator/core/limits.js';
import { startHttpServer } from '../../updates/load/http-server.js';
import type { ApiSettings, Seen } from './protocol.js';

const SECOND = 1000;
/** As the seeding numbers people (`bench/updates`); who announces has a lower number and sees the text, too. */
const FIRST_RECIPIENT = 5_000_000;
/** A call that was answered so shortly ago may not be recorded by its process yet. */
const RECORDING_MS = 20;

interface Run {
  marker: string;
  accepted: number;
  refused: number;
  /** When the messages of the broadcast were taken. */
  taken: number[];
  worst: number;
  /** Times of all calls within the last second. */
  lately: number[];
  chats: Map<number, number>;
}
const newRun = (marker: string): Run => ({
  marker,
  accepted: 0,
  refused: 0,
  taken: [],
  worst: 0,
  lately: [],
  chats: new Map(),
});

const secondsOf = (times: readonly number[]): number => ((times.at(-1) ?? 0) - (times[0] ?? 0)) / SECOND;
const steadyRate = (times: readonly number[]): number => {
  const middle = times.slice(Math.floor(times.length / 10), Math.ceil((9 * times.length) / 10));
  return secondsOf(middle) === 0 ? 0 : (middle.length - 1) / secondsOf(middle);
};

/**
 * The Bot API for broadcasts: the simulator's own flood limits, on a server that costs little. It counts what it takes and what it refuses.
 * `onOther` is told of every other message: an answer to somebody who types.
 */
export class StrictApi {
  #settings: ApiSettings = { perSecond: 0, latencyMs: 0, jitterMs: 0 };
  #limits = new FloodLimits(undefined);
  #run = newRun('');
  #message = 1000;
  readonly #underWay = new Map<string, { open: number; answered: number[] }>();
  onOther: (chat: number) => void = () => undefined;

  async listen(): Promise<number> {
    return startHttpServer((path, body, respond) => void this.#answer(path, body, respond));
  }

  configure(settings: ApiSettings): void {
    this.#settings = settings;
    const { perSecond } = settings;
    this.#limits = new FloodLimits(perSecond === 0 ? undefined : { ...telegramLimits, perSecond });
  }

  begin(marker: string): void {
    this.#run = newRun(marker);
  }

  get seen(): Seen {
    const { accepted, refused, worst, chats, taken } = this.#run;
    const twice = [...chats.values()].reduce((sum, count) => sum + count - 1, 0);
    return { accepted, refused, worst, chats: chats.size, twice, seconds: secondsOf(taken), steady: steadyRate(taken) };
  }

  /** When the broadcast's last message was taken, `performance.now()`. */
  get lastAt(): number {
    return this.#run.taken.at(-1) ?? 0;
  }

  underWay(process: string): number {
    const known = this.#underWay.get(process);
    const since = performance.now() - RECORDING_MS;
    return (known?.open ?? 0) + (known?.answered.filter((at) => at > since).length ?? 0);
  }

  async #answer(path: string, body: string, respond: (status: number, json: string) => void): Promise<void> {
    const [, first = '', ...rest] = path.split('?', 1)[0]?.split('/') ?? [];
    const process = first.startsWith('bot') ? '' : first;
    const method = rest.at(-1) ?? '';
    const known = this.#underWay.get(process) ?? { open: 0, answered: [] };
    this.#underWay.set(process, known);
    known.open += 1;
    await this.#travel();
    const { status, json } = this.#perform(method, body === '' ? {} : (JSON.parse(body) as Record<string, unknown>));
    await this.#travel();
    if (this.#settings.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#settings.latencyMs));
    respond(status, json);
    known.open -= 1;
    known.answered = [...known.answered.slice(-50), performance.now()];
  }

  async #travel(): Promise<void> {
    const { jitterMs } = this.#settings;
    if (jitterMs > 0) await new Promise((resolve) => setTimeout(resolve, Math.random() * jitterMs));
  }

  #perform(method: string, payload: Record<string, unknown>): { status: number; json: string } {
    if (method === 'getMe') return ok({ id: 4242, is_bot: true, first_name: 'Giao Ước', username: 'giao_uoc_bot' });
    const isSend = method === 'sendMessage';
    if (!isSend && !method.startsWith('editMessage')) return ok(true);
    const chat = Number(payload.chat_id);
    this.#note();
    try {
      if (isSend) this.#limits.take(chat, 1, payload.allow_paid_broadcast === true);
      else this.#limits.takeEdit();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      this.#run.refused += 1;
      const { code, description, parameters } = error;
      return { status: 429, json: JSON.stringify({ ok: false, error_code: code, description, parameters }) };
    }
    const isRecipient = chat >= FIRST_RECIPIENT;
    if (isSend && isRecipient && this.#run.marker !== '' && String(payload.text).includes(this.#run.marker))
      this.#take(chat);
    else this.onOther(chat);
    this.#message += 1;
    const date = Math.floor(Date.now() / SECOND);
    return ok({ message_id: this.#message, date, chat: { id: chat, type: 'private' }, text: payload.text });
  }

  #take(chat: number): void {
    const run = this.#run;
    run.taken.push(performance.now());
    run.accepted += 1;
    run.chats.set(chat, (run.chats.get(chat) ?? 0) + 1);
  }

  #note(): void {
    const run = this.#run;
    const now = performance.now();
    run.lately.push(now);
    while ((run.lately[0] ?? now) <= now - SECOND) run.lately.shift();
    run.worst = Math.max(run.worst, run.lately.length);
  }
}

const ok = (result: unknown) => ({ status: 200, json: JSON.stringify({ ok: true, result }) });
