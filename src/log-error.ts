/** What grammY wraps around a handler's error: its context holds the whole update. */
interface Wrapping {
  readonly error?: unknown;
}

/** A bot's token, as it stands in the addresses of the Bot API. */
const TOKEN = /(?<!\d)\d{5,}:[\w-]{10,}/g;
const DEPTH = 3;

const hidden = (text: string): string => text.replace(TOKEN, '<token>');

export interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly code?: string | number;
  readonly stack?: string;
  readonly cause?: LoggedError;
}

/**
 * An error as it may stand in a log: what it is, where, and why. Its other properties are left out, because grammY puts the update and the
 * payload of a call there: words of a person, and the token.
 */
export const logError = (error: unknown, depth = DEPTH): LoggedError => {
  if (!(error instanceof Error)) return { type: typeof error, message: hidden(String(error)) };
  const inner = (error as Wrapping).error;
  if (error.name === 'BotError' && inner instanceof Error) return logError(inner, depth);
  const cause = error.cause ?? inner;
  const { code } = error as { code?: unknown };
  return {
    type: error.name,
    message: hidden(error.message),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(error.stack === undefined ? {} : { stack: hidden(error.stack) }),
    ...(cause instanceof Error && depth > 1 ? { cause: logError(cause, depth - 1) } : {}),
  };
};
