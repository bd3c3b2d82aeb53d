import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { EventView, SimulatorClient } from '../../src/simulator/client.js';

/** A person who reads and types: so many milliseconds between two messages. */
const THINKS_MS = { least: 2000, more: 2000 } as const;
const ANSWER_MS = 60_000;
const LOOK_MS = 50;
/** Three messages a second for a minute. */
const FAST_MS = 1000 / 3;
const FAST_MESSAGES = 180;
const ALBUM = 10;

interface Step {
  readonly text?: string;
  readonly press?: string;
}

const registration = (round: number, chat: number, deadline: string): readonly Step[] => [
  { text: '/dangky' },
  { text: '3' },
  { text: `Trồng ${round + 10} cây bóng mát ở sân trường số ${chat}` },
  { text: `${round + 10} cây sống sau ${round + 1} tháng ở sân ${chat}` },
  { text: deadline },
  { text: 'Cô Trần Thị Lan, Phó hiệu trưởng' },
  { press: 'Bỏ qua' },
  { press: '✅ Gửi' },
];

/** Hears what the bot says to one person, by the simulator's own clock: no look of ours is in the times. */
const openChat = async (client: SimulatorClient, chat: number) => {
  let { seq } = await client.log(chat);
  const fresh = async (): Promise<readonly EventView[]> => {
    const news = await client.log(chat, seq);
    seq = news.seq;
    return news.events;
  };
  return {
    /** Milliseconds from when the person acted to when the first answer stood in the chat; undefined when none came. */
    ask: async ({ text, press }: Step): Promise<number | undefined> => {
      await fresh();
      const end = performance.now() + ANSWER_MS;
      // A press leaves no trace in the chat; simulator and bench read one clock.
      let sentAt = press === undefined ? undefined : Date.now();
      if (press === undefined) await client.text(chat, text ?? '');
      else await client.press(chat, press);
      while (performance.now() < end) {
        for (const { by, at, message } of await fresh()) {
          if (message === undefined) continue;
          if (by === 'person') sentAt ??= Date.parse(at);
          else if (sentAt !== undefined) return Date.parse(at) - sentAt;
        }
        await sleep(LOOK_MS);
      }
      return undefined;
    },
  };
};

/** What the others saw: milliseconds of each answer and when it was seen (`performance.now()`), and how many never came. */
export interface Seen {
  readonly answers: { readonly ms: number; readonly at: number }[];
  unanswered: number;
}

/** People register, one dialog after another, until the signal. */
export const register = async (
  client: SimulatorClient,
  chats: readonly number[],
  deadline: string,
  random: () => number,
  over: AbortSignal,
): Promise<Seen> => {
  const seen: Seen = { answers: [], unanswered: 0 };
  setMaxListeners(0, over);
  const one = async (chat: number): Promise<void> => {
    const { ask } = await openChat(client, chat);
    for (let round = 1; !over.aborted; round += 1) {
      for (const step of registration(round, chat, deadline)) {
        await sleep(THINKS_MS.least + random() * THINKS_MS.more, undefined, { signal: over }).catch(() => undefined);
        if (over.aborted) return;
        const ms = await ask(step);
        if (ms === undefined) seen.unanswered += 1;
        else seen.answers.push({ ms, at: performance.now() });
      }
    }
  };
  await Promise.all(chats.map(one));
  return seen;
};

/** Requests a second of each flooder: one for each message would take the processor that the bot is measured on. */
const REQUESTS = 20;

/**
 * So many messages, some at once, at so many a second; where the machine cannot keep up, as fast as it can.
 * @param share of the pause between two requests, 0 to 1, after which the first is sent: people do not type in step
 */
export const flood = async (
  client: SimulatorClient,
  chat: number,
  messages: number,
  rate: number,
  share: number,
): Promise<void> => {
  const began = performance.now() + (share * 1000) / REQUESTS;
  const atOnce = Math.min(100, Math.max(1, Math.round(rate / REQUESTS)));
  for (let sent = 0; sent < messages; sent += atOnce) {
    const early = began + (sent / rate) * 1000 - performance.now();
    if (early > 0) await sleep(early);
    const count = Math.min(atOnce, messages - sent);
    await client.texts(
      chat,
      Array.from({ length: count }, (_, i) => `Alo ${sent + i + 1}`),
    );
  }
};

/** Somebody who types as fast as one can, and then sends an album. Gives how many messages that were. */
export const typeFast = async (client: SimulatorClient, chat: number): Promise<number> => {
  for (let i = 1; i <= FAST_MESSAGES; i += 1) {
    await client.text(chat, `Dòng thứ ${i}`);
    await sleep(FAST_MS);
  }
  const photo = { kind: 'photo' as const, width: 640, height: 480 };
  await client.album(
    chat,
    Array.from({ length: ALBUM }, () => photo),
  );
  return FAST_MESSAGES + ALBUM;
};
