import type { Context } from 'grammy';
import type { Locale } from '../domain/member.js';
import type { FloodGuard, Passage } from './flood-guard.js';
import type { Refusals } from './refusals.js';

export interface AdmissionDeps {
  readonly refusals: Refusals;
  /** Absent under simulated time, in which a season passes in seconds. */
  readonly floodGuard?: FloodGuard;
  /** Blocked or unblocked: kept with the member. */
  onReachability(person: string, reachable: boolean): Promise<void>;
  /** Somebody added the bot to a group, or gave it a command there. */
  onGroup(group: { readonly chat: string; readonly locale: Locale; readonly isAdded: boolean }): Promise<void>;
}

/** How a group speaks to the bot; undefined for what does not concern it. Channels never do. */
const groupCall = ({ myChatMember, message, chat, from }: Context) => {
  if (chat?.type !== 'group' && chat?.type !== 'supergroup') return undefined;
  const [before, now] = [myChatMember?.old_chat_member?.status, myChatMember?.new_chat_member.status];
  const isAdded = (before === 'left' || before === 'kicked') && (now === 'member' || now === 'administrator');
  if (!isAdded && message?.text?.startsWith('/') !== true) return undefined;
  const locale: Locale = from?.language_code?.startsWith('en') ? 'en' : 'vi';
  return { chat: String(chat.id), locale, isAdded };
};

/** Whether an update is one that a person waits for in their own chat; what concerns other chats and who blocks the bot is dealt with here. */
export const createAdmission =
  ({ refusals, floodGuard, onReachability, onGroup }: AdmissionDeps) =>
  async (ctx: Context): Promise<Passage> => {
    if (ctx.myChatMember !== undefined && ctx.chat?.type === 'private') {
      await onReachability(String(ctx.chat.id), ctx.myChatMember.new_chat_member.status === 'member');
      return 'drop';
    }
    const group = groupCall(ctx);
    const isServed = (ctx.message ?? ctx.editedMessage ?? ctx.callbackQuery) !== undefined;
    const isPrivate = isServed && (ctx.chat === undefined || ctx.chat.type === 'private');
    if (ctx.from === undefined || !(isPrivate || group !== undefined)) return 'drop';
    const passage = floodGuard?.pass(String(ctx.from.id)) ?? 'take';
    if (passage !== 'take') refusals.add('flood', { update: ctx.update.update_id, person: String(ctx.from.id) });
    if (group === undefined || passage === 'drop') return passage;
    await onGroup(group);
    return 'drop';
  };
