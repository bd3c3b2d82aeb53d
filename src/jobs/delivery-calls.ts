import type { Locale } from '../domain/member.js';
import type { View } from '../flows/view.js';
import type { Call } from '../telegram/calls.js';
import type { Renderer } from '../telegram/render.js';

interface Entry {
  readonly to: string;
  readonly locale: Locale;
  readonly view: View;
  readonly purpose: { readonly kind: string };
}

export interface DeliveryCallDeps {
  readonly renderer: Renderer;
  /** The call that sets a member's menu; undefined for somebody who is none any more. */
  menu(member: string): Promise<Call | undefined>;
}

/** What an owed entry asks of Telegram: a message, or what its purpose says instead. */
export const createDeliveryCalls =
  <E extends Entry>({ renderer, menu }: DeliveryCallDeps) =>
  async ({ purpose, view, to, locale }: E): Promise<Call | undefined> =>
    purpose.kind === 'menu' ? menu(to) : renderer.message(view, { chat: to, locale });
