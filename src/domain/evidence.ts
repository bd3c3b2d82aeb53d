import type { FileRef } from './pledge.js';
import { clip, codePointLength, normalise } from './text.js';

/** The Bot API gives out files up to this size, in bytes; of larger ones only Telegram's own copy exists. */
const DOWNLOAD_LIMIT = 20 * 1024 * 1024;

/** Whether Telegram will not give out the bytes of a file. A file whose size is not told is tried. */
export const isTooLarge = ({ size }: Pick<FileRef, 'size'>): boolean => size !== undefined && size > DOWNLOAD_LIMIT;

/** So long is a file's name kept, in code points: it is shown in lists, and Telegram lets it be as long as a message. */
const NAME_MAX = 100;

/** The name of a file as it is kept and shown: on one line, its end (which tells its kind) always there. */
export const keptName = (name: string): string => {
  const clean = normalise(name).replace(/\n/g, ' ');
  if (codePointLength(clean) <= NAME_MAX) return clean;
  const ending = /\.[A-Za-z0-9]{1,5}$/.exec(clean)?.[0] ?? '';
  return clip(clean, NAME_MAX - ending.length) + ending;
};

/** Endings under which evidence is stored; anything else becomes `bin`, so that no stored file is run by its name. */
const ENDINGS: ReadonlySet<string> = new Set(
  'pdf doc docx xls xlsx ppt pptx odt ods odp rtf txt csv jpg jpeg png gif webp heic mp4 mov zip rar'.split(' '),
);

/** The ending of the stored file, without the point: by kind, or of a document by the end of its name if that is a known one. */
export const archiveEnding = ({ kind, name = '' }: Pick<FileRef, 'kind' | 'name'>): string => {
  if (kind === 'photo') return 'jpg';
  const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (ENDINGS.has(ending)) return ending;
  return kind === 'video' ? 'mp4' : 'bin';
};
