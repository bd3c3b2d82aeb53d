import { setTimeout as sleep } from 'node:timers/promises';
import { SimulatorClient } from '../../src/simulator/client.js';
import { seededRandom } from '../../src/simulator/delivery/faults.js';
import { startBalancer } from './balancer.js';
import { type Ear, openEar } from './ear.js';
import { type Course, live } from './member.js';
import type { Scenario } from './options.js';
import { type Line, startProcess } from './program.js';
import { type ChaosRedis, startRedis } from './redis.js';
import { type House, openHouse } from './replicas.js';
import { judge, type Verdict } from './verdict.js';
import { BROADCAST, chatOf, deadline, OFFICER, openChaosWorld } from './world.js';

const TOKEN = '123456:chaos-token';
const TENANT = 'chaos';
/** 5 % of the calls fail: refused before or after they were done, cut off before or after. */
const FAULTS = ['500', '502', '502-after', 'reset-before', 'reset-after'] as const;
const FAULT_SHARE = 0.01;
const TWICE = 0.05;
const QUIET_MS = 90_000;
const ABSENCE_MS = 700;

export interface Outcome extends Verdict {
  readonly scenario: Scenario;
  readonly seconds: number;
  readonly kills: number;
  readonly redisKills: number;
  /** Bytes of the append-only file that power cuts took. */
  readonly cutBytes: number;
  /** Updates that came to two replicas at once. */
  readonly atTwo: number;
  /** As many messages may be said twice: calls that were in flight when a replica died, and those that Telegram did but said it had not. */
  readonly doubledAtMost: number;
  /** Most messages of the broadcast that a killed worker had sent and not recorded. */
  readonly unrecorded: number;
  /** Errors in the logs that no outage explains. */
  readonly errors: readonly Line[];
  /** What was still to be done when it did not become quiet; empty when it did. */
  readonly left: Readonly<Record<string, number>>;
}

const startSimulator = async (root: string) => {
  const args = ['--token', TOKEN, '--no-limits', '--call-log', '20000', '--exit-with-stdin'];
  const program = startProcess(root, 'dist/simulator/main.js', args, {});
  const url = await program.line((line) => (typeof line.url === 'string' ? line.url : undefined));
  return { program, url, client: new SimulatorClient(url) };
};
type Simulator = Awaited<ReturnType<typeof startSimulator>>;

const breakThings = async ({ client }: Simulator, seed: number): Promise<void> => {
  for (const [i, kind] of FAULTS.entries())
    await client.fault({ kind, probability: FAULT_SHARE, seed: seed * 100 + i });
  await client.fault({ kind: 'duplicate-updates', probability: TWICE, seed });
};

/** Calls that Telegram did and answered with an error or not at all: whoever made them cannot know better than to make them again. */
const liedAbout = async ({ client }: Simulator): Promise<number> => {
  const state = (await client.state()) as { disowned: number };
  return state.disowned;
};

/** Nothing waits any more, seen three times in a row. */
const becomeQuiet = async (simulator: Simulator, house: House): Promise<Record<string, number>> => {
  const end = performance.now() + QUIET_MS;
  let left: Record<string, number> = {};
  for (let calm = 0; calm < 3; ) {
    const { pending, callsInFlight } = await simulator.client.pending();
    const backlog = await house.backlog();
    const all = { pending, callsInFlight, ...(backlog ?? { health: 1 }) };
    left = Object.fromEntries(Object.entries(all).filter(([, count]) => count > 0));
    calm = Object.keys(left).length === 0 ? calm + 1 : 0;
    if (performance.now() > end) return left;
    await sleep(200);
  }
  return {};
};

/** Every so many seconds until the signal, one after the other. */
const every = async (seconds: number, signal: AbortSignal, what: () => Promise<void>): Promise<void> => {
  while (!signal.aborted) {
    await sleep(seconds * 1000, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await what();
  }
};

const peopleLive = async (scenario: Scenario, simulator: Simulator, ear: Ear): Promise<Map<number, Course>> => {
  const { members, pledges, redis, seed } = scenario;
  const day = deadline();
  const courses = await Promise.all(
    Array.from({ length: members }, async (_, i) => {
      const random = seededRandom(seed * 10_000 + i);
      const deps = { client: simulator.client, ear, random, deadline: day, lossy: redis === 'power' };
      return [chatOf(i), await live(deps, chatOf(i), pledges)] as const;
    }),
  );
  return new Map(courses);
};

/** Lets things break while people work, and gives what became of it. `say`: progress for whoever watches. */
export const runScenario = async (root: string, scenario: Scenario, say: (line: string) => void): Promise<Outcome> => {
  const random = seededRandom(scenario.seed);
  const closing: (() => Promise<unknown>)[] = [];
  try {
    const redis: ChaosRedis = await startRedis(scenario.fsync);
    closing.push(redis.stop);
    const world = await openChaosWorld(root, redis.url, TENANT, scenario.members);
    closing.push(() => world.store.close());
    const simulator = await startSimulator(root);
    closing.push(() => simulator.program.end('SIGTERM'));
    const balancer = await startBalancer(TWICE, seededRandom(scenario.seed + 1));
    closing.push(balancer.close);
    const { client } = simulator;
    for (const id of [OFFICER, ...Array.from({ length: scenario.members }, (_, i) => chatOf(i))]) {
      await client.addPerson({ id, firstName: 'Hoa', languageCode: 'vi' });
      await client.start(id);
    }
    const ear = openEar(client);
    closing.push(ear.close);
    const house = await openHouse({
      root,
      token: TOKEN,
      tenant: TENANT,
      apiRoot: simulator.url,
      redisUrl: redis.url,
      balancer,
      redis: world.store.redis,
      keys: world.store.keys,
      isSent: (entry) => ear.all(Number(entry.split('-').at(-1))).some((text) => text.includes(BROADCAST)),
    });
    closing.push(house.close);
    const roles = [...Array(scenario.bots).fill('bot'), ...Array(scenario.workers).fill('worker')] as const;
    for (const role of roles) await house.start(role);
    await becomeQuiet(simulator, house);
    say(`${scenario.name}: ${scenario.bots} bots and ${scenario.workers} workers serve ${scenario.members} members`);

    await breakThings(simulator, scenario.seed);
    const began = performance.now();
    const over = new AbortController();
    const lossy = scenario.redis === 'power';
    const breaking = [
      every(scenario.killEvery, over.signal, () => house.strike(random())),
      ...(scenario.redis === 'steady'
        ? []
        : [every(scenario.redisKillEvery, over.signal, () => redis.restart(ABSENCE_MS, lossy))]),
    ];
    const announcing = sleep(5000).then(() => world.broadcast());
    const courses = await peopleLive(scenario, simulator, ear);
    await announcing;
    over.abort();
    await Promise.all(breaking);
    await house.whole();
    const seconds = (performance.now() - began) / 1000;
    await client.clearFaults();
    const left = await becomeQuiet(simulator, house);
    await sleep(500);
    const verdict = await judge(world.store, ear, courses, true, redis.gaps);
    const doubledAtMost = house.inFlight + (await liedAbout(simulator));
    await house.close();
    return {
      ...verdict,
      scenario,
      seconds,
      kills: house.kills,
      redisKills: redis.kills,
      cutBytes: redis.cut,
      atTwo: balancer.doubled,
      doubledAtMost,
      unrecorded: house.unrecorded,
      errors: house.errors,
      left,
    };
  } finally {
    for (const close of closing.reverse()) await close().catch(() => undefined);
  }
};
