import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { dropUpdates, retryUpdates, updatesAside } from '../../src/services/updates-aside.js';
import { ASIDE_MAX } from '../../src/store/inbox.js';
import { startNode } from '../support/child.js';
import { redisUrl } from '../support/redis.js';
import { openDesk, sayOf11 as say } from './desk.js';

const open = async () => {
  const desk = await openDesk();
  await desk.seat(['11', 's1', 'principal']);
  await desk.greet(11);
  return desk;
};

test('an update that was set aside acts when it is put back after the defect is mended, once', async () => {
  const { bot, inbox, redis, keys, run } = await open();
  const member = await redis.hget(keys.members, '11');
  await redis.hset(keys.members, '11', '{"broken":');
  await inbox.add([say(7, '/dangky')]);
  bot.intake.accept(say(7, '/dangky') as never);
  await expect.poll(() => redis.hlen(keys.poison)).toBe(1);
  const [aside] = await run(updatesAside);
  expect(aside).toMatchObject({ id: 'update:7', state: 'aside', kind: 'message', person: '11' });
  expect(Math.abs((aside?.since ?? 0) - Date.now())).toBeLessThan(600_000);
  await redis.hset(keys.members, '11', member ?? '');
  await expect(run((work) => retryUpdates(work, ['update:8']))).rejects.toThrow('not-found');
  expect(await run((work) => retryUpdates(work, []))).toHaveLength(1);
  expect([await bot.intake.adopt(), await bot.intake.adopt()]).toEqual([0, 1]);
  await expect.poll(() => redis.hlen(keys.inbox)).toBe(0);
  expect(JSON.parse((await redis.get(keys.session('11'))) ?? '{}').dialog.flow).toBe('register');
  expect(await run(updatesAside)).toEqual([]);
  expect(await redis.exists(keys.poison, keys.poisonSince, keys.tries(7))).toBe(0);
});

test('what stands aside is bounded in number and in age; what an older version left is bounded as well', async () => {
  const { inbox, redis, keys, run } = await open();
  await redis.hset(keys.poison, '1', JSON.stringify(say(1, 'x')));
  await inbox.setAside(say(2, 'x'), undefined);
  expect((await run(updatesAside)).map(({ id }) => id)).toEqual(['update:1', 'update:2']);
  // Put aside long ago, by Redis's clock.
  await redis.zadd(keys.poisonSince, 5, '1');
  await inbox.setAside(say(3, 'x'), undefined);
  expect((await run(updatesAside)).map(({ id }) => id)).toEqual(['update:2', 'update:3']);
  const days = (await redis.ttl(keys.poison)) / 86_400;
  expect(days).toBeGreaterThan(89);
  await redis.zadd(keys.poisonSince, ...Array.from({ length: ASIDE_MAX }, (_, i) => [2e9 + i, String(100 + i)]).flat());
  await redis.hset(keys.poison, ...Array.from({ length: ASIDE_MAX }, (_, i) => [String(100 + i), '{}']).flat());
  await inbox.setAside(say(4, 'x'), undefined);
  expect([await redis.hlen(keys.poison), await redis.zcard(keys.poisonSince)]).toEqual([ASIDE_MAX, ASIDE_MAX]);
});

test('the operator sees by the command line what stands aside, without its words, and puts it back', {
  timeout: 180_000,
}, async () => {
  const { bot, inbox, redis, keys } = await open();
  await inbox.setAside(say(8, 'Chuyện riêng'), undefined);
  await inbox.setAside(say(9, '/dangky'), undefined);
  const tenant = /\{(.*)\}/.exec(keys.prefix)?.[1] ?? '';
  const queue = async (...args: string[]) => {
    const child = startNode('dist/cli.js', ['queue', ...args], {
      REDIS_URL: redisUrl(),
      TENANT: tenant,
      DATA_DIR: tmpdir(),
    });
    return { code: await child.ended, text: child.lines.join('\n') };
  };
  const listed = await queue('list');
  expect(listed.text).toMatch(/^update:8\tset aside\tmessage\tfrom 11\t.*\nupdate:9\t/);
  expect(listed.text).not.toContain('Chuyện riêng');
  expect((await queue('retry')).code).toBe(2);
  expect((await queue('retry', 'update:7')).code).toBe(1);
  expect((await queue('retry', 'update:9')).text).toMatch(/^1 back in line\nupdate:9\t/);
  expect(JSON.parse((await queue('drop', '--all', '--json')).text)).toMatchObject([{ id: 'update:8' }]);
  expect(await redis.hlen(keys.poison)).toBe(0);
  await bot.intake.adopt(true);
  await expect.poll(() => redis.get(keys.session('11'))).toContain('register');
});

test('an update is given up', async () => {
  const { inbox, redis, keys, run } = await open();
  await inbox.setAside(say(5, 'Chuyện riêng'), undefined);
  await inbox.setAside(say(6, 'x'), undefined);
  const dropped = await run((work) => dropUpdates(work, ['update:5']));
  expect(JSON.stringify(dropped)).not.toContain('Chuyện riêng');
  expect(await redis.hkeys(keys.poison)).toEqual(['6']);
  expect(await redis.hlen(keys.inbox)).toBe(0);
});
