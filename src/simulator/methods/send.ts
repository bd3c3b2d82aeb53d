import { randomInt } from 'node:crypto';
import { badRequest } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Context, Method } from '../core/context.js';
import { readMarkup } from '../core/markup.js';
import { presentMessage } from '../core/present.js';
import type { MediaKind, ReplyMarkup } from '../core/types.js';
import { readCaption, readText } from '../text/format.js';
import { type InputMedia, readFile, readInputMedia } from './media.js';
import { readReplyTo, writableChat } from './target.js';

const maxAlbum = 10;
export const captionTooLong = 'message caption is too long';

export function replyMarkup(args: Args): ReplyMarkup | undefined {
  return readMarkup(args.json('reply_markup', 'reply keyboard markup'));
}

/** Previews are not made, but what the server would refuse is refused. @throws ApiError 400 */
function checkPreview(args: Args): void {
  const value = args.json('link_preview_options', 'link preview options');
  if (value === undefined) return;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badRequest('Object expected as link preview options');
  }
}

const sendMessage: Method = (context, args) => {
  checkPreview(args);
  const text = readText(args, 'message is too long');
  const markup = replyMarkup(args);
  const chat = writableChat(context, args.text('chat_id'));
  const replyTo = readReplyTo(args, chat);
  context.limits.take(chat.id, 1, args.flag('allow_paid_broadcast'));
  const message = { chatId: chat.id, personId: undefined, ...text, markup, replyTo };
  return presentMessage(context, context.world.addMessage(chat, message));
};

function sendFile(kind: MediaKind): Method {
  return (context, args) => {
    const raw = args.text('caption');
    const caption = readCaption(raw, args.text('parse_mode'), args.maybeJson('caption_entities'), captionTooLong);
    const markup = replyMarkup(args);
    const chat = writableChat(context, args.text('chat_id'));
    const file = readFile(context, args, kind, kind, args.text(kind));
    const replyTo = readReplyTo(args, chat);
    context.limits.take(chat.id, 1, args.flag('allow_paid_broadcast'));
    const message = { chatId: chat.id, personId: undefined, ...caption, file, markup, replyTo };
    return presentMessage(context, context.world.addMessage(chat, message));
  };
}

function checkAlbum(items: InputMedia[]): void {
  const kinds = new Set(items.map((item) => item.file.kind));
  const mixed = kinds.size > 1 && (kinds.has('document') || kinds.has('audio'));
  if (mixed) throw badRequest("Can't use the media of the specified type in the album");
}

function readAlbum(context: Context, args: Args): InputMedia[] {
  const value = args.json('media', 'media');
  if (!Array.isArray(value)) throw badRequest('Expected an Array of InputMedia');
  if (value.length === 0) throw badRequest('There are no messages to send');
  if (value.length > maxAlbum) throw badRequest('Too many messages to send as an album');
  const items = value.map((item) => readInputMedia(context, args, item, captionTooLong));
  checkAlbum(items);
  return items;
}

const sendMediaGroup: Method = (context, args) => {
  const items = readAlbum(context, args);
  const chat = writableChat(context, args.text('chat_id'));
  const replyTo = readReplyTo(args, chat);
  context.limits.take(chat.id, items.length, args.flag('allow_paid_broadcast'));
  const mediaGroupId = items.length > 1 ? newMediaGroupId() : undefined;
  return items.map((item) => {
    const message = { chatId: chat.id, personId: undefined, ...item, mediaGroupId, replyTo };
    return presentMessage(context, context.world.addMessage(chat, message));
  });
};

/** Seventeen digits, as Telegram gives to the messages of one album. */
export function newMediaGroupId(): string {
  return `13${randomInt(1e12, 9e12)}${randomInt(10, 99)}`;
}

const actions = new Set([
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
  'cancel',
]);

const sendChatAction: Method = (context, args) => {
  const action = args.text('action').toLowerCase();
  if (!actions.has(action)) throw badRequest('Wrong parameter action in request');
  const chat = writableChat(context, args.text('chat_id'));
  context.world.addAction(chat, action);
  return true;
};

export const sendMethods: Readonly<Record<string, Method>> = {
  sendMessage,
  sendPhoto: sendFile('photo'),
  sendDocument: sendFile('document'),
  sendVideo: sendFile('video'),
  sendVoice: sendFile('voice'),
  sendMediaGroup,
  sendChatAction,
};
