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
/** The country takes seconds; what takes longer was made to. */
const MAX_MS = 120_000;

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
  const timer = setTimeout(() => void worker.terminate(), MAX_MS);
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

let last: Promise<unknown> = Promise.resolve();

/**
 * Does a task in a thread of its own, so that whoever writes meanwhile is answered, and its memory is given back. One at a time: two countries at
 * once would be twice the memory. Throws what the task throws, and `TaskTooBigError`.
 */
export const inThread = <N extends keyof Tasks>(name: N, ...args: Parameters<Tasks[N]>): Promise<Result<N>> => {
  const mine = last.then(() => run({ name, args }) as Promise<Result<N>>);
  last = mine.catch(() => undefined);
  return mine;
};
