import { request } from 'undici';
import type { Typed, TypingOptions } from './protocol.js';
import type { StrictApi } from './strict-api.js';

/** The same ids as the seeding gives (`bench/updates`). */
const FIRST_PERSON = 5_000_000;
const UNANSWERED_MS = 15_000;
let lastUpdate = 800_000_000;

const updateOf = (person: number) => {
  lastUpdate += 1;
  const id = FIRST_PERSON + person;
  const entities = [{ type: 'bot_command', offset: 0, length: 7 }];
  const from = { id, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
  const chat = { id, type: 'private', first_name: 'Hoa' };
  const date = Math.floor(Date.now() / 1000);
  return { update_id: lastUpdate, message: { message_id: lastUpdate, from, chat, date, text: '/dangky', entities } };
};

/** People open the registration dialog, one after another at an even pace, and wait for its question. */
export const type = async (api: StrictApi, options: TypingOptions): Promise<Typed> => {
  const { url, secret, people, perSecond, steps } = options;
  const waiting = new Map<number, () => void>();
  const times: number[] = [];
  let unanswered = 0;
  api.onOther = (chat) => {
    waiting.get(chat)?.();
    waiting.delete(chat);
  };
  const step = async (person: number): Promise<void> => {
    const begun = performance.now();
    const answered = new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), UNANSWERED_MS);
      waiting.set(FIRST_PERSON + person, () => {
        clearTimeout(late);
        resolve(true);
      });
    });
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': secret };
    const response = await request(url, { method: 'POST', headers, body: JSON.stringify(updateOf(person)) });
    await response.body.dump();
    if (await answered) times.push(performance.now() - begun);
    else unanswered += 1;
  };
  const all: Promise<void>[] = [];
  for (let i = 0; i < steps; i += 1) {
    all.push(step(i % people));
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
  await Promise.all(all);
  return { times, unanswered };
};
