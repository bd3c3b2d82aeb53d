import { Composer, type Context } from 'grammy';
import type { Message } from 'grammy/types';
import type { FileRef } from '../domain/pledge.js';
import { fold } from '../domain/text.js';
import { readButtonData } from '../flows/button-data.js';
import { text } from '../flows/view.js';
import type { Dialogs } from './dialogs.js';
import type { CommandSpec, Feature } from './feature.js';
import type { Turn } from './turn.js';

export type TurnContext = Context & { turn: Turn };

/** No command is longer than this, however it is spelled. */
const COMMAND_LENGTH = 32;

/**
 * Which message belongs to whom (design §5): a command first; else a pressed button; else the dialog that waits; else a photo or
 * file is offered to the open report; else a short "what I can do".
 */
export const createRouter = (
  features: readonly Feature[],
  dialogs: Dialogs,
  fallback: (turn: Turn, what: string) => Promise<void>,
) => {
  const composer = new Composer<TurnContext>();
  const actions = new Map(features.flatMap((feature) => Object.entries(feature.actions ?? {})));

  const specs = features.flatMap((feature) => feature.commands ?? []);
  const byName = new Map(
    specs.flatMap((spec) => [[spec.name, spec] as const, [spec.alias ?? spec.name, spec] as const]),
  );
  const meant = (typed: string): CommandSpec | undefined => byName.get(fold(typed).replace(/[^a-z]/g, ''));
  for (const spec of specs) {
    const names = spec.alias === undefined ? [spec.name] : [spec.name, spec.alias];
    composer.command(names, (ctx) => spec.run(ctx.turn, ctx.match.trim()));
  }

  composer.on('callback_query:data', async (ctx) => {
    const data = readButtonData(ctx.callbackQuery.data);
    if (data?.family === 'dialog') return dialogs.press(ctx.turn, data);
    const action = data === undefined ? undefined : actions.get(data.action);
    if (data === undefined || action === undefined) {
      ctx.turn.toast(text('button-unknown'));
      return;
    }
    await action(ctx.turn, data.args);
  });

  composer.on('message', async (ctx) => {
    const { turn, message } = ctx;
    const file = fileOf(message);
    if (file !== undefined) return takeFile(turn, message, file, features, dialogs, fallback);
    if (message.text === undefined) {
      const what = kindOf(message);
      if (!(await dialogs.input(turn, { kind: 'other', what }))) await fallback(turn, what);
      return;
    }
    const isCommand = message.text.startsWith('/');
    const sent = { id: message.message_id, at: message.date };
    const input = { kind: 'text', text: message.text, sent } as const;
    if (!isCommand && (await dialogs.input(turn, input))) return;
    // Typed as a person writes it: with diacritics and blanks, or without the slash.
    const command = message.text.length <= COMMAND_LENGTH ? meant(message.text) : undefined;
    if (command !== undefined) await command.run(turn, '');
    else await fallback(turn, isCommand ? 'command' : 'text');
  });

  return composer;
};

const takeFile = async (
  turn: Turn,
  message: Message,
  file: FileRef,
  features: readonly Feature[],
  dialogs: Dialogs,
  fallback: (turn: Turn, what: string) => Promise<void>,
): Promise<void> => {
  const album = message.media_group_id === undefined ? {} : { album: message.media_group_id };
  const caption = message.caption === undefined ? {} : { caption: message.caption };
  if (await dialogs.input(turn, { kind: 'file', file, ...album, ...caption })) return;
  for (const feature of features) if (await feature.file?.(turn, message)) return;
  if (message.media_group_id !== undefined) {
    if (message.media_group_id === turn.session.album) return;
    turn.session.album = message.media_group_id;
  }
  await fallback(turn, file.kind);
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
  ...(file.file_name === undefined ? {} : { name: file.file_name }),
  ...(file.file_size === undefined ? {} : { size: file.file_size }),
});

const KINDS = ['sticker', 'voice', 'audio', 'location', 'contact', 'video_note', 'poll', 'animation'] as const;

const kindOf = (message: Message): string => KINDS.find((kind) => kind in message)?.replace('_', '-') ?? 'other';
