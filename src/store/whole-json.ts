/** Half of a character as JSON escapes it; also where somebody typed these letters after a backslash. */
const ESCAPED_HALF = /\\u[dD][89a-fA-F]/;
const HALF = /\p{Cs}/gu;

const mend = (value: unknown): unknown => {
  if (typeof value === 'string') return value.replace(HALF, '\uFFFD');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(mend);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [mend(name), mend(part)]));
};

/**
 * A text that is stored, without halves of characters where it is JSON. Redis's Lua reads no JSON that holds one, so that its `rev` would
 * never be found again: every later change would be a lost race, and its person would be locked out.
 */
export const wholeJson = (text: string): string => {
  if (!ESCAPED_HALF.test(text)) return text;
  try {
    return JSON.stringify(mend(JSON.parse(text)));
  } catch {
    return text;
  }
};
