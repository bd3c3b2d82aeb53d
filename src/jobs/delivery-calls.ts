import type { InputFile } from 'grammy';
import type { Locale } from '../domain/member.js';
import type { View } from '../flows/view.js';
import type { Call } from '../telegram/calls.js';
import type { Renderer } from '../telegram/render.js';

interface Entry {
  readonly to: string;
  readonly locale: Locale;
  readonly view: View;
  readonly purpose: Purpose;
}
type Purpose =
  | { readonly kind: 'announcement-sheet'; readonly announcement: string }
  | { readonly kind: 'announcement-change'; readonly message: number; readonly way?: 'correct' | 'replace' | 'delete' }
  | { readonly kind: 'menu' | OtherKind };
/** Sent as messages. */
type OtherKind =
  | 'news'
  | 'reminder'
  | 'tidings'
  | 'digest'
  | 'announcement'
  | 'announcement-nudge'
  | 'announcement-progress'
  | 'announcement-start'
  | 'announcement-spread'
  | 'relief-rest';

export interface DeliveryCallDeps {
  readonly renderer: Renderer;
  /** The call that sets a member's menu; undefined for somebody who is none any more. */
  menu(member: string): Promise<Call | undefined>;
  /** The table of an announcement as a file; undefined when it is gone. */
  sheet(announcement: string, locale: Locale): Promise<InputFile | undefined>;
}

/** What an owed entry asks of Telegram: a message, or what its purpose says instead. */
export const createDeliveryCalls =
  <E extends Entry>({ renderer, menu, sheet }: DeliveryCallDeps) =>
  async ({ purpose, view, to, locale }: E): Promise<Call | undefined> => {
    const target = { chat: to, locale };
    if (purpose.kind === 'menu') return menu(to);
    if (purpose.kind === 'announcement-sheet') {
      const document = await sheet(purpose.announcement, locale);
      return document === undefined ? undefined : { method: 'sendDocument', payload: { chat_id: to, document } };
    }
    if (purpose.kind !== 'announcement-change') return renderer.message(view, target);
    const { message, way } = purpose;
    if (way === 'delete') return { method: 'deleteMessage', payload: { chat_id: to, message_id: message } };
    return view.media === undefined
      ? renderer.edit(view, target, message)
      : renderer.editCaption(view, target, message);
  };
