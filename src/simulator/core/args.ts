import { checkHalves } from '../text/clean.js';
import { badRequest } from './api-error.js';
import type { Upload } from './types.js';

/**
 * The parameters of one call. The Bot API knows only texts: a JSON body is read as if every value had been written
 * into a form, so `null` becomes the text "null" and an object its JSON.
 */
export class Args {
  constructor(
    readonly values: Readonly<Record<string, unknown>>,
    readonly files: ReadonlyMap<string, Upload> = new Map(),
  ) {}

  /** Empty when absent. */
  text(name: string): string {
    const value = this.values[name];
    if (typeof value === 'string') return value;
    if (value === undefined) return '';
    return typeof value === 'object' ? JSON.stringify(value) : String(value);
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== '';
  }

  /** @throws ApiError 400 `Parameter "…" is required` */
  required(name: string): string {
    const value = this.text(name);
    if (value === '') throw badRequest(`Parameter "${name}" is required`);
    return value;
  }

  /** Reads what digits there are, as the server does: `"12x"` is 12 and a word is 0. */
  integer(name: string, fallback: number, min = -(2 ** 53), max = 2 ** 53): number {
    const text = this.text(name);
    const value = text === '' ? fallback : Number.parseInt(text, 10) || 0;
    return Math.min(max, Math.max(min, value));
  }

  flag(name: string): boolean {
    return ['true', 'yes', '1'].includes(this.text(name).toLowerCase());
  }

  /**
   * Undefined when absent or empty.
   * @param what named in the error, as in `Can't parse commands JSON object`
   */
  json(name: string, what: string): unknown {
    const value = this.values[name];
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') return value;
    let parsed: unknown;
    try {
      parsed = JSON.parse(value);
    } catch {
      throw badRequest(`Can't parse ${what} JSON object`);
    }
    checkHalves(value, parsed);
    return parsed;
  }

  /** Like `json`, but what is no JSON counts as absent. */
  maybeJson(name: string): unknown {
    try {
      return this.json(name, name);
    } catch {
      return undefined;
    }
  }
}
