import type { Method } from '../core/context.js';
import { botUser, chatOf, presentMessage, userOf } from '../core/present.js';
import type { JsonObject } from '../core/types.js';
import { readCaption } from '../text/format.js';
import { captionTooLong, replyMarkup } from './send.js';
import { findChat, findMessage, readReplyTo, writableChat } from './target.js';

/** A copy does not tell where it came from. */
function withoutOrigin(extra: JsonObject | undefined): JsonObject | undefined {
  if (extra === undefined) return undefined;
  const { forward_origin: _, ...rest } = extra;
  return rest;
}

const copyMessage: Method = (context, args) => {
  const source = findChat(context, args.required('from_chat_id'));
  const markup = replyMarkup(args);
  const chat = writableChat(context, args.text('chat_id'));
  const original = findMessage(source, args.integer('message_id', 0), 'message to copy');
  const replyTo = readReplyTo(args, chat);
  const raw = args.text('caption');
  const caption =
    args.has('caption') && original.file !== undefined
      ? readCaption(raw, args.text('parse_mode'), args.maybeJson('caption_entities'), captionTooLong)
      : { text: original.text, entities: original.entities };
  context.limits.take(chat.id, 1, args.flag('allow_paid_broadcast'));
  const { file } = original;
  const extra = withoutOrigin(original.extra);
  const message = { chatId: chat.id, personId: undefined, ...caption, file, extra, markup, replyTo };
  return { message_id: context.world.addMessage(chat, message).messageId };
};

const forwardMessage: Method = (context, args) => {
  const source = findChat(context, args.required('from_chat_id'));
  const chat = writableChat(context, args.text('chat_id'));
  const original = findMessage(source, args.integer('message_id', 0), 'message to forward');
  const author = original.personId === undefined ? undefined : context.world.people.get(original.personId);
  const sender = author === undefined ? botUser(context) : userOf(author);
  context.limits.take(chat.id, 1, args.flag('allow_paid_broadcast'));
  const { text, entities, file } = original;
  const extra = { ...original.extra, forward_origin: { type: 'user', date: original.date, sender_user: sender } };
  const message = { chatId: chat.id, personId: undefined, text, entities, file, extra };
  return presentMessage(context, context.world.addMessage(chat, message));
};

const getChat: Method = (context, args) => {
  const chat = findChat(context, args.text('chat_id'));
  return { ...chatOf(context, chat), accent_color_id: 0, max_reaction_count: 11 };
};

const getFile: Method = (context, args) => {
  const file = context.files.downloadable(args.text('file_id'));
  return { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size, file_path: file.path };
};

export const copyMethods: Readonly<Record<string, Method>> = { copyMessage, forwardMessage, getChat, getFile };
