import type { Message } from 'grammy/types';
import { formatMoment } from '../domain/moment.js';
import { meansAllRight, meansReceived } from '../domain/receipt-words.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { inRows, text, type View } from '../flows/view.js';
import { acknowledge } from '../services/announcement-outcomes.js';
import { oweButtonsGone, type Received, receivedAnnouncements, waits } from '../services/announcement-waiting.js';
import type { Actor } from '../services/work.js';
import { SHORT_WORDS } from './bare-words.js';
import type { Dialogs } from './dialogs.js';
import { offeredFor } from './offered.js';
import type { Turn } from './turn.js';

const WORDS_MAX = 60;
const CHOICES = 6;

const wordsOf = ({ announcement }: Pick<Received, 'announcement'>, max = WORDS_MAX): string =>
  clip(announcement.text.replace(/\s+/g, ' '), max);

const choicesOf = (turn: Turn, waiting: readonly Received[]) =>
  inRows(
    waiting.slice(0, CHOICES).map((one) => ({
      label: text('announcement-which-one', {
        moment: formatMoment(turn.calendar, one.shownAt),
        words: wordsOf(one, 24),
      }),
      data: actionData('ack', one.announcement.id, 't'),
    })),
  );

/** Confirms one without its own button, names it, and offers what else waits. */
const confirm = async (turn: Turn, actor: Actor, id: string): Promise<View> => {
  const { announcement, recipient, isNew } = await acknowledge(turn, actor, id);
  if (isNew) oweButtonsGone(turn, actor, announcement, recipient);
  const left = (await receivedAnnouncements(turn, actor)).filter((one) => waits(one) && one.announcement.id !== id);
  const done = isNew ? 'announcement-thanks-for' : 'announcement-acknowledged-before';
  return {
    body: [
      text(done, { words: wordsOf({ announcement }) }),
      ...(left.length === 0 ? [] : [text('announcement-which-left', { count: left.length })]),
    ],
    ...(left.length === 0 ? {} : { buttons: choicesOf(turn, left) }),
  };
};

/** The press below “which one?”. */
export const confirmChosen = async (turn: Turn, id: string): Promise<void> => {
  // Who holds no post any more is refused by the service.
  if (turn.actor === undefined) return void (await acknowledge(turn, turn.actor, id));
  turn.show(await confirm(turn, turn.actor, id));
};

/** Whether the bot said nothing to the person since. Of sessions of an earlier version it is not known when it did. */
const stoodLast = ({ session }: Turn, { shownAt }: Received): boolean =>
  shownAt > (session.saidAt ?? (session.said === undefined ? 0 : Number.POSITIVE_INFINITY));

/** One of several is asked for; none: an acknowledgement was given before, or nothing ever came. */
const answerAll = async (turn: Turn, actor: Actor, received: readonly Received[]): Promise<View> => {
  const waiting = received.filter(waits);
  const [one, ...others] = waiting;
  if (one !== undefined && others.length === 0) return confirm(turn, actor, one.announcement.id);
  if (one === undefined)
    return { body: [text(received.length === 0 ? 'announcement-none' : 'announcement-none-waits')] };
  return { body: [text('announcement-which', { count: waiting.length })], buttons: choicesOf(turn, waiting) };
};

/**
 * “Đã nhận”, “đã đọc”, “ok” typed where the button of an announcement was meant. As a reply (Telegram's own) it is for that announcement. Else
 * it is for what waits: whichever the words where an announcement is the last that the person was shown, also while a question is open,
 * which is then asked again; with nothing open, words that can mean nothing else at any time. False for anything else.
 */
export const takeReceipt = async (turn: Turn, dialogs: Dialogs, message: Message): Promise<boolean> => {
  const { actor } = turn;
  const typed = message.text ?? '';
  if (actor === undefined || typed.length > SHORT_WORDS) return false;
  const isPlain = meansReceived(typed);
  if (!isPlain && !meansAllRight(typed)) return false;
  const received = await receivedAnnouncements(turn, actor);
  const repliedTo = message.reply_to_message?.message_id;
  const named = received.find(
    ({ recipient }) =>
      repliedTo !== undefined && (recipient.messageId === repliedTo || recipient.nudges.includes(repliedTo)),
  );
  const isLast = repliedTo === undefined && received.some((one) => waits(one) && stoodLast(turn, one));
  const isOpen = turn.session.dialog !== undefined;
  if (named === undefined) {
    if (!isLast && (isOpen || !isPlain)) return false;
    if (!isLast && offeredFor(turn.session, typed, turn.now) !== undefined) return false;
  }
  turn.say(
    await (named === undefined ? answerAll(turn, actor, received) : confirm(turn, actor, named.announcement.id)),
  );
  if (isOpen) await dialogs.present(turn);
  return true;
};
