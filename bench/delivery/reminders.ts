import { fork } from 'node:child_process';
import { once } from 'node:events';
import { SEEDED } from '../updates/redis.js';
import { seedCountry } from './country.js';
import { type Bench, redisUrlOf } from './scenarios.js';

export interface ReminderRun {
  readonly units: number;
  /** Schools that have not reported: each is to be reminded. */
  readonly missing: number;
  readonly reminders: number;
  readonly ms: number;
  /** The same in a process that did it before, and the processor time that this took. */
  readonly warmMs: number;
  readonly warmCpuMs: number;
  /** Resident memory above what the process had when it had loaded the roster, bytes. */
  readonly extra: number;
}

/** What the process says. */
type Told = Omit<ReminderRun, 'units' | 'missing' | 'extra'> & { readonly before: number; readonly most: number };

/** The weekly reminder of so many units, the best of some runs in processes of their own, each from the same state. */
export const remind = async (bench: Bench, units: number, repetitions: number): Promise<ReminderRun> => {
  await bench.redis.emptySeeded();
  const missing = await seedCountry(bench.root, `redis://127.0.0.1:${bench.redis.port}/${SEEDED}`, units);
  const runs: ReminderRun[] = [];
  for (let i = 0; i < repetitions; i += 1) {
    await bench.redis.reset(true);
    const child = fork(new URL('./reminders-child.js', import.meta.url), [redisUrlOf(bench)]);
    const exited = once(child, 'exit');
    const [told] = (await Promise.race([once(child, 'message'), exited])) as [Told | number | null];
    await exited;
    if (typeof told !== 'object' || told === null) throw new Error('the reminders ended without an answer');
    const { before, most, ...run } = told;
    runs.push({ units, missing, ...run, extra: most - before });
  }
  const [best] = runs.sort((a, b) => a.ms - b.ms);
  if (best === undefined) throw new Error('no run');
  const least = (figure: (run: ReminderRun) => number): number => Math.min(...runs.map(figure));
  const warm = { warmMs: least((run) => run.warmMs), warmCpuMs: least((run) => run.warmCpuMs) };
  return { ...best, ...warm, extra: Math.max(...runs.map(({ extra }) => extra)) };
};
