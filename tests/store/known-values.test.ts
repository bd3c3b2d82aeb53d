import { expect, test } from 'vitest';
import { z } from 'zod';
import { createKnownValues } from '../../src/store/known-values.js';
import { CorruptValueError } from '../../src/store/transaction.js';

const schema = z.object({ name: z.string(), posts: z.array(z.object({ unit: z.string() })), rev: z.number() });
const stored = (name: string): string => JSON.stringify({ name, posts: [{ unit: 'A' }], rev: 1 });

test('the same text is read once, another one anew', () => {
  const known = createKnownValues(schema, 'things', 10);
  const first = known('a', stored('một'));
  expect(first).toEqual({ name: 'một', posts: [{ unit: 'A' }], rev: 1 });
  expect(known('a', stored('một'))).toBe(first);
  expect(known('a', stored('hai')).name).toBe('hai');
  expect(known('a', stored('một')).name).toBe('một');
});

test('no turn can change what another one reads', () => {
  const value = createKnownValues(schema, 'things', 10)('a', stored('một'));
  expect(() => value.posts.push({ unit: 'B' })).toThrow(TypeError);
  expect(() => {
    value.name = 'hai';
  }).toThrow(TypeError);
});

test('what was not asked for longest is forgotten', () => {
  const known = createKnownValues(schema, 'things', 2);
  const first = known('a', stored('một'));
  const second = known('b', stored('hai'));
  expect(known('a', stored('một'))).toBe(first);
  known('c', stored('ba'));
  expect(known('a', stored('một'))).toBe(first);
  expect(known('b', stored('hai'))).not.toBe(second);
});

test('what breaks the schema is refused each time', () => {
  const known = createKnownValues(schema, 'things', 10);
  for (const raw of ['{"name":', '{"name":"một"}', '{"name":', 'null'])
    expect(() => known('a', raw)).toThrow(CorruptValueError);
});
