import { badRequest } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Context } from '../core/context.js';
import type { FormattedText, MediaKind, StoredFile } from '../core/types.js';
import { readCaption } from '../text/format.js';

/**
 * The file behind a parameter: a part of the form, `attach://part`, or the id of a file sent before.
 * Links are not fetched: the simulator makes no traffic of its own.
 * @throws ApiError 400
 */
export function readFile(context: Context, args: Args, kind: MediaKind, field: string, reference: string): StoredFile {
  const direct = args.files.get(field);
  if (direct !== undefined) return context.files.upload(kind, direct);
  if (reference === '') throw badRequest(`There is no ${kind} in the request`);
  if (reference.startsWith('attach://')) {
    const attached = args.files.get(reference.slice('attach://'.length));
    if (attached === undefined) throw badRequest(`There is no ${kind} in the request`);
    return context.files.upload(kind, attached);
  }
  if (/^https?:\/\//i.test(reference)) throw badRequest('Failed to get HTTP URL content');
  return context.files.reuse(kind, reference);
}

export interface InputMedia extends FormattedText {
  file: StoredFile;
}

const albumKinds = new Set(['photo', 'video', 'document', 'audio']);

/** Reads one `InputMedia`. @throws ApiError 400 */
export function readInputMedia(context: Context, args: Args, value: unknown, tooLong: string): InputMedia {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest("Can't parse InputMedia: expected an Object");
  }
  const fields = value as Record<string, unknown>;
  const kind = albumKind(fields.type);
  const media = typeof fields.media === 'string' ? fields.media : '';
  if (media === '') throw badRequest("Can't parse InputMedia: media not found");
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const caption = readCaption(text('caption'), text('parse_mode'), fields.caption_entities, tooLong);
  return { file: readFile(context, args, kind, '', media), ...caption };
}

function albumKind(type: unknown): MediaKind {
  if (typeof type !== 'string' || !albumKinds.has(type)) {
    throw badRequest("Can't parse InputMedia: invalid type specified");
  }
  return type as MediaKind;
}
