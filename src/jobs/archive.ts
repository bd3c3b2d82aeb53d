import { createHash } from 'node:crypto';
import type { Job, Queue } from 'bullmq';
import type { Logger } from 'pino';
import type { FileRef } from '../domain/pledge.js';
import type { ArchiveOutcome } from '../services/evidence.js';
import { classifyFailure } from '../telegram/errors.js';

export interface ArchiveJob {
  /** Field of what is owed to the archive. */
  readonly entry: string;
}

/** The part of what is owed that handing over needs (`store/archive.ts`). */
interface ArchiveSource {
  ids(): Promise<string[]>;
}

export interface ArchiveDeps<E extends { readonly file: FileRef }> {
  readonly log: Logger;
  newId(): string;
  entry(id: string): Promise<E | undefined>;
  has(entry: E): Promise<boolean>;
  download(fileId: string): Promise<Uint8Array>;
  save(entry: E, bytes: Uint8Array, attempt: string): Promise<void>;
  /** Strikes the entry off and records how it ended, in one commit. */
  settle(id: string, entry: E, outcome: ArchiveOutcome): Promise<void>;
}

/** Twelve attempts with doubling pauses from one second: more than an hour; then handed over anew by `createHandOver`. */
const ATTEMPTS = 12;
const RETRY = { attempts: ATTEMPTS, backoff: { type: 'exponential', delay: 1000 } } as const;
const TOO_LARGE = /file is too big/i;

/** BullMQ refuses `:` in job ids; a hash keeps any id short and deterministic. */
const jobIdOf = (entry: string): string => createHash('sha1').update(entry).digest('hex');

/**
 * Hands to BullMQ what is owed and was not handed over by this process, in deterministic jobs: dying in between, or a second replica, adds a
 * job that is there already. `anew`: everything once more, for what a lost or exhausted carrier forgot. Returns how many were handed over.
 */
export const createHandOver = (source: ArchiveSource, queue: Pick<Queue<ArchiveJob>, 'addBulk'>) => {
  let handed: ReadonlySet<string> = new Set();
  return async (anew = false): Promise<number> => {
    const owed = await source.ids();
    const fresh = anew ? owed : owed.filter((id) => !handed.has(id));
    if (fresh.length > 0) {
      await queue.addBulk(
        fresh.map((entry) => ({ name: 'archive', data: { entry }, opts: { jobId: jobIdOf(entry), ...RETRY } })),
      );
    }
    handed = new Set(owed);
    return fresh.length;
  };
};

/**
 * Brings the bytes of one file home: download, write whole, strike off. Throws while it should be tried again. Dying at any line costs at
 * most a second download: a file that is there already is only struck off, and an entry that was struck off does nothing.
 */
export const createArchiver =
  <E extends { readonly file: FileRef }>(deps: ArchiveDeps<E>) =>
  async (job: Pick<Job<ArchiveJob>, 'data' | 'attemptsMade'>): Promise<ArchiveOutcome | 'gone'> => {
    const id = job.data.entry;
    const entry = await deps.entry(id);
    if (entry === undefined) return 'gone';
    const outcome = await bringHome(deps, entry, job.attemptsMade + 1 >= ATTEMPTS);
    if (outcome !== 'stored') deps.log.warn({ entry: id, outcome }, 'evidence is not archived');
    await deps.settle(id, entry, outcome);
    return outcome;
  };

const bringHome = async <E extends { readonly file: FileRef }>(
  deps: ArchiveDeps<E>,
  entry: E,
  isLast: boolean,
): Promise<ArchiveOutcome> => {
  if (await deps.has(entry)) return 'stored';
  let bytes: Uint8Array;
  try {
    bytes = await deps.download(entry.file.fileId);
  } catch (error) {
    const failure = classifyFailure(error);
    if (failure.kind === 'refused' && TOO_LARGE.test(failure.reason)) return 'telegram-only';
    // Refused for more than an hour: Telegram does not have the file any more, and asking on would never end.
    if (failure.kind === 'refused' && isLast) return 'unavailable';
    throw error;
  }
  await deps.save(entry, bytes, deps.newId());
  return 'stored';
};
