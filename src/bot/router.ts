import { Composer, type Context } from 'grammy';
import type { Message } from 'grammy/types';
import { keptName } from '../domain/evidence.js';
import type { FileRef } from '../domain/pledge.js';
import { type ButtonData, LongButtonError, readButtonData } from '../flows/button-data.js';
import { park } from '../flows/session.js';
import { text } from '../flows/view.js';
import type { Dialogs } from './dialogs.js';
import { isRestOfUnread, readEdited, sentOf } from './edits.js';
import type { CommandSpec, Feature } from './feature.js';
import { documentNamed } from './files.js';
import { showWaiting } from './going-on.js';
import { keptView } from './kept-view.js';
import { offeredFor } from './offered.js';
import { wantsNoFile, wantsNoWords } from './open-question.js';
import { takeReceipt } from './receipts.js';
import type { Turn } from './turn.js';

export type TurnContext = Context & { turn: Turn };

/**
 * Which message belongs to whom (design §5): a command first; else a pressed button, or its label typed; else words that acknowledge an announcement; else the dialog that waits; else
 * words that press a button of the last answer; else words that mean a command; else a photo or file is offered to the open report, words to what may be named by them; else a short
 * "what I can do".
 */
export const createRouter = (
  features: readonly Feature[],
  dialogs: Dialogs,
  meant: (typed: string) => CommandSpec | undefined,
  fallback: (turn: Turn, what: string, typed?: string) => Promise<void>,
) => {
  const commands = new Composer<TurnContext>();
  const actions = new Map(features.flatMap((feature) => Object.entries(feature.actions ?? {})));

  const specs = features.flatMap((feature) => feature.commands ?? []);
  for (const spec of specs) {
    const names = spec.alias === undefined ? [spec.name] : [spec.name, spec.alias];
    commands.command(names, (ctx) => spec.run(ctx.turn, ctx.match.trim()));
  }

  const press = async (turn: Turn, data: ButtonData | undefined): Promise<void> => {
    if (data?.family === 'dialog') return dialogs.press(turn, data);
    const action = data === undefined ? undefined : actions.get(data.action);
    if (data === undefined || action === undefined) {
      turn.refused('button-unknown');
      return turn.toast(text('button-unknown'));
    }
    await orUnknown(turn, () => action(turn, data.args));
  };
  const read = async (turn: Turn, message: Message, isEdit = false): Promise<void> => {
    const file = fileOf(message);
    if (file !== undefined) return takeFile(turn, message, file, features, dialogs, fallback);
    if (message.text === undefined) return takeOther(turn, kindOf(message), dialogs, fallback);
    const isCommand = message.text.startsWith('/');
    if (!isCommand) {
      const named = await dialogs.buttonNamed(turn, message.text);
      if (named !== undefined) return press(turn, named);
      const isDeaf = turn.actor !== undefined && wantsNoWords(await dialogs.question(turn));
      const instead = isDeaf ? meant(message.text) : undefined;
      if (instead !== undefined) return instead.run(turn, '');
      const said = { kind: 'text', text: message.text, sent: sentOf(message) } as const;
      if ((await answeredBeside(turn, dialogs, message)) || (await dialogs.input(turn, said))) return;
    }
    const offered = isCommand ? undefined : offeredFor(turn.session, message.text, turn.now);
    if (offered !== undefined) return press(turn, offered);
    // Typed as a person writes it: with diacritics and blanks, or without the slash.
    const command = meant(message.text);
    if (command !== undefined) return command.run(turn, '');
    if (isRestOfUnread(turn, message)) return;
    if (!isCommand) for (const feature of features) if (await feature.words?.(turn, message.text)) return;
    if (!isEdit) await fallback(turn, isCommand ? 'command' : 'text', message.text);
  };
  const command = commands.middleware();

  /** Handles an update in its turn. Told apart here, not by grammY's filters: each is a middleware of its own that every update would pass. */
  return async (ctx: TurnContext): Promise<void> => {
    const { message, callbackQuery, editedMessage, turn } = leavingHour(ctx);
    if (message?.text?.startsWith('/')) await command(ctx, () => read(turn, message));
    else if (message !== undefined) await read(turn, message);
    else if (editedMessage !== undefined) await readEdited(turn, editedMessage, { dialogs, read });
    else if (callbackQuery?.data !== undefined) await press(turn, readButtonData(callbackQuery.data));
  };
};

/** Words that are no answer to the open question: an announcement was read, or the question is to be shown again. */
const answeredBeside = async (turn: Turn, dialogs: Dialogs, message: Message): Promise<boolean> =>
  (await takeReceipt(turn, dialogs, message)) || showWaiting(turn, dialogs, message.text ?? '');

/** Who presses or commands does something else: words answer the question for the hour no more. */
const leavingHour = (ctx: TurnContext): TurnContext => {
  if (ctx.callbackQuery !== undefined || ctx.message?.text?.startsWith('/')) delete ctx.turn.session.hourAsked;
  return ctx;
};

/** A button's own arguments come back in the buttons of what it shows: forged ones may be longer than a button carries. */
const orUnknown = async (turn: Turn, act: () => unknown): Promise<void> => {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof LongButtonError)) throw error;
    turn.restart();
    turn.refused('button-long');
    turn.toast(text('button-unknown'));
  }
};

/** What administrators send to the bot whatever they were doing: campaigns, settings, lists of units. */
const OFFICE_FILE = /\.(ya?ml|csv|tsv|xlsx|xlsm|xls|ods)$/i;

/** An administrator's file that the open question cannot use is taken for what it is; the dialog is put aside. False when it is no such file. */
const takenBeside = async (
  turn: Turn,
  message: Message,
  features: readonly Feature[],
  dialogs: Dialogs,
): Promise<boolean> => {
  const isOffice = turn.actor?.post.role === 'admin' && documentNamed(message, OFFICE_FILE) !== undefined;
  if (!isOffice || !wantsNoFile(await dialogs.question(turn))) return false;
  for (const feature of features) {
    if (!(await feature.file?.(turn, message))) continue;
    const { dialog } = turn.session;
    park(turn.session);
    if (dialog !== undefined) turn.say(keptView(dialog.draftId, 'dialog-aside'));
    return true;
  }
  return false;
};

const takeFile = async (
  turn: Turn,
  message: Message,
  file: FileRef,
  features: readonly Feature[],
  dialogs: Dialogs,
  fallback: (turn: Turn, what: string) => Promise<void>,
): Promise<void> => {
  if (await takenBeside(turn, message, features, dialogs)) return;
  const album = message.media_group_id === undefined ? {} : { album: message.media_group_id };
  const caption = message.caption === undefined ? {} : { caption: message.caption };
  if (await dialogs.input(turn, { kind: 'file', file, ...album, ...caption, sent: sentOf(message) })) return;
  for (const feature of features) if (await feature.file?.(turn, message)) return;
  if (message.media_group_id !== undefined) {
    if (message.media_group_id === turn.session.album) return;
    turn.session.album = message.media_group_id;
  }
  await fallback(turn, file.kind);
};

const takeOther = async (
  turn: Turn,
  what: string,
  dialogs: Dialogs,
  fallback: (turn: Turn, what: string) => Promise<void>,
): Promise<void> => {
  if (!(await dialogs.input(turn, { kind: 'other', what }))) await fallback(turn, what);
};

/** The file of a message, in the size that is worth keeping; undefined when it carries none. */
export const fileOf = (message: Message): FileRef | undefined => {
  const photo = message.photo?.at(-1);
  if (photo !== undefined) return ref('photo', photo);
  if (message.document !== undefined) return ref('document', message.document);
  if (message.video !== undefined) return ref('video', message.video);
  return undefined;
};

const ref = (
  kind: FileRef['kind'],
  file: { file_id: string; file_unique_id: string; file_size?: number; file_name?: string },
): FileRef => ({
  kind,
  fileId: file.file_id,
  uniqueId: file.file_unique_id,
  ...(file.file_name === undefined ? {} : { name: keptName(file.file_name) }),
  ...(file.file_size === undefined ? {} : { size: file.file_size }),
});

const KINDS = ['sticker', 'voice', 'audio', 'location', 'contact', 'video_note', 'poll', 'animation'] as const;

const kindOf = (message: Message): string => KINDS.find((kind) => kind in message)?.replace('_', '-') ?? 'other';
