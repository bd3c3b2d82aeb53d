import { clip, codePointLength } from '../domain/text.js';
import type { Button, Reply, TextArg, TextRef, View } from '../flows/view.js';
import type { Locale, Texts } from '../locales/index.js';
import type { Call } from './calls.js';
import { escapeHtml, visibleText } from './html.js';

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const TOAST_LIMIT = 200;
const BUTTON_LIMIT = 60;
/** How long each of a person's texts may be when a message comes out too long; tried in turn. */
const CLIPS = [1500, 600, 250, 100, 40] as const;

/** The pressed button, when the turn answers one. */
export interface Pressed {
  readonly queryId: string;
  /** The message with the button, when it is a text that can be edited. */
  readonly messageId?: number;
  /** The message with the button, when it is a file with words below it. */
  readonly captioned?: { readonly messageId: number; readonly uniqueId: string };
}
export interface RenderTarget {
  readonly chat: string;
  readonly locale: Locale;
  readonly pressed?: Pressed;
}

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

/** Turns views into Bot API payloads; Telegram's limits hold by construction. */
export const createRenderer = (texts: Texts) => {
  const lines = (locale: Locale, body: View['body']): string =>
    body
      .map((line) => (line === null ? '' : texts.format(locale, line, escapeHtml)))
      .join('\n')
      .trim();

  const html = (locale: Locale, body: View['body'], limit: number): string => {
    const whole = lines(locale, body);
    if (codePointLength(visibleText(whole)) <= limit) return whole;
    for (const max of CLIPS) {
      const shorter = lines(
        locale,
        body.map((line) => (line === null ? null : clipRef(line, max))),
      );
      if (codePointLength(visibleText(shorter)) <= limit) return shorter;
    }
    // Too many lines rather than too long ones: cut whole lines, so that no tag is left open.
    const kept: string[] = [];
    for (const line of lines(
      locale,
      body.map((one) => (one === null ? null : clipRef(one, 40))),
    ).split('\n')) {
      if (codePointLength(visibleText([...kept, line, '…'].join('\n'))) > limit) break;
      kept.push(line);
    }
    return [...kept, '…'].join('\n');
  };

  const label = (locale: Locale, value: Button['label']): string =>
    clip(typeof value === 'string' ? value : visibleText(texts.format(locale, value, escapeHtml)), BUTTON_LIMIT) || '…';

  const keyboard = (locale: Locale, view: View): { reply_markup?: unknown } => {
    if (view.buttons === undefined || view.buttons.length === 0) return {};
    const inline_keyboard = view.buttons.map((row) =>
      row.map((button) => {
        const base = { text: label(locale, button.label) };
        return 'data' in button ? { ...base, callback_data: button.data } : { ...base, url: button.url };
      }),
    );
    return { reply_markup: { inline_keyboard } };
  };

  /** A view as a new message to a chat. */
  const message = (view: View, target: { chat: string; locale: Locale }): Call => {
    const common = { chat_id: target.chat, parse_mode: 'HTML', ...keyboard(target.locale, view) };
    if (view.media === undefined) {
      const preview = { link_preview_options: { is_disabled: true } };
      return {
        method: 'sendMessage',
        payload: { ...common, ...preview, text: html(target.locale, view.body, TEXT_LIMIT) },
      };
    }
    const method = { photo: 'sendPhoto', document: 'sendDocument', video: 'sendVideo' } as const;
    const caption = html(target.locale, view.body, CAPTION_LIMIT);
    const file = { [view.media.kind]: view.media.fileId };
    return { method: method[view.media.kind], payload: { ...common, ...file, caption } };
  };

  /** The words and buttons of a message that shows a file. */
  const editCaption = (view: View, target: { chat: string; locale: Locale }, messageId: number): Call => ({
    method: 'editMessageCaption',
    payload: {
      chat_id: target.chat,
      message_id: messageId,
      parse_mode: 'HTML',
      caption: html(target.locale, view.body, CAPTION_LIMIT),
      ...keyboard(target.locale, view),
    },
  });

  /** A view in place of a message that stands in the chat. */
  const edit = (view: View, target: { chat: string; locale: Locale }, messageId: number): Call => ({
    method: 'editMessageText',
    payload: {
      chat_id: target.chat,
      message_id: messageId,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
      text: html(target.locale, view.body, TEXT_LIMIT),
      ...keyboard(target.locale, view),
    },
  });

  /** The change of the pressed message that shows the view; undefined when it takes a new message. */
  const inPlace = (view: View, target: RenderTarget, pressed: Pressed | undefined): Call | undefined => {
    if (view.media === undefined) {
      return pressed?.messageId === undefined ? undefined : edit(view, target, pressed.messageId);
    }
    const same = pressed?.captioned?.uniqueId === view.media.uniqueId ? pressed?.captioned : undefined;
    return same === undefined ? undefined : editCaption(view, target, same.messageId);
  };

  /** The calls of a whole turn: the press is answered first and once; the first `show` changes the pressed message. */
  const turn = (replies: readonly Reply[], target: RenderTarget): Call[] => {
    const calls: Call[] = [];
    const { pressed } = target;
    if (pressed !== undefined) {
      const toast = replies.find((reply) => reply.kind === 'toast');
      const notice =
        toast === undefined
          ? {}
          : {
              text: clip(visibleText(texts.format(target.locale, toast.text, escapeHtml)), TOAST_LIMIT),
              ...(toast.alert ? { show_alert: true } : {}),
            };
      calls.push({ method: 'answerCallbackQuery', payload: { callback_query_id: pressed.queryId, ...notice } });
    }
    let editable = pressed;
    for (const reply of replies) {
      if (reply.kind === 'toast') continue;
      const changed = reply.kind === 'show' ? inPlace(reply.view, target, editable) : undefined;
      if (changed !== undefined) editable = undefined;
      calls.push(changed ?? message(reply.view, target));
    }
    return calls;
  };

  /** A text without markup, to be stored. */
  const words = (locale: Locale, ref: TextRef): string => visibleText(texts.format(locale, ref, escapeHtml));

  return { message, edit, turn, words, html: (locale: Locale, body: View['body']) => html(locale, body, TEXT_LIMIT) };
};
export type Renderer = ReturnType<typeof createRenderer>;
