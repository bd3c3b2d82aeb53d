import { createHash } from 'node:crypto';
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

const record = (work: Work, { unit, pledge, period, file }: ArchiveEntry, outcome: ArchiveOutcome): void =>
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

/** One name for all photos of an album, which come one by one; fit for callback data. */
const albumId = (person: string, album: string): string =>
  createHash('sha1').update(`${person} ${album}`).digest('hex').slice(0, 16);

/**
 * Keeps a file until the person has said where it belongs. Returns the id for the buttons; undefined when the person was asked already with
 * the first photo of the same album.
 */
export const holdFile = async (
  work: Work,
  person: string,
  { file, album, caption }: { readonly file: FileRef; readonly album?: string; readonly caption?: string },
): Promise<string | undefined> => {
  const words = caption === undefined ? {} : { caption };
  const fresh: Omit<Offer, 'rev'> = { person, kind: 'evidence', state: 'open', files: [file], ...words };
  const id = album === undefined ? work.newId() : albumId(person, album);
  const known = album === undefined ? undefined : await readOffer(work, id);
  if (known?.state === 'taken') return holdFile(work, person, { file, ...words });
  if (known === undefined) {
    writeOffer(work, id, undefined, fresh);
    return id;
  }
  if (known.state === 'open') writeOffer(work, id, known, { ...known, ...words, files: [...known.files, file] });
  return undefined;
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
