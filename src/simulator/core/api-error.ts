/** What the Bot API answers instead of a result: `{ok: false, error_code, description, parameters?}`. */
export class ApiError extends Error {
  constructor(
    readonly code: number,
    readonly description: string,
    readonly parameters?: { retry_after?: number; migrate_to_chat_id?: number },
  ) {
    super(description);
  }
}

/** The server lowers the first letter of a sentence, and leaves codes such as `MESSAGE_TOO_LONG` alone. */
function lowerFirst(message: string): string {
  return /^.[_A-Z]/.test(message) ? message : message.charAt(0).toLowerCase() + message.slice(1);
}

export function badRequest(message: string): ApiError {
  return new ApiError(400, `Bad Request: ${lowerFirst(message)}`);
}

export function forbidden(message: string): ApiError {
  return new ApiError(403, `Forbidden: ${message}`);
}

export function conflict(message: string): ApiError {
  return new ApiError(409, `Conflict: ${message}`);
}

/** @param seconds whole seconds before the next call may succeed */
export function tooManyRequests(seconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds });
}
