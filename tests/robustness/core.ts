import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createBot } from '../../src/bot/create.js';
import { createRefusals } from '../../src/bot/refusals.js';
import { loadTexts } from '../../src/locales/index.js';
import { logError } from '../../src/log-error.js';
import type { Services } from '../../src/services/kit.js';
import { setReachable } from '../../src/services/members.js';
import { createTurnRecords } from '../../src/services/turns.js';
import { isRedisAway } from '../../src/store/connection.js';
import { createInbox } from '../../src/store/inbox.js';
import { createReplyStore } from '../../src/store/replies.js';
import { createSessions } from '../../src/store/session.js';
import type { Telegram } from '../../src/telegram/api.js';
import type { Call } from '../../src/telegram/calls.js';
import { createRenderer } from '../../src/telegram/render.js';

interface CoreDeps {
  readonly services: Services;
  readonly telegram: Telegram;
  readonly botInfo: Parameters<typeof createBot>[0]['botInfo'];
  readonly replica: string;
  /** The least level that is kept in `logged`. */
  readonly level: 'debug' | 'warn';
  /** A call that would ride in the webhook's response; true when it is dealt with, else it goes out as any other. */
  readonly onRide?: (call: Call) => boolean;
}

/** The bot's core in this process, as `main.ts` wires it: updates are handed to it one by one. It stops when the test ends. */
export const openCore = ({ services, telegram, botInfo, replica, level, onRide = () => false }: CoreDeps) => {
  const { store, run } = services;
  const { redis, keys } = store;
  const logged: string[] = [];
  const log = pino({ level, serializers: { err: logError } }, { write: (line: string) => void logged.push(line) });
  const refusals = createRefusals(log);
  const inbox = createInbox(redis, keys, replica);
  const bot = createBot({
    botInfo,
    telegram,
    renderer: createRenderer(loadTexts()),
    records: createTurnRecords({ ...services.deps, read: store.read, sessions: createSessions(redis), replica }),
    inbox,
    replies: createReplyStore(redis, keys, replica),
    adminIds: [],
    run,
    log,
    refusals,
    isAway: isRedisAway,
    onReachability: (person, reachable) => run((work) => setReachable(work, person, reachable)),
  });
  onTestFinished(async () => {
    await bot.intake.stop();
    await bot.replier.stop();
    await telegram.close();
  }, 120_000);

  let last = 1000;
  const from = (id: number) => ({ id, is_bot: false, first_name: 'Hoa', language_code: 'vi' });
  const chat = (id: number) => ({ id, type: 'private', first_name: 'Hoa' });
  /** Hands over an update; resolves to whether it was taken. */
  const offer = async (update: object): Promise<boolean> => {
    last += 1;
    const taken = await bot.intake.offer({ update_id: last, ...update } as never);
    if (typeof taken === 'boolean') return taken;
    if (onRide(taken.call)) taken.sent();
    else taken.lost();
    return true;
  };
  /** A message of one person; what begins with `/` carries the entity that Telegram gives commands. */
  const text = (id: number, words: string): Promise<boolean> => {
    const length = words.split(' ')[0]?.length;
    const entities = words.startsWith('/') ? { entities: [{ type: 'bot_command', offset: 0, length }] } : {};
    return offer({ message: { message_id: last, date: 0, chat: chat(id), from: from(id), text: words, ...entities } });
  };
  const press = (id: number, data: string): Promise<boolean> => {
    const message = { message_id: 1, date: 1, chat: chat(id), text: 'x' };
    return offer({ callback_query: { id: String(last), from: from(id), chat_instance: '1', data, message } });
  };
  return { bot, inbox, log, logged, refusals, offer, text, press, last: () => last };
};
