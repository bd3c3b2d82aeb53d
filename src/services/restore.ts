import { appError } from '../errors.js';
import { loadEntries } from '../store/dump.js';
import type { DumpEntry } from '../store/dump-entry.js';
import { createEvidenceFolder, type EvidenceFile, type EvidenceFolder } from '../store/evidence-folder.js';
import { ensureSchema, SCHEMA } from '../store/migrations/schema.js';
import type { Store } from '../store/open.js';
import { createReplicas } from '../store/replicas.js';
import { clearTenant, isEmptyTenant } from '../store/tenant-keys.js';
import { type BackupHead, type BackupLine, readBackup } from './backup-file.js';

const BATCH = 1000;

export interface RestoreFigures {
  readonly lines: number;
  /** Evidence: files that are there now, and those that the backup only names and that are missing here. */
  readonly files: number;
  readonly missing: number;
}

/** Reads the whole file and writes nothing. @throws {AppError} `backup-foreign`, `backup-newer`, `backup-damaged` */
export const checkBackup = async (file: string, dataDir: string): Promise<BackupHead> => {
  const evidence = createEvidenceFolder(dataDir);
  return readBackup(file, {
    head: ({ schema }) => {
      if (schema > SCHEMA) throw appError('backup-newer', { stored: schema, known: SCHEMA });
    },
    line: (line) => {
      if (line[0] === 'e' && !evidence.allows(line[1])) throw appError('backup-damaged');
    },
  });
};

/** Whether a restore may go ahead: `empty`, or `full` when it would overwrite. @throws {AppError} `restore-running` */
export const restoreTarget = async ({ redis, keys }: Store): Promise<'empty' | 'full'> => {
  if ((await createReplicas(redis, keys, '').living()) > 0) throw appError('restore-running');
  return (await isEmptyTenant(redis, keys)) ? 'empty' : 'full';
};

/** Takes evidence out of the lines: bytes are written, files without bytes are looked for. */
const createEvidenceTaker = (evidence: EvidenceFolder) => {
  let current: { file: EvidenceFile; written: boolean } | undefined;
  const figures = { files: 0, missing: 0 };
  const finish = async (): Promise<void> => {
    if (current === undefined) return;
    if (current.written) await evidence.finish(current.file.path);
    if (await evidence.has(current.file)) figures.files += 1;
    else figures.missing += 1;
    current = undefined;
  };
  return {
    figures,
    finish,
    take: async (line: BackupLine): Promise<void> => {
      if (line[0] === 'e') {
        await finish();
        current = { file: { path: line[1], size: line[2], sha256: line[3] }, written: false };
      } else if (line[0] === 'b' && current !== undefined) {
        if (!current.written) await evidence.begin(current.file.path);
        current.written = true;
        await evidence.append(current.file.path, Buffer.from(line[1], 'base64'));
      }
    },
  };
};

/**
 * Puts a backup in the place of all that the tenant holds. The file must have passed `checkBackup`. Broken off half-way, it leaves a mark on which
 * the program does not start, and is done again from the beginning.
 */
export const restoreBackup = async ({ redis, keys }: Store, file: string, dataDir: string): Promise<RestoreFigures> => {
  await redis.set(keys.restoring, '1');
  await clearTenant(redis, keys, [keys.restoring]);
  const evidence = createEvidenceTaker(createEvidenceFolder(dataDir));
  let batch: DumpEntry[] = [];
  let lines = 0;
  const flush = async (): Promise<void> => {
    await loadEntries(redis, keys, batch);
    lines += batch.length;
    batch = [];
  };
  const head = await readBackup(file, {
    line: async (line) => {
      if (line[0] === 'e' || line[0] === 'b') return evidence.take(line);
      batch.push(line);
      if (batch.length >= BATCH) await flush();
    },
  });
  await flush();
  await evidence.finish();
  await redis.set(keys.schema, String(head.schema));
  await redis.del(keys.restoring);
  await ensureSchema(redis, keys);
  return { lines, ...evidence.figures };
};
