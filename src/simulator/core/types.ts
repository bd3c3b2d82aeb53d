export type JsonObject = Record<string, unknown>;

/** Offsets and lengths are UTF-16 code units, as in the Bot API. */
export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
  language?: string;
  custom_emoji_id?: string;
  user?: { id: number };
}

export interface FormattedText {
  text: string;
  entities: Entity[];
}

export type MediaKind = 'photo' | 'document' | 'video' | 'voice' | 'audio' | 'sticker';

export interface StoredFile {
  fileId: string;
  uniqueId: string;
  kind: MediaKind;
  path: string;
  name: string | undefined;
  mime: string | undefined;
  /** Bytes; may be declared without content, so that a test can own a file of 25 MB for nothing. */
  size: number;
  width: number;
  height: number;
  content: Uint8Array | undefined;
  /** The small copy that stands first in a photo's sizes; its bytes are not those of the photo. */
  thumbnail: StoredFile | undefined;
}

/** A button as the bot sent it; the Bot API returns it unchanged. */
export interface InlineButton {
  text: string;
  url?: string;
  callback_data?: string;
}

export interface KeyboardButton {
  text: string;
  request_contact?: boolean;
  request_location?: boolean;
}

export type ReplyMarkup =
  | { kind: 'inline'; rows: InlineButton[][] }
  | { kind: 'keyboard'; rows: KeyboardButton[][]; oneTime: boolean; placeholder: string | undefined }
  | { kind: 'remove' }
  | { kind: 'force-reply' };

/** Never changed in place: an edit stores a copy, so the log of a chat keeps what stood there before. */
export interface StoredMessage {
  chatId: number;
  messageId: number;
  /** Grows with every change anywhere, so "what is new since" needs one number. */
  rev: number;
  /** Sender, undefined for the bot. */
  personId: number | undefined;
  /** Unix seconds of the simulator's clock. */
  date: number;
  editDate: number | undefined;
  /** The text, or the caption of the file. */
  text: string;
  entities: Entity[];
  file: StoredFile | undefined;
  mediaGroupId: string | undefined;
  markup: ReplyMarkup | undefined;
  replyTo: number | undefined;
  /** `location`, `contact`, `forward_origin`… exactly as they stand in the Bot API's Message. */
  extra: JsonObject | undefined;
  deleted: boolean;
}

export interface Person {
  id: number;
  firstName: string;
  lastName: string | undefined;
  username: string | undefined;
  languageCode: string | undefined;
  /** Has written to the bot at least once; before that a bot can't start the conversation. */
  started: boolean;
  blocked: boolean;
  deactivated: boolean;
  /** Who this is, for whoever looks at the chat page; the bot never sees it. */
  about: string | undefined;
  /** Payload of a link to the bot that this person was given and has not opened yet. */
  invitation: string | undefined;
}

export interface ChatEvent {
  seq: number;
  type: 'sent' | 'edited' | 'deleted' | 'toast' | 'action';
  by: 'bot' | 'person';
  /** Milliseconds of the simulator's clock. */
  at: number;
  message: StoredMessage | undefined;
  toast: CallbackAnswer | undefined;
  action: string | undefined;
}

export interface CallbackAnswer {
  queryId: string;
  text: string;
  alert: boolean;
  url: string | undefined;
  at: number;
}

export interface Chat {
  id: number;
  type: 'private' | 'group';
  title: string | undefined;
  messages: Map<number, StoredMessage>;
  log: ChatEvent[];
  /** The reply keyboard shown under the input field now, with the message that brought it. */
  keyboard:
    | { rows: KeyboardButton[][]; messageId: number; oneTime: boolean; placeholder?: string | undefined }
    | undefined;
  /** The newest message that the person has seen on the chat page. */
  readUpTo: number;
}

export interface CallbackQuery {
  id: string;
  personId: number;
  chatId: number;
  createdAt: number;
  answered: boolean;
}

/** A file in a request: multipart part, or what a person uploads. */
export interface Upload {
  name: string | undefined;
  mime: string | undefined;
  content: Uint8Array;
}
