import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

const STOP_MS = 4000;
const START_MS = 30_000;
const PAUSE_MS = 10;
const KEPT_LINES = 200;

/** A program of ours in a process of its own. */
export interface Child {
  /** The last lines that it wrote, of both streams. */
  readonly lines: readonly string[];
  /** The first line of which `read` makes something. Rejects when the program ends first, does not say it in time, or at the signal. */
  line<T>(read: (line: string) => T | undefined, signal: AbortSignal): Promise<T>;
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
  const lines: string[] = [];
  const take = (line: string): void => {
    lines.push(line);
    if (lines.length > KEPT_LINES) lines.shift();
    onLine(line);
  };
  createInterface({ input: spawned.stdout }).on('line', take);
  createInterface({ input: spawned.stderr }).on('line', take);
  let stopping = false;
  let over = false;
  const ended = new Promise<void>((resolve) => {
    const end = (): void => {
      over = true;
      if (!stopping) onEnd();
      resolve();
    };
    spawned.once('close', end).once('error', end);
  });
  return {
    lines,
    line: async (read, signal) => {
      const late = AbortSignal.timeout(START_MS);
      for (;;) {
        const value = lines.map(read).find((one) => one !== undefined);
        if (value !== undefined) return value;
        signal.throwIfAborted();
        if (over || late.aborted) throw new Error(`${script} did not start: ${lines.at(-1) ?? 'it said nothing'}`);
        await sleep(PAUSE_MS);
      }
    },
    stop: async () => {
      stopping = true;
      if (over) return;
      const late = setTimeout(() => spawned.kill('SIGKILL'), STOP_MS);
      spawned.kill('SIGTERM');
      await ended;
      clearTimeout(late);
    },
  };
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
