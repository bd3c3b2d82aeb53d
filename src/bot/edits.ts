import type { Message } from 'grammy/types';
import { CUT_LENGTH } from '../flows/bounded-text.js';
import type { Sent } from '../flows/flow.js';
import { isRestOfText } from '../flows/words.js';
import type { Dialogs } from './dialogs.js';
import type { Turn } from './turn.js';

/** A message's number and moment, by which its edits and its rest are known. */
export const sentOf = ({ message_id: id, date: at }: Pick<Message, 'message_id' | 'date'>): Sent => ({ id, at });

/**
 * Remembers a text that nothing took, so that an edit of it is read anew. True when it is the rest of a pasted one that was answered
 * already.
 */
export const isRestOfUnread = ({ session }: Turn, message: Message): boolean => {
  const sent = sentOf(message);
  const isRest = isRestOfText(session, sent);
  const isCut = (message.text ?? '').length >= CUT_LENGTH;
  delete session.cut;
  if (isCut || isRest) session.cut = sent;
  session.unread = sent.id;
  return isRest;
};

/**
 * A person edited a message. The answer that it gave follows; after the submission the person is told how to amend; a text that nothing took
 * is read anew, in silence when it still means nothing. Edits of anything else mean nothing to the bot.
 */
export const readEdited = async (
  turn: Turn,
  message: Message,
  { dialogs, read }: { readonly dialogs: Dialogs; read(turn: Turn, message: Message, isEdit: boolean): Promise<void> },
): Promise<void> => {
  const { session } = turn;
  const words = message.text ?? message.caption;
  if (words === undefined) return;
  if (await dialogs.edited(turn, { kind: 'text', text: words, sent: sentOf(message) })) return;
  // An open dialog waits for an answer of its own.
  if (session.dialog !== undefined || session.unread !== message.message_id || message.text === undefined) return;
  delete session.unread;
  await read(turn, message, true);
};
