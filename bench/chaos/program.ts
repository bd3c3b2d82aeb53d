import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface Line {
  readonly level?: number;
  readonly msg?: string;
  readonly [name: string]: unknown;
}

const read = (line: string): Line => {
  try {
    return JSON.parse(line) as Line;
  } catch {
    return { msg: line };
  }
};

const READY_MS = 60_000;

/** A program of ours in a process of its own; its lines are JSON. */
export const startProcess = (root: string, script: string, args: readonly string[], env: Record<string, string>) => {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const lines: Line[] = [];
  const listeners = new Set<(line: Line) => void>();
  const take = (text: string): void => {
    const line = read(text);
    lines.push(line);
    for (const listener of listeners) listener(line);
  };
  createInterface({ input: child.stdout }).on('line', take);
  createInterface({ input: child.stderr }).on('line', take);
  const ended = once(child, 'close');
  return {
    pid: child.pid ?? 0,
    lines,
    /** The first line of which `pick` makes something. Rejects when the program ends first. */
    line: <T>(pick: (line: Line) => T | undefined): Promise<T> =>
      new Promise((resolve, reject) => {
        const say = (why: string) =>
          reject(new Error(`${script} ${args.join(' ')} ${why}: ${JSON.stringify(lines.slice(-5))}`));
        const late = setTimeout(() => say('is late'), READY_MS);
        const listener = (line: Line): void => {
          const value = pick(line);
          if (value === undefined) return;
          clearTimeout(late);
          listeners.delete(listener);
          resolve(value);
        };
        listeners.add(listener);
        for (const line of lines) listener(line);
        void ended.then(() => say('ended'));
      }),
    end: async (signal: NodeJS.Signals): Promise<void> => {
      if (child.exitCode === null && child.signalCode === null) child.kill(signal);
      await ended;
    },
  };
};
export type Program = ReturnType<typeof startProcess>;
