import type { Update } from 'grammy/types';

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
const isId = (value: unknown): boolean => typeof value === 'number' && Number.isSafeInteger(value);
const isText = (value: unknown): boolean => value === undefined || typeof value === 'string';
const isSomebody = (value: unknown): boolean => isRecord(value) && isId(value.id) && isText(value.language_code);
const isChat = (value: unknown): boolean => isSomebody(value) && typeof (value as { type?: unknown }).type === 'string';

const isFile = (value: unknown): boolean =>
  value === undefined ||
  (isRecord(value) &&
    typeof value.file_id === 'string' &&
    typeof value.file_unique_id === 'string' &&
    isText(value.file_name) &&
    (value.file_size === undefined || isId(value.file_size)));
const isList = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  value === undefined || (Array.isArray(value) && value.every(fits));
const isMessage = (value: unknown): boolean =>
  isRecord(value) &&
  isChat(value.chat) &&
  (value.from === undefined || isSomebody(value.from)) &&
  isId(value.message_id) &&
  isId(value.date) &&
  isText(value.text) &&
  isText(value.caption) &&
  isText(value.media_group_id) &&
  isList(value.entities, (one) => isRecord(one) && isId(one.offset) && isId(one.length)) &&
  isList(value.photo, (one) => one !== undefined && isFile(one)) &&
  isFile(value.document) &&
  isFile(value.video);
const isPress = (value: unknown): boolean =>
  isRecord(value) &&
  isSomebody(value.from) &&
  typeof value.id === 'string' &&
  isText(value.data) &&
  (value.message === undefined || isMessage(value.message));
const isMembership = (value: unknown): boolean =>
  isRecord(value) && isChat(value.chat) && isSomebody(value.from) && isRecord(value.new_chat_member);

/** The kinds of updates that are worked on. All else is taken and means nothing, whatever it holds. */
const SERVED: Readonly<Record<string, (value: unknown) => boolean>> = {
  message: isMessage,
  edited_message: isMessage,
  callback_query: isPress,
  my_chat_member: isMembership,
};

/** Whether an update has the shape that the Bot API gives it, as far as it is read. What has not is not from Telegram: it is taken, and dropped. */
export const isReadable = (update: Update): boolean => {
  for (const kind in SERVED) {
    const value = update[kind as keyof Update];
    if (value !== undefined && SERVED[kind]?.(value) !== true) return false;
  }
  return true;
};
