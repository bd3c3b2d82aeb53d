import { z } from 'zod';
import type { Locale } from '../domain/member.js';
import { text } from '../flows/view.js';
import type { Entity } from '../store/transaction.js';
import { tellPerson } from './notify.js';
import type { Work } from './work.js';

/** Whoever asks in the group again is told again, but no more than once a day. */
const AGAIN_MS = 86_400_000;
/** An update that comes twice is one. */
const SAME_MS = 60_000;

const schema = z.object({ toldAt: z.number(), rev: z.number().int().min(1) });
/** When a group was told that it is not served. */
const groupChats = { key: (k) => k.groupChats, schema } satisfies Entity<z.infer<typeof schema>>;

export interface GroupCall {
  /** Telegram id of the group. */
  readonly chat: string;
  readonly locale: Locale;
  /** The bot was just added; else somebody gave it a command. */
  readonly isAdded: boolean;
  /** Where a private chat is opened. */
  readonly link: string;
}

/**
 * Groups are not served: what concerns one unit is not said before others. A group is told so when the bot is added, and once a day to whoever
 * gives a command there, with the way to the private chat.
 */
export const tellGroup = async (work: Work, { chat, locale, isAdded, link }: GroupCall): Promise<void> => {
  const told = (await work.tx.get(groupChats, chat))?.toldAt;
  if (told !== undefined && work.now - told < (isAdded ? SAME_MS : AGAIN_MS)) return;
  work.tx.put(groupChats, chat, { toldAt: work.now });
  const buttons = [[{ label: text('group-open'), url: link }]];
  tellPerson(work, `group-${work.now}`, { id: chat, locale }, { body: [text('group-private')], buttons });
};
