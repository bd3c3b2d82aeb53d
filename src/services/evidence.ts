import { z } from 'zod';
import { isTooLarge } from '../domain/evidence.js';
import { type FileRef, fileSchema } from '../domain/pledge.js';
import { type ArchiveEntry, owe } from '../store/archive.js';
import { audit } from '../store/audit.js';
import { SYSTEM, type Work } from './work.js';

/** To what a file belongs. */
export interface EvidenceOwner {
  readonly unit: string;
  readonly pledge: string;
  /** Absent: an attachment of the pledge itself. */
  readonly period?: string;
}

/**
 * Owes the bytes of files to the archive, in the same commit as what they prove. `before`: the files of the version that is replaced, which
 * were owed with it. What Telegram will never give out is recorded in the audit as kept there alone.
 */
export const archiveEvidence = (
  work: Work,
  owner: EvidenceOwner,
  files: readonly FileRef[],
  before: readonly FileRef[] = [],
): void => {
  for (const file of files) {
    if (before.some(({ uniqueId }) => uniqueId === file.uniqueId)) continue;
    const entry: ArchiveEntry = { ...owner, file };
    if (isTooLarge(file)) record(work, entry, 'telegram-only');
    else owe(work.tx, entry);
  }
};

/** How archiving one file ended; see `jobs/archive.ts`. */
export type ArchiveOutcome = 'stored' | 'telegram-only' | 'unavailable';

/** Strikes a file off what is owed, in one commit with the record of why its bytes are not here. */
export const settleEvidence = async (
  work: Work,
  id: string,
  entry: ArchiveEntry,
  outcome: ArchiveOutcome,
): Promise<void> => {
  work.tx.write('HDEL', work.tx.keys.archive, id);
  if (outcome !== 'stored') record(work, entry, outcome);
};

const record = (
  work: Work,
  { unit, pledge, period, file }: ArchiveEntry,
  outcome: Exclude<ArchiveOutcome, 'stored'>,
): void =>
  audit(work.tx, {
    at: work.now,
    by: SYSTEM,
    action: `evidence.${outcome}`,
    unit,
    subject: period === undefined ? pledge : `${pledge}:${period}`,
    detail: file.uniqueId,
  });

const OFFER_SECONDS = 24 * 3600;
const offerSchema = z.object({
  rev: z.number(),
  person: z.string(),
  kind: z.literal('evidence'),
  state: z.enum(['open', 'taken', 'declined']),
  files: z.array(fileSchema),
  caption: z.string().optional(),
});
type Offer = z.infer<typeof offerSchema>;

/** Files that came without a dialog, waiting for the person to say to which report they belong. */
export interface HeldFiles {
  readonly files: readonly FileRef[];
  readonly caption: string;
}

const readOffer = async (work: Work, id: string): Promise<Offer | undefined> => {
  const raw = await work.tx.redis.get(work.tx.keys.offer(id));
  return raw === null ? undefined : offerSchema.parse(JSON.parse(raw));
};

const writeOffer = (work: Work, id: string, before: Offer | undefined, next: Omit<Offer, 'rev'>): void => {
  const key = work.tx.keys.offer(id);
  const rev = before?.rev ?? 0;
  work.tx.guardKey(key, rev);
  work.tx.write('SET', key, JSON.stringify({ ...next, rev: rev + 1 }), 'EX', String(OFFER_SECONDS));
};

/** A file that came by itself was put to those that wait. */
export interface Held {
  readonly id: string;
  /** How many wait under this id. */
  readonly count: number;
  /** It did not fit any more. */
  readonly isFull: boolean;
}

/**
 * Keeps a file until the person has said where it belongs: with those that wait under `id` already, or under a new id, which is fit for
 * callback data. At most `max` together.
 */
export const holdFile = async (
  work: Work,
  person: string,
  { id, file, caption, max }: { id: string | undefined; file: FileRef; caption: string | undefined; max: number },
): Promise<Held> => {
  const known = id === undefined ? undefined : await readOffer(work, id);
  if (id === undefined || known?.state !== 'open' || known.person !== person) {
    const fresh = work.newId();
    const words = caption === undefined ? {} : { caption };
    writeOffer(work, fresh, undefined, { person, kind: 'evidence', state: 'open', files: [file], ...words });
    return { id: fresh, count: 1, isFull: false };
  }
  const isKnown = known.files.some(({ uniqueId }) => uniqueId === file.uniqueId);
  const isFull = !isKnown && known.files.length >= max;
  const files = isKnown || isFull ? known.files : [...known.files, file];
  const captions = [known.caption, caption].filter((words) => words !== undefined);
  const words = captions.length === 0 ? {} : { caption: [...new Set(captions)].join('\n') };
  writeOffer(work, id, known, { ...known, files, ...words });
  return { id, count: files.length, isFull };
};

/** Ends the waiting of files, once. Undefined when they were taken or declined before, are too old, or are another person's. */
export const releaseFiles = async (
  work: Work,
  person: string,
  id: string,
  state: 'taken' | 'declined',
): Promise<HeldFiles | undefined> => {
  const offer = await readOffer(work, id);
  if (offer === undefined || offer.person !== person || offer.state !== 'open') return undefined;
  writeOffer(work, id, offer, { ...offer, state, files: [] });
  return { files: offer.files, caption: offer.caption ?? '' };
};
