import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

const STOP_MS = 4000;
const START_MS = 30_000;
const KEPT_LINES = 200;

/** A program of ours in a process of its own. */
export interface Child {
  /** The last lines that it wrote, of both streams. */
  readonly lines: readonly string[];
  /** The first line of which `read` makes something. Rejects when the program ends first or does not say it in time. */
  line<T>(read: (line: string) => T | undefined): Promise<T>;
  /** SIGTERM, after four seconds SIGKILL; resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface ChildOptions {
  readonly cwd: string;
  /** The whole environment. */
  readonly env: Readonly<Record<string, string>>;
  onLine(line: string): void;
  /** Called when it ends without being stopped. */
  onEnd(): void;
}

/** Collects what a program writes. */
const listen = (onLine: (line: string) => void) => {
  const lines: string[] = [];
  const listeners = new Set<(line: string) => void>([onLine]);
  const take = (line: string): void => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    for (const listener of listeners) listener(line);
  };
  /** See `Child.line`; `ended` settles when nothing will be said any more. */
  const line = <T>(read: (line: string) => T | undefined, ended: Promise<unknown>): Promise<T> =>
    new Promise((resolve, reject) => {
      const finish = (): void => {
        clearTimeout(timer);
        listeners.delete(listener);
      };
      const fail = (): void => {
        finish();
        reject(new Error(lines.at(-1) ?? 'it said nothing'));
      };
      const listener = (text: string): void => {
        const value = read(text);
        if (value === undefined) return;
        finish();
        resolve(value);
      };
      const timer = setTimeout(fail, START_MS);
      listeners.add(listener);
      for (const text of [...lines]) listener(text);
      ended.then(fail, fail);
    });
  return { lines, take, line };
};

/**
 * Starts `node <script> …` with exactly this environment, in a folder without `.env`, so that nothing of a real installation reaches it.
 * A terminal's Ctrl-C does not reach it either (a session of its own); it ends with our end of its standard input, however we die.
 */
export const startChild = (script: string, args: readonly string[], options: ChildOptions): Child => {
  const { cwd, env, onEnd, onLine } = options;
  const spawned = spawn(process.execPath, [script, ...args], {
    cwd,
    env: { ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { lines, take, line } = listen(onLine);
  createInterface({ input: spawned.stdout }).on('line', take);
  createInterface({ input: spawned.stderr }).on('line', take);
  let stopping = false;
  const ended = once(spawned, 'close').then(() => {
    if (!stopping) onEnd();
  });
  ended.catch(() => undefined);
  const stop = async (): Promise<void> => {
    stopping = true;
    if (spawned.exitCode !== null || spawned.signalCode !== null) return;
    const late = setTimeout(() => spawned.kill('SIGKILL'), STOP_MS);
    spawned.kill('SIGTERM');
    await ended.catch(() => undefined);
    clearTimeout(late);
  };
  return { lines, line: (read) => line(read, ended), stop };
};

/** Reads a line as a JSON object; undefined when it is none. */
export const jsonLine = (line: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
};
