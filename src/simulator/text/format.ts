import { badRequest } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Entity, FormattedText } from '../core/types.js';
import { showsNothing } from './clean.js';
import { detectEntities } from './detect.js';
import { readEntities } from './entities.js';
import { parseHtml } from './html.js';
import { parseLegacyMarkdown } from './legacy-markdown.js';
import { parseMarkdown } from './markdown.js';

const maxTextBytes = 1 << 15;
export const maxTextLength = 4096;
export const maxCaptionLength = 1024;

const parsers: Readonly<Record<string, (source: string) => FormattedText>> = {
  html: parseHtml,
  markdownv2: parseMarkdown,
  markdown: parseLegacyMarkdown,
};

/** Telegram counts code points, so an emoji outside the basic plane is one. */
export function codePoints(text: string): number {
  let count = text.length;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit >= 0xd800 && unit <= 0xdbff) count -= 1;
  }
  return count;
}

function parse(text: string, mode: string, entities: unknown): FormattedText {
  const name = mode.toLowerCase();
  if (text === '' || name === '' || name === 'none') return { text, entities: readEntities(text, entities) };
  const parser = Object.hasOwn(parsers, name) ? parsers[name] : undefined;
  if (parser === undefined) throw badRequest('Unsupported parse_mode');
  return parser(text);
}

/** Cuts blank ends as the server does: all white space behind, blanks and line ends in front of the first entity. */
function trim(formatted: FormattedText): FormattedText {
  const cut = formatted.text.replace(/\r/g, '').trimEnd();
  const firstEntity = formatted.entities.reduce((least, entity) => Math.min(least, entity.offset), cut.length);
  let start = 0;
  while (start < firstEntity && (cut[start] === ' ' || cut[start] === '\n')) start += 1;
  const text = cut.slice(start);
  const entities: Entity[] = [];
  for (const entity of formatted.entities) {
    const offset = entity.offset - start;
    const length = Math.min(entity.length, text.length - offset);
    if (length > 0) entities.push({ ...entity, offset, length });
  }
  return { text, entities };
}

/** Parses, trims and marks a text of a person or of the bot. */
export function finishText(formatted: FormattedText): FormattedText {
  const trimmed = trim(formatted);
  return { text: trimmed.text, entities: detectEntities(trimmed.text, trimmed.entities) };
}

/** Reads `text`, `parse_mode` and `entities`. @throws ApiError 400 with Telegram's words */
export function readText(args: Args, tooLong: string): FormattedText {
  const raw = args.text('text');
  if (raw === '') throw badRequest('Message text is empty');
  const result = read(raw, args.text('parse_mode'), args.maybeJson('entities'));
  if (showsNothing(result.text)) throw badRequest('Text must be non-empty');
  if (codePoints(result.text) > maxTextLength) throw badRequest(tooLong);
  return result;
}

/** Reads a caption given as text, mode and entities; may be empty. @throws ApiError 400 with Telegram's words */
export function readCaption(raw: string, mode: string, entities: unknown, tooLong: string): FormattedText {
  const result = read(raw, mode, entities);
  if (codePoints(result.text) > maxCaptionLength) throw badRequest(tooLong);
  return result;
}

function read(raw: string, mode: string, entities: unknown): FormattedText {
  if (raw.length > maxTextBytes / 3 && Buffer.byteLength(raw) > maxTextBytes) throw badRequest('Text is too long');
  return finishText(parse(raw, mode, entities));
}
