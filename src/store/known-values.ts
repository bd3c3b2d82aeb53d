import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import { parseStored } from './transaction.js';

/** Freezes a value read from JSON, with all that is in it. */
const freeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) freeze(part);
    Object.freeze(value);
  }
  return value;
};

/**
 * Values that are read with every update and seldom change, as they were understood last. Each is known by the very text that stands in Redis, so
 * that none is ever out of date; frozen, for turns share them. The ones not asked for longest give way.
 * @param key names the values in the error
 * @param most so many are remembered
 * @returns reads a stored text; throws CorruptValueError
 */
export const createKnownValues = <T extends object>(schema: z.ZodType<T>, key: string, most: number) => {
  const known = new LRUCache<string, { readonly raw: string; readonly value: T }>({ max: most });
  return (id: string, raw: string): T => {
    const last = known.get(id);
    if (last?.raw === raw) return last.value;
    const value = freeze(parseStored(schema, key, id, raw));
    known.set(id, { raw, value });
    return value;
  };
};
