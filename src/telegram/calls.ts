/** A Bot API call as it is stored until it is made: plain JSON. */
export interface Call {
  readonly method: CallMethod;
  readonly payload: Readonly<Record<string, unknown>>;
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
