import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { bundle } from '../../scripts/bundle.mjs';
import { connectRedis } from '../../src/store/connection.js';
import { startEmbeddedRedis } from '../../src/store/embedded-redis.js';
import { root } from '../support/project-files.js';

/** Below the project, so that it finds the packages that stay apart. */
const built = join(root, 'node_modules/.cache/embedded-program');
const program = join(built, 'embedded-program.js');
beforeAll(() => bundle({ 'embedded-program': join(root, 'tests/support/embedded-program.ts') }, built));

const readySchema = z.object({ url: z.string(), socketPath: z.string(), adopted: z.boolean() });
type Ready = z.infer<typeof readySchema>;
interface Program extends Ready {
  readonly process: ChildProcess;
}

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function dataDir(prefix = 'gu-embedded-'): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), prefix));
  cleanups.push(async () => {
    const { pid, socketPath } = await serverState(dir);
    if (pid !== undefined && isAlive(pid)) process.kill(pid, 'SIGKILL');
    if (socketPath !== undefined) await rm(dirname(socketPath), { recursive: true, force: true });
    await rm(dir, { recursive: true, force: true });
  });
  return dir;
}

async function startProgram(dir: string): Promise<Program> {
  const child = spawn(process.execPath, [program, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  cleanups.push(() => child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { ...readySchema.parse(JSON.parse(String(line))), process: child };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
}

async function serverState(dir: string): Promise<{ pid?: number | undefined; socketPath?: string | undefined }> {
  const text = await readFile(join(dir, 'redis/server.json'), 'utf8').catch(() => '{}');
  return z.object({ pid: z.number().optional(), socketPath: z.string().optional() }).parse(JSON.parse(text));
}

async function serverPid(dir: string): Promise<number> {
  const { pid } = await serverState(dir);
  if (pid === undefined) throw new Error('no server was started');
  return pid;
}

/** A process that ended but that nobody has waited for (an orphan in a container without an init) counts as ended. */
function isAlive(pid: number): boolean {
  if (process.platform !== 'linux') return spawnSync('ps', ['-p', String(pid)]).status === 0;
  const file = `/proc/${pid}/stat`;
  return existsSync(file) && !readFileSync(file, 'utf8').includes(') Z ');
}

/** One command over a connection of its own. */
async function ask(url: string, name: string, ...args: string[]): Promise<unknown> {
  const client = await connectRedis(url);
  try {
    return await client.call(name, ...args);
  } finally {
    client.disconnect();
  }
}

describe('the embedded Redis', () => {
  test('keeps what was written, over a clean stop and start, in any folder', async () => {
    const dir = await dataDir('gu dữ liệu "thi đua" ');
    const first = await startEmbeddedRedis({ dataDir: dir });
    expect(first.adopted).toBe(false);
    await ask(first.url, 'SET', 'x', 'giao ước');
    const pid = await serverPid(dir);
    await first.stop();
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
    await expect(stat(dirname(first.socketPath))).rejects.toThrow('ENOENT');
    const second = await startEmbeddedRedis({ dataDir: dir });
    cleanups.push(() => second.stop());
    expect(second.adopted).toBe(false);
    expect(await ask(second.url, 'GET', 'x')).toBe('giao ước');
  });

  test('waits for the disk where it is told to, also when it runs already, and again after it was started anew', async () => {
    const dir = await dataDir();
    const first = await startEmbeddedRedis({ dataDir: dir });
    cleanups.push(() => first.stop());
    const restarted: unknown[] = [];
    const second = await startEmbeddedRedis({ dataDir: dir, fsync: 'always', onRestart: (why) => restarted.push(why) });
    cleanups.push(() => second.stop());
    const policy = async () => ((await ask(second.url, 'CONFIG', 'GET', 'appendfsync')) as string[])[1];
    expect(await policy()).toBe('always');
    process.kill(await serverPid(dir), 'SIGKILL');
    await vi.waitFor(async () => expect(await policy()).toBe('always'), 10_000);
  });

  test('listens on no port, loses at most a second, throws nothing away', async () => {
    const redis = await startEmbeddedRedis({ dataDir: await dataDir() });
    cleanups.push(() => redis.stop());
    const names = ['port', 'appendonly', 'appendfsync', 'maxmemory-policy', 'save'];
    const values = await Promise.all(
      names.map(async (name) => (await ask(redis.url, 'CONFIG', 'GET', name)) as string[]),
    );
    expect(values.map(([, value]) => value)).toEqual(['0', 'yes', 'everysec', 'noeviction', '']);
  });

  test('the socket has a short path in a folder of this user alone, however long the data folder is', async () => {
    const redis = await startEmbeddedRedis({ dataDir: join(await dataDir(), 'd'.repeat(200)) });
    cleanups.push(() => redis.stop());
    expect(Buffer.byteLength(redis.socketPath)).toBeLessThanOrEqual(103);
    expect((await stat(dirname(redis.socketPath))).mode & 0o777).toBe(0o700);
  });

  test('kill -9 of the program: the next one adopts the running server with its data', async () => {
    const dir = await dataDir();
    const killed = await startProgram(dir);
    await ask(killed.url, 'SET', 'x', '1');
    const pid = await serverPid(dir);
    await end(killed.process, 'SIGKILL');
    const next = await startEmbeddedRedis({ dataDir: dir });
    expect(next).toMatchObject({ adopted: true, socketPath: killed.socketPath });
    expect(await serverPid(dir)).toBe(pid);
    expect(await ask(next.url, 'GET', 'x')).toBe('1');
    await next.stop();
    await vi.waitFor(() => expect(isAlive(pid)).toBe(false));
  });

  test('kill -9 of both: the next start brings the data back', async () => {
    const dir = await dataDir();
    const killed = await startProgram(dir);
    await ask(killed.url, 'SET', 'x', '1');
    await end(killed.process, 'SIGKILL');
    process.kill(await serverPid(dir), 'SIGKILL');
    const next = await startEmbeddedRedis({ dataDir: dir });
    cleanups.push(() => next.stop());
    expect(next.adopted).toBe(false);
    expect(await ask(next.url, 'GET', 'x')).toBe('1');
  });

  test('kill -9 of the server alone: the program starts it again in the same place, connections come back', async () => {
    const dir = await dataDir();
    const onRestart = vi.fn();
    const redis = await startEmbeddedRedis({ dataDir: dir, onRestart });
    cleanups.push(() => redis.stop());
    const client = await connectRedis(redis.url);
    await client.set('x', '1');
    process.kill(await serverPid(dir), 'SIGKILL');
    await vi.waitFor(() => expect(onRestart).toHaveBeenCalledWith(undefined), 5000);
    expect(await client.get('x')).toBe('1');
    client.disconnect();
  });

  test('programs that start at the same time share one server, and the last one out stops it', async () => {
    const dir = await dataDir();
    const programs = await Promise.all([1, 2, 3].map(() => startProgram(dir)));
    expect(programs.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(programs.map(({ socketPath }) => socketPath)).size).toBe(1);
    const [one, two, three] = programs as [Program, Program, Program];
    const pid = await serverPid(dir);
    await end(one.process, 'SIGTERM');
    await end(two.process, 'SIGKILL');
    expect(await ask(three.url, 'PING')).toBe('PONG');
    await end(three.process, 'SIGTERM');
    expect(isAlive(pid)).toBe(false);
  });

  test('a server whose socket was removed is ended, not doubled', async () => {
    const dir = await dataDir();
    const killed = await startProgram(dir);
    await ask(killed.url, 'SET', 'x', '1');
    const pid = await serverPid(dir);
    await end(killed.process, 'SIGKILL');
    await rm(dirname(killed.socketPath), { recursive: true });
    const next = await startEmbeddedRedis({ dataDir: dir });
    cleanups.push(() => next.stop());
    expect(isAlive(pid)).toBe(false);
    expect(next.adopted).toBe(false);
    expect(await ask(next.url, 'GET', 'x')).toBe('1');
  });

  test('a pid that now belongs to another process is left alone', async () => {
    const dir = await dataDir();
    await (await startEmbeddedRedis({ dataDir: dir })).stop();
    const bystander = spawn('sleep', ['60']);
    cleanups.push(() => bystander.kill());
    const state = { socketPath: join(tmpdir(), 'gu-gone', 'redis.sock'), pid: bystander.pid };
    await writeFile(join(dir, 'redis/server.json'), JSON.stringify(state));
    const redis = await startEmbeddedRedis({ dataDir: dir });
    await redis.stop();
    expect(isAlive(bystander.pid ?? 0)).toBe(true);
  });

  test('a state file that was cut off, and a socket folder that others can enter, are not trusted', async () => {
    const dir = await dataDir();
    const first = await startProgram(dir);
    await end(first.process, 'SIGTERM');
    await writeFile(join(dir, 'redis/server.json'), '{"socketPath":');
    const second = await startEmbeddedRedis({ dataDir: dir });
    await second.stop();
    const open = await mkdtemp(join(tmpdir(), 'gu-open-'));
    cleanups.push(() => rm(open, { recursive: true, force: true }));
    await chmod(open, 0o777);
    await writeFile(join(dir, 'redis/server.json'), JSON.stringify({ socketPath: join(open, 'redis.sock') }));
    const third = await startEmbeddedRedis({ dataDir: dir });
    cleanups.push(() => third.stop());
    expect(dirname(third.socketPath)).not.toBe(open);
  });

  test('without a binary it says what to do', async () => {
    const start = startEmbeddedRedis({ dataDir: await dataDir(), binary: 'no-such-server' });
    await expect(start).rejects.toMatchObject({
      code: 'redis-missing',
      message:
        'redis-server and valkey-server are not installed: run `npm run setup`, or name a running server in REDIS_URL.',
    });
  });

  test('a server that does not start is quoted', async () => {
    const dir = await dataDir();
    await (await startEmbeddedRedis({ dataDir: dir })).stop();
    const start = startEmbeddedRedis({ dataDir: dir, binary: '/bin/false' });
    await expect(start).rejects.toMatchObject({
      code: 'redis-start',
      message: expect.stringContaining('did not start'),
    });
  });
});
