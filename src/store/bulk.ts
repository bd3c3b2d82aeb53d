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

/** Which of these fields a hash has; their values are not read. */
export const presentFields = async (redis: Redis, key: string, fields: readonly string[]): Promise<Set<string>> => {
  const present = new Set<string>();
  for (const chunk of chunksOf(fields)) {
    const pipeline = redis.pipeline();
    for (const field of chunk) pipeline.hexists(key, field);
    const answers = (await pipeline.exec()) ?? [];
    for (const [i, field] of chunk.entries()) if (answered(answers[i]) === 1) present.add(field);
  }
  return present;
};

/** The members of many sets, one after another. */
export const membersOfSets = async (redis: Redis, keys: readonly string[]): Promise<string[]> => {
  const members: string[] = [];
  for (const chunk of chunksOf(keys)) {
    const pipeline = redis.pipeline();
    for (const key of chunk) pipeline.smembers(key);
    for (const answer of (await pipeline.exec()) ?? []) {
      for (const member of answered(answer) as string[]) members.push(member);
    }
  }
  return members;
};

/** One answer of a pipeline; a failed command throws. */
const answered = (answer: [error: Error | null, value: unknown] | undefined): unknown => {
  if (answer?.[0]) throw answer[0];
  return answer?.[1];
};
