import { GrammyError } from 'grammy';
import type { ApiError, ApiSuccess } from 'grammy/types';
import { type Dispatcher, Pool } from 'undici';

type Payload = Readonly<Record<string, unknown>>;

/** Reads the result of a call that Telegram took. Whoever only has to know that it was taken leaves it unread. */
export type ReadResult = () => unknown;

/** How Telegram's answer begins when it took a call. */
const TAKEN = '{"ok":true';

/** What an answer says. Throws GrammyError when Telegram refuses, and other errors when the answer is none of Telegram's. */
const understand = (text: string, method: string, payload: Payload): ReadResult => {
  if (text.startsWith(TAKEN)) return () => (JSON.parse(text) as ApiSuccess<unknown>).result;
  const answer = JSON.parse(text) as ApiSuccess<unknown> | ApiError;
  if (answer.ok) return () => answer.result;
  throw new GrammyError(`Call to '${method}' failed!`, answer, method, payload);
};

/** Most answers come in one piece, which need not be copied. */
const textOf = ([first, ...rest]: readonly Buffer[]): string =>
  first === undefined || rest.length === 0
    ? (first ?? '').toString()
    : Buffer.concat([first, ...rest]).toString('utf8');

/** Gathers the answer to one call. */
class Answer implements Dispatcher.DispatchHandler {
  readonly #chunks: Buffer[] = [];

  constructor(
    readonly method: string,
    readonly payload: Payload,
    readonly resolve: (read: ReadResult) => void,
    readonly reject: (error: unknown) => void,
  ) {}

  onResponseData(_controller: unknown, chunk: Buffer): void {
    this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    try {
      this.resolve(understand(textOf(this.#chunks), this.method, this.payload));
    } catch (error) {
      this.reject(error);
    }
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.reject(error);
  }

  // Asked for by undici.
  onRequestStart(): void {}
  onResponseStart(): void {}
}

/**
 * Makes Bot API calls with JSON bodies straight on a pool of kept connections. grammY's client wraps each call in an abort signal, a timer
 * and a stream, which costs more than the call itself (`npm run bench -- updates`); it stays in use for files and long polls.
 */
export const createPoolCall = (apiRoot: string, token: string, connections: number, timeoutMs: number) => {
  const { origin, pathname } = new URL(apiRoot);
  const base = `${pathname.replace(/\/$/, '')}/bot${token}/`;
  const headers = { 'content-type': 'application/json' };
  const pool = new Pool(origin, {
    connections,
    pipelining: 1,
    keepAliveTimeout: 30_000,
    bodyTimeout: timeoutMs,
    headersTimeout: timeoutMs,
  });

  return {
    /** Resolves when Telegram took the call; rejects as `understand` throws, and when there is no answer. `json`: the payload, as it is sent. */
    call: (method: string, payload: Payload, json = JSON.stringify(payload)): Promise<ReadResult> =>
      new Promise((resolve, reject) => {
        const request = { path: base + method, method: 'POST', headers, body: json } as const;
        pool.dispatch(request, new Answer(method, payload, resolve, reject));
      }),
    destroy: () => pool.destroy(),
  };
};
