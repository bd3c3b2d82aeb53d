import type { Context } from '../core/context.js';
import type { CallbackAnswer, Chat, ChatEvent, StoredMessage } from '../core/types.js';
import { renderHtml } from '../text/render.js';

export interface MediaView {
  kind: string;
  fileId: string;
  name: string | undefined;
  mime: string | undefined;
  size: number;
  width: number;
  height: number;
  mediaGroupId: string | undefined;
  /** Path on the simulator's host where the bytes can be had. */
  path: string;
}

export interface ButtonView {
  text: string;
  data?: string;
  url?: string;
}

export interface MessageView {
  messageId: number;
  from: 'bot' | 'person';
  /** Unix seconds. */
  date: number;
  text: string;
  /** The text with its formatting, safe to show in a page. */
  html: string;
  media: MediaView | undefined;
  buttons: ButtonView[][];
  /** The reply keyboard that came with this message. */
  replyKeyboard: string[][] | undefined;
  replyTo: number | undefined;
  /** Location, contact, where it was forwarded from: as in the Bot API. */
  extra: Record<string, unknown> | undefined;
  edited: boolean;
  deleted: boolean;
  rev: number;
}

export interface EventView {
  seq: number;
  type: ChatEvent['type'];
  by: 'bot' | 'person';
  /** ISO 8601, UTC. */
  at: string;
  message?: MessageView;
  toast?: CallbackAnswer;
  action?: string;
}

export interface ChatView {
  /** Ask for what comes after this. */
  rev: number;
  messages: MessageView[];
  answers: (CallbackAnswer & { seq: number })[];
  actions: { seq: number; action: string; at: number }[];
  /** The keyboard under the input field now. */
  replyKeyboard: string[][] | undefined;
}

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

function messageView(context: Context, message: StoredMessage): MessageView {
  return {
    messageId: message.messageId,
    from: message.personId === undefined ? 'bot' : 'person',
    date: message.date,
    text: message.text,
    html: renderHtml(message.text, message.entities),
    media: mediaView(context, message),
    buttons: buttonRows(message),
    replyKeyboard: message.markup?.kind === 'keyboard' ? labels(message.markup.rows) : undefined,
    replyTo: message.replyTo,
    extra: message.extra,
    edited: message.editDate !== undefined,
    deleted: message.deleted,
    rev: message.rev,
  };
}

/** The chat as it looks now, restricted to what changed after a revision. Deleted messages stay, marked. */
export function chatView(context: Context, chat: Chat, after: number): ChatView {
  const recent = chat.log.filter((event) => event.seq > after);
  return {
    rev: context.world.rev,
    messages: [...chat.messages.values()]
      .filter((message) => message.rev > after)
      .map((message) => messageView(context, message)),
    answers: recent.flatMap(({ seq, toast }) => (toast === undefined ? [] : [{ seq, ...toast }])),
    actions: recent.flatMap(({ seq, at, action }) => (action === undefined ? [] : [{ seq, action, at }])),
    replyKeyboard: labels(chat.keyboard?.rows),
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
