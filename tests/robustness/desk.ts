import { onTestFinished } from 'vitest';
import { SimulatorClient } from '../../src/simulator/client.js';
import { startSimulator } from '../../src/simulator/server.js';
import { createTelegram, type Telegram } from '../../src/telegram/api.js';
import type { Call } from '../../src/telegram/calls.js';
import { createPacer } from '../../src/telegram/pace.js';
import type { CallOutcome } from '../../src/telegram/perform.js';
import { openWorld } from '../services/reminder-world.js';
import { TOKEN } from '../support/simulator.js';
import { openCore } from './core.js';

/** An update as Telegram brings it: words of person 11, under a number of its own. */
export const sayOf11 = (id: number, words: string) => ({
  update_id: id,
  message: {
    message_id: id,
    date: 0,
    chat: { id: 11, type: 'private', first_name: 'Hoa' },
    from: { id: 11, is_bot: false, first_name: 'Hoa' },
    text: words,
  },
});

/**
 * The bot's core in this process, on the run's Redis and a simulator: updates are handed to it one by one, `client` hears what was said,
 * `onCall` what came of each call.
 */
export const openDesk = async (
  schools = 2,
  { onCall = () => undefined }: { onCall?: (call: Call, outcome: CallOutcome) => void } = {},
) => {
  const world = await openWorld(schools);
  const { services } = world;
  const { redis, keys } = services.store;
  const simulator = await startSimulator({ token: TOKEN, limits: false });
  onTestFinished(() => simulator.close());
  const client = new SimulatorClient(simulator.url);
  const api = createTelegram({ token: TOKEN, apiRoot: simulator.url, pacer: createPacer() });
  const telegram: Telegram = {
    ...api,
    perform: async (call, lane) => {
      const outcome = await api.perform(call, lane);
      onCall(call, outcome);
      return outcome;
    },
  };
  const botInfo = await telegram.api.getMe();
  const core = openCore({ services, telegram, botInfo, replica: 'desk', level: 'debug' });
  /** Lets people write once, so that the bot may write to them. */
  const greet = async (...ids: readonly number[]): Promise<void> => {
    for (const id of ids) {
      await client.addPerson({ id, firstName: 'Hoa' });
      await client.text(id, '/start');
    }
  };
  return { ...world, ...core, redis, keys, client, telegram, greet };
};
