import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { SimulatorClient } from '../../src/simulator/client.js';
import { startProcess } from '../chaos/program.js';
import { freePort, startRedis } from '../chaos/redis.js';
import { chatOf, openChaosWorld } from '../chaos/world.js';
import { processorMs, residentBytes } from '../updates/process-use.js';

const TOKEN = '123456:flood-token';
const TENANT = 'flood';
const QUIET_MS = 600_000;
const CALM = 3;

/** The real bot as a process behind a webhook, with the pace that Telegram asks for, and a simulator that holds it to that pace. */
export const openHouse = async (root: string, people: number) => {
  const redis = await startRedis('everysec');
  const world = await openChaosWorld(root, redis.url, TENANT, people);
  const simulatorArgs = ['--token', TOKEN, '--call-log', '1000', '--exit-with-stdin'];
  const simulator = startProcess(root, 'dist/simulator/main.js', simulatorArgs, {});
  const url = await simulator.line((line) => (typeof line.url === 'string' ? line.url : undefined));
  const client = new SimulatorClient(url);
  for (let i = 0; i < people; i += 1) {
    await client.addPerson({ id: chatOf(i), firstName: 'Hoa', languageCode: 'vi' });
    await client.start(chatOf(i));
  }
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-flood-'));
  const port = await freePort();
  const bot = startProcess(root, 'dist/cli.js', ['start', '--exit-with-stdin'], {
    BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: url,
    REDIS_URL: redis.url,
    TENANT,
    DATA_DIR: dataDir,
    PORT: String(port),
    WEBHOOK_URL: `http://127.0.0.1:${port}/telegram`,
    WEBHOOK_SECRET: 'flood-secret',
  });
  await bot.line((line) => (line.msg === 'ready' ? true : undefined));
  const waiting = async (): Promise<number> => {
    const { pending, callsInFlight } = await client.pending();
    const answer = await fetch(`http://127.0.0.1:${port}/health`);
    const { backlog = {} } = (await answer.json()) as { backlog?: Record<string, number> };
    return pending + callsInFlight + Object.values(backlog).reduce((sum, count) => sum + count, 0);
  };
  return {
    client,
    /** Nothing is left to do. Rejects when it does not come to that. */
    quiet: async (): Promise<void> => {
      const end = performance.now() + QUIET_MS;
      for (let calm = 0; calm < CALM; calm = (await waiting()) === 0 ? calm + 1 : 0) {
        if (performance.now() > end) throw new Error('the bot does not become quiet');
        await sleep(200);
      }
    },
    /** Resident bytes of the bot, bytes and keys of Redis. */
    size: async () => {
      const used = Number(/used_memory:(\d+)/.exec(await world.store.redis.info('memory'))?.[1]);
      return { bot: residentBytes(bot.pid), redis: used, keys: await world.store.redis.dbsize() };
    },
    /** Processor time so far of each of the programs, milliseconds. */
    processors: (): Record<string, number> => ({
      bot: processorMs(bot.pid),
      simulator: processorMs(simulator.pid),
      Redis: processorMs(redis.pid()),
      bench: processorMs(process.pid),
    }),
    /** Errors and worse in the bot's log. */
    errors: () => bot.lines.filter(({ level = 30 }) => level >= 50),
    close: async (): Promise<void> => {
      await bot.end('SIGTERM');
      await simulator.end('SIGTERM');
      await world.store.close();
      await redis.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
export type House = Awaited<ReturnType<typeof openHouse>>;
