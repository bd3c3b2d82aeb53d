import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    redisUrl: string;
  }
}

const attempts = 5;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

/** Resolves to the running server, or to undefined when somebody else took the port meanwhile. */
async function startOn(port: number, dir: string): Promise<ChildProcess | undefined> {
  const options = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'];
  const child = spawn('redis-server', ['--port', String(port), '--dir', dir, ...options]);
  return await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => resolve(undefined));
    child.stdout.on('data', (text: Buffer) => {
      if (text.includes('eady to accept connections')) resolve(child);
    });
  });
}

/** One redis-server for the whole run; tests keep apart by a tenant of their own (see `uniqueTenant`). */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dir = await mkdtemp(join(tmpdir(), 'gu-test-redis-'));
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const port = await freePort();
    const child = await startOn(port, dir);
    if (child === undefined) continue;
    project.provide('redisUrl', `redis://127.0.0.1:${port}`);
    return async () => {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(dir, { recursive: true, force: true });
    };
  }
  throw new Error(`redis-server did not start within ${attempts} attempts`);
}
