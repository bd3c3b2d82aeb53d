import { join } from 'node:path';
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
/**
 * So many of them at the API's own pace, right before it is measured: while the others were warmed the bot had nothing to do for a minute, in
 * which connections are closed and V8 gives back memory and code.
 */
const SETTLING = 500;
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
}
export interface RoundTrips {
  readonly awaited: number;
  readonly all: number;
}

/** Starts a bot on a database of its own; `place`: which of several at once it is. */
const openBot = async (
  { load, redis, root, profile }: Bench,
  name: BotName,
  { redisPort = redis.port, place = 0 }: { redisPort?: number; place?: number },
): Promise<RunningBot> => {
  await redis.reset(isOurs(name), RUN + place);
  await load.ask('latency', { milliseconds: 0 });
  const { apiPort } = await load.ask('target', { url: 'http://127.0.0.1:1/', secret: '' });
  const redisUrl = `redis://127.0.0.1:${redisPort}/${RUN + place}`;
  const profiled = name === 'ours' && profile !== undefined ? { profile } : {};
  return startBot(name, { root, apiPort, redisUrl, folder: join(redis.folder, String(place)), ...profiled });
};

/** Which of the seeded members: so many from this one on. */
interface People {
  readonly from: number;
  readonly count: number;
}

/** Lets members through a script and stops the bench at the first thing that Telegram or a person would not have accepted. */
const drive = async (
  bench: Bench,
  name: BotName,
  script: 'open' | 'answers',
  people: People & { connections?: number },
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

/** Members open the dialog at once; from then on the API takes its time. */
const letOpen = async (bench: Bench, name: BotName, latencyMs: number, people: People): Promise<void> => {
  await bench.load.ask('latency', { milliseconds: 0 });
  await drive(bench, name, 'open', people);
  await bench.load.ask('latency', { milliseconds: latencyMs });
};

/** Lets members through the dialog, and measures nothing. */
const letThrough = async (bench: Bench, name: BotName, latencyMs: number, people: People): Promise<void> => {
  await letOpen(bench, name, latencyMs, people);
  await drive(bench, name, 'answers', people);
};

/** One timed run of a warm bot: so many members open the dialog, then all their answers are timed. */
const measure = async (
  bench: Bench,
  name: BotName,
  bot: RunningBot,
  latencyMs: number,
  people: People,
): Promise<Measurement> => {
  await letOpen(bench, name, latencyMs, people);
  const pids = { bot: bot.pid, redis: bench.redis.pid, load: bench.load.pid };
  const before = useOf(pids);
  const result = await drive(bench, name, 'answers', people);
  const calls = Object.values(result.calls).reduce((sum, count) => sum + count, 0);
  return {
    stepsPerSecond: result.steps / result.seconds,
    answer: result.answer,
    patience: result.patience,
    callsPerUpdate: calls / result.steps,
    riddenPerUpdate: result.ridden / result.steps,
    processor: perStep(before, useOf(pids), result.steps),
    memory: residentBytes(bot.pid),
  };
};

/**
 * Starts all bots, of which one works at a time, in the order given. A machine's own speed changes within a minute by more than what is to be
 * told apart; neighbours meet it alike.
 */
export const measureAll = async (
  bench: Bench,
  names: readonly BotName[],
  { latencyMs, members }: { latencyMs: number; members: number },
): Promise<ReadonlyMap<BotName, Measurement>> => {
  const measured = new Map<BotName, Measurement>();
  const bots: { readonly name: BotName; readonly bot: RunningBot }[] = [];
  const aim = ({ url, secret }: RunningBot) => bench.load.ask('target', { url, secret });
  try {
    for (const [place, name] of names.entries()) {
      const bot = await openBot(bench, name, { place });
      bots.push({ name, bot });
      await aim(bot);
      await letThrough(bench, name, 0, { from: 0, count: WARM_UP - SETTLING });
    }
    for (const { name, bot } of bots) {
      await aim(bot);
      await letThrough(bench, name, latencyMs, { from: WARM_UP - SETTLING, count: SETTLING });
      measured.set(name, await measure(bench, name, bot, latencyMs, { from: WARM_UP, count: members }));
    }
  } finally {
    for (const { bot } of bots) await bot.stop();
  }
  return measured;
};

const tripsOf = async (bench: Bench, name: BotName): Promise<RoundTrips> => {
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
};

/** A short run with a counting proxy before Redis, one update at a time. */
export const countRoundTrips = async (bench: Bench, name: BotName): Promise<RoundTrips> => {
  const { port } = await bench.load.ask('proxy', { redisPort: bench.redis.port });
  try {
    const bot = await openBot(bench, name, { redisPort: port });
    try {
      await bench.load.ask('target', { url: bot.url, secret: bot.secret });
      await bench.load.ask('latency', { milliseconds: COUNTING.latencyMs });
      return await tripsOf(bench, name);
    } finally {
      await bot.stop();
    }
  } finally {
    await bench.load.ask('proxy', { close: true });
  }
};

/** Starts a bot so many times and gives the median from start to ready. */
export const timeStart = async (bench: Bench, name: BotName, times: number): Promise<number> => {
  const seen: number[] = [];
  for (let i = 0; i < times; i += 1) {
    const bot = await openBot(bench, name, {});
    seen.push(bot.readyMs);
    await bot.stop();
  }
  return median(seen);
};
