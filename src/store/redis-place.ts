import { lstat, mkdir, mkdtemp, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** The system refuses longer socket paths: 107 bytes on Linux, 103 on macOS. */
const LONGEST_SOCKET_PATH = 103;
const STATE_FILE = 'server.json';

/** What the next program needs to find the server of a folder; without a pid the start was broken off. */
const stateSchema = z.object({ socketPath: z.string(), pid: z.number().int().positive().optional() });
export type ServerState = z.infer<typeof stateSchema>;

/** The folder of the append-only files, created where missing. @returns its real path, by which servers are told apart */
export async function serverFolder(dataDir: string): Promise<string> {
  const folder = join(dataDir, 'redis');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return await realpath(folder);
}

/** What the last start left; undefined after a clean stop, or where the file was cut off by a crash. */
export async function readState(folder: string): Promise<ServerState | undefined> {
  const text = await readFile(join(folder, STATE_FILE), 'utf8').catch(() => '');
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export async function writeState(folder: string, state: ServerState): Promise<void> {
  const file = join(folder, STATE_FILE);
  await writeFile(`${file}.new`, JSON.stringify(state));
  await rename(`${file}.new`, file);
}

/** After a clean stop nothing points to the server any more. */
export async function forget(folder: string, { socketPath }: ServerState): Promise<void> {
  await rm(join(folder, STATE_FILE), { force: true });
  await rm(dirname(socketPath), { recursive: true, force: true });
}

/** Whether only this user can reach into the folder; anybody may have made it in a temporary directory that all share. */
async function isPrivate(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o077) === 0;
}

/**
 * A path for the socket in a short folder that only this user can enter.
 * @param folder that of the append-only files
 * @param previous kept where it can be, so that programs that are connected find a restarted server again
 */
export async function socketPlace(folder: string, previous: string | undefined): Promise<string> {
  if (previous !== undefined) {
    await mkdir(dirname(previous), { mode: 0o700 }).catch(() => undefined);
    if (await isPrivate(dirname(previous))) return previous;
  }
  const name = 'redis.sock';
  // Beside the data where nothing else takes a file: an image has one writable folder.
  for (const root of [tmpdir(), '/tmp', folder]) {
    if (Buffer.byteLength(join(root, 'gu-XXXXXX', name)) > LONGEST_SOCKET_PATH) continue;
    const place = await mkdtemp(join(root, 'gu-')).catch(() => undefined);
    if (place !== undefined) return join(place, name);
  }
  throw new Error(`no folder takes the socket of Redis: ${tmpdir()}, /tmp, ${folder}`);
}
