import { z } from 'zod';

const text = z.string();
const moment = z.number().int();

/**
 * One line of what a tenant holds; keys without its prefix. `h` field of a hash, `s` string, `z` member of a sorted set with its score, `m`
 * member of a set, `l` item of a list, `x` entry of a stream, `t` end of a key's lifetime (epoch milliseconds); `d` the key is to be
 * emptied first, `f` the field is gone: a later line wins over an earlier one.
 */
export const dumpEntrySchema = z.union([
  z.tuple([z.literal('h'), text, text, text]),
  z.tuple([z.literal('s'), text, text]),
  z.tuple([z.literal('z'), text, text, text]),
  z.tuple([z.literal('m'), text, text]),
  z.tuple([z.literal('l'), text, text]),
  z.tuple([z.literal('x'), text, z.string().regex(/^\d+-\d+$/), z.array(text).min(2)]),
  z.tuple([z.literal('t'), text, moment]),
  z.tuple([z.literal('d'), text]),
  z.tuple([z.literal('f'), text, text]),
]);
export type DumpEntry = z.infer<typeof dumpEntrySchema>;

const pairs = (flat: readonly string[]): [string, string][] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i] ?? '', flat[2 * i + 1] ?? '']);

/** The lines of a key's content as Redis answers it: flat pairs for hashes and sorted sets, entries for streams. */
export const entriesOf = (name: string, type: string, values: readonly unknown[]): DumpEntry[] => {
  const texts = values as string[];
  if (type === 'string') return texts.map((value) => ['s', name, value]);
  if (type === 'hash') return pairs(texts).map(([field, value]) => ['h', name, field, value]);
  if (type === 'zset') return pairs(texts).map(([member, score]) => ['z', name, member, score]);
  if (type === 'set') return texts.map((member) => ['m', name, member]);
  if (type === 'list') return texts.map((value) => ['l', name, value]);
  if (type === 'stream') return (values as [string, string[]][]).map(([id, fields]) => ['x', name, id, fields]);
  return [];
};
