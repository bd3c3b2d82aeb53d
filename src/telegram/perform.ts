import { type Call, isNotice } from './calls.js';
import { classifyFailure, type Failure } from './errors.js';
import { isAsked, type Lane } from './lanes.js';
import { NO_SLOT, type Pacer, type Slot } from './pace.js';
import type { ReadResult } from './pool-call.js';

/** What became of a call. `messageId` gives a number where Telegram returned a message; read when asked, as most need not know. */
export type CallOutcome =
  | { readonly ok: true; messageId?(): number | undefined }
  | { readonly ok: false; readonly failure: Failure };

const messageIdOf = (result: unknown): number | undefined =>
  typeof result === 'object' && result !== null ? (result as { message_id?: number }).message_id : undefined;

/** The notice on a pressed button is no message: it counts against no limit, and a person waits for it. */
const isCounted = (call: Call): boolean => !isNotice(call);
/** The chat whose own limit a call counts against: edits and menus count against none. */
const chatOf = ({ method, payload }: Call): string | undefined =>
  method.startsWith('send') ? String(payload.chat_id) : undefined;

/**
 * Makes calls at the shared pace, classified.
 * @param call makes a call; throws GrammyError when Telegram refuses, and other errors when the answer is none of Telegram's
 */
export const createPerform = (
  call: (method: string, payload: Call['payload'], json?: string) => Promise<ReadResult>,
  pacer: Pacer,
) => {
  const isPaidFor = ({ method }: Call, lane: Lane): boolean =>
    pacer.isPaid && !isAsked(lane) && method.startsWith('send');
  const send = (made: Call, lane: Lane): Promise<ReadResult> =>
    isPaidFor(made, lane)
      ? call(made.method, { ...made.payload, allow_paid_broadcast: true })
      : call(made.method, made.payload, made.json);

  /** Makes a call that has its place. Never throws: failures are classified, a 429 pauses what it must. */
  const make = async (made: Call, lane: Lane, slot: Slot): Promise<CallOutcome> => {
    try {
      const read = await send(made, lane);
      slot.answered();
      return { ok: true, messageId: () => messageIdOf(read()) };
    } catch (error) {
      const failure = classifyFailure(error);
      if (failure.kind === 'wait') slot.refused(failure.seconds);
      slot.answered();
      return { ok: false, failure };
    }
  };

  const place = (made: Call, lane: Lane): Slot | Promise<Slot> =>
    isCounted(made) ? pacer.take(lane, chatOf(made)) : NO_SLOT;

  const perform = (made: Call, lane: Lane, given?: Slot | Promise<Slot>): Promise<CallOutcome> => {
    try {
      const slot = given ?? place(made, lane);
      // Nothing to wait for where no pace is set.
      if (!(slot instanceof Promise)) return make(made, lane, slot);
      return slot.then((taken) => make(made, lane, taken)).catch(noSlot);
    } catch {
      return Promise.resolve(noSlot());
    }
  };

  return {
    /** Makes one call, in a place of its own or a `given` one. Never throws; a place that cannot be had now, for Redis is away, is a transient failure. */
    perform,
    /** The right to make one call, for whoever has it made by other means. Rejects when it cannot be had now. */
    place,
    /**
     * As `perform`, for a call that is written when its turn comes, so that it says what is true then; undefined: it is not needed any
     * more. Throws what `write` throws, PaceClosedError when the program stops, and when Redis is away.
     */
    performLate: async (
      lane: Lane,
      chat: string | undefined,
      write: () => Promise<Call | undefined>,
    ): Promise<CallOutcome | undefined> => {
      const draft = createDraft(write);
      const slot = await pacer.take(lane, chat, draft.near);
      let made: Call | undefined;
      try {
        made = await draft.now();
      } finally {
        if (made === undefined) slot.unused();
      }
      return made === undefined ? undefined : make(made, lane, slot);
    },
  };
};

const noSlot = (): CallOutcome => ({ ok: false, failure: { kind: 'transient' } });

/** A call that was written so long ago may not be true any more. */
const FRESH_MS = 1000;

/** Writes a call just before it is needed, so that nobody holds a place while it is being written. */
const createDraft = (write: () => Promise<Call | undefined>) => {
  let draft: { readonly at: number; readonly call: Promise<Call | undefined> } | undefined;
  const isFresh = (): boolean => draft !== undefined && performance.now() - draft.at < FRESH_MS;
  const begin = (): Promise<Call | undefined> => {
    const call = write();
    // Whoever asks for it hears the error.
    call.catch(() => undefined);
    draft = { at: performance.now(), call };
    return call;
  };
  return {
    near: (): void => void (isFresh() || begin()),
    now: (): Promise<Call | undefined> => (isFresh() ? draft?.call : undefined) ?? begin(),
  };
};
