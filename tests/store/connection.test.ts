import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src/errors.js';
import { connectRedis, isRedisAway } from '../../src/store/connection.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';
import { freePort, type RedisServer, startRedisServer } from '../support/redis-server.js';

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function server(options: readonly string[] = [], port?: number): Promise<RedisServer> {
  const started = await startRedisServer(options, port);
  cleanups.push(() => started.stop());
  return started;
}

async function client(...args: Parameters<typeof connectRedis>): Promise<Redis> {
  const connected = await connectRedis(...args);
  cleanups.push(() => connected.disconnect());
  return connected;
}

/** A TCP server that treats each connection as `handle` does. */
async function listener(handle: (socket: Socket) => void): Promise<number> {
  const sockets = new Set<Socket>();
  const listening: Server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    handle(socket);
  }).listen(0, '127.0.0.1');
  await once(listening, 'listening');
  cleanups.push(() => {
    for (const socket of sockets) socket.destroy();
    listening.close();
  });
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** What the operator reads when the connection is refused. */
async function refusal(url: string): Promise<Pick<AppError, 'code' | 'message'>> {
  const error = await client(url).catch((thrown: unknown) => thrown);
  if (!(error instanceof AppError)) throw new Error(`expected a refusal, got ${String(error)}`);
  expect(error.message).toMatch(/^[A-Z].*[.?]$|NOPERM/);
  expect(error.message).not.toContain('secret');
  return { code: error.code, message: error.message };
}

describe('connectRedis', () => {
  test('connects, and sends the commands of one tick together, after a reconnection too', async () => {
    const port = await freePort();
    const first = await server([], port);
    const redis = await client(first.url);
    const key = `gu:{${uniqueTenant()}}:x`;
    /** How many commands each write carried that were given together. */
    const writes = async (): Promise<number[]> => {
      const lengths: number[] = [];
      const { stream } = redis;
      const all = stream._writev?.bind(stream);
      stream._writev = (chunks, done) => {
        lengths.push(chunks.length);
        all?.(chunks, done);
      };
      expect(await Promise.all([redis.set(key, '1'), redis.get(key), redis.del(key)])).toEqual(['OK', '1', 1]);
      return lengths;
    };
    expect(await writes()).toEqual([3]);
    await first.stop();
    await server([], port);
    await vi.waitFor(() => redis.ping(), { timeout: 15_000, interval: 50 });
    expect(await writes()).toEqual([3]);
  });

  test.each(['localhost:6379', 'http://localhost', 'redis://localhost:port', 'redis://localhost/db', ''])(
    'a wrong address: %s',
    async (url) => {
      expect((await refusal(url)).code).toBe('redis-url');
    },
  );

  test('nobody there', async () => {
    const port = await freePort();
    expect(await refusal(`redis://:secret@127.0.0.1:${port}`)).toEqual({
      code: 'redis-unreachable',
      message: `No Redis server can be reached at 127.0.0.1:${port} (connect ECONNREFUSED 127.0.0.1:${port}): is it running, is REDIS_URL right?`,
    });
  });

  test('no socket there', async () => {
    expect((await refusal('unix:/nowhere/redis.sock')).code).toBe('redis-unreachable');
  });

  test('a name that no host has', async () => {
    expect((await refusal('redis://redis.invalid')).code).toBe('redis-unreachable');
  });

  test('a password is wanted, or wrong, or right', async () => {
    const { port } = await server(['--requirepass', 'right']);
    expect(await refusal(`redis://127.0.0.1:${port}`)).toMatchObject({
      code: 'redis-password',
      message: expect.stringContaining('wants a password'),
    });
    expect(await refusal(`redis://:secret@127.0.0.1:${port}`)).toMatchObject({
      code: 'redis-password',
      message: expect.stringContaining('refuses the user name or password'),
    });
    expect(await refusal(`redis://nobody:secret@127.0.0.1:${port}`)).toMatchObject({ code: 'redis-password' });
    expect(await (await client(`redis://:right@127.0.0.1:${port}`)).ping()).toBe('PONG');
  });

  test('a policy that evicts is refused where memory is limited, and only there', async () => {
    const limited = await server(['--maxmemory', '50mb', '--maxmemory-policy', 'allkeys-lru']);
    expect(await refusal(limited.url)).toEqual({
      code: 'redis-evicting',
      message: `The Redis server at 127.0.0.1:${limited.port} throws data away when memory is short (allkeys-lru): set maxmemory-policy to noeviction.`,
    });
    const unlimited = await server(['--maxmemory-policy', 'allkeys-lru']);
    expect(await (await client(unlimited.url)).ping()).toBe('PONG');
    const strict = await server(['--maxmemory', '50mb', '--maxmemory-policy', 'noeviction']);
    expect(await (await client(strict.url)).ping()).toBe('PONG');
  });

  test.each([
    ['6.0.16', 'redis-too-old'],
    ['5.0.14', 'redis-too-old'],
    ['6.2.14', 'accepted'],
    ['7.2.10', 'accepted'],
  ])('version %s is %s', async (version, outcome) => {
    const { port } = await server();
    const probe = await client(`redis://127.0.0.1:${port}`);
    const own = /redis_version:(\S+)/.exec(await probe.info('server'))?.[1] ?? '';
    // The answer's length is stated in front of it, so that only a version of the same length can stand in for it.
    const posed = version.padEnd(own.length, '0').slice(0, Math.max(own.length, 3));
    const proxy = await listener((socket) => {
      const upstream = connect(port, '127.0.0.1').on('error', () => undefined);
      socket.pipe(upstream);
      upstream.on('data', (data) => {
        socket.write(data.toString('latin1').replace(`redis_version:${own}`, `redis_version:${posed}`), 'latin1');
      });
    });
    const url = `redis://127.0.0.1:${proxy}`;
    if (outcome === 'accepted') expect(await (await client(url)).ping()).toBe('PONG');
    else {
      const { code, message } = await refusal(url);
      expect(code).toBe(outcome);
      expect(message).toContain(`is version ${posed}; 6.2 or newer is needed, or Valkey.`);
    }
  });

  test('something else that answers is named as such', async () => {
    const web = await listener((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')));
    expect((await refusal(`redis://127.0.0.1:${web}`)).code).toBe('redis-foreign');
  });

  test('something that never answers does not hold the start up', async () => {
    const mute = await listener(() => undefined);
    expect((await refusal(`redis://127.0.0.1:${mute}`)).code).toBe('redis-foreign');
  });

  test('something that hangs up at once', async () => {
    const rude = await listener((socket) => socket.destroy());
    expect((await refusal(`redis://127.0.0.1:${rude}`)).code).toBe('redis-unreachable');
  });
});

describe('a connection that is lost', () => {
  test('is told once, commands fail clearly, and it comes back by itself', async () => {
    const first = await server();
    const onAway = vi.fn();
    const onBack = vi.fn();
    const redis = await client(first.url, { onAway, onBack });
    await first.stop();
    const from = Date.now();
    const errors = await Promise.all([1, 2].map(() => redis.get('x').catch((error: unknown) => error)));
    expect(errors.map(isRedisAway)).toEqual([true, true]);
    expect(Date.now() - from).toBeLessThan(4000);
    expect(onAway).toHaveBeenCalledTimes(1);
    expect(onBack).not.toHaveBeenCalled();
    await server([], first.port);
    await vi.waitFor(() => expect(onBack).toHaveBeenCalledTimes(1), 8000);
    expect(await redis.set('x', '1')).toBe('OK');
    expect(onAway).toHaveBeenCalledTimes(1);
  });

  test('a command in a short absence is answered after it', async () => {
    const first = await server();
    const redis = await client(first.url);
    await first.stop();
    const answer = redis.get('x');
    await server([], first.port);
    expect(await answer).toBeNull();
  });

  test('a server that hangs counts as away, and its end as coming back', async () => {
    const { pid, url } = await server();
    const onAway = vi.fn();
    const onBack = vi.fn();
    const redis = await client(url, { onAway, onBack });
    process.kill(pid, 'SIGSTOP');
    const error = await redis.get('x').catch((thrown: unknown) => thrown);
    expect(isRedisAway(error)).toBe(true);
    await vi.waitFor(() => expect(onAway).toHaveBeenCalledTimes(1), 8000);
    process.kill(pid, 'SIGCONT');
    await vi.waitFor(() => expect(onBack).toHaveBeenCalledTimes(1), 12_000);
    expect(await redis.get('x')).toBeNull();
  }, 40_000);

  test('closing it on purpose is not an absence', async () => {
    const onAway = vi.fn();
    const redis = await client(redisUrl(), { onAway });
    await redis.quit();
    await sleep(50);
    expect(onAway).not.toHaveBeenCalled();
  });
});

describe('isRedisAway', () => {
  test('knows a demoted master and one without its master, as the real server says it', async () => {
    const { url } = await server(['--replica-serve-stale-data', 'no', '--repl-diskless-sync', 'yes']);
    const redis = await client(url);
    await redis.replicaof('127.0.0.1', await freePort());
    const write = await redis.set('x', '1').catch((thrown: unknown) => thrown);
    expect(isRedisAway(write)).toBe(true);
    const read = await redis.get('x').catch((thrown: unknown) => thrown);
    expect(String(read)).toContain('MASTERDOWN');
    expect(isRedisAway(read)).toBe(true);
  });

  test('a defect of the command is not an absence', async () => {
    const redis = await client(redisUrl());
    const key = `gu:{${uniqueTenant()}}:x`;
    await redis.set(key, 'text');
    for (const command of [redis.lpush(key, '1'), redis.eval('return redis.call("nope")', 0), redis.call('nope')]) {
      const error = await command.catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(Error);
      expect(isRedisAway(error)).toBe(false);
    }
    expect(isRedisAway('Connection is closed')).toBe(false);
  });
});
