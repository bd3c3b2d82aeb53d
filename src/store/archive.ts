import { createHash } from 'node:crypto';
import { access, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import { z } from 'zod';
import { archiveEnding } from '../domain/evidence.js';
import { fileSchema } from '../domain/pledge.js';
import type { Keys } from './keys.js';
import { parseStored, type Transaction } from './transaction.js';

export const archiveEntrySchema = z.object({
  unit: z.string(),
  pledge: z.string(),
  /** Absent: the file is attached to the pledge itself. */
  period: z.string().exactOptional(),
  file: fileSchema,
});
/** A file whose bytes are to be brought into DATA_DIR. */
export type ArchiveEntry = z.infer<typeof archiveEntrySchema>;

/** One file of one report: the same photo may prove two of them. */
const idOf = ({ pledge, period = 'pledge', file }: ArchiveEntry): string => [pledge, period, file.uniqueId].join('/');

/** Records that a file is to be archived, in the same commit as what it belongs to. Twice is once. */
export const owe = (tx: Transaction, entry: ArchiveEntry): void =>
  tx.write('HSET', tx.keys.archive, idOf(entry), JSON.stringify(entry));

/** What is owed to the archive, as the job sees it. */
export const createArchiveQueue = (redis: Redis, keys: Keys) => ({
  ids: (): Promise<string[]> => redis.hkeys(keys.archive),
  /** Undefined when it was archived before: a second run is harmless. */
  get: async (id: string): Promise<ArchiveEntry | undefined> => {
    const raw = await redis.hget(keys.archive, id);
    return raw === null ? undefined : parseStored(archiveEntrySchema, keys.archive, id, raw);
  },
  count: (): Promise<number> => redis.hlen(keys.archive),
});

/** A part of a path: ids are stored under their own name, anything unusual under its hash. */
const safePart = (part: string): string =>
  /^\w[\w-]{0,79}$/.test(part) ? part : createHash('sha1').update(part).digest('hex');

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** Makes a rename outlive a power failure: the entry is struck off right after it. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/**
 * The archived files: `<dataDir>/evidence/<unit>/<pledge>/<period or pledge>/<unique file id>.<ending>`. Names come from ids alone, never
 * from a person. A file is there whole or not at all.
 */
export const createArchiveFolder = (dataDir: string) => {
  const placeOf = ({ unit, pledge, period = 'pledge', file }: ArchiveEntry) => {
    const folder = join(dataDir, 'evidence', safePart(unit), safePart(pledge), safePart(period));
    const name = safePart(file.uniqueId);
    return { folder, name, path: join(folder, `${name}.${archiveEnding(file)}`) };
  };

  /** What an interrupted run left. A run that is still at it loses its file here, fails, and finds the finished one when it comes again. */
  const sweep = async (folder: string, name: string): Promise<void> => {
    const left = (await readdir(folder)).filter((one) => one.startsWith(`${name}.part-`));
    for (const one of left) await rm(join(folder, one), { force: true });
  };

  return {
    has: (entry: ArchiveEntry): Promise<boolean> => exists(placeOf(entry).path),
    /** `attempt`: tells the temporary files of two runs apart. */
    save: async (entry: ArchiveEntry, bytes: Uint8Array, attempt: string): Promise<void> => {
      const { folder, name, path } = placeOf(entry);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await sweep(folder, name);
      const part = join(folder, `${name}.part-${safePart(attempt)}`);
      const handle = await open(part, 'w', 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(part, path);
      await syncFolder(folder);
    },
  };
};
