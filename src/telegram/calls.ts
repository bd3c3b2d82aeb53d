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
  | 'answerCallbackQuery'
  | 'setMyCommands';

/** A call whose result nobody needs and whose failure nobody mourns: it may ride in the webhook's own response. */
export const needsNoResult = (call: Call): boolean => call.method === 'answerCallbackQuery';
