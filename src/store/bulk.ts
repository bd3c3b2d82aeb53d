import type { Redis } from 'ioredis';
import type { z } from 'zod';
import { parseStored } from './transaction.js';

/** Commands or fields per round trip: some hundred kilobytes of answer, so that Redis serves others in between. */
const CHUNK = 1000;

const chunksOf = function* <T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += CHUNK) yield all.slice(at, at + CHUNK);
};

/**
 * Reads many fields of a hash, keeping nothing: `take` gets those that are there, in the order asked. A schema that picks few properties
 * keeps a country's records small. Throws CorruptValueError.
 */
export const readFields = async <T>(
  redis: Redis,
  key: string,
  fields: readonly string[],
  schema: z.ZodType<T>,
  take: (field: string, value: T) => void,
): Promise<void> => {
  for (const chunk of chunksOf(fields)) {
    const raws = await redis.hmget(key, ...chunk);
    for (const [i, field] of chunk.entries()) {
      const raw = raws[i];
      if (raw === null || raw === undefined) continue;
      take(field, parseStored(schema, key, field, raw));
    }
  }
};

/** A pipeline of a command per field costs ten times as much here and there as one script for all of them. */
const PRESENT = `
local found = {}
for i, field in ipairs(ARGV) do found[i] = redis.call('HEXISTS', KEYS[1], field) end
return found`;
const MEMBERS = `
local found = {}
for i, key in ipairs(KEYS) do
  for _, member in ipairs(redis.call('SMEMBERS', key)) do found[#found + 1] = member end
end
return found`;

/** Which of these fields a hash has; their values are not read. */
export const presentFields = async (redis: Redis, key: string, fields: readonly string[]): Promise<Set<string>> => {
  const present = new Set<string>();
  for (const chunk of chunksOf(fields)) {
    const found = (await redis.eval(PRESENT, 1, key, ...chunk)) as number[];
    for (const [i, field] of chunk.entries()) if (found[i] === 1) present.add(field);
  }
  return present;
};

/** The members of many sets, one after another. */
export const membersOfSets = async (redis: Redis, keys: readonly string[]): Promise<string[]> => {
  const members: string[] = [];
  for (const chunk of chunksOf(keys)) {
    for (const member of (await redis.eval(MEMBERS, chunk.length, ...chunk)) as string[]) members.push(member);
  }
  return members;
};
