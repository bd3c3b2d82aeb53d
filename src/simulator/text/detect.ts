import type { Entity } from '../core/types.js';

const patterns: readonly (readonly [string, RegExp])[] = [
  ['bot_command', /(?<![\w/<>@])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/<>@])/g],
  ['email', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['url', /(?:https?:\/\/|(?<![\w.@-])(?:www\.|t\.me\/))[^\s<>"]+[^\s<>".,;:!?)\]]/g],
  ['mention', /(?<![\w.@])@[A-Za-z][A-Za-z0-9_]{3,31}(?!\w)/g],
  ['hashtag', /(?<![\p{L}\p{N}_/])#[\p{L}\p{M}\p{N}_]{1,256}/gu],
];

const opaque = new Set(['code', 'pre', 'text_link', 'text_mention', 'custom_emoji']);

function overlaps(entity: Entity, offset: number, length: number): boolean {
  return entity.offset < offset + length && offset < entity.offset + entity.length;
}

/** Longer first at the same place, so that nested entities open in the right order. */
export function sortEntities(entities: Entity[]): Entity[] {
  return entities.sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/** Adds the commands, links, mentions and tags that Telegram itself marks in any text. Returns sorted entities. */
export function detectEntities(text: string, given: Entity[]): Entity[] {
  if (!/[/@#.]/.test(text)) return sortEntities(given);
  const found: Entity[] = [];
  for (const [type, pattern] of patterns) {
    for (const match of text.matchAll(pattern)) {
      const offset = match.index;
      const length = match[0].length;
      if (found.some((entity) => overlaps(entity, offset, length))) continue;
      if (given.some((entity) => opaque.has(entity.type) && overlaps(entity, offset, length))) continue;
      found.push({ type, offset, length });
    }
  }
  return sortEntities([...given, ...found]);
}
