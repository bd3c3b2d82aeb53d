import { Api, InputFile } from 'grammy';
import type { Call } from './calls.js';
import type { Pacer } from './pace.js';
import { createPerform } from './perform.js';
import { createPoolCall, type ReadResult } from './pool-call.js';
import { createPoolFetch } from './pool-fetch.js';

export interface TelegramOptions {
  readonly token: string;
  readonly apiRoot: string;
  readonly pacer: Pacer;
  /** Parallel connections to the API. */
  readonly connections?: number;
  /** A file that is not here after so long does not come any more. */
  readonly downloadSeconds?: number;
}

/** At 50 ms a call this carries 10,000 a second; the pace, not the pool, is what limits a real bot. */
const CONNECTIONS = 512;
const CALL_SECONDS = 60;
const FILE_CONNECTIONS = 20;

/** grammY's client on a pool of connections, and one way to make a stored call. */
export const createTelegram = (options: TelegramOptions) => {
  const { token, apiRoot, pacer, connections = CONNECTIONS, downloadSeconds = 120 } = options;
  const calls = createPoolCall(apiRoot, token, connections, CALL_SECONDS * 1000);
  const pool = createPoolFetch(new URL(apiRoot).origin, FILE_CONNECTIONS, CALL_SECONDS);
  // Long polls get connections of their own: they would sit on a sender's.
  const polls = createPoolFetch(new URL(apiRoot).origin, 2);
  const client = (fetch: unknown, timeoutSeconds: number) => ({ apiRoot, timeoutSeconds, fetch: fetch as never });
  const api = new Api(token, client(pool.fetch, CALL_SECONDS));
  /** A call that brings the bytes of a file goes as a form, which is grammY's affair. */
  const sendForm = async (payload: Call['payload'], file: InputFile): Promise<ReadResult> => {
    const sent = await api.sendDocument(payload.chat_id as string, file, payload);
    return () => sent;
  };
  const make: typeof calls.call = (method, payload, json) =>
    payload.document instanceof InputFile ? sendForm(payload, payload.document) : calls.call(method, payload, json);
  const polling = new Api(token, client(polls.fetch, 90));

  return {
    api,
    polling,
    ...createPerform(make, pacer),
    /** Ends what is said unasked; answers go on. */
    closeUnasked: () => pacer.closeUnasked(),
    /** Downloads a file that a person sent (≤20 MB by the Bot API). Throws on any failure. */
    download: async (fileId: string): Promise<Buffer> => {
      const file = await api.getFile(fileId);
      const signal = AbortSignal.timeout(downloadSeconds * 1000);
      const response = await pool.fetch(`${apiRoot}/file/bot${token}/${file.file_path ?? ''}`, { signal });
      if (response.status !== 200) {
        await response.dump();
        throw new Error(`file download answered ${response.status}`);
      }
      return Buffer.from(await response.arrayBuffer());
    },
    /** Sends bytes as a document. Throws as grammY does. */
    sendFile: async (chat: string, bytes: Buffer, name: string) => {
      const slot = await pacer.take('answer', chat);
      return api.sendDocument(chat, new InputFile(bytes, name)).finally(slot.answered);
    },
    /** Ends what is under way: who must be answered was waited for. */
    close: async (): Promise<void> => {
      await Promise.all([polls.destroy(), pool.destroy(), calls.destroy()]);
    },
  };
};
export type Telegram = ReturnType<typeof createTelegram>;
