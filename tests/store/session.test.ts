import { createRequire } from 'node:module';
import fc from 'fast-check';
import { Redis } from 'ioredis';
import { describe, expect, test } from 'vitest';
import { createSessions } from '../../src/store/session.js';
import { testRedis, uniqueTenant } from '../support/redis.js';
import { startRedisServer } from '../support/redis-server.js';

const redis = testRedis();
const sessions = createSessions(redis);
const keyOf = (tenant: string) => `gu:{${tenant}}:session:1`;

/** What the caller's commit does with the collected write. */
async function commit(write: { key: string; json: string | null } | undefined): Promise<void> {
  if (write === undefined) return;
  if (write.json === null) await redis.del(write.key);
  else await redis.set(write.key, write.json);
}

describe('sessions', () => {
  test('what is saved in one update is loaded in the next', async () => {
    const key = keyOf(uniqueTenant());
    const first = sessions.begin(key, await redis.get(key));
    expect(await first.load()).toEqual({});
    await first.save({ flow: 'đăng ký', step: 2 });
    await commit(first.collected());
    const second = sessions.begin(key, await redis.get(key));
    expect(await second.load()).toEqual({ flow: 'đăng ký', step: 2 });
    await second.save({});
    expect(second.collected()).toEqual({ key, json: null });
    await commit(second.collected());
    expect(await redis.exists(key)).toBe(0);
  });

  test('nothing is asked of the server, and no second connection is made', async () => {
    const server = await startRedisServer();
    const client = new Redis(server.url);
    const own = createSessions(client);
    const counts = async () => {
      const info = await client.info('stats');
      return ['connections_received', 'commands_processed'].map((name) => {
        return Number(new RegExp(`total_${name}:(\\d+)`).exec(info)?.[1]);
      });
    };
    const [connections = 0, commands = 0] = await counts();
    const access = own.begin('k', '{"a":1}');
    await access.load();
    await access.save({ a: 2 });
    await access.save({});
    await access.save({ a: 3 });
    // The question itself is the one command.
    expect(await counts()).toEqual([connections, commands + 1]);
    expect(access.collected()).toEqual({ key: 'k', json: '{"a":3}' });
    client.disconnect();
    await server.stop();
  });

  test('an update that saves nothing collects nothing', async () => {
    const access = sessions.begin('k', '{"a":1}');
    await access.load();
    expect(access.collected()).toBeUndefined();
  });

  test('updates in parallel do not see each other', async () => {
    const [one, two] = [sessions.begin('k1', '{"n":1}'), sessions.begin('k2', '{"n":2}')];
    await Promise.all([one.save({ n: 11 }), two.save({ n: 22 })]);
    expect(await Promise.all([one.load(), two.load()])).toEqual([{ n: 1 }, { n: 2 }]);
    expect([one.collected()?.json, two.collected()?.json]).toEqual(['{"n":11}', '{"n":22}']);
  });

  test.each(['{"a":', 'null', '"text"', '7', ''])('what is no session is an empty one: %s', async (raw) => {
    expect(await sessions.begin('k', raw).load()).toEqual({});
  });

  test('any session of JSON values comes back as it was', async () => {
    const record = fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1, noNullPrototype: true });
    await fc.assert(
      fc.asyncProperty(record, async (session) => {
        const access = sessions.begin('k', null);
        await access.save(session);
        const json = access.collected()?.json ?? null;
        expect(await sessions.begin('k', json).load()).toEqual(JSON.parse(JSON.stringify(session)));
      }),
    );
  });
});

test('the package runs on our ioredis, not on the abandoned client it asks for', () => {
  const require = createRequire(createRequire(import.meta.url).resolve('telegraf-session-redis'));
  const manifest = ['redis', 'package.json'].join('/');
  expect(require(manifest).name).toBe('ioredis');
});
