import { checkedLink, linkUserId } from '../text/link.js';
import { badRequest } from './api-error.js';
import type { InlineButton, KeyboardButton, ReplyMarkup } from './types.js';

/** Not published; about what the server takes before `REPLY_MARKUP_TOO_LONG`. */
const maxButtons = 100;
const maxRow = 8;
const maxDataBytes = 64;

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stringField(fields: Fields, name: string): string {
  const value = fields[name];
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  throw new Error(`field "${name}" must be of type String`);
}

function requiredField(fields: Fields, name: string): string {
  if (fields[name] === undefined || fields[name] === null) throw new Error(`can't find field "${name}"`);
  return stringField(fields, name);
}

function readInlineButton(value: unknown): InlineButton {
  if (!isFields(value)) throw new Error('InlineKeyboardButton must be an Object');
  const text = requiredField(value, 'text');
  const url = stringField(value, 'url');
  if (url !== '') return { text, url };
  const data = stringField(value, 'callback_data');
  if (data !== '') return { text, callback_data: data };
  const others = ['callback_game', 'pay', 'switch_inline_query', 'switch_inline_query_current_chat'];
  others.push('switch_inline_query_chosen_chat', 'login_url', 'web_app', 'copy_text');
  const other = others.find((name) => value[name] !== undefined);
  if (other === undefined) throw new Error('Text buttons are unallowed in the inline keyboard');
  return { text, [other]: value[other] };
}

function readKeyboardButton(value: unknown): KeyboardButton {
  if (typeof value === 'string') return { text: value };
  if (!isFields(value)) throw new Error('KeyboardButton must be a String or an Object');
  const button: KeyboardButton = { text: requiredField(value, 'text') };
  if (value.request_contact === true) button.request_contact = true;
  if (value.request_location === true) button.request_location = true;
  return button;
}

interface RowWords {
  array: string;
  button: string;
}

/** Reads rows, drops buttons without a text as the server does, and keeps no empty row. */
function readRows<B extends { text: string }>(value: unknown, read: (button: unknown) => B, words: RowWords): B[][] {
  if (!Array.isArray(value)) return [];
  const rows: B[][] = [];
  for (const row of value) {
    if (!Array.isArray(row)) throw badRequest(words.array);
    const buttons: B[] = [];
    for (const item of row) {
      const button = readOr(item, read, words.button);
      if (button.text !== '') buttons.push(button);
    }
    if (buttons.length > 0) rows.push(buttons);
  }
  if (rows.some((row) => row.length > maxRow) || rows.flat().length > maxButtons) {
    throw badRequest('reply markup is too long');
  }
  return rows;
}

function readOr<B>(item: unknown, read: (button: unknown) => B, what: string): B {
  try {
    return read(item);
  } catch (error) {
    throw badRequest(`Can't parse ${what}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function checkInlineButton(button: InlineButton): void {
  if (button.callback_data !== undefined && Buffer.byteLength(button.callback_data) > maxDataBytes) {
    throw badRequest('BUTTON_DATA_INVALID');
  }
  if (button.url === undefined || linkUserId(button.url) !== undefined) return;
  if (checkedLink(button.url) === undefined) {
    throw badRequest(`Inline keyboard button URL '${button.url}' is invalid: Wrong HTTP URL`);
  }
}

const inlineWords: RowWords = {
  array: 'Field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
  button: 'inline keyboard button',
};
const keyboardWords: RowWords = { array: 'Field "keyboard" must be an Array of Arrays', button: 'keyboard button' };

function arrayField(fields: Fields, name: string): unknown {
  const value = fields[name];
  if (value !== undefined && value !== null && !Array.isArray(value)) {
    throw badRequest(`Field "${name}" must be of type Array`);
  }
  return value;
}

/**
 * Reads a `reply_markup`; undefined when it shows nothing.
 * @throws ApiError 400 with Telegram's words, `BUTTON_DATA_INVALID` and `reply markup is too long` among them
 */
export function readMarkup(value: unknown): ReplyMarkup | undefined {
  if (value === undefined) return undefined;
  if (!isFields(value)) throw badRequest('Object expected as reply markup');
  const keyboard = readRows(arrayField(value, 'keyboard'), readKeyboardButton, keyboardWords);
  const inline = readRows(arrayField(value, 'inline_keyboard'), readInlineButton, inlineWords);
  if (keyboard.length > 0) {
    const placeholder = stringField(value, 'input_field_placeholder');
    const oneTime = value.one_time_keyboard === true;
    return { kind: 'keyboard', rows: keyboard, oneTime, placeholder: placeholder === '' ? undefined : placeholder };
  }
  if (inline.length > 0) {
    for (const row of inline) for (const button of row) checkInlineButton(button);
    return { kind: 'inline', rows: inline };
  }
  if (value.remove_keyboard === true) return { kind: 'remove' };
  return value.force_reply === true ? { kind: 'force-reply' } : undefined;
}

/** The markup of an edit. @throws ApiError 400 `inline keyboard expected` for any other kind */
export function readInlineMarkup(value: unknown): ReplyMarkup | undefined {
  const markup = readMarkup(value);
  if (markup !== undefined && markup.kind !== 'inline') throw badRequest('Inline keyboard expected');
  return markup;
}
