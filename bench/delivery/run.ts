import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, cwd } from 'node:process';
import { SEEDED, startRedis } from '../updates/redis.js';
import { startApi } from './api/client.js';
import type { ApiSettings } from './api/protocol.js';
import { type BenchOptions, type Part, readOptions, USAGE } from './options.js';
import { seedOrganisation } from './organisation.js';
import { type ReminderRun, remind } from './reminders.js';
import { broadcastGoals, broadcastLine, createReport, type Report, reminderLine, typingLines } from './report.js';
import { type Bench, ceiling, killed, LIMIT, oursPaced, peerPaced, typing } from './scenarios.js';

const COUNTRY = 33_649;
const STRICT: ApiSettings = { perSecond: LIMIT, latencyMs: 0, jitterMs: 0 };
const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** The peers have a package of their own, so that the program never depends on them; npm writes the compared file at its end. */
const installPeers = (root: string): void => {
  const folder = join(root, 'bench/delivery/peers');
  const modified = (path: string) => (existsSync(path) ? statSync(path).mtimeMs : 0);
  if (modified(join(folder, 'node_modules/.package-lock.json')) >= modified(join(folder, 'package-lock.json'))) return;
  note('installing the peers (npm ci in bench/delivery/peers)');
  const stdio = ['ignore', 'ignore', 'inherit'] as const;
  const run = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: [...stdio] });
  if (run.status !== 0) throw new Error('npm could not install the peers (its message stands above)');
};

const paced = async (bench: Bench, report: Report): Promise<void> => {
  for (const workers of [1, 3]) {
    const name = `ours, ${workers} worker${workers > 1 ? 's' : ''}`;
    const seen = await oursPaced(bench, workers, STRICT);
    report.say(broadcastLine(name, seen, bench.people));
    broadcastGoals(report, name, seen, bench.people);
  }
};

const peers = async (bench: Bench, report: Report): Promise<void> => {
  for (const [name, script] of [
    ['BullMQ limiter 30 per 1000 ms', 'bullmq-limiter.mjs'],
    ['@grammyjs/transformer-throttler', 'throttler.mjs'],
  ] as const) {
    report.say(broadcastLine(name, await peerPaced(bench, script, STRICT), bench.people));
  }
};

const jitter = async (bench: Bench, report: Report): Promise<void> => {
  for (const jitterMs of [10, 40]) {
    const seen = await oursPaced(bench, 3, { ...STRICT, jitterMs });
    report.say(broadcastLine(`ours, 3 workers, up to ${jitterMs} ms each way`, seen, bench.people));
    report.goal(`${jitterMs} ms of jitter, calls in the worst sliding second`, seen.worst, { atMost: LIMIT });
    report.goal(`${jitterMs} ms of jitter, lost`, bench.people - seen.chats, { atMost: 0 });
  }
};

/** Telegram publishes no number: a limit that is lower than ours is learned from its 429. */
const lower = async (bench: Bench, report: Report): Promise<void> => {
  const perSecond = 20;
  const seen = await oursPaced(bench, 2, { ...STRICT, perSecond }, LIMIT);
  report.say(broadcastLine(`told ${LIMIT}, the API takes ${perSecond}`, seen, bench.people));
  report.goal(`told ${LIMIT} while ${perSecond} are taken, answers 429`, seen.refused, { atMost: 10 });
  report.goal(`told ${LIMIT} while ${perSecond} are taken, lost`, bench.people - seen.chats, { atMost: 0 });
};

const ceilings = async (bench: Bench, report: Report, rounds: number): Promise<void> => {
  const { ours, bare } = await ceiling(bench, rounds);
  report.say(`pace off: ours ${ours.toFixed(0)} messages/s · bare api.sendMessage pool ${bare.toFixed(0)} messages/s`);
  report.goal('pace off, ours ÷ a bare api.sendMessage pool', ours / bare, { atLeast: 0.5 });
};

const kills = async (bench: Bench, report: Report): Promise<void> => {
  const seen = await killed(bench, 5, { ...STRICT, latencyMs: 100 });
  report.say(broadcastLine('ours, a worker killed five times', seen, bench.people));
  report.say(`sent twice: ${seen.twice}; calls under way at the kills: ${seen.underWay}`);
  report.goal('killed five times, lost', bench.people - seen.chats, { atMost: 0 });
  report.goal('killed five times, twice beyond the calls under way', seen.twice - seen.underWay, { atMost: 0 });
  report.goal('killed five times, calls in the worst sliding second', seen.worst, { atMost: LIMIT });
};

const typed = async (bench: Bench, report: Report, quick: boolean): Promise<void> => {
  const { idle, busy, broadcast } = await typing(bench, quick ? 30 : 250, STRICT);
  typingLines(report, idle, busy);
  report.say(broadcastLine('the broadcast meanwhile', broadcast, bench.people));
  report.goal('typing and broadcast together, calls in the worst sliding second', broadcast.worst, { atMost: LIMIT });
  report.goal('typing and broadcast together, answers 429', broadcast.refused, { atMost: 0 });
};

const reminders = async (bench: Bench, report: Report, quick: boolean): Promise<void> => {
  const part = await remind(bench, 3300, 5);
  report.say(reminderLine(part));
  if (quick) return;
  const country = await remind(bench, COUNTRY, 3);
  report.say(reminderLine(country));
  report.goal('reminders of the country, found and stored', country.ms / 1000, { atMost: 3 }, ' s');
  report.goal('reminders of the country, extra memory', country.extra / 1_048_576, { atMost: 100 }, ' MB');
  report.goal('reminders that are missing', country.missing - country.reminders, { atMost: 0 });
  // Compiled and loaded once, a process pays for units alone.
  const ratio = (figure: (run: ReminderRun) => number): number =>
    figure(country) / country.units / (figure(part) / part.units);
  report.goal(
    'time of a unit in a warm process, 33,649 ÷ 3,300',
    ratio(({ warmMs }) => warmMs),
    { atMost: 1.2 },
  );
  report.goal(
    'processor time of a unit, the same',
    ratio(({ warmCpuMs }) => warmCpuMs),
    { atMost: 1.2 },
  );
};

const runParts = async (bench: Bench, { parts, quick }: BenchOptions, report: Report): Promise<void> => {
  const all: Readonly<Record<Part, () => Promise<void>>> = {
    paced: () => paced(bench, report),
    peers: () => peers(bench, report),
    jitter: () => jitter(bench, report),
    lower: () => lower(bench, report),
    ceiling: () => ceilings(bench, report, quick ? 3 : 5),
    killed: () => kills(bench, report),
    typing: () => typed(bench, report, quick),
    reminders: () => reminders(bench, report, quick),
  };
  for (const part of parts) {
    report.say(`\n— ${part}`);
    await all[part]();
  }
};

/** Broadcasts and reminders of the real program beside the peers, against a strict Bot API, and whether the goals are met. */
const run = async (args: readonly string[]): Promise<void> => {
  const options = readOptions(args);
  if (options === 'help') return console.log(USAGE);
  const root = cwd();
  const begun = performance.now();
  if (options.parts.some((part) => part === 'peers' || part === 'ceiling')) installPeers(root);
  const redis = await startRedis();
  const api = startApi();
  const report = createReport();
  try {
    const redisUrl = `redis://127.0.0.1:${redis.port}/${SEEDED}`;
    const { port } = await api.ask('configure', STRICT);
    const bench: Bench = { root, redis, api, apiPort: port, people: options.people };
    if (options.parts.some((part) => part !== 'reminders')) {
      await seedOrganisation({ root, redisUrl, folder: redis.folder, people: options.people });
      note(`seeded ${options.people} principals`);
    }
    await runParts(bench, options, report);
    console.log(`\n${report.goals()}\n\nThe whole bench took ${((performance.now() - begun) / 1000).toFixed(0)} s.`);
  } finally {
    api.stop();
    await redis.stop();
  }
};

run(argv.slice(2)).catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
