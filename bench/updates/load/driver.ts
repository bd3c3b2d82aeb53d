import { Pool } from 'undici';
import type { Payload, SentMessage } from './checks.js';
import { Drive } from './drive.js';
import type { FakeTelegram } from './fake-telegram.js';
import type { DriveOptions, DriveResult } from './protocol.js';
import { personId, updateOf } from './updates.js';

/** More than any drive has in the air; each drive bounds itself. */
const POOL_CONNECTIONS = 256;

/** Plays members against one bot's webhook. */
export const createDriver = (fake: FakeTelegram, trips: () => number | undefined) => {
  const shown = new Map<number, SentMessage>();
  let pool: Pool | undefined;
  let target = { path: '/', secret: '' };
  let running: Drive | undefined;

  const post = async (update: object): Promise<void> => {
    if (pool === undefined) throw new Error('no bot to send to');
    const headers = { 'content-type': 'application/json', 'x-telegram-bot-api-secret-token': target.secret };
    const { statusCode, body } = await pool.request({
      path: target.path,
      method: 'POST',
      headers,
      body: JSON.stringify(update),
    });
    const text = await body.text();
    if (statusCode !== 200) throw new Error(`the webhook answered ${statusCode}`);
    if (!text.startsWith('{')) return;
    // The response may carry one call, whose result is lost.
    const call = JSON.parse(text) as Payload & { method?: string };
    if (call.method !== undefined) fake.perform(call.method, call);
  };

  return {
    drive: async (options: DriveOptions): Promise<DriveResult> => {
      fake.resetCounts();
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
      return running.run();
    },
    onMessage: (chat: number, message: SentMessage): void => {
      shown.set(chat, message);
      running?.answered(chat, message.text);
    },
    /** Points at another bot. `url` is the webhook's address. */
    aim: async (url: string, secret: string): Promise<void> => {
      await pool?.destroy();
      const { origin, pathname } = new URL(url);
      pool = new Pool(origin, { connections: POOL_CONNECTIONS, pipelining: 1, keepAliveTimeout: 60_000 });
      target = { path: pathname, secret };
      shown.clear();
      fake.forgetChats();
    },
  };
};
