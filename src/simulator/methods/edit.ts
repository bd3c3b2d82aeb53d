import { isDeepStrictEqual } from 'node:util';
import { badRequest } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Context, Method } from '../core/context.js';
import { readInlineMarkup } from '../core/markup.js';
import { presentMessage } from '../core/present.js';
import type { Chat, JsonObject, ReplyMarkup, StoredMessage } from '../core/types.js';
import { readCaption, readText } from '../text/format.js';
import { readInputMedia } from './media.js';
import { editableChat, findMessage } from './target.js';

const deleteWithinSeconds = 48 * 3_600;
const maxDeleted = 100;
const captionTooLong = 'MEDIA_CAPTION_TOO_LONG';
const notModified =
  'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
  'content and reply markup of the message';

function inlineMarkup(args: Args): ReplyMarkup | undefined {
  return readInlineMarkup(args.json('reply_markup', 'reply keyboard markup'));
}

/** The bot's own message; one that carries a reply keyboard is beyond editing. @throws ApiError 400 */
function readEdited(context: Context, args: Args): { chat: Chat; message: StoredMessage } {
  if (!args.has('chat_id') && !args.has('message_id')) throw badRequest('Message identifier is not specified');
  const chat = editableChat(context, args.text('chat_id'));
  const message = findMessage(chat, args.integer('message_id', 0), 'message to edit');
  const fixed = message.markup !== undefined && message.markup.kind !== 'inline';
  if (message.personId !== undefined || fixed) throw badRequest("message can't be edited");
  return { chat, message };
}

function apply(context: Context, chat: Chat, message: StoredMessage, change: Partial<StoredMessage>): JsonObject {
  const fields = Object.keys(change) as (keyof StoredMessage)[];
  if (fields.every((name) => isDeepStrictEqual(message[name], change[name]))) throw badRequest(notModified);
  context.limits.takeEdit();
  const editDate = context.clock.seconds();
  return presentMessage(context, context.world.changeMessage(chat, message, { ...change, editDate }));
}

const editMessageText: Method = (context, args) => {
  const text = readText(args, 'MESSAGE_TOO_LONG');
  const markup = inlineMarkup(args);
  const { chat, message } = readEdited(context, args);
  if (message.file !== undefined || message.text === '') throw badRequest('there is no text in the message to edit');
  return apply(context, chat, message, { ...text, markup });
};

const editMessageCaption: Method = (context, args) => {
  const raw = args.text('caption');
  const caption = readCaption(raw, args.text('parse_mode'), args.maybeJson('caption_entities'), captionTooLong);
  const markup = inlineMarkup(args);
  const { chat, message } = readEdited(context, args);
  if (message.file === undefined) throw badRequest('there is no caption in the message to edit');
  return apply(context, chat, message, { ...caption, markup });
};

const editMessageReplyMarkup: Method = (context, args) => {
  const markup = inlineMarkup(args);
  const { chat, message } = readEdited(context, args);
  return apply(context, chat, message, { markup });
};

const editMessageMedia: Method = (context, args) => {
  const markup = inlineMarkup(args);
  const value = args.json('media', 'input media');
  if (value === undefined) throw badRequest('Input media is not specified');
  const { chat, message } = readEdited(context, args);
  const media = readInputMedia(context, args, value, captionTooLong);
  if (message.mediaGroupId !== undefined && message.file?.kind !== media.file.kind) {
    throw badRequest("message media can't be edited");
  }
  return apply(context, chat, message, { ...media, markup });
};

function remove(context: Context, chat: Chat, message: StoredMessage): void {
  if (context.clock.seconds() - message.date > deleteWithinSeconds) {
    throw badRequest("message can't be deleted for everyone");
  }
  context.world.changeMessage(chat, message, { deleted: true });
}

const deleteMessage: Method = (context, args) => {
  if (!args.has('chat_id')) throw badRequest('Chat identifier is not specified');
  const messageId = args.integer('message_id', 0);
  if (messageId === 0) throw badRequest('Message identifier is not specified');
  const chat = editableChat(context, args.text('chat_id'));
  remove(context, chat, findMessage(chat, messageId, 'message to delete'));
  return true;
};

const deleteMessages: Method = (context, args) => {
  const value = args.json('message_ids', 'message_ids');
  if (value === undefined) throw badRequest('Message identifiers are not specified');
  if (!Array.isArray(value)) throw badRequest('Expected an Array of message identifiers');
  if (value.length > maxDeleted) throw badRequest('Too many message identifiers specified');
  if (value.length === 0) throw badRequest('Message identifiers are not specified');
  const chat = editableChat(context, args.text('chat_id'));
  for (const id of value) {
    const message = chat.messages.get(Number(id));
    if (message !== undefined && !message.deleted) remove(context, chat, message);
  }
  return true;
};

export const editMethods: Readonly<Record<string, Method>> = {
  editMessageText,
  editMessageCaption,
  editMessageReplyMarkup,
  editMessageMedia,
  deleteMessage,
  deleteMessages,
};
