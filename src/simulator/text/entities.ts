import { badRequest } from '../core/api-error.js';
import type { Entity } from '../core/types.js';

const supported = new Set([
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
]);

/** Entities that Telegram finds by itself are ignored when a bot sends them. */
const automatic = new Set([
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bank_card_number',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function integerField(record: Record<string, unknown>, name: string): number {
  const value = record[name];
  if (value === undefined) throw badRequest(`can't parse MessageEntity: can't find field "${name}"`);
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isInteger(number)) {
    throw badRequest(`can't parse MessageEntity: field "${name}" must be of type Number`);
  }
  return number;
}

function readEntity(value: unknown): Entity | undefined {
  if (!isRecord(value)) throw badRequest("can't parse MessageEntity: expected an Object");
  const offset = integerField(value, 'offset');
  const length = integerField(value, 'length');
  const type = value.type;
  if (typeof type !== 'string') throw badRequest('can\'t parse MessageEntity: can\'t find field "type"');
  if (automatic.has(type)) return undefined;
  if (!supported.has(type)) throw badRequest("can't parse MessageEntity: unsupported type specified");
  if (offset < 0 || offset > 1_000_000) throw badRequest(`Receive an entity with incorrect offset ${offset}`);
  if (length < 0 || length > 1_000_000) throw badRequest(`Receive an entity with incorrect length ${length}`);
  const entity: Entity = { type, offset, length };
  if (typeof value.url === 'string') entity.url = value.url;
  if (typeof value.language === 'string') entity.language = value.language;
  if (typeof value.custom_emoji_id === 'string') entity.custom_emoji_id = value.custom_emoji_id;
  if (isRecord(value.user) && typeof value.user.id === 'number') entity.user = { id: value.user.id };
  return entity;
}

function splitsPair(text: string, position: number): boolean {
  const before = text.charCodeAt(position - 1);
  return before >= 0xd800 && before <= 0xdbff && position < text.length;
}

function checkBounds(text: string, entity: Entity): void {
  const end = entity.offset + entity.length;
  if (entity.offset >= text.length) {
    throw badRequest(`Entity begins after the end of the text at UTF-16 offset ${entity.offset}`);
  }
  if (end > text.length) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends after the end of the text at UTF-16 offset ${end}`,
    );
  }
  const byteOffset = (position: number) => Buffer.byteLength(text.slice(0, position - 1));
  if (splitsPair(text, entity.offset)) {
    throw badRequest(`Entity begins in a middle of a UTF-16 symbol at byte offset ${byteOffset(entity.offset)}`);
  }
  if (splitsPair(text, end)) {
    throw badRequest(
      `Entity beginning at UTF-16 offset ${entity.offset} ends in a middle of a UTF-16 symbol at byte offset ${byteOffset(end)}`,
    );
  }
}

/** Reads the `entities` parameter. Anything but an array is ignored, as the server does. @throws ApiError 400 */
export function readEntities(text: string, value: unknown): Entity[] {
  if (!Array.isArray(value)) return [];
  const entities: Entity[] = [];
  for (const item of value) {
    const entity = readEntity(item);
    if (entity === undefined || entity.length === 0) continue;
    checkBounds(text, entity);
    entities.push(entity);
  }
  return entities;
}
