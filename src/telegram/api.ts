import { Api, InputFile } from 'grammy';
import type { Call } from './calls.js';
import { classifyFailure, type Failure } from './errors.js';
import { type Lane, NO_SLOT, type Pacer, type Slot } from './pace.js';
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

/** What became of a call. `messageId` where Telegram returned a message. */
export type CallOutcome =
  | { readonly ok: true; readonly messageId?: number }
  | { readonly ok: false; readonly failure: Failure };

/** The notice on a pressed button is no message: it counts against no limit, and a person waits for it. */
const isCounted = ({ method }: Call): boolean => method !== 'answerCallbackQuery';
/** The chat whose own limit a call counts against: edits and menus count against none. */
const chatOf = ({ method, payload }: Call): string | undefined =>
  method.startsWith('send') ? String(payload.chat_id) : undefined;

/** grammY's client on a pool of connections, and one way to make a stored call. */
export const createTelegram = (options: TelegramOptions) => {
  const { token, apiRoot, pacer, connections = CONNECTIONS, downloadSeconds = 120 } = options;
  const pool = createPoolFetch(new URL(apiRoot).origin, connections, CALL_SECONDS);
  // Long polls get connections of their own: they would sit on a sender's.
  const polls = createPoolFetch(new URL(apiRoot).origin, 2);
  const client = (fetch: unknown, timeoutSeconds: number) => ({ apiRoot, timeoutSeconds, fetch: fetch as never });
  const api = new Api(token, client(pool.fetch, CALL_SECONDS));
  const polling = new Api(token, client(polls.fetch, 90));
  const raw = api.raw as unknown as Record<string, (payload: unknown) => Promise<unknown>>;

  const paidFor = (call: Call, lane: Lane): Call =>
    pacer.isPaid && lane !== 'answer' && call.method.startsWith('send')
      ? { ...call, payload: { ...call.payload, allow_paid_broadcast: true } }
      : call;

  /** Makes a call that has its place. Never throws: failures are classified, a 429 pauses what it must. */
  const make = async ({ method, payload }: Call, slot: Slot): Promise<CallOutcome> => {
    try {
      const call = raw[method];
      if (call === undefined) throw new Error(`no method ${method}`);
      const result = await call(payload);
      slot.answered();
      const messageId =
        typeof result === 'object' && result !== null ? (result as { message_id?: number }).message_id : undefined;
      return messageId === undefined ? { ok: true } : { ok: true, messageId };
    } catch (error) {
      const failure = classifyFailure(error);
      if (failure.kind === 'wait') slot.refused(failure.seconds);
      slot.answered();
      return { ok: false, failure };
    }
  };

  /** Makes one call at the shared pace. Never throws; a place that cannot be had now, for Redis is away, is a transient failure. */
  const perform = async (call: Call, lane: Lane): Promise<CallOutcome> => {
    if (!isCounted(call)) return make(call, NO_SLOT);
    try {
      const slot = pacer.take(lane, chatOf(call));
      return await make(paidFor(call, lane), slot instanceof Promise ? await slot : slot);
    } catch {
      return { ok: false, failure: { kind: 'transient' } };
    }
  };

  /**
   * As `perform`, for a call that is written when its turn has come, so that it says what is true then; undefined: it is not needed any more.
   * Throws what `write` throws, PaceClosedError when the program stops, and when Redis is away.
   */
  const performLate = async (
    lane: Lane,
    chat: string | undefined,
    write: () => Promise<Call | undefined>,
  ): Promise<CallOutcome | undefined> => {
    const slot = await pacer.take(lane, chat);
    let call: Call | undefined;
    try {
      call = await write();
    } finally {
      if (call === undefined) slot.unused();
    }
    return call === undefined ? undefined : make(paidFor(call, lane), slot);
  };

  return {
    api,
    polling,
    perform,
    performLate,
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
      await Promise.all([polls.destroy(), pool.destroy()]);
    },
  };
};
export type Telegram = ReturnType<typeof createTelegram>;
