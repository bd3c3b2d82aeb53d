import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';

/** `done`: the update was committed before; `conflict`: a guard failed, read again. */
export type CommitResult = 'ok' | 'done' | 'conflict';

export interface CommitRequest {
  readonly guards: readonly { readonly key: string; readonly field: string; readonly rev: number }[];
  readonly operations: readonly (readonly string[])[];
  readonly done?: { readonly key: string; readonly ttlSeconds: number };
}
export type CommitScript = (request: CommitRequest) => Promise<CommitResult>;

type Scripted = Redis & {
  giaoUocCommit(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<CommitResult>;
};

/** Registers `lua/commit.lua` on the client (sent once, then by its hash) and returns it as a function. */
export const defineCommit = (redis: Redis): CommitScript => {
  const lua = readFileSync(new URL('./lua/commit.lua', import.meta.url), 'utf8');
  redis.defineCommand('giaoUocCommit', { lua });
  return async ({ guards, operations, done }) => {
    const fallback = guards[0]?.key ?? operations[0]?.[1];
    const first = done?.key ?? fallback;
    if (first === undefined) return 'ok';
    const keys = [first];
    const index = new Map<string, string>();
    const indexOf = (key: string): string => {
      const known = index.get(key);
      if (known !== undefined) return known;
      keys.push(key);
      index.set(key, String(keys.length));
      return String(keys.length);
    };
    const argv = [done === undefined ? '' : String(done.ttlSeconds), String(guards.length)];
    for (const { key, field, rev } of guards) argv.push(indexOf(key), field, String(rev));
    for (const [command = '', key = '', ...args] of operations)
      argv.push(String(args.length), command, indexOf(key), ...args);
    // As lists, not spread: a country's import has more arguments than a call may have.
    return (redis as Scripted).giaoUocCommit(keys.length, keys, argv);
  };
};
