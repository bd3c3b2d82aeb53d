import type { Payload, SentMessage } from './checks.js';
import { Drive } from './drive.js';
import type { FakeTelegram } from './fake-telegram.js';
import { createHttpClient, type HttpClient } from './http-client.js';
import type { DriveOptions, DriveResult } from './protocol.js';
import { personId, updateOf } from './updates.js';

/** Plays members against one bot's webhook. */
export const createDriver = (fake: FakeTelegram, trips: () => number | undefined) => {
  const shown = new Map<number, SentMessage>();
  let client: HttpClient | undefined;
  let running: Drive | undefined;
  let ridden = 0;

  const post = async (update: object): Promise<void> => {
    if (client === undefined) throw new Error('no bot to send to');
    const { status, body } = await client.post(JSON.stringify(update));
    if (status !== 200) throw new Error(`the webhook answered ${status}`);
    if (!body.startsWith('{')) return;
    // The response may carry one call, whose result is lost.
    const call = JSON.parse(body) as Payload & { method?: string };
    if (call.method === undefined) return;
    ridden += 1;
    fake.perform(call.method, call);
  };

  return {
    drive: async (options: DriveOptions): Promise<DriveResult> => {
      fake.resetCounts();
      ridden = 0;
      running = new Drive(options, fake.latencyMs + options.thinkMs, {
        trips,
        calls: fake.calls,
        errors: fake.errors,
        send: (step, member) => {
          const { update, query } = updateOf(step, member, shown.get(personId(member)));
          if (query !== undefined) fake.openQuery(query);
          return post(update);
        },
      });
      return { ...(await running.run()), ridden };
    },
    onMessage: (chat: number, message: SentMessage): void => {
      shown.set(chat, message);
      running?.answered(chat, message.text);
    },
    /** Points at another bot. `url` is the webhook's address. */
    aim: (url: string, secret: string): void => {
      client?.close();
      client = createHttpClient(url, { 'x-telegram-bot-api-secret-token': secret });
      shown.clear();
      fake.forgetChats();
    },
  };
};
