import { GrammyError } from 'grammy';
import type { ApiError, ApiSuccess } from 'grammy/types';
import { Pool } from 'undici';

/** Most answers come in one piece, which need not be copied. */
const textOf = ([first, ...rest]: readonly Buffer[]): string =>
  first === undefined || rest.length === 0
    ? (first ?? '').toString()
    : Buffer.concat([first, ...rest]).toString('utf8');

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

  const post = (path: string, body: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const chunks: Buffer[] = [];
      pool.dispatch(
        { path, method: 'POST', headers, body },
        {
          onRequestStart: () => undefined,
          onResponseStart: () => undefined,
          onResponseData: (_controller, chunk) => void chunks.push(chunk),
          onResponseEnd: () => resolve(textOf(chunks)),
          onResponseError: (_controller, error) => reject(error),
        },
      );
    });

  return {
    /** Returns the call's result. Throws GrammyError when Telegram refuses, and other errors when the answer is none of Telegram's. */
    call: async (method: string, payload: Readonly<Record<string, unknown>>): Promise<unknown> => {
      const answer = JSON.parse(await post(base + method, JSON.stringify(payload))) as ApiSuccess<unknown> | ApiError;
      if (answer.ok) return answer.result;
      throw new GrammyError(`Call to '${method}' failed!`, answer, method, payload);
    },
    destroy: () => pool.destroy(),
  };
};
