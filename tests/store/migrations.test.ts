import { expect, test } from 'vitest';
import { readHistory } from '../../src/store/audit.js';
import { createKeys } from '../../src/store/keys.js';
import { ensureSchema, SCHEMA } from '../../src/store/migrations/schema.js';
import { refusal } from '../services/report-world.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();

/** A tenant as the program left it before versions were stored. */
const openOld = async () => {
  const keys = createKeys(uniqueTenant());
  await redis.hset(keys.units, 's1', '{}');
  for (let i = 1; i <= 1200; i += 1) {
    const unit = i % 3 === 0 ? [] : ['unit', `s${i % 3}`];
    await redis.xadd(keys.audit, `${i}-1`, 'at', String(i), 'by', 'unit', 'action', 'x', ...unit);
  }
  return keys;
};

test('an old tenant is brought forward once, by one of several processes, and a run that was broken off is finished', async () => {
  const keys = await openOld();
  // A first run died on the way.
  await redis.xadd(keys.auditOf('s1'), '1-1', 'at', '1', 'by', 'unit', 'action', 'x', 'unit', 's1');
  await Promise.all([ensureSchema(redis, keys), ensureSchema(redis, keys), ensureSchema(redis, keys)]);
  expect(await redis.get(keys.schema)).toBe(String(SCHEMA));
  expect([await redis.xlen(keys.auditOf('s1')), await redis.xlen(keys.auditOf('s2'))]).toEqual([400, 400]);
  expect(await readHistory({ redis, keys }, { unit: 's2', limit: 1 })).toEqual([
    { id: '1199-1', at: 1199, by: 'unit', action: 'x', unit: 's2' },
  ]);
  expect(await redis.exists(keys.migrating)).toBe(0);
  await ensureSchema(redis, keys);
  expect(await redis.xlen(keys.auditOf('s1'))).toBe(400);
});

test('a new tenant is of the version of the program', async () => {
  const keys = createKeys(uniqueTenant());
  await ensureSchema(redis, keys);
  expect(await redis.get(keys.schema)).toBe(String(SCHEMA));
});

test('data of a newer program is refused and not touched, and so is half a restore', async () => {
  const keys = createKeys(uniqueTenant());
  await redis.set(keys.schema, String(SCHEMA + 1));
  expect(await refusal(ensureSchema(redis, keys))).toBe('data-newer');
  expect(await redis.get(keys.schema)).toBe(String(SCHEMA + 1));
  await redis.set(keys.restoring, '1');
  expect(await refusal(ensureSchema(redis, keys))).toBe('restore-broken');
});
