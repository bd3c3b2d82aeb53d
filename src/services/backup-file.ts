import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import { appError } from '../errors.js';
import { type DumpEntry, dumpEntrySchema } from '../store/dump-entry.js';

const FORMAT = 'giao-uoc-backup';
/** Of the file itself; `schema` is that of what it holds. */
const VERSION = 1;

const headSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number().int(),
  schema: z.number().int(),
  tenant: z.string(),
  /** Epoch milliseconds at which the backup began. */
  at: z.number(),
});
export type BackupHead = z.infer<typeof headSchema>;

/** A file of the archived evidence: named always, its bytes in `b` lines behind it where they were asked for. */
const fileSchema = z.tuple([z.literal('e'), z.string(), z.number().int(), z.string()]);
const bytesSchema = z.tuple([z.literal('b'), z.base64()]);
const lineSchema = z.union([dumpEntrySchema, fileSchema, bytesSchema]);
export type BackupLine = DumpEntry | z.infer<typeof fileSchema> | z.infer<typeof bytesSchema>;

const endSchema = z.object({ end: z.literal(true), lines: z.number().int(), sha256: z.string() });

/** Makes the text of a backup: a head, a line each, and an end that counts and sums up what went before. */
export const createBackupText = (head: Omit<BackupHead, 'format' | 'version'>) => {
  const sum = createHash('sha256');
  let lines = 0;
  const summed = (text: string): string => {
    sum.update(text);
    return text;
  };
  return {
    head: (): string => summed(`${JSON.stringify({ format: FORMAT, version: VERSION, ...head })}\n`),
    lines: (batch: readonly BackupLine[]): string => {
      lines += batch.length;
      return batch.length === 0 ? '' : summed(batch.map((line) => `${JSON.stringify(line)}\n`).join(''));
    },
    end: (): string => `${JSON.stringify({ end: true, lines, sha256: sum.digest('hex') })}\n`,
  };
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readHead = (text: string | undefined): BackupHead => {
  const head = headSchema.safeParse(parse(text ?? ''));
  if (!head.success) throw appError('backup-foreign');
  if (head.data.version > VERSION) throw appError('backup-newer', { stored: head.data.version, known: VERSION });
  return head.data;
};

/** The file as lines of text. What is no compressed file is foreign; one that ends too soon is damaged. */
async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const plain = createGunzip();
  const failed = new Promise<never>((_, reject) => {
    source.on('error', reject);
    plain.on('error', (error: NodeJS.ErrnoException) =>
      reject(appError(error.message.includes('incorrect header') ? 'backup-foreign' : 'backup-damaged')),
    );
  });
  failed.catch(() => undefined);
  const lines = createInterface({ input: source.pipe(plain), crlfDelay: Number.POSITIVE_INFINITY })[
    Symbol.asyncIterator
  ]();
  try {
    for (;;) {
      const next = await Promise.race([lines.next(), failed]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    source.destroy();
    plain.destroy();
  }
}

/**
 * Reads a backup line by line and gives its head. Only when the promise resolves was the file whole: a caller that must not act on a
 * damaged one reads it twice.
 * @throws {AppError} `backup-foreign`, `backup-newer`, `backup-damaged`
 */
export const readBackup = async (
  file: string,
  take: { readonly head?: (head: BackupHead) => void; readonly line?: (line: BackupLine) => Promise<void> | void },
): Promise<BackupHead> => {
  const sum = createHash('sha256');
  let head: BackupHead | undefined;
  let count = 0;
  let isWhole = false;
  for await (const text of textLines(file)) {
    if (head === undefined) {
      head = readHead(text);
      take.head?.(head);
    } else if (isWhole) throw appError('backup-damaged');
    else {
      const value = parse(text);
      const end = endSchema.safeParse(value);
      if (end.success) {
        isWhole = end.data.lines === count && end.data.sha256 === sum.digest('hex');
        if (!isWhole) throw appError('backup-damaged');
        continue;
      }
      const line = lineSchema.safeParse(value);
      if (!line.success) throw appError('backup-damaged');
      count += 1;
      await take.line?.(line.data);
    }
    sum.update(`${text}\n`);
  }
  if (head === undefined) throw appError('backup-foreign');
  if (!isWhole) throw appError('backup-damaged');
  return head;
};
