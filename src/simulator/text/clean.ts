import { isUtf8 } from 'node:buffer';
import { badRequest } from '../core/api-error.js';

/** Characters that show nothing and count as blanks where the server asks whether anything is left of a text. */
const EMPTY = /^[\s\u00AD\u1680\u180E\u2000-\u200F\u2028-\u202F\u205F-\u206F\u2800\u3000\uFEFF\uFFFC]*$/u;

/** Whether a text would be an empty bubble. */
export const showsNothing = (text: string): boolean => EMPTY.test(text);

const notUtf8 = (): Error => badRequest('strings must be encoded in UTF-8');

/** @throws ApiError 400 for bytes that are no UTF-8 */
export function checkBytes(body: Buffer): void {
  if (!isUtf8(body)) throw notUtf8();
}

/** Half of a character in a JSON escape: the server makes bytes of it that are no UTF-8. */
const ESCAPED_HALF = /\\u[dD][89a-fA-F]/;

function hasHalf(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Cs}/u.test(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => hasHalf(name) || hasHalf(part));
}

/** @param source the JSON text of `value` @throws ApiError 400 for half characters */
export function checkHalves(source: string, value: unknown): void {
  if (ESCAPED_HALF.test(source) && hasHalf(value)) throw notUtf8();
}
