import type { TestProject } from 'vitest/node';
import { startRedisServer } from './redis-server.js';

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string;
  }
}

/** One redis-server for the whole run; tests keep apart by a tenant of their own (see `uniqueTenant`). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startRedisServer(['--maxmemory-policy', 'noeviction']);
  project.provide('redisUrl', server.url);
  return () => server.stop();
}
