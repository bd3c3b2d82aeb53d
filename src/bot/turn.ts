import type { Context } from 'grammy';
import { actingPost, type Locale, type Member, type Post } from '../domain/member.js';
import type { DialogState } from '../flows/flow.js';
import type { BotSession } from '../flows/session.js';
import type { Reply, TextRef, View } from '../flows/view.js';
import { chooseActing } from '../services/members.js';
import type { OpenTurn, TurnRecords } from '../services/turns.js';
import type { Actor, Work } from '../services/work.js';
import { written } from '../telegram/calls.js';
import type { Pressed, Renderer } from '../telegram/render.js';
import { rememberOffered } from './offered.js';
import { type Owed, writeOwed } from './owed.js';
import type { Refusal } from './refusals.js';

/** The person as the update names them; nothing of it is stored before consent. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
}

/** One update being answered: what was read, what will be committed, what will be said. */
export interface Turn extends Work {
  readonly updateId: number;
  readonly person: Person;
  readonly locale: Locale;
  readonly member: Member | undefined;
  /** Set when the person holds a post. */
  readonly actor: Actor | undefined;
  readonly session: BotSession;
  /**
   * What `Dialogs` found open: a typed answer is first compared with the buttons, then taken. It stands here and in no WeakMap: young values of
   * one are kept until the next full collection, and with them every turn.
   */
  found: { readonly waits: DialogState; readonly open: unknown } | undefined;
  say(view: View): void;
  /** In place of the pressed message, or new when the person typed. */
  show(view: View): void;
  toast(text: TextRef, alert?: boolean): void;
  /** Drops what was said and collected so far; the session stays as it is now. */
  restart(): void;
  /** A text in the person's language, where words are stored rather than shown. */
  words(text: TextRef): string;
  /** The person acts in this other post of theirs, from now on. */
  actAs(post: Post): void;
  /** Changes the language of this turn's own answers. */
  speak(locale: Locale): void;
  /** What was asked and may not be; counted when the turn is stored. */
  refused(reason: Refusal): void;
}

const personOf = (from: NonNullable<Context['from']>): Person => ({
  id: String(from.id),
  name: [from.last_name, from.first_name].filter(Boolean).join(' ').trim(),
  locale: from.language_code?.startsWith('en') ? 'en' : 'vi',
});

/** The pressed button of an update, with what its message shows: words, or a file with words below it. */
const pressedOf = ({ callbackQuery: query }: Context): Pressed | undefined => {
  if (query === undefined) return undefined;
  const message = query.message;
  return {
    queryId: query.id,
    ...(message !== undefined && 'text' in message ? { messageId: message.message_id } : {}),
    ...captioned(message),
  };
};

const captioned = (message: NonNullable<Context['callbackQuery']>['message']): Pick<Pressed, 'captioned'> => {
  if (message === undefined || !('photo' in message || 'document' in message || 'video' in message)) return {};
  const file = message.photo?.at(-1) ?? message.document ?? message.video;
  return file === undefined ? {} : { captioned: { messageId: message.message_id, uniqueId: file.file_unique_id } };
};

const actorOf = (member: Member | undefined): Actor | undefined => {
  const post = member === undefined ? undefined : actingPost(member);
  return member === undefined || post === undefined ? undefined : { member, post };
};

/** What changes about a turn's person while it is answered; outside, it is read only. */
type Changing = 'member' | 'actor' | 'locale';
type OpenedTurn = Omit<Turn, Changing> & { -readonly [Key in Changing]: Turn[Key] };

interface Opened {
  readonly turn: Turn;
  readonly replies: readonly Reply[];
  readonly refusals: ReadonlySet<Refusal>;
}

/** The turn itself, and what was said in it. */
const openTurn = (record: OpenTurn, updateId: number, person: Person, renderer: Renderer): Opened => {
  const { session } = record;
  const replies: Reply[] = [];
  const refusals = new Set<Refusal>();
  const become = (member: Member | undefined): void => {
    turn.member = member;
    turn.actor = actorOf(member);
  };
  // Fields, not getters: an object literal with getters gets a hidden class of its own each time, which outlives it and keeps all that the
  // turn refers to until the next full collection.
  const turn: OpenedTurn = {
    // Named, not spread: a spread object is slow to make and slow to read.
    tx: record.tx,
    directory: record.directory,
    calendar: record.calendar,
    now: record.now,
    newId: record.newId,
    session,
    updateId,
    person,
    member: record.member,
    actor: actorOf(record.member),
    locale: record.member?.locale ?? session.locale ?? person.locale,
    found: undefined,
    say: (view) => void replies.push({ kind: 'say', view }),
    show: (view) => void replies.push({ kind: 'show', view }),
    toast: (text, alert) => void replies.push({ kind: 'toast', text, ...(alert ? { alert } : {}) }),
    restart: () => {
      replies.length = 0;
      become(record.member);
      record.restart();
    },
    words: (ref) => renderer.words(turn.locale, ref),
    actAs: (post) => {
      if (turn.member !== undefined) become(chooseActing(turn, turn.member, post));
    },
    speak: (next) => {
      turn.locale = next;
    },
    refused: (reason) => void refusals.add(reason),
  };
  return { turn, replies, refusals };
};

/** Begins turns; undefined when the update's effects are stored already. `commit` gives the calls that the turn owes. */
export const createTurns = (records: TurnRecords, renderer: Renderer) => ({
  begin: async (ctx: Context) => {
    if (ctx.from === undefined) throw new Error('an update without a person reached a turn');
    const person = personOf(ctx.from);
    const updateId = ctx.update.update_id;
    const record = await records.begin(updateId, person.id);
    if (record === undefined) return undefined;
    const { turn, replies, refusals } = openTurn(record, updateId, person, renderer);
    return {
      turn,
      refusals,
      commit: async (): Promise<{ result: 'ok' | 'done' | 'conflict'; owed: Owed }> => {
        const pressed = pressedOf(ctx);
        rememberOffered(turn.session, replies, turn.now, turn.words);
        // Of strangers nothing is kept.
        if (turn.member !== undefined && replies.some(({ kind }) => kind !== 'toast')) turn.session.saidAt = turn.now;
        const target = { chat: person.id, locale: turn.locale, ...(pressed === undefined ? {} : { pressed }) };
        const calls = renderer.turn(replies, target).map(written);
        const owed: Owed = { chat: person.id, calls, after: record.after };
        return { result: await record.commit(calls.length === 0 ? undefined : writeOwed(owed)), owed };
      },
    };
  },
});
export type Turns = ReturnType<typeof createTurns>;
