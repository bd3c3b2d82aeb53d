import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import { root } from './project-files.js';

/** A program that a test started. */
export interface Child {
  readonly pid: number;
  /** What it wrote so far, standard output and error in the order of arrival. */
  readonly lines: readonly string[];
  /** The first line, past or future, of which `read` makes something. Rejects when the program ends first or time is up. */
  line<T>(read: (line: string) => T | undefined, timeoutMs?: number): Promise<T>;
  /** Resolves with the exit code when the program has ended and all it wrote has been read. */
  readonly ended: Promise<number | null>;
  /** Sends a signal; resolves with the exit code (null: ended by the signal). A second call only waits. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

const startMs = 60_000;
const running = new Set<Child>();
/** No test file leaves a program behind, whatever its tests did. */
afterAll(async () => {
  await Promise.all([...running].map((child) => child.stop('SIGKILL')));
});

/** Starts `node <script> …` in the project's folder with exactly these additions to PATH and HOME as environment. */
export const startNode = (script: string, args: readonly string[], env: Record<string, string> = {}): Child =>
  startProgram(process.execPath, [script, ...args], env);

/** The same for any program. */
export const startProgram = (program: string, args: readonly string[], env: Record<string, string> = {}): Child => {
  const { PATH = '', HOME = '' } = process.env;
  const spawned = spawn(program, args, {
    cwd: root,
    env: { PATH, HOME, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>();
  const take = (line: string): void => {
    lines.push(line);
    for (const listener of listeners) listener(line);
  };
  createInterface({ input: spawned.stdout }).on('line', take);
  createInterface({ input: spawned.stderr }).on('line', take);
  const ended = once(spawned, 'close').then(([code]) => code as number | null);

  const child: Child = {
    pid: spawned.pid ?? 0,
    lines,
    ended,
    line: (read, timeoutMs = startMs) =>
      new Promise((resolve, reject) => {
        const finish = (): void => {
          clearTimeout(timer);
          listeners.delete(listener);
        };
        const fail = (why: string): void => {
          finish();
          reject(new Error(`${program} ${args.join(' ')}: ${why}\n${lines.slice(-20).join('\n')}`));
        };
        const listener = (line: string): void => {
          const value = read(line);
          if (value === undefined) return;
          finish();
          resolve(value);
        };
        const timer = setTimeout(() => fail(`the awaited line did not come within ${timeoutMs} ms`), timeoutMs);
        listeners.add(listener);
        for (const line of [...lines]) listener(line);
        void ended.then((code) => fail(`ended with ${code}`));
      }),
    stop: async (signal = 'SIGTERM') => {
      if (spawned.exitCode === null && spawned.signalCode === null) spawned.kill(signal);
      const code = await ended;
      running.delete(child);
      return code;
    },
  };
  running.add(child);
  return child;
};

export { jsonLine } from '../../src/demo/house/child.js';
