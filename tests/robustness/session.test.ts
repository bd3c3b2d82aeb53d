import { expect, test } from 'vitest';
import { openDesk } from './desk.js';

test.each([
  ['is no JSON', '{"rev"'],
  ['breaks off behind its revision', '{"rev":7,"parked":'],
  ['is no object', '"x"'],
  ['has another shape', '{"rev":7,"parked":"x"}'],
  ['has no revision', '{"parked":"x"}'],
])('a session that %s locks nobody out', async (_what, stored) => {
  const { seat, text, redis, keys } = await openDesk();
  await seat(['11', 's1', 'principal']);
  await redis.set(keys.session('11'), stored);
  expect([await text(11, '/dangky'), await text(11, '3')]).toEqual([true, true]);
  const session = JSON.parse((await redis.get(keys.session('11'))) ?? '');
  expect(session.dialog.step).toBe('action');
});
