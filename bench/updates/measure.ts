import { type BotName, isOurs, type RunningBot, startBot } from './bots.js';
import type { Load } from './load/client.js';
import type { DriveResult } from './load/protocol.js';
import { mean, median } from './load/statistics.js';
import { processorMs, residentBytes } from './process-use.js';
import { type BenchRedis, RUN } from './redis.js';

export interface Bench {
  readonly root: string;
  readonly redis: BenchRedis;
  readonly load: Load;
  readonly connections: number;
  readonly profile?: string;
}

/** Members who go through the dialog before anything is measured, so that every bot is measured as it runs for weeks: warm. */
export const WARM_UP = 3000;
/** So many of them at the API's own pace, so that the connections stand which that takes. */
const SETTLING = 300;
/** Milliseconds between the API's response for a question and its answer: no person is faster, and a bot may finish its handler. */
const THINK_MS = 20;
/** While round trips are counted, one person writes at a time, and what a bot does after its answer does not fall into the next update. */
const COUNTING = { members: 4, latencyMs: 30, connections: 1 };

/** One run of one bot. Times in milliseconds, memory in bytes. */
export interface Measurement {
  readonly stepsPerSecond: number;
  readonly answer: { readonly p50: number; readonly p99: number };
  readonly patience: { readonly p50: number; readonly p99: number };
  /** All Bot API calls, and those of them that rode in a webhook's response. */
  readonly callsPerUpdate: number;
  readonly riddenPerUpdate: number;
  /** Processor time per step: of the bot, and of Redis and the load process, which share the machine with it. */
  readonly processor: { readonly bot: number; readonly redis: number; readonly load: number };
  readonly memory: number;
  readonly readyMs: number;
}
export interface RoundTrips {
  readonly awaited: number;
  readonly all: number;
}

const withBot = async <T>(
  bench: Bench,
  name: BotName,
  how: { latencyMs: number; redisPort: number; profile?: boolean },
  use: (bot: RunningBot) => Promise<T>,
): Promise<T> => {
  const { load, redis } = bench;
  await redis.reset(isOurs(name));
  await load.ask('latency', { milliseconds: how.latencyMs });
  const { apiPort } = await load.ask('target', { url: 'http://127.0.0.1:1/', secret: '' });
  const profile = how.profile === true && bench.profile !== undefined ? { profile: bench.profile } : {};
  const redisUrl = `redis://127.0.0.1:${how.redisPort}/${RUN}`;
  const bot = await startBot(name, { root: bench.root, apiPort, redisUrl, folder: redis.folder, ...profile });
  try {
    await load.ask('target', { url: bot.url, secret: bot.secret });
    return await use(bot);
  } finally {
    await bot.stop();
  }
};

/** Lets members through a script and stops the bench at the first thing that Telegram or a person would not have accepted. */
const drive = async (
  bench: Bench,
  name: BotName,
  script: 'open' | 'answers',
  people: { from: number; count: number; connections?: number },
) => {
  const result = await bench.load.ask('drive', {
    connections: bench.connections,
    ...people,
    script,
    thinkMs: THINK_MS,
  });
  if (result.errors.length > 0)
    throw new Error(`${name}: ${result.errors.length} errors, first: ${result.errors.slice(0, 3).join(' | ')}`);
  return result;
};

const useOf = (pids: Measurement['processor']): Measurement['processor'] => ({
  bot: processorMs(pids.bot),
  redis: processorMs(pids.redis),
  load: processorMs(pids.load),
});
const perStep = (
  before: Measurement['processor'],
  after: Measurement['processor'],
  steps: number,
): Measurement['processor'] => ({
  bot: (after.bot - before.bot) / steps,
  redis: (after.redis - before.redis) / steps,
  load: (after.load - before.load) / steps,
});

/** One timed run: warm up, let everybody open the dialog, then time all answers. */
export const measure = (
  bench: Bench,
  name: BotName,
  options: { latencyMs: number; members: number },
): Promise<Measurement> =>
  withBot(
    bench,
    name,
    { latencyMs: options.latencyMs, redisPort: bench.redis.port, profile: name === 'ours' },
    async (bot) => {
      const warm = { from: 0, count: WARM_UP - SETTLING };
      const settling = { from: warm.count, count: SETTLING };
      const everybody = { from: WARM_UP, count: options.members };
      await bench.load.ask('latency', { milliseconds: 0 });
      await drive(bench, name, 'open', warm);
      await drive(bench, name, 'answers', warm);
      await drive(bench, name, 'open', settling);
      await drive(bench, name, 'open', everybody);
      await bench.load.ask('latency', { milliseconds: options.latencyMs });
      await drive(bench, name, 'answers', settling);
      const pids = { bot: bot.pid, redis: bench.redis.pid, load: bench.load.pid };
      const before = useOf(pids);
      const result = await drive(bench, name, 'answers', everybody);
      const calls = Object.values(result.calls).reduce((sum, count) => sum + count, 0);
      return {
        stepsPerSecond: result.steps / result.seconds,
        answer: result.answer,
        patience: result.patience,
        callsPerUpdate: calls / result.steps,
        riddenPerUpdate: result.ridden / result.steps,
        processor: perStep(before, useOf(pids), result.steps),
        memory: residentBytes(bot.pid),
        readyMs: bot.readyMs,
      };
    },
  );

/** A short run with a counting proxy before Redis, one update at a time. */
export const countRoundTrips = async (bench: Bench, name: BotName): Promise<RoundTrips> => {
  const { port } = await bench.load.ask('proxy', { redisPort: bench.redis.port });
  try {
    return await withBot(bench, name, { latencyMs: COUNTING.latencyMs, redisPort: port }, async () => {
      const results: DriveResult[] = [];
      for (let from = 0; from <= COUNTING.members; from += 1) {
        const one = { from, count: 1, connections: COUNTING.connections };
        await drive(bench, name, 'open', one);
        results.push(await drive(bench, name, 'answers', one));
      }
      // While the first one writes, a bot may still be at what it does after its start.
      results.shift();
      const of = (value: (result: DriveResult) => number | undefined): number[] =>
        results.map((result) => value(result) ?? 0);
      return { awaited: median(of((one) => one.roundTrips)), all: mean(of((one) => one.allRoundTrips)) };
    });
  } finally {
    await bench.load.ask('proxy', { close: true });
  }
};

/** Starts a bot so many times and gives the median from start to ready. */
export const timeStart = async (bench: Bench, name: BotName, times: number): Promise<number> => {
  const seen: number[] = [];
  for (let i = 0; i < times; i += 1) {
    await withBot(bench, name, { latencyMs: 0, redisPort: bench.redis.port }, async (bot) => seen.push(bot.readyMs));
  }
  return median(seen);
};
