import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd } from 'node:process';
import { type BotName, TENANT, TITLES } from './bots.js';
import { startLoad } from './load/client.js';
import {
  type Bench,
  countRoundTrips,
  type Measurement,
  measureAll,
  type RoundTrips,
  timeStart,
  WARM_UP,
} from './measure.js';
import { type BenchOptions, readOptions, USAGE } from './options.js';
import { SEEDED, startRedis } from './redis.js';
import { goals, type Round, restTable, roundTable } from './report.js';
import { seed } from './seed.js';

const START_TIMES = 3;
const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** The peers have a package of their own, so that the program never depends on them; npm writes the compared file at its end. */
const installPeers = (root: string): void => {
  const folder = join(root, 'bench/updates/peers');
  const installed = join(folder, 'node_modules/.package-lock.json');
  const modified = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : 0);
  if (modified(installed) >= modified(join(folder, 'package-lock.json'))) return;
  note('installing the peers (npm ci in bench/updates/peers)');
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (run.status !== 0) throw new Error('npm could not install the peers (its message stands above)');
};

/** So many turns of every bot, each begun by another one. Each turn starts them anew: one start is a little faster for good than the next. */
const runRound = async (
  bench: Bench,
  latencyMs: number,
  { bots, members, repetitions }: BenchOptions,
): Promise<Round> => {
  const runs = new Map<BotName, Measurement[]>(bots.map((name) => [name, []]));
  for (let turn = 0; turn < repetitions; turn += 1) {
    const first = turn % bots.length;
    const measured = await measureAll(bench, [...bots.slice(first), ...bots.slice(0, first)], { latencyMs, members });
    for (const [name, one] of measured) {
      runs.get(name)?.push(one);
      note(`API after ${latencyMs} ms, turn ${turn + 1}: ${TITLES[name]} ${one.stepsPerSecond.toFixed(0)} steps/s`);
    }
  }
  return { latencyMs, members, runs };
};

const runAll = async (bench: Bench, options: BenchOptions) => {
  const starts = new Map<BotName, number>();
  const trips = new Map<BotName, RoundTrips>();
  for (const name of options.bots) {
    starts.set(name, await timeStart(bench, name, START_TIMES));
    trips.set(name, await countRoundTrips(bench, name));
  }
  starts.set('bare', await timeStart(bench, 'bare', START_TIMES));
  note(restTable(starts, trips));
  const rounds: Round[] = [];
  for (const latencyMs of options.latencies) rounds.push(await runRound(bench, latencyMs, options));
  return { starts, trips, rounds };
};

const LEGEND = `Ours ÷ this: the median over the turns, each beside its neighbour. A step: a person's answer until the next question
arrives at the API. p50, p99: from sending the update; patience: from the person's answer, with the wait for a free webhook
connection. Round trips: bursts of commands at a proxy before Redis, one update at a time; awaited: until both the answer and the
acknowledgement are there (median); all: strikes and timers too (mean).`;

/** Measures the register dialog of the real program beside the same dialog on other libraries, and prints the tables. */
export const run = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args);
  if (options === 'help') return console.log(USAGE);
  const root = cwd();
  const begun = performance.now();
  installPeers(root);
  if (options.profile !== undefined) mkdirSync(options.profile, { recursive: true });
  const redis = await startRedis();
  const load = startLoad();
  try {
    const { members, connections, profile } = options;
    const redisUrl = `redis://127.0.0.1:${redis.port}/${SEEDED}`;
    await seed({ root, redisUrl, dataDir: redis.folder, tenant: TENANT, members: members + WARM_UP });
    note(`seeded ${members + WARM_UP} principals of as many schools`);
    const bench: Bench = { root, redis, load, connections, ...(profile === undefined ? {} : { profile }) };
    const { starts, trips, rounds } = await runAll(bench, options);
    console.log(
      `\nRegister dialog, 6 answers a member (five questions, then no attachments → summary), medians of ${options.repetitions} turns`,
    );
    for (const round of rounds) {
      console.log(
        `\nThe API answers after ${round.latencyMs} ms, ${connections} webhook connections, ${round.members} members\n${roundTable(round)}`,
      );
    }
    console.log(`\n${restTable(starts, trips)}\n\n${goals(rounds, starts, trips)}\n\n${LEGEND}`);
    console.log(`The whole bench took ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  } finally {
    load.stop();
    await redis.stop();
  }
};

run(argv.slice(2)).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
