import type { Context } from './context.js';
import type { Chat, JsonObject, Person, StoredFile, StoredMessage } from './types.js';

/** The `User` that is this person. */
export function userOf(person: Person): JsonObject {
  const user: JsonObject = { id: person.id, is_bot: false, first_name: person.firstName };
  if (person.lastName !== undefined) user.last_name = person.lastName;
  if (person.username !== undefined) user.username = person.username;
  if (person.languageCode !== undefined) user.language_code = person.languageCode;
  return user;
}

/** The `User` that is the bot, as others see it. */
export function botUser(context: Context): JsonObject {
  const { id, firstName, username } = context.bot;
  return { id, is_bot: true, first_name: context.profile.text('name', '') || firstName, username };
}

/** The `Chat` of a private chat or a group. */
export function chatOf(context: Context, chat: Chat): JsonObject {
  if (chat.type === 'group') return { id: chat.id, title: chat.title ?? '', type: 'group' };
  const person = context.world.people.get(chat.id);
  const result: JsonObject = { id: chat.id, first_name: person?.firstName ?? '' };
  if (person?.lastName !== undefined) result.last_name = person.lastName;
  if (person?.username !== undefined) result.username = person.username;
  result.type = 'private';
  return result;
}

function fileFields(file: StoredFile): JsonObject {
  const fields: JsonObject = { file_id: file.fileId, file_unique_id: file.uniqueId, file_size: file.size };
  if (file.kind !== 'photo' && file.kind !== 'sticker') {
    if (file.name !== undefined && file.kind !== 'voice') fields.file_name = file.name;
    if (file.mime !== undefined) fields.mime_type = file.mime;
  }
  if (file.kind === 'video' || file.kind === 'photo' || file.kind === 'sticker') {
    fields.width = file.width;
    fields.height = file.height;
  }
  if (file.kind === 'video' || file.kind === 'voice' || file.kind === 'audio') fields.duration = 1;
  if (file.kind === 'sticker') return { ...fields, type: 'regular', is_animated: false, is_video: false, emoji: '👍' };
  return fields;
}

/** The field that a file is in a `Message`; a photo is all its sizes, smallest first. */
function mediaField(file: StoredFile): unknown {
  if (file.kind !== 'photo') return fileFields(file);
  return file.thumbnail === undefined ? [fileFields(file)] : [fileFields(file.thumbnail), fileFields(file)];
}

/** The `Message` of the Bot API. @param nested whether to include the message it replies to */
export function presentMessage(context: Context, message: StoredMessage, nested = true): JsonObject {
  const chat = context.world.chats.get(message.chatId);
  const person = message.personId === undefined ? undefined : context.world.people.get(message.personId);
  const result: JsonObject = {
    message_id: message.messageId,
    from: person === undefined ? botUser(context) : userOf(person),
    chat: chat === undefined ? { id: message.chatId, type: 'private' } : chatOf(context, chat),
    date: message.date,
  };
  if (message.editDate !== undefined) result.edit_date = message.editDate;
  if (message.mediaGroupId !== undefined) result.media_group_id = message.mediaGroupId;
  if (message.file === undefined) {
    if (message.text !== '') result.text = message.text;
    if (message.entities.length > 0) result.entities = message.entities;
  } else {
    result[message.file.kind] = mediaField(message.file);
    if (message.text !== '') result.caption = message.text;
    if (message.entities.length > 0) result.caption_entities = message.entities;
  }
  if (message.extra !== undefined) Object.assign(result, message.extra);
  if (message.markup?.kind === 'inline') result.reply_markup = { inline_keyboard: message.markup.rows };
  const replied = nested && message.replyTo !== undefined ? chat?.messages.get(message.replyTo) : undefined;
  if (replied !== undefined && !replied.deleted) result.reply_to_message = presentMessage(context, replied, false);
  return result;
}
