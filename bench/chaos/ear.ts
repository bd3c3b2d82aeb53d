import type { CallRecord, SimulatorClient } from '../../src/simulator/client.js';

const LISTEN_MS = 25;

interface Heard {
  readonly seq: number;
  readonly text: string;
  readonly messageId: number;
}

const textOf = ({ payload, response }: CallRecord): { chat: number; text: string; messageId: number } | undefined => {
  const { chat_id: chat, text } = payload as { chat_id?: unknown; text?: unknown };
  const { message_id: messageId } = response as { message_id?: unknown };
  return text === undefined ? undefined : { chat: Number(chat), text: String(text), messageId: Number(messageId) };
};

/** Hears what the bot says to everybody, by the calls that Telegram took. */
export const openEar = (client: SimulatorClient) => {
  const chats = new Map<number, Heard[]>();
  const waiting = new Map<number, () => void>();
  let last = 0;
  let closed = false;

  const take = (call: CallRecord): void => {
    last = Math.max(last, call.seq);
    const said = call.ok ? textOf(call) : undefined;
    if (said === undefined) return;
    const heard = chats.get(said.chat) ?? [];
    heard.push({ seq: call.seq, ...said });
    chats.set(said.chat, heard);
    waiting.get(said.chat)?.();
  };
  const listen = async (): Promise<void> => {
    while (!closed) {
      for (const call of await client.calls(last).catch(() => [])) take(call);
      await new Promise((resolve) => setTimeout(resolve, LISTEN_MS));
    }
  };
  const listening = listen();

  return {
    /** A mark: what is heard later is newer. */
    now: (): number => last,
    all: (chat: number): readonly string[] => (chats.get(chat) ?? []).map(({ text }) => text),
    /** The newest message that shows these words. */
    where: (chat: number, words: string): number | undefined =>
      (chats.get(chat) ?? []).findLast(({ text }) => text.includes(words))?.messageId,
    /** The newest message after the mark that fits. */
    newest: (chat: number, after: number, fits: (text: string) => boolean): string | undefined =>
      (chats.get(chat) ?? []).findLast(({ seq, text }) => seq > after && fits(text))?.text,
    /** Whether a message with these words comes to the chat after the mark, within the time. */
    hears: async (chat: number, words: string, after: number, ms: number): Promise<boolean> => {
      const end = performance.now() + ms;
      const isHeard = (): boolean =>
        (chats.get(chat) ?? []).some(({ seq, text }) => seq > after && text.includes(words));
      while (!isHeard()) {
        const left = end - performance.now();
        if (left <= 0) return false;
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, left);
          waiting.set(chat, () => {
            clearTimeout(timer);
            resolve();
          });
        });
        waiting.delete(chat);
      }
      return true;
    },
    close: async (): Promise<void> => {
      closed = true;
      await listening;
    },
  };
};
export type Ear = ReturnType<typeof openEar>;
