import type { CallRecord } from '../core/call-log.js';
import type { CallbackAnswer, ChatEvent, Person } from '../core/types.js';

// What the control API answers and streams, for its client and for the chat page; nothing but types.

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
  /** The bot has taken it (a person's message). */
  taken: boolean;
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
  keyboard: KeyboardView | undefined;
}

export interface KeyView {
  text: string;
  asks: 'contact' | 'location' | undefined;
}

export interface KeyboardView {
  messageId: number;
  oneTime: boolean;
  placeholder: string | undefined;
  rows: KeyView[][];
}

export interface PersonView extends Person {
  /** The bot's messages after the newest one that was seen. */
  unread: number;
  readUpTo: number;
  last: { text: string; kind: string | undefined; date: number } | undefined;
}

export interface FaultsView {
  faults: { kind: string; method: string; chatId: number | undefined; times: number | undefined }[];
  duplicates: boolean;
  outage: boolean;
}

/** All that the page needs before the first event. */
export interface WorldView {
  bot: { username: string; firstName: string; description: string };
  now: number;
  simulated: boolean;
  /** IANA name; undefined: that of whoever looks. */
  zone: string | undefined;
  people: PersonView[];
  faults: FaultsView;
  /** Path of a module that adds to the page. */
  extension: string | undefined;
}

/** What `GET /simulator/events` sends, in lists. */
export type LiveEvent =
  | { type: 'message'; chatId: number; change: 'sent' | 'edited' | 'deleted'; message: MessageView }
  | { type: 'keyboard'; chatId: number; keyboard: KeyboardView | undefined }
  | { type: 'toast'; chatId: number; toast: CallbackAnswer }
  | { type: 'action'; chatId: number; action: string }
  | { type: 'taken'; chatId: number; messageId: number }
  | { type: 'read'; chatId: number; readUpTo: number }
  | { type: 'person'; person: PersonView }
  | { type: 'clock'; now: number }
  | { type: 'call'; call: CallRecord }
  | { type: 'faults'; faults: FaultsView }
  | { type: 'extension'; data: unknown }
  | { type: 'reset' };
