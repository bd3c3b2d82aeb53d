/** What the log keeps of an error: `error` is what grammY wraps. */
interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly code?: string | number;
  readonly cause?: unknown;
  readonly error?: unknown;
}

/**
 * An error as it is logged, for pino. Errors carry what was worked on: ioredis the whole command (with what a person wrote), grammY the
 * payload of a call (with the webhook's secret) and the update, Node's URL errors the address (with the token). None of it is passed on.
 */
export const serializeError = (error: unknown): unknown => {
  if (!(error instanceof Error)) return typeof error === 'object' ? undefined : error;
  const { name, message, stack, code, cause, error: wrapped } = error as Error & Partial<LoggedError>;
  const logged: LoggedError = {
    type: name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(cause instanceof Error ? { cause: serializeError(cause) } : {}),
    ...(wrapped instanceof Error ? { error: serializeError(wrapped) } : {}),
  };
  return logged;
};
