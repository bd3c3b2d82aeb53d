import type { Update } from 'grammy/types';
import { text } from '../flows/view.js';
import type { Locale } from '../locales/index.js';
import type { Telegram } from '../telegram/api.js';
import type { Call } from '../telegram/calls.js';
import type { Renderer } from '../telegram/render.js';

/** One absence of the store is told to a person once. */
const MOST_TOLD = 10_000;

/** Whom an update came from, where it is somebody whom the bot serves. */
const senderOf = (update: Update): { chat: string; locale: Locale; query?: string } | undefined => {
  const { message, callback_query: query } = update;
  const from = message?.from ?? query?.from;
  if (from === undefined || (message !== undefined && message.chat.type !== 'private')) return undefined;
  // What is stored of the person cannot be asked: reading it may be what failed.
  const locale: Locale = from.language_code?.startsWith('en') ? 'en' : 'vi';
  return { chat: String(from.id), locale, ...(query === undefined ? {} : { query: query.id }) };
};

/** The words for those whose update could not be worked on. */
export const createApology = (deps: { renderer: Renderer; telegram: Pick<Telegram, 'perform'> }) => {
  const { renderer, telegram } = deps;
  const told = new Set<string>();
  return {
    /** The answer to an update that was set aside. Undefined: nobody waits for one. */
    forPoison: (update: Update): { chat: string; calls: readonly Call[] } | undefined => {
      const sender = senderOf(update);
      if (sender === undefined) return undefined;
      const { chat, locale, query } = sender;
      const words = renderer.message({ body: [text('apology-set-aside')] }, { chat, locale });
      const answered: Call[] =
        query === undefined ? [] : [{ method: 'answerCallbackQuery', payload: { callback_query_id: query } }];
      return { chat, calls: [...answered, words] };
    },
    /** Says once in an absence of the store that the update waits. Nothing of it is stored: nothing can be. */
    sayWaiting: (update: Update): void => {
      const sender = senderOf(update);
      if (sender === undefined || told.has(sender.chat) || told.size >= MOST_TOLD) return;
      const { chat, locale, query } = sender;
      told.add(chat);
      // Telegram forgets a press soon, so it has to be made again; a message it keeps for a day.
      const body = [text(query === undefined ? 'apology-wait-message' : 'apology-wait-press')];
      void telegram.perform(renderer.message({ body }, { chat, locale }), 'answer');
    },
    /** The store is back. */
    forget: (): void => told.clear(),
  };
};
export type Apology = ReturnType<typeof createApology>;
