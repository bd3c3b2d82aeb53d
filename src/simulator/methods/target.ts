import { badRequest, forbidden } from '../core/api-error.js';
import type { Args } from '../core/args.js';
import type { Context } from '../core/context.js';
import type { Chat, StoredMessage } from '../core/types.js';

/** @throws ApiError 400 `chat_id is empty`, `chat not found` */
export function findChat(context: Context, chatId: string): Chat {
  if (chatId === '') throw badRequest('chat_id is empty');
  const chat = /^-?\d+$/.test(chatId) ? context.world.chats.get(Number(chatId)) : undefined;
  if (chat === undefined) throw badRequest('chat not found');
  return chat;
}

/** For reading and editing: people who blocked the bot can be reached, deleted accounts cannot. @throws ApiError */
export function editableChat(context: Context, chatId: string): Chat {
  const chat = findChat(context, chatId);
  if (context.world.people.get(chat.id)?.deactivated === true) throw forbidden('user is deactivated');
  return chat;
}

/** For sending. @throws ApiError 400 and 403 */
export function writableChat(context: Context, chatId: string): Chat {
  const chat = editableChat(context, chatId);
  const person = context.world.people.get(chat.id);
  if (person === undefined) return chat;
  if (!person.started) throw forbidden("bot can't initiate conversation with a user");
  if (person.blocked) throw forbidden('bot was blocked by the user');
  return chat;
}

/** @param what as in `message to edit not found` @throws ApiError 400 */
export function findMessage(chat: Chat, messageId: number, what: string): StoredMessage {
  const message = chat.messages.get(messageId);
  if (message === undefined || message.deleted) throw badRequest(`${what} not found`);
  return message;
}

/** The message that is answered, from `reply_parameters` or the older `reply_to_message_id`. @throws ApiError 400 */
export function readReplyTo(args: Args, chat: Chat): number | undefined {
  const value = args.json('reply_parameters', 'reply parameters');
  const legacy = args.integer('reply_to_message_id', 0);
  if (value === undefined && legacy === 0) return undefined;
  if (value !== undefined && (typeof value !== 'object' || value === null || Array.isArray(value))) {
    throw badRequest('Object expected as reply parameters');
  }
  const fields = { ...value } as Record<string, unknown>;
  const id = value === undefined ? legacy : Number(fields.message_id);
  const replied = chat.messages.get(id);
  if (replied !== undefined && !replied.deleted) return id;
  const optional = value === undefined ? args.flag('allow_sending_without_reply') : fields.allow_sending_without_reply;
  if (optional === true) return undefined;
  throw badRequest('message to be replied not found');
}
