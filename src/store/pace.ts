import { readFileSync } from 'node:fs';
import type { Redis } from 'ioredis';
import type { Keys } from './keys.js';

/** What a token is for: each kind has a set of its own. Paid messages have their own limit too. */
type Kind = 'answer' | 'message' | 'paid';
export interface Want {
  readonly token: string;
  readonly kind: Kind;
  /** Telegram id of the chat; negative for groups. Absent: the call belongs to none. */
  readonly chat?: string;
}
export interface Hold extends Want {
  /** Milliseconds; 0 gives the token back unused. */
  readonly ms: number;
  /** From when they count, in Redis's time, epoch milliseconds; absent or in its future: from now. */
  readonly from?: number;
}

/** Redis's time when it answered, epoch milliseconds, and one answer per want. */
export interface Taken {
  readonly at: number;
  readonly answers: readonly TakenAnswer[];
}
/**
 * `wait` 0: it has its token, to be used after so many microseconds; above 0 its chat, below 0 its kind has to wait so many microseconds
 * before it is asked for again.
 */
export interface TakenAnswer {
  readonly wait: number;
  readonly from: number;
}

/** Calls a second. `paid` 0: nothing is paid for. */
export interface PaceLimits {
  readonly free: number;
  readonly paid: number;
}

/** A token that is not held anew comes back after so many milliseconds: its process died. */
export const LEASE_MS = 10_000;
/** A chat keeps a message in mind for so long after its response (Telegram: one a second with bursts of three; twenty a minute). */
const CHAT_HOLD_MS = { private: 3000, group: 60_000 } as const;

const chatKind = (chat: string | undefined): keyof typeof CHAT_HOLD_MS | '' => {
  if (chat === undefined) return '';
  return chat.startsWith('-') ? 'group' : 'private';
};

type Scripted = Redis & {
  giaoUocPaceTake(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<number[]>;
  giaoUocPaceHold(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<number>;
  giaoUocPaceRefuse(keyCount: number, keys: readonly string[], args: readonly string[]): Promise<[string, number]>;
};

const source = (name: string): string => readFileSync(new URL(`./lua/${name}.lua`, import.meta.url), 'utf8');

/** Keys of a script by index, each once. */
const indexed = (first: readonly string[]) => {
  const keys = [...first];
  return {
    keys,
    of: (key: string): string => {
      const at = keys.indexOf(key);
      return String(at < 0 ? keys.push(key) : at + 1);
    },
  };
};

/** The pace that all processes of a tenant share; time is Redis's own. The rules stand in `lua/pace-*.lua`. */
export const createPaceStore = (redis: Redis, keys: Keys, limits: PaceLimits) => {
  for (const name of ['Take', 'Hold', 'Refuse'])
    redis.defineCommand(`giaoUocPace${name}`, { lua: source(`pace-${name.toLowerCase()}`) });
  const scripted = redis as Scripted;
  const { state, waiting, over, ...sets } = keys.pace;

  return {
    take: async (wants: readonly Want[]): Promise<Taken> => {
      const index = indexed([state, sets.answer, sets.message, sets.paid, waiting, over]);
      const args = [limits.free, limits.paid, LEASE_MS].map(String);
      for (const { token, kind, chat } of wants)
        args.push(token, kind, chat === undefined ? '0' : index.of(keys.paceOf(chat)), chatKind(chat));
      const [micros = 0, ...said] = await scripted.giaoUocPaceTake(index.keys.length, index.keys, args);
      const answers = wants.map((_, i) => ({ wait: said[2 * i] ?? 0, from: said[2 * i + 1] ?? 0 }));
      return { at: micros / 1000, answers };
    },
    /** Says when tokens come back. */
    hold: async (holds: readonly Hold[]): Promise<void> => {
      const index = indexed([]);
      const args: string[] = [];
      for (const { token, kind, chat, ms, from } of holds) {
        args.push(token, index.of(sets[kind]), String(ms));
        const type = chatKind(chat);
        if (chat === undefined || type === '') args.push('0', '0');
        else args.push(index.of(keys.paceOf(chat)), String(ms === 0 ? 0 : Math.max(ms, CHAT_HOLD_MS[type])));
        args.push(from === undefined || !Number.isFinite(from) ? '' : from.toFixed(3));
      }
      await scripted.giaoUocPaceHold(index.keys.length, index.keys, args);
    },
    /** Telegram refused a call with 429. Returns what is paused, and the limit over all chats from now on. */
    refuse: async (chat: string | undefined, seconds: number): Promise<{ scope: string; limit: number }> => {
      const names = [state, sets.answer, sets.message, over, ...(chat === undefined ? [] : [keys.paceOf(chat)])];
      const args = [String(seconds), chatKind(chat), String(limits.free)];
      const [scope, limit] = await scripted.giaoUocPaceRefuse(names.length, names, args);
      return { scope, limit };
    },
  };
};

/** For the operator: what was learned, and how much is in use. `refused` counts the 429s so far. */
export const readPace = async (redis: Redis, keys: Keys, limit: number) => {
  const { state, answer, message, paid } = keys.pace;
  const [[learned, base, pausedUntil, refused], [seconds = 0, micros = 0], ...used] = await Promise.all([
    redis.hmget(state, 'limit', 'base', 'pausedUntil', 'refused'),
    redis.time(),
    ...[answer, message, paid].map((key) => redis.zcard(key)),
  ]);
  const now = Number(seconds) * 1000 + Number(micros) / 1000;
  return {
    limit: Number(base) === limit ? Number(learned ?? limit) : limit,
    pausedMs: Math.max(0, Math.ceil(Number(pausedUntil ?? 0) - now)),
    refused: Number(refused ?? 0),
    used: used.reduce((sum, count) => sum + count, 0),
  };
};
