import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { appError } from '../errors.js';
import { dumpTenant } from '../store/dump.js';
import { createEvidenceFolder } from '../store/evidence-folder.js';
import { SCHEMA } from '../store/migrations/schema.js';
import type { Store } from '../store/open.js';
import { createBackupText } from './backup-file.js';

export interface BackupOptions {
  readonly tenant: string;
  readonly dataDir: string;
  readonly file: string;
  /** Whether the bytes of the evidence go along; otherwise the files are named with size and checksum. */
  readonly withEvidence: boolean;
  readonly overwrite: boolean;
  readonly now: number;
}
export interface BackupFigures {
  readonly lines: number;
  readonly files: number;
  readonly bytes: number;
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** A compressed text file for its owner alone, that appears under its name only when it is whole and on the disk. */
const openOutput = (file: string) => {
  const part = `${file}.part`;
  const gzip = createGzip();
  const target = createWriteStream(part, { mode: 0o600 });
  const done = finished(gzip.pipe(target));
  done.catch(() => undefined);
  return {
    write: async (text: string): Promise<void> => {
      if (!gzip.write(text)) await Promise.race([once(gzip, 'drain'), done]);
    },
    close: async (): Promise<number> => {
      gzip.end();
      await done;
      const handle = await open(part, 'r+');
      await handle.sync();
      const { size } = await handle.stat();
      await handle.close();
      await rename(part, file);
      return size;
    },
    abandon: async (): Promise<void> => {
      gzip.destroy();
      target.destroy();
      // A file that is still being opened would come to be after it was removed.
      await done.catch(() => undefined);
      await rm(part, { force: true });
    },
  };
};

/**
 * Writes everything of the tenant as of one moment, while the program runs.
 * @throws {AppError} `backup-exists`, `backup-runs`, `backup-broken`
 */
export const writeBackup = async ({ redis, keys }: Store, options: BackupOptions): Promise<BackupFigures> => {
  const { tenant, dataDir, file, withEvidence, overwrite, now } = options;
  if (!overwrite && (await isThere(file))) throw appError('backup-exists', { file });
  const text = createBackupText({ schema: SCHEMA, tenant, at: now });
  const output = openOutput(file);
  let lines = 0;
  let files = 0;
  try {
    await output.write(text.head());
    for await (const batch of dumpTenant(redis, keys)) {
      lines += batch.length;
      await output.write(text.lines(batch));
    }
    const evidence = createEvidenceFolder(dataDir);
    for await (const one of evidence.files()) {
      files += 1;
      await output.write(text.lines([['e', one.path, one.size, one.sha256]]));
      if (!withEvidence) continue;
      for await (const chunk of evidence.bytes(one.path))
        await output.write(text.lines([['b', chunk.toString('base64')]]));
    }
    await output.write(text.end());
    return { lines, files, bytes: await output.close() };
  } catch (error) {
    await output.abandon();
    throw error;
  }
};
