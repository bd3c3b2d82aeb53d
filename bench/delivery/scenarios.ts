import { type BenchRedis, RUN } from '../updates/redis.js';
import type { Api } from './api/client.js';
import type { ApiSettings, Seen, Typed } from './api/protocol.js';
import { announce, outcomesOf } from './organisation.js';
import { type Program, SECRET, startPeer, startProgram } from './programs.js';

export interface Bench {
  readonly root: string;
  readonly redis: BenchRedis;
  readonly api: Api;
  readonly apiPort: number;
  /** Recipients of an announcement. */
  readonly people: number;
}

/** The limit that Telegram is said to have. */
export const LIMIT = 30;
/** Nothing new for so long: what is missing does not come any more. A 429 at the end of a fixed window may pause for long. */
const QUIET_MS = 20_000;

export const redisUrlOf = ({ redis }: Bench): string => `redis://127.0.0.1:${redis.port}/${RUN}`;

/** One broadcast as the API saw it. `settled`: how our records say it ended. */
export interface Broadcast extends Seen {
  readonly settled?: Readonly<Record<string, number>>;
}

let runs = 0;
const newMarker = (): string => {
  runs += 1;
  return `tb${runs}x`;
};

const start = async (bench: Bench, role: 'all' | 'worker', name: string, limit: number): Promise<Program> => {
  const { root, redis, apiPort } = bench;
  return startProgram({ root, role, name, limit, apiPort, redisUrl: redisUrlOf(bench), folder: redis.folder });
};

const begin = async (bench: Bench, settings: ApiSettings): Promise<string> => {
  const marker = newMarker();
  await bench.api.ask('configure', settings);
  await bench.api.ask('begin', { marker });
  return marker;
};

/** Records are written a moment after the last message was taken. */
const settledOf = async (bench: Bench, marker: string): Promise<Record<string, number>> => {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const outcomes = await outcomesOf(redisUrlOf(bench), marker);
    if ((outcomes.queued ?? 0) === 0) return outcomes;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return outcomesOf(redisUrlOf(bench), marker);
};

/** Our program, in so many worker processes, against an API of a limit and a latency. `told`: SEND_LIMIT, where it is another. */
export const oursPaced = async (
  bench: Bench,
  workers: number,
  settings: ApiSettings,
  told = settings.perSecond,
): Promise<Broadcast> => {
  await bench.redis.reset(true);
  const programs = await Promise.all(Array.from({ length: workers }, (_, i) => start(bench, 'worker', `w${i}`, told)));
  try {
    const marker = await begin(bench, settings);
    const chats = await announce(redisUrlOf(bench), marker);
    const seen = await bench.api.ask('wait', { chats, quietMs: QUIET_MS });
    return { ...seen, settled: await settledOf(bench, marker) };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
};

/** A peer, at the same limit. */
export const peerPaced = async (bench: Bench, script: string, settings: ApiSettings): Promise<Broadcast> => {
  await bench.redis.reset(false);
  const marker = await begin(bench, settings);
  const peer = startPeer(bench.root, script, {
    API_ROOT: `http://127.0.0.1:${bench.apiPort}`,
    REDIS_URL: redisUrlOf(bench),
    CHATS: String(bench.people),
    MARKER: marker,
  });
  const waited = bench.api.ask('wait', { chats: bench.people, quietMs: 2 * QUIET_MS });
  await Promise.race([waited, peer.exited]);
  const seen = await bench.api.ask('seen', {});
  await peer.stop();
  await bench.api.ask('begin', { marker: '' });
  return seen;
};

/** What a process can send with the pace switched off: messages a second of ours, and of a bare pool of grammY's callers. */
export const ceiling = async (bench: Bench, rounds: number): Promise<{ ours: number; bare: number }> => {
  const settings = { perSecond: 0, latencyMs: 0, jitterMs: 0 };
  await bench.redis.reset(true);
  const worker = await start(bench, 'worker', 'w0', 0);
  let ours = 0;
  try {
    const speeds: number[] = [];
    for (let round = 0; round < rounds + 1; round += 1) {
      const marker = await begin(bench, settings);
      const chats = await announce(redisUrlOf(bench), marker);
      const { accepted, seconds } = await bench.api.ask('wait', { chats, quietMs: QUIET_MS });
      await settledOf(bench, marker);
      // The first round warms up.
      if (round > 0) speeds.push(accepted / seconds);
    }
    ours = speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length;
  } finally {
    await worker.stop();
  }
  const marker = await begin(bench, settings);
  const peer = startPeer(bench.root, 'bare.mjs', {
    API_ROOT: `http://127.0.0.1:${bench.apiPort}`,
    CHATS: String(bench.people),
    ROUNDS: String(rounds + 1),
    MARKER: marker,
  });
  await peer.exited;
  const { accepted, seconds } = await bench.api.ask('seen', {});
  return { ours, bare: accepted / seconds };
};

/** Kills a worker so many times during a broadcast; another takes its place. `underWay`: calls of the killed at the kills. */
export const killed = async (
  bench: Bench,
  kills: number,
  settings: ApiSettings,
): Promise<Broadcast & { readonly underWay: number }> => {
  await bench.redis.reset(true);
  let programs = await Promise.all([
    start(bench, 'worker', 'k0', settings.perSecond),
    start(bench, 'worker', 'k1', settings.perSecond),
  ]);
  let underWay = 0;
  try {
    const marker = await begin(bench, settings);
    const chats = await announce(redisUrlOf(bench), marker);
    for (let kill = 1; kill <= kills; kill += 1) {
      const part = Math.ceil((chats * kill) / (kills + 1));
      await bench.api.ask('wait', { chats: part, quietMs: QUIET_MS });
      const [victim, ...others] = programs;
      if (victim === undefined) break;
      const [{ calls }] = await Promise.all([bench.api.ask('underWay', { process: victim.name }), victim.kill()]);
      underWay += calls;
      programs = [...others, await start(bench, 'worker', `k${kill + 1}`, settings.perSecond)];
    }
    // What the last killed one had in hand is taken over after some 15 s.
    const seen = await bench.api.ask('wait', { chats, quietMs: 2 * QUIET_MS });
    return { ...seen, underWay, settled: await settledOf(bench, marker) };
  } finally {
    await Promise.all(programs.map((program) => program.stop()));
  }
};

/** People type, first alone, then while a broadcast runs; one program does both. */
export const typing = async (
  bench: Bench,
  steps: number,
  settings: ApiSettings,
): Promise<{ idle: Typed; busy: Typed; broadcast: Seen }> => {
  await bench.redis.reset(true);
  const program = await start(bench, 'all', 'a0', settings.perSecond);
  const people = { url: program.url, secret: SECRET, people: 40, perSecond: 5 };
  try {
    await begin(bench, settings);
    await bench.api.ask('type', { ...people, steps: 40 });
    const idle = await bench.api.ask('type', { ...people, steps });
    const marker = await begin(bench, settings);
    const chats = await announce(redisUrlOf(bench), marker);
    await bench.api.ask('wait', { chats: Math.min(chats, 20), quietMs: QUIET_MS });
    const busy = await bench.api.ask('type', { ...people, steps });
    const atEnd = await bench.api.ask('seen', {});
    if (atEnd.chats >= chats) throw new Error('the broadcast ended before the typing did');
    return { idle, busy, broadcast: await bench.api.ask('wait', { chats, quietMs: QUIET_MS }) };
  } finally {
    await program.stop();
  }
};
