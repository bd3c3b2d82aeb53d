import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import { type Keys, REVISIONS } from './keys.js';
import { wholeJson } from './whole-json.js';

/** `done`: the update was committed before; `conflict`: a guard failed, read again. */
export type CommitResult = 'ok' | 'done' | 'conflict';

export interface CommitRequest {
  readonly guards: readonly { readonly key: string; readonly field: string; readonly rev: number }[];
  readonly operations: readonly (readonly string[])[];
  readonly done?: { readonly key: string; readonly ttlSeconds: number };
}
export type CommitScript = (request: CommitRequest) => Promise<CommitResult>;

/** What a turn reads before anything else. Null session or member: there is none. */
export interface TurnRead {
  readonly done: boolean;
  readonly session: string | null;
  readonly member: string | null;
  readonly revisions: readonly (string | null)[];
}
export type ReadScript = (update: number, person: string) => Promise<TurnRead>;

type Scripted = Redis & {
  giaoUocCommit(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<CommitResult>;
  giaoUocRead(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<(string | number | null)[]>;
};

const source = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

interface WaitingRead {
  readonly update: number;
  readonly person: string;
  resolve(read: TurnRead): void;
  reject(error: unknown): void;
}
/** Lua and Redis take far more; so many turns do not begin in one turn of the event loop. */
const MOST_READS = 500;

/**
 * Registers `lua/read.lua` on the client and returns it as a function. What is asked in one turn of the event loop goes together: making,
 * sending and answering a command costs more than what this one reads. Left out (the session kept by whoever answered a person last, guarded by
 * the commit), nothing is won: turns that do not begin together cost half as much again, and those that do cost what they cost with it.
 */
export const defineRead = (redis: Redis, keys: Keys): ReadScript => {
  redis.defineCommand('giaoUocRead', { lua: source('read') });
  const ask = async (turns: readonly WaitingRead[]): Promise<void> => {
    const names = [keys.members, keys.revisions];
    for (const { update, person } of turns) names.push(keys.done(update), keys.session(person));
    const persons = turns.map(({ person }) => person);
    const found = await (redis as Scripted).giaoUocRead(names.length, names, [...REVISIONS, ...persons]);
    const revisions = found.slice(0, REVISIONS.length) as (string | null)[];
    for (const [i, { resolve }] of turns.entries()) {
      const at = REVISIONS.length + 3 * i;
      const [done, session, member] = [found[at], found[at + 1], found[at + 2]];
      resolve({ done: done === 1, session: textOf(session), member: textOf(member), revisions });
    }
  };
  let waiting: WaitingRead[] = [];
  const askAll = (): void => {
    const turns = waiting;
    waiting = [];
    if (turns.length === 0) return;
    ask(turns).catch((error: unknown) => {
      for (const { reject } of turns) reject(error);
    });
  };
  return (update, person) =>
    new Promise((resolve, reject) => {
      const count = waiting.push({ update, person, resolve, reject });
      if (count === 1) setImmediate(askAll);
      else if (count === MOST_READS) askAll();
    });
};

const textOf = (found: string | number | null | undefined): string | null => (typeof found === 'string' ? found : null);

/** Commands that take several of what they take one of, and how many arguments make one. */
const STRIDES: Readonly<Record<string, number>> = { HSET: 2, HDEL: 1, ZADD: 2, ZREM: 1, SADD: 1, SREM: 1 };
/** So few are a turn's own, and hardly alike. */
const FEW = 8;
/** Lua hands a function some thousands of arguments at most. */
const MOST_ARGUMENTS = 1000;

/**
 * Puts operations of one command on one key together: a country's reminders are three commands a batch, not thousands. What is done to a key
 * keeps its order; keys do not depend on each other.
 */
const mergeOperations = (operations: CommitRequest['operations']): readonly (readonly string[])[] => {
  if (operations.length < FEW) return operations;
  const merged: string[][] = [];
  const last = new Map<string, string[]>();
  for (const operation of operations) {
    const [command = '', key = '', ...args] = operation;
    const before = last.get(key);
    const isAlike = before?.[0] === command && args.length === STRIDES[command];
    if (before !== undefined && isAlike && before.length < MOST_ARGUMENTS) {
      for (const arg of args) before.push(arg);
      continue;
    }
    const own = [...operation];
    merged.push(own);
    last.set(key, own);
  }
  return merged;
};

/** Registers `lua/commit.lua` on the client (sent once, then by its hash) and returns it as a function. */
export const defineCommit = (redis: Redis, names: Pick<Keys, 'backup'>): CommitScript => {
  redis.defineCommand('giaoUocCommit', { lua: source('commit') });
  return async ({ guards, operations, done }) => {
    const fallback = guards[0]?.key ?? operations[0]?.[1];
    const first = done?.key ?? fallback;
    if (first === undefined) return 'ok';
    const keys = [first, names.backup];
    const index = new Map<string, string>();
    const indexOf = (key: string): string => {
      const known = index.get(key);
      if (known !== undefined) return known;
      const number = String(keys.push(key));
      index.set(key, number);
      return number;
    };
    const argv = [done === undefined ? '' : String(done.ttlSeconds), String(guards.length)];
    for (const { key, field, rev } of guards) argv.push(indexOf(key), field, String(rev));
    // One by one: taking an operation apart by a pattern and spreading its rest makes a list twice over, in every turn.
    for (const operation of mergeOperations(operations)) {
      argv.push(String(operation.length - 2), operation[0] ?? '', indexOf(operation[1] ?? ''));
      for (let i = 2; i < operation.length; i += 1) argv.push(wholeJson(operation[i] ?? ''));
    }
    // As lists, not spread: a country's import has more arguments than a call may have.
    return (redis as Scripted).giaoUocCommit(keys.length, keys, argv);
  };
};
