import { EncryptedFileError, fromHtml } from 'hucre';
import { readOds } from 'hucre/ods';
import { readXls, readXlsx } from 'hucre/xlsx';
import { type Grid, gridsOf } from './xlsx.js';

const ZIP = 'PK\u0003\u0004';
/** The compound file of Excel before 2007, and of workbooks locked with a password. */
const COMPOUND = '\u00D0\u00CF\u0011\u00E0';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** More than this is no roster, but a small file that unpacks to fill the memory. */
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
/** An entry of a zip's directory, and where in it stand the sizes, packed and unpacked (APPNOTE.TXT 4.3.12). */
const ENTRY = Buffer.from('PK\u0001\u0002', 'latin1');
const PACKED_OFFSET = 20;
const SIZE_OFFSET = 24;
/** What nothing at all takes when it is packed. */
const PACKED_NOTHING = 2;

const startOf = (bytes: Buffer, length: number): string => bytes.toString('latin1', 0, length);

/** Many web systems hand out an HTML table by the name of .xls, which Excel opens. */
const isHtml = (bytes: Buffer): boolean => {
  const start = startOf(bytes, 65_536)
    .replace(/^\u00EF\u00BB\u00BF/u, '')
    .trimStart()
    .toLowerCase();
  return start.startsWith('<') && start.includes('<table');
};

/** Whether the bytes are those of a workbook, whatever the file is called. */
export const isWorkbook = (bytes: Buffer): boolean => [ZIP, COMPOUND].includes(startOf(bytes, 4)) || isHtml(bytes);

/** Whether a workbook is of the kind that can be handed back with marks in it. */
export const isXlsx = (bytes: Buffer): boolean => startOf(bytes, 4) === ZIP && !startOf(bytes, 200).includes(ODS);

/** What a zip says that it holds; the reader stops where an entry gives more. One that says nothing of its size may hold anything. */
const unpackedSize = (bytes: Buffer): number => {
  let size = 0;
  for (let at = bytes.indexOf(ENTRY); at >= 0; at = bytes.indexOf(ENTRY, at + ENTRY.length)) {
    if (at + SIZE_OFFSET + 4 > bytes.length) break;
    const [packed, unpacked] = [bytes.readUInt32LE(at + PACKED_OFFSET), bytes.readUInt32LE(at + SIZE_OFFSET)];
    size += unpacked === 0 && packed > PACKED_NOTHING ? Number.POSITIVE_INFINITY : unpacked;
  }
  return size;
};

/** A workbook that would fill the memory. */
class TooHeavyError extends Error {}

const read = async (bytes: Buffer): Promise<readonly Grid[]> => {
  if (isHtml(bytes)) return gridsOf({ sheets: [fromHtml(bytes.toString('utf8'), { typeInference: false })] });
  if (startOf(bytes, 4) === COMPOUND) return gridsOf(await readXls(bytes).catch(() => readXlsx(bytes)));
  if (unpackedSize(bytes) > MAX_UNPACKED_BYTES) throw new TooHeavyError();
  return gridsOf(await (isXlsx(bytes) ? readXlsx(bytes, { readStyles: true }) : readOds(bytes)));
};

/** The visible sheets of an xlsx, xls or ods workbook; a word for one that is locked with a password, too much, or that cannot be read. */
export const readWorkbook = async (bytes: Buffer): Promise<readonly Grid[] | 'locked' | 'too-heavy' | 'unreadable'> => {
  try {
    return await read(bytes);
  } catch (error) {
    if (error instanceof EncryptedFileError) return 'locked';
    return error instanceof TooHeavyError ? 'too-heavy' : 'unreadable';
  }
};
