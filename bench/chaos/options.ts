import { parseArgs } from 'node:util';

/** What is broken besides the replicas and Telegram. `power`: Redis's machine, which forgets what was not synced. */
export type RedisFate = 'steady' | 'killed' | 'power';

export interface Scenario {
  readonly name: string;
  /** `appendfsync` of Redis. */
  readonly fsync: 'always' | 'everysec';
  readonly redis: RedisFate;
  readonly members: number;
  /** Pledges that each member registers, after one report. */
  readonly pledges: number;
  readonly bots: number;
  readonly workers: number;
  /** Seconds between two kills of a replica, and of Redis. */
  readonly killEvery: number;
  readonly redisKillEvery: number;
  readonly seed: number;
}

/** A report takes 6 updates of a member, a pledge 8: 6,000 steps by default. */
const REPLICAS: Scenario = {
  name: 'replicas',
  fsync: 'everysec',
  redis: 'steady',
  members: 200,
  pledges: 3,
  bots: 2,
  workers: 2,
  killEvery: 4,
  redisKillEvery: 10,
  seed: 1,
};

/** Short enough for every run of the tests: replicas and Redis die while few people write. */
export const SHORT: Scenario = {
  ...REPLICAS,
  name: 'short',
  fsync: 'always',
  redis: 'killed',
  members: 20,
  pledges: 1,
  workers: 1,
  killEvery: 3,
  redisKillEvery: 6,
};

/** All scenarios of `npm run chaos`; the seed varies who is killed, what fails and what people wait for. */
const scenarios = (seed: number): readonly Scenario[] => [
  { ...REPLICAS, seed },
  { ...REPLICAS, name: 'redis-always', fsync: 'always', redis: 'killed', seed },
  { ...REPLICAS, name: 'redis-everysec', redis: 'killed', seed },
  { ...REPLICAS, name: 'redis-power-cut', redis: 'power', redisKillEvery: 12, seed },
];

export const USAGE = `Usage: npm run chaos -- [options]
  --only NAME   one scenario, once per scenario: ${[...scenarios(1), SHORT].map(({ name }) => name).join(', ')};
                short is the one of the tests, and does not run otherwise
  --runs N      each so many times, with seeds that follow one another (1)
  --members N   members in each scenario
  --pledges N   pledges per member
  --seed N      another course of events (1)`;

/** Reads the options. Throws on an unknown one. */
export const readOptions = (args: readonly string[]): readonly Scenario[] | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', multiple: true },
      members: { type: 'string' },
      pledges: { type: 'string' },
      seed: { type: 'string' },
      runs: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const first = Number(values.seed ?? 1);
  const offered = [...scenarios(first), { ...SHORT, seed: first }].map((one) => ({
    ...one,
    ...(values.members === undefined ? {} : { members: Number(values.members) }),
    ...(values.pledges === undefined ? {} : { pledges: Number(values.pledges) }),
  }));
  const unknown = values.only?.find((name) => !offered.some((one) => one.name === name));
  if (unknown !== undefined) throw new Error(`there is no scenario ${unknown}`);
  const wanted = offered.filter(({ name }) => values.only?.includes(name) ?? name !== SHORT.name);
  const runs = Array.from({ length: Number(values.runs ?? 1) }, (_, run) => run);
  return wanted.flatMap((one) => runs.map((run) => ({ ...one, seed: first + run })));
};
