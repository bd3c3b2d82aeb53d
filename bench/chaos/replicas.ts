import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import type { Keys } from '../../src/store/keys.js';
import { outlast } from '../../src/store/outlast.js';
import type { Balancer } from './balancer.js';
import { type Line, type Program, startProcess } from './program.js';
import { freePort } from './redis.js';

const SECRET = 'chaos-secret';
const MOST_STARTS = 20;
const HEARING_MS = 300;
/** Calls a second over all replicas: Telegram's own pace, three times as fast so that a run stays short. */
export const PACE = 100;

interface Replica {
  readonly role: 'bot' | 'worker';
  readonly port: number;
  readonly program: Program;
  readonly id: string;
}

export interface HouseDeps {
  readonly root: string;
  readonly token: string;
  readonly tenant: string;
  readonly apiRoot: string;
  readonly redisUrl: string;
  readonly balancer: Balancer;
  readonly redis: Redis;
  readonly keys: Keys;
  /** Whether the message of an outbox entry has come to its recipient. */
  isSent(entry: string): boolean;
}

/** What goes wrong by design while Redis is killed under the program; anything else that is logged as an error is a defect. */
const EXPECTED = /^redis |^telegram |^the menu|^polling failed/;

/** The replicas of the bot: starts, kills and replaces them. */
export const openHouse = async (deps: HouseDeps) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'gu-chaos-'));
  const living: Replica[] = [];
  const errors: Line[] = [];
  const starting: Promise<void>[] = [];
  let kills = 0;
  /** Calls that a killed replica may have made without being able to strike them off. */
  let inFlight = 0;
  /** Most messages that a killed worker had sent and not recorded. */
  let unrecorded = 0;

  /** As a supervisor does: a program that finds no Redis ends, and is started again. */
  const start = async (role: Replica['role']): Promise<void> => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await startOnce(role);
      } catch (error) {
        if (attempt === MOST_STARTS) throw error;
        await sleep(500);
      }
    }
  };

  const startOnce = async (role: Replica['role']): Promise<void> => {
    const port = await freePort();
    const program = startProcess(deps.root, 'dist/cli.js', ['start', '--role', role, '--exit-with-stdin'], {
      BOT_TOKEN: deps.token,
      TELEGRAM_API_ROOT: deps.apiRoot,
      REDIS_URL: deps.redisUrl,
      TENANT: deps.tenant,
      DATA_DIR: dataDir,
      PORT: String(port),
      SEND_LIMIT: String(PACE),
      WEBHOOK_URL: deps.balancer.url,
      WEBHOOK_SECRET: SECRET,
    });
    const id = await program.line((line) => (line.msg === 'ready' ? String(line.replica) : undefined));
    living.push({ role, port, program, id });
    if (role === 'bot') deps.balancer.add(port);
  };

  const collect = ({ program }: Replica): void => {
    errors.push(...program.lines.filter(({ level = 30, msg = '' }) => level >= 50 && !EXPECTED.test(msg)));
  };

  /** What a dead replica had begun: answers that stand under its name; messages that were sent and not recorded. */
  const begun = async ({ role, id }: Replica): Promise<number> => {
    const { redis, keys } = deps;
    if (role === 'worker') {
      const taken = await outlast(() => redis.hkeys(keys.outboxTaken));
      // What was under way arrives, and is heard of.
      await sleep(HEARING_MS);
      const sent = taken.filter((entry) => deps.isSent(entry)).length;
      unrecorded = Math.max(unrecorded, sent);
      return sent;
    }
    const fields = await outlast(() => redis.hkeys(keys.replies));
    return fields.filter((field) => field.endsWith(`:${id}`)).length;
  };

  return {
    start,
    /** kill -9 of one replica; a new one takes its place as soon as it can. The last bot is spared. @param draw a number in [0, 1) */
    strike: async (draw: number): Promise<void> => {
      const bots = living.filter(({ role }) => role === 'bot').length;
      const victims = living.filter(({ role }) => role === 'worker' || bots > 1);
      const victim = victims[Math.floor(draw * victims.length)];
      if (victim === undefined) return;
      living.splice(living.indexOf(victim), 1);
      deps.balancer.remove(victim.port);
      await victim.program.end('SIGKILL');
      kills += 1;
      inFlight += await begun(victim);
      collect(victim);
      starting.push(start(victim.role).catch((error) => void errors.push({ level: 60, msg: String(error) })));
    },
    get kills() {
      return kills;
    },
    get inFlight() {
      return inFlight;
    },
    get unrecorded() {
      return unrecorded;
    },
    /** What a living bot has still to do; undefined when it cannot say. */
    backlog: async (): Promise<Record<string, number> | undefined> => {
      const port = living.find(({ role }) => role === 'worker')?.port;
      try {
        const answer = await fetch(`http://127.0.0.1:${port}/health`);
        const { ok, backlog } = (await answer.json()) as { ok: boolean; backlog?: Record<string, number> };
        return ok ? backlog : undefined;
      } catch {
        return undefined;
      }
    },
    errors,
    /** Every replica that was killed has been replaced. */
    whole: async (): Promise<void> => void (await Promise.all(starting)),
    close: async (): Promise<void> => {
      await Promise.all(starting);
      for (const one of living.splice(0)) {
        collect(one);
        await one.program.end('SIGKILL');
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
export type House = Awaited<ReturnType<typeof openHouse>>;
