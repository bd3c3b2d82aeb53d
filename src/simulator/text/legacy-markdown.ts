import { badRequest } from '../core/api-error.js';
import type { Entity, FormattedText } from '../core/types.js';
import { describeLink } from './html.js';

const marks: Readonly<Record<string, string>> = { _: 'italic', '*': 'bold', '`': 'code', '[': 'text_link' };
const fence = '```';

interface Piece {
  text: string;
  entity: Entity | undefined;
  next: number;
}

function unclosed(source: string, begin: number): Error {
  const offset = Buffer.byteLength(source.slice(0, begin));
  return badRequest(`can't parse entities: Can't find end of the entity starting at byte offset ${offset}`);
}

function readPre(source: string, begin: number, offset: number): Piece {
  const head = /[^\s`]*/y;
  head.lastIndex = begin + fence.length;
  const language = head.exec(source)?.[0] ?? '';
  const named = language !== '' && source[begin + fence.length + language.length] !== '`';
  const newline = /\r\n|\n\r|\n|\r/y;
  newline.lastIndex = begin + fence.length + (named ? language.length : 0);
  const start = newline.lastIndex + (newline.exec(source)?.[0].length ?? 0);
  const end = source.indexOf(fence, start);
  if (end < 0) throw unclosed(source, begin);
  const entity: Entity = { type: 'pre', offset, length: end - start };
  if (named) entity.language = language;
  return { text: source.slice(start, end), entity, next: end + fence.length };
}

function readMarked(source: string, begin: number, offset: number): Piece {
  const mark = source.charAt(begin);
  const end = source.indexOf(mark === '[' ? ']' : mark, begin + 1);
  if (end < 0) throw unclosed(source, begin);
  const text = source.slice(begin + 1, end);
  const entity: Entity = { type: marks[mark] ?? mark, offset, length: text.length };
  if (mark !== '[') return { text, entity, next: end + 1 };
  const target = source[end + 1] === '(' ? source.slice(end + 2).split(')', 1)[0] : undefined;
  const kept = describeLink(entity, target ?? text);
  return { text, entity: kept ? entity : undefined, next: target === undefined ? end + 1 : end + 3 + target.length };
}

/** Parses the old `parse_mode: Markdown`, without nesting. @throws ApiError 400 `can't parse entities: …` */
export function parseLegacyMarkdown(source: string): FormattedText {
  const entities: Entity[] = [];
  let text = '';
  let at = 0;
  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '\\' && Object.hasOwn(marks, source.charAt(at + 1))) {
      text += source.charAt(at + 1);
      at += 2;
    } else if (!Object.hasOwn(marks, char)) {
      text += char;
      at += 1;
    } else {
      const read = source.startsWith(fence, at) ? readPre : readMarked;
      const piece = read(source, at, text.length);
      if (piece.entity !== undefined && piece.entity.length > 0) entities.push(piece.entity);
      text += piece.text;
      at = piece.next;
    }
  }
  return { text, entities };
}
