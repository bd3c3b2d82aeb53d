import { clip, codePointLength } from '../domain/text.js';
import type { Button, TextArg, TextRef, View } from '../flows/view.js';
import type { Locale, Texts } from '../locales/index.js';
import { escapeHtml, visibleText, wellFormed } from './html.js';

const BUTTON_LIMIT = 60;
const MARKED = /[<&]/;
/** How long each of a person's texts may be when a message comes out too long; tried in turn. */
const CLIPS = [1500, 600, 250, 100, 40] as const;
const SHORTEST = 40;

const clipArg = (arg: TextArg, max: number): TextArg => {
  if (typeof arg === 'string') return clip(arg, max);
  return typeof arg === 'object' ? clipRef(arg, max) : arg;
};
const clipRef = (ref: TextRef, max: number): TextRef =>
  ref.args === undefined
    ? ref
    : {
        id: ref.id,
        args: Object.fromEntries(Object.entries(ref.args).map(([name, arg]) => [name, clipArg(arg, max)])),
      };
const clipBody = (body: View['body'], max: number): View['body'] =>
  body.map((line) => (line === null ? null : clipRef(line, max)));

/** Texts in a person's language as Telegram's HTML, never longer than it takes, nor with half a character, which it refuses. */
export const createTextLayout = (texts: Texts) => {
  const whole = (locale: Locale, body: View['body']): string =>
    wellFormed(body.map((line) => (line === null ? '' : texts.format(locale, line, escapeHtml))).join('\n')).trim();

  /** Too many lines rather than too long ones: whole lines are cut, so that no tag is left open. */
  const firstLines = (html: string, limit: number): string => {
    const kept: string[] = [];
    let length = 2;
    for (const line of html.split('\n')) {
      length += codePointLength(visibleText(line)) + 1;
      if (length > limit) break;
      kept.push(line);
    }
    return [...kept, '…'].join('\n');
  };

  /** The lines of a view, at most `limit` visible code points: a person's long texts are clipped first, then lines are cut. */
  const html = (locale: Locale, body: View['body'], limit: number): string => {
    // What people see is never longer than its markup: most messages need not be counted.
    const fits = (text: string): boolean => text.length <= limit || codePointLength(visibleText(text)) <= limit;
    const full = whole(locale, body);
    if (fits(full)) return full;
    for (const max of CLIPS) {
      const shorter = whole(locale, clipBody(body, max));
      if (fits(shorter)) return shorter;
    }
    return firstLines(whole(locale, clipBody(body, SHORTEST)), limit);
  };

  /** A text without markup: for buttons, notices, and what is stored. */
  const words = (locale: Locale, ref: TextRef): string => {
    const html = texts.format(locale, ref, escapeHtml);
    return wellFormed(MARKED.test(html) ? visibleText(html) : html);
  };

  /** A button's text; never empty, since Telegram drops such buttons silently. */
  const label = (locale: Locale, value: Button['label']): string =>
    clip(typeof value === 'string' ? wellFormed(value) : words(locale, value), BUTTON_LIMIT) || '…';

  return { html, words, label };
};
