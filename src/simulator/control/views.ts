import type { Context } from '../core/context.js';
import type { Chat, Person, StoredMessage } from '../core/types.js';
import { renderHtml } from '../text/render.js';
import type { ButtonView, ChatView, EventView, KeyboardView, MediaView, MessageView, PersonView } from './wire.js';

function mediaView(context: Context, message: StoredMessage): MediaView | undefined {
  const file = message.file;
  if (file === undefined) return undefined;
  const { kind, fileId, name, mime, size, width, height } = file;
  const path = `/file/bot${context.bot.token}/${file.path}`;
  return { kind, fileId, name, mime, size, width, height, mediaGroupId: message.mediaGroupId, path };
}

function buttonRows(message: StoredMessage): ButtonView[][] {
  if (message.markup?.kind !== 'inline') return [];
  return message.markup.rows.map((row) =>
    row.map((button) => ({
      text: button.text,
      ...(button.callback_data === undefined ? {} : { data: button.callback_data }),
      ...(button.url === undefined ? {} : { url: button.url }),
    })),
  );
}

function labels(rows: readonly (readonly { text: string }[])[] | undefined): string[][] | undefined {
  return rows?.map((row) => row.map((button) => button.text));
}

/** Numbers of the messages in a chat that the bot has not taken yet. */
function waitingIn(context: Context, chatId: number): Set<number> {
  const ids = context.updates.alive().map(({ body }) => {
    const message = body.message as { message_id: number; chat: { id: number } } | undefined;
    return message?.chat.id === chatId ? message.message_id : 0;
  });
  return new Set(ids);
}

/** @param waiting numbers of messages that the bot has not taken yet */
export function messageView(context: Context, message: StoredMessage, waiting?: ReadonlySet<number>): MessageView {
  const { bot } = context;
  return {
    messageId: message.messageId,
    from: message.personId === undefined ? 'bot' : 'person',
    date: message.date,
    text: message.text,
    html: renderHtml(message.text, message.entities, bot.username),
    media: mediaView(context, message),
    buttons: buttonRows(message),
    replyKeyboard: message.markup?.kind === 'keyboard' ? labels(message.markup.rows) : undefined,
    replyTo: message.replyTo,
    extra: message.extra,
    edited: message.editDate !== undefined,
    deleted: message.deleted,
    taken: waiting?.has(message.messageId) !== true,
    rev: message.rev,
  };
}

/** The keyboard under the input field now. */
export function keyboardView({ keyboard }: Chat): KeyboardView | undefined {
  if (keyboard === undefined) return undefined;
  const { messageId, oneTime, placeholder, rows } = keyboard;
  const shown = rows.map((row) => row.map((key) => ({ text: key.text, asks: asked(key) })));
  return { messageId, oneTime, placeholder, rows: shown };
}

function asked(key: { request_contact?: boolean; request_location?: boolean }): 'contact' | 'location' | undefined {
  if (key.request_contact === true) return 'contact';
  return key.request_location === true ? 'location' : undefined;
}

/** What a list of chats shows of one. */
export function personView(context: Context, person: Person): PersonView {
  const chat = context.world.chats.get(person.id);
  const messages = [...(chat?.messages.values() ?? [])].filter((message) => !message.deleted);
  const last = messages.at(-1);
  const unread = messages.filter((one) => one.personId === undefined && one.messageId > (chat?.readUpTo ?? 0)).length;
  const shown = last && { text: last.text.slice(0, 120), kind: last.file?.kind, date: last.date };
  return { ...person, unread, readUpTo: chat?.readUpTo ?? 0, last: shown };
}

/** The chat as it looks now, restricted to what changed after a revision. Deleted messages stay, marked. */
export function chatView(context: Context, chat: Chat, after: number): ChatView {
  const recent = chat.log.filter((event) => event.seq > after);
  const waiting = waitingIn(context, chat.id);
  return {
    rev: context.world.rev,
    messages: [...chat.messages.values()]
      .filter((message) => message.rev > after)
      .map((message) => messageView(context, message, waiting)),
    answers: recent.flatMap(({ seq, toast }) => (toast === undefined ? [] : [{ seq, ...toast }])),
    actions: recent.flatMap(({ seq, at, action }) => (action === undefined ? [] : [{ seq, action, at }])),
    replyKeyboard: labels(chat.keyboard?.rows),
    keyboard: keyboardView(chat),
  };
}

/** What happened in the chat after an event, oldest first; messages as they were then. */
export function logView(context: Context, chat: Chat, after: number): { seq: number; events: EventView[] } {
  const events = chat.log
    .filter((event) => event.seq > after)
    .map(({ seq, type, by, at, message, toast, action }) => ({
      seq,
      type,
      by,
      at: new Date(at).toISOString(),
      ...(message === undefined ? {} : { message: messageView(context, message) }),
      ...(toast === undefined ? {} : { toast }),
      ...(action === undefined ? {} : { action }),
    }));
  return { seq: context.world.rev, events };
}
