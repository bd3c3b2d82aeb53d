import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { afterAll, inject } from 'vitest';

/** URL of the redis-server that runs for this vitest run, `redis://127.0.0.1:port`. */
export function redisUrl(): string {
  return inject('redisUrl');
}

/** A client of the run's redis-server; call it at the top of a test file or `describe`: it is closed after the tests. */
export function testRedis(): Redis {
  const client = new Redis(redisUrl(), { enableAutoPipelining: true });
  afterAll(() => client.quit());
  return client;
}

/** A tenant that no other test uses, so that tests share one server without seeing each other's keys. */
export function uniqueTenant(): string {
  return `t-${randomBytes(6).toString('hex')}`;
}
