import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { open, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { appError } from '../errors.js';

const LOG_FILE = 'server.log';
const run = promisify(execFile);

const settings = (folder: string, socketPath: string): Record<string, string> => ({
  dir: folder,
  port: '0',
  unixsocket: socketPath,
  unixsocketperm: '700',
  appendonly: 'yes',
  appendfsync: 'everysec',
  // The append-only file alone holds the data; a second snapshot of it would only cost time.
  save: '',
  'maxmemory-policy': 'noeviction',
  loglevel: 'warning',
});

const BINARIES = ['redis-server', 'valkey-server'];

/**
 * Starts a server that outlives this program; a terminal's Ctrl-C does not reach it either. Its words go to `server.log`.
 * @param binary undefined: the first of `redis-server` and `valkey-server` that the PATH has
 * @throws {AppError} `redis-missing`
 */
export async function spawnServer(
  binary: string | undefined,
  folder: string,
  socketPath: string,
): Promise<ChildProcess & { readonly pid: number }> {
  const log = await open(join(folder, LOG_FILE), 'a', 0o600);
  const options = Object.entries(settings(folder, socketPath)).flatMap(([name, value]) => [`--${name}`, value]);
  try {
    for (const name of binary === undefined ? BINARIES : [binary]) {
      const child = spawn(name, options, { cwd: folder, detached: true, stdio: ['ignore', log.fd, log.fd] });
      // What cannot be run tells it twice: here, and by having no pid.
      child.on('error', () => undefined);
      child.unref();
      if (child.pid !== undefined) return Object.assign(child, { pid: child.pid });
    }
  } finally {
    await log.close();
  }
  const remedy = 'run `npm run setup`, or name a running server in REDIS_URL';
  throw appError('redis-missing', {}, { message: `${BINARIES.join(' and ')} are not installed: ${remedy}.` });
}

/** The last thing that a server said before it ended, for the operator. */
export async function lastWords(folder: string): Promise<string> {
  const log = await readFile(join(folder, LOG_FILE), 'utf8').catch(() => '');
  return log.trim().split('\n').at(-1) ?? '';
}

/**
 * Whether this process is a server on this folder. A pid alone proves nothing: after a restart of the machine it may be anybody's.
 * Linux tells by the working directory, to which the server changes; others by its title, which contains the socket.
 */
async function servesFolder(pid: number, folder: string, socketPath: string): Promise<boolean> {
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === folder;
  const title = await run('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return title.stdout.includes(socketPath);
}

/**
 * Ends a server that runs on the folder but cannot be reached (its socket was removed, or it hangs): a second one beside it would
 * destroy the data.
 * @throws {AppError} `redis-start` when it does not end within ten seconds
 */
export async function endUnreachable(pid: number, folder: string, socketPath: string): Promise<void> {
  if (!(await servesFolder(pid, folder, socketPath))) return;
  process.kill(pid, 'SIGTERM');
  for (let waited = 0; waited < 10_000; waited += 50) {
    await sleep(50);
    if (!(await servesFolder(pid, folder, socketPath))) return;
  }
  const message = `A Redis server (process ${pid}) runs on ${folder} but does not answer: end it by hand, then start again.`;
  throw appError('redis-start', { pid }, { message });
}
