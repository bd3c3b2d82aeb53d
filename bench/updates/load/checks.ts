interface KeyboardButton {
  readonly text: string;
  readonly callback_data?: string;
}
export type Keyboard = readonly (readonly KeyboardButton[])[];

/** The fields of a call that the fake reads. */
export interface Payload {
  readonly chat_id?: unknown;
  readonly message_id?: unknown;
  readonly text?: unknown;
  readonly callback_query_id?: unknown;
  readonly reply_markup?: { readonly inline_keyboard?: Keyboard };
}

/** A message as it stands in a chat. */
export interface SentMessage {
  readonly id: number;
  readonly text: string;
  readonly keyboard: Keyboard;
}

/** Refuses a call as the Bot API words it. */
export const refuse = (reason: string): never => {
  throw new Error(reason);
};

const TEXT_LIMIT = 4096;
const DATA_LIMIT = 64;

/** What Telegram asks of any text message: somebody to send to, a text within its limit, buttons whose data fits. */
export const checkText = ({ chat_id: chat, text, reply_markup: markup }: Payload): void => {
  if (!Number.isInteger(Number(chat)) || Number(chat) <= 0) refuse('chat not found');
  if (typeof text !== 'string' || text === '') refuse('message text is empty');
  else if (text.length > TEXT_LIMIT) refuse('message is too long');
  for (const button of (markup?.inline_keyboard ?? []).flat()) {
    const bytes = Buffer.byteLength(button.callback_data ?? '');
    if (bytes === 0 || bytes > DATA_LIMIT) refuse('BUTTON_DATA_INVALID');
  }
};
