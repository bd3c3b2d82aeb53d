import { clip } from '../domain/text.js';
import type { Reply, TextRef, View } from '../flows/view.js';
import type { Locale, Texts } from '../locales/index.js';
import type { Call } from './calls.js';
import { createTextLayout } from './text-layout.js';

const TEXT_LIMIT = 4096;
const CAPTION_LIMIT = 1024;
const TOAST_LIMIT = 200;
const SEND = { photo: 'sendPhoto', document: 'sendDocument', video: 'sendVideo' } as const;

type Payload = Record<string, unknown>;

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

/** Turns views into Bot API payloads; Telegram's limits hold by construction. */
class Renderer {
  readonly #layout: ReturnType<typeof createTextLayout>;

  constructor(texts: Texts) {
    this.#layout = createTextLayout(texts);
  }

  /** A view as a new message to a chat. */
  message(view: View, target: { chat: string; locale: Locale }): Call {
    if (view.media === undefined) return { method: 'sendMessage', payload: this.#text(view, target) };
    const file = { [view.media.kind]: view.media.fileId };
    return { method: SEND[view.media.kind], payload: { ...this.#caption(view, target), ...file } };
  }

  /** A view in place of a message that stands in the chat. */
  edit(view: View, target: { chat: string; locale: Locale }, messageId: number): Call {
    const payload = this.#text(view, target);
    payload.message_id = messageId;
    return { method: 'editMessageText', payload };
  }

  /** The words and buttons of a message that shows a file. */
  editCaption(view: View, target: { chat: string; locale: Locale }, messageId: number): Call {
    return { method: 'editMessageCaption', payload: { ...this.#caption(view, target), message_id: messageId } };
  }

  /** The calls of a whole turn: the press is answered first and once; the first `show` changes the pressed message. */
  turn(replies: readonly Reply[], target: RenderTarget): Call[] {
    const { pressed } = target;
    const calls: Call[] = pressed === undefined ? [] : [this.#answer(replies, pressed.queryId, target.locale)];
    let editable = pressed;
    // Who typed sees no notice on a button: it is said.
    if (pressed === undefined && replies.every(({ kind }) => kind === 'toast'))
      return replies.flatMap((reply) => (reply.kind === 'toast' ? [this.message({ body: [reply.text] }, target)] : []));
    for (const reply of replies) {
      if (reply.kind === 'toast') continue;
      const changed = reply.kind === 'show' ? this.#inPlace(reply.view, target, editable) : undefined;
      if (changed !== undefined) editable = undefined;
      calls.push(changed ?? this.message(reply.view, target));
    }
    return calls;
  }

  /** A text without markup, to be stored. */
  words(locale: Locale, ref: TextRef): string {
    return this.#layout.words(locale, ref);
  }

  #answer(replies: readonly Reply[], queryId: string, locale: Locale): Call {
    const toast = replies.find((reply) => reply.kind === 'toast');
    const payload = { callback_query_id: queryId };
    if (toast === undefined) return { method: 'answerCallbackQuery', payload };
    const text = clip(this.#layout.words(locale, toast.text), TOAST_LIMIT);
    const alert = toast.alert ? { show_alert: true } : {};
    return { method: 'answerCallbackQuery', payload: { ...payload, text, ...alert } };
  }

  /** The change of the pressed message that shows the view; undefined when it takes a new message. */
  #inPlace(view: View, target: RenderTarget, pressed: Pressed | undefined): Call | undefined {
    if (view.media === undefined) {
      return pressed?.messageId === undefined ? undefined : this.edit(view, target, pressed.messageId);
    }
    const same = pressed?.captioned?.uniqueId === view.media.uniqueId ? pressed?.captioned : undefined;
    return same === undefined ? undefined : this.editCaption(view, target, same.messageId);
  }

  /**
   * Filled in by those who call it: they are the busiest objects here, and what is added to a copy that a spread made gets a hidden class of
   * its own each time.
   */
  #common(view: View, { chat, locale }: { chat: string; locale: Locale }): Payload {
    const rows = view.buttons ?? [];
    const inline_keyboard = rows.map((row) =>
      row.map((button) => {
        const text = this.#layout.label(locale, button.label);
        return 'data' in button ? { text, callback_data: button.data } : { text, url: button.url };
      }),
    );
    const payload: Payload = { chat_id: chat, parse_mode: 'HTML' };
    if (rows.length > 0) payload.reply_markup = { inline_keyboard };
    return payload;
  }

  #text(view: View, target: { chat: string; locale: Locale }): Payload {
    const payload = this.#common(view, target);
    payload.link_preview_options = { is_disabled: true };
    payload.text = this.#layout.html(target.locale, view.body, TEXT_LIMIT);
    return payload;
  }

  #caption(view: View, target: { chat: string; locale: Locale }): Payload {
    const payload = this.#common(view, target);
    payload.caption = this.#layout.html(target.locale, view.body, CAPTION_LIMIT);
    return payload;
  }
}

/** Views of one installation's texts as Bot API calls. */
export const createRenderer = (texts: Texts): Renderer => new Renderer(texts);
export type { Renderer };
