import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Task } from './task-thread.js';
import type { Tasks } from './tasks.js';

/** A thread reads no TypeScript: tests that run the sources use what was built. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/documents/task-thread.js' : './task-thread.js',
  import.meta.url,
);
/** What a task may take. The country's roster, 33,649 rows, needs 100 MB of it; a file made to fill the memory ends the thread alone. */
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };
/** Reading the country takes seconds; what takes longer was made to. What we make ourselves takes as long as it takes: cards some ms each. */
const MAX_MS = { read: 120_000, make: 3_600_000 } as const;
const READS: readonly (keyof Tasks)[] = ['readRosterFile', 'markRoster'];
type Lane = keyof typeof MAX_MS;
const laneOf = (name: keyof Tasks): Lane => (READS.includes(name) ? 'read' : 'make');

/** A task needed more memory or time than any honest file does. */
export class TaskTooBigError extends Error {
  constructor(name: string) {
    super(`${name} took too much memory or time`);
    this.name = 'TaskTooBigError';
  }
}

type Result<N extends keyof Tasks> = Awaited<ReturnType<Tasks[N]>>;

const isOutOfMemory = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const run = async ({ name, args }: Task): Promise<unknown> => {
  const worker = new Worker(ENTRY, {
    workerData: { name, args } satisfies Task,
    resourceLimits: LIMITS,
  });
  const timer = setTimeout(() => void worker.terminate(), MAX_MS[laneOf(name)]);
  try {
    const ended = once(worker, 'exit').then(() => Promise.reject(new TaskTooBigError(name)));
    const [value] = await Promise.race([once(worker, 'message'), ended]);
    return value instanceof Uint8Array ? Buffer.from(value.buffer, value.byteOffset, value.length) : value;
  } catch (error) {
    throw isOutOfMemory(error) ? new TaskTooBigError(name) : error;
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};

const last: Record<Lane, Promise<unknown>> = { read: Promise.resolve(), make: Promise.resolve() };

/**
 * Does a task in a thread of its own, so that whoever writes meanwhile is answered, and its memory is given back. One file is read at a
 * time, and one made: two countries at once would be twice the memory, and nobody's roster waits for a province's cards. Throws what the task throws, and `TaskTooBigError`.
 */
export const inThread = <N extends keyof Tasks>(name: N, ...args: Parameters<Tasks[N]>): Promise<Result<N>> => {
  const lane = laneOf(name);
  const mine = last[lane].then(() => run({ name, args }) as Promise<Result<N>>);
  last[lane] = mine.catch(() => undefined);
  return mine;
};
