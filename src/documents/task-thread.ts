import { parentPort, workerData } from 'node:worker_threads';
import { TASKS, type Tasks } from './tasks.js';

/** What the thread is started for. */
export interface Task {
  readonly name: keyof Tasks;
  readonly args: readonly unknown[];
}

/** Does one task and ends. Bytes arrive as plain arrays, whatever they were. */
const { name, args } = workerData as Task;
const revived = args.map((arg) =>
  arg instanceof Uint8Array ? Buffer.from(arg.buffer, arg.byteOffset, arg.length) : arg,
);
const task = TASKS[name] as (...given: unknown[]) => unknown;
parentPort?.postMessage(await task(...revived));
