import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createBot } from '../../src/bot/create.js';
import { loadTexts } from '../../src/locales/index.js';
import { logError } from '../../src/log-error.js';
import { setReachable } from '../../src/services/members.js';
import { createTurnRecords } from '../../src/services/turns.js';
import { SimulatorClient } from '../../src/simulator/client.js';
import { startSimulator } from '../../src/simulator/server.js';
import { isRedisAway } from '../../src/store/connection.js';
import { createInbox } from '../../src/store/inbox.js';
import { createReplyStore } from '../../src/store/replies.js';
import { createSessions } from '../../src/store/session.js';
import { createTelegram } from '../../src/telegram/api.js';
import { createPacer } from '../../src/telegram/pace.js';
import { createRenderer } from '../../src/telegram/render.js';
import { openWorld } from '../services/reminder-world.js';
import { TOKEN } from '../support/simulator.js';

const REPLICA = 'desk';

/** The bot's core in this process, on the run's Redis and a simulator: updates are handed to it one by one, `heard` is what was said. */
export const openDesk = async (schools = 2) => {
  const world = await openWorld(schools);
  const { services, run } = world;
  const { redis, keys } = services.store;
  const simulator = await startSimulator({ token: TOKEN, limits: false });
  const client = new SimulatorClient(simulator.url);
  const telegram = createTelegram({ token: TOKEN, apiRoot: simulator.url, pacer: createPacer() });
  const logged: string[] = [];
  const log = pino(
    { level: 'debug', serializers: { err: logError } },
    { write: (line: string) => void logged.push(line) },
  );
  const inbox = createInbox(redis, keys, REPLICA);
  const bot = createBot({
    botInfo: await telegram.api.getMe(),
    telegram,
    renderer: createRenderer(loadTexts()),
    records: createTurnRecords({
      ...services.deps,
      read: services.store.read,
      sessions: createSessions(redis),
      replica: REPLICA,
    }),
    inbox,
    replies: createReplyStore(redis, keys, REPLICA),
    adminIds: [],
    calendar: services.calendar,
    run,
    log,
    isAway: isRedisAway,
    onReachability: (person, reachable) => run((work) => setReachable(work, person, reachable)),
  });
  onTestFinished(async () => {
    await bot.intake.stop();
    await bot.replier.stop();
    await telegram.close();
    await simulator.close();
  });
  /** Lets people write once, so that the bot may write to them. */
  const greet = async (...ids: readonly number[]): Promise<void> => {
    for (const id of ids) {
      await client.addPerson({ id, firstName: 'Hoa' });
      await client.text(id, '/start');
    }
  };
  let last = 1000;
  const from = (id: number) => ({ id, is_bot: false, first_name: 'Hoa', language_code: 'vi' });
  const chat = (id: number) => ({ id, type: 'private', first_name: 'Hoa' });
  const offer = async (update: object): Promise<boolean> => {
    last += 1;
    const taken = await bot.intake.offer({ update_id: last, ...update } as never);
    if (typeof taken === 'boolean') return taken;
    // No response is written here: the call goes out as any other.
    taken.lost();
    return true;
  };
  const text = (id: number, words: string) => {
    const entities = words.startsWith('/')
      ? { entities: [{ type: 'bot_command', offset: 0, length: words.split(' ')[0]?.length }] }
      : {};
    return offer({
      message: { message_id: last, date: 0, chat: chat(id), from: from(id), text: words, ...entities },
    });
  };
  const press = (id: number, data: string) =>
    offer({
      callback_query: {
        id: String(last),
        from: from(id),
        chat_instance: '1',
        data,
        message: { message_id: 1, date: 1, chat: chat(id), text: 'x' },
      },
    });
  return { ...world, redis, keys, bot, client, telegram, log, logged, inbox, greet, text, press, offer };
};
