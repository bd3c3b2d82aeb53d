import type { Redis } from 'ioredis';
import type { z } from 'zod';
import { parseStored } from './transaction.js';

/** Commands or fields per round trip: a hundred kilobytes of answer, so that Redis serves others in between, and little is in memory at once. */
const CHUNK = 300;

/** Asks for chunks of many things, each while the answer to the one before is being looked at. */
const eachChunk = async <T>(
  all: readonly string[],
  ask: (chunk: readonly string[]) => Promise<T>,
  take: (answer: T, chunk: readonly string[]) => void,
): Promise<void> => {
  const next = (at: number): Promise<T> | undefined => {
    if (at >= all.length) return undefined;
    const answer = ask(all.slice(at, at + CHUNK));
    // Looked at when its turn comes, unless the one before failed.
    answer.catch(() => undefined);
    return answer;
  };
  let coming = next(0);
  for (let at = 0; coming !== undefined; at += CHUNK) {
    const answer = await coming;
    coming = next(at + CHUNK);
    take(answer, all.slice(at, at + CHUNK));
  }
};

/**
 * Reads many fields of a hash, keeping nothing: `take` gets those that are there, in the order asked. A schema that picks few properties
 * keeps a country's records small. Throws CorruptValueError.
 */
export const readFields = <T>(
  redis: Redis,
  key: string,
  fields: readonly string[],
  schema: z.ZodType<T>,
  take: (field: string, value: T) => void,
): Promise<void> =>
  eachChunk(
    fields,
    (chunk) => redis.hmget(key, ...chunk),
    (raws, chunk) => {
      for (const [i, field] of chunk.entries()) {
        const raw = raws[i];
        if (raw === null || raw === undefined) continue;
        take(field, parseStored(schema, key, field, raw));
      }
    },
  );

/** A pipeline of a command per field costs ten times as much here and there as one script for all of them. */
const PRESENT = `
local found = {}
for i, field in ipairs(ARGV) do found[i] = redis.call('HEXISTS', KEYS[1], field) end
return found`;

/** Which of these fields a hash has; their values are not read. */
export const presentFields = async (redis: Redis, key: string, fields: readonly string[]): Promise<Set<string>> => {
  const present = new Set<string>();
  const ask = (chunk: readonly string[]) => redis.eval(PRESENT, 1, key, ...chunk) as Promise<number[]>;
  await eachChunk(fields, ask, (found, chunk) => {
    for (const [i, field] of chunk.entries()) if (found[i] === 1) present.add(field);
  });
  return present;
};

/** The members of many sets, each once, in no order. */
export const membersOfSets = async (redis: Redis, keys: readonly string[]): Promise<string[]> => {
  const members: string[] = [];
  await eachChunk(
    keys,
    (chunk) => redis.sunion(...chunk),
    (found) => {
      for (const member of found) members.push(member);
    },
  );
  return members;
};
