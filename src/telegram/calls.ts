/** A Bot API call as it is stored until it is made: plain JSON. */
export interface Call {
  readonly method: CallMethod;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The payload as JSON, where it was written already: a turn's calls are stored first, then sent. */
  readonly json?: string;
}

/** A call whose payload is written once. */
export const written = ({ method, payload }: Call): Call & { readonly json: string } => ({
  method,
  payload,
  json: JSON.stringify(payload),
});
/** A call that leaves in a webhook's response: Telegram makes it, and nobody learns its result. Whoever writes the response says what became of it. */
export interface Ride {
  readonly call: Call;
  sent(): void;
  lost(): void;
}
export type CallMethod =
  | 'sendMessage'
  | 'sendPhoto'
  | 'sendDocument'
  | 'sendVideo'
  | 'editMessageText'
  | 'editMessageCaption'
  | 'deleteMessage'
  | 'answerCallbackQuery'
  | 'setMyCommands';

/** The answer to a press: no message. A turn has one at most. */
export const isNotice = ({ method }: Call): boolean => method === 'answerCallbackQuery';

/** Whether a call says something new in a chat, rather than changing what stands there. */
export const isMessage = ({ method }: Call): boolean => method === 'sendMessage';

/** The message that was to be changed is gone: the same said as a new one. */
export const asNewMessage = ({ payload: { message_id: _gone, ...payload } }: Call): Call => ({
  method: 'sendMessage',
  payload,
});
