import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Large enough that a line of base64 is cheap, small enough to hold some of them. */
const CHUNK = 48 * 1024;

export interface EvidenceFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

const sumOf = async (path: string): Promise<string> => {
  const sum = createHash('sha256');
  for await (const chunk of createReadStream(path)) sum.update(chunk as Buffer);
  return sum.digest('hex');
};

/** The archived files of an installation, for backups (`archive.ts` says where each of them stands). */
export const createEvidenceFolder = (dataDir: string) => {
  const root = resolve(dataDir, 'evidence');
  /** A path of a backup file, which anybody may have made: never outside of the folder. */
  const place = (path: string): string | undefined => {
    const full = resolve(root, path);
    return full.startsWith(root + sep) ? full : undefined;
  };

  return {
    /** Whole files, in the order of their paths. */
    files: async function* (): AsyncGenerator<EvidenceFile> {
      const found = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
      const paths = found.filter((one) => one.isFile() && !/\.part-/.test(one.name));
      for (const full of paths.map((one) => join(one.parentPath, one.name)).sort()) {
        const { size } = await stat(full);
        yield { path: relative(root, full).split(sep).join('/'), size, sha256: await sumOf(full) };
      }
    },
    bytes: (path: string): AsyncIterable<Buffer> => createReadStream(join(root, path), { highWaterMark: CHUNK }),
    /** Whether the path is one of this folder. */
    allows: (path: string): boolean => place(path) !== undefined,
    has: async ({ path, size, sha256 }: EvidenceFile): Promise<boolean> => {
      const full = place(path);
      const found = full === undefined ? undefined : await stat(full).catch(() => undefined);
      return full !== undefined && found?.size === size && (await sumOf(full)) === sha256;
    },
    /** Begins a file anew; it stands under its own name after `finish`. */
    begin: async (path: string): Promise<void> => {
      const full = place(path) ?? '';
      await mkdir(dirname(full), { recursive: true, mode: 0o700 });
      await rm(`${full}.part-restore`, { force: true });
    },
    append: (path: string, bytes: Buffer): Promise<void> =>
      appendFile(`${place(path)}.part-restore`, bytes, { mode: 0o600 }),
    finish: (path: string): Promise<void> => rename(`${place(path)}.part-restore`, place(path) ?? ''),
  };
};
export type EvidenceFolder = ReturnType<typeof createEvidenceFolder>;
