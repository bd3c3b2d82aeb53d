import type { Message } from 'grammy/types';
import type { Role } from '../domain/role.js';
import type { Answers, Flow } from '../flows/flow.js';
import type { Turn } from './turn.js';

/** A command with its aliases and the roles in whose menus it stands. Services decide what is allowed. */
export interface CommandSpec {
  /** Vietnamese without diacritics, e.g. `dangky`. */
  readonly name: string;
  /** English alias, e.g. `register`. */
  readonly alias?: string;
  /** In whose menus it is listed; `all`: everybody who has joined. Its description is the text `command-<name>`. */
  readonly menu: readonly Role[] | 'all' | 'hidden';
  run(turn: Turn, argument: string): Promise<void>;
}

/** What a pressed action button does. Arguments come from callback data: anybody may forge them. */
export type ActionHandler = (turn: Turn, args: readonly string[]) => Promise<void>;

/** A dialog as the bot runs it: the flow, what it must know, and what its submission does. */
export interface DialogSpec<Env = unknown> {
  readonly flow: Flow<Env>;
  /** Throws AppError when the dialog makes no sense any more (the campaign closed meanwhile). */
  env(turn: Turn, answers: Answers): Promise<Env>;
  /** What the summary must know depends on the answers: it is asked for anew when the dialog gets there. */
  readonly fresh?: true;
  /** Calls a service and says what happened. `how`: which of the flow's ways to submit. When it throws AppError, the dialog stays as it is and the error is shown. */
  submit(turn: Turn, answers: Answers, draftId: string, how: string): Promise<void>;
  /** Text id: how to change what was submitted, for who edits a message that was an answer. */
  readonly amend?: string;
  /** Shows what became of a submitted draft; false when it was none of this dialog. Absent: there is nothing to show. */
  became?(turn: Turn, draftId: string): Promise<boolean>;
}

/** One area of the bot: its commands, buttons and dialogs. */
export interface Feature {
  readonly commands?: readonly CommandSpec[];
  readonly actions?: Readonly<Record<string, ActionHandler>>;
  readonly dialogs?: readonly DialogSpec<never>[];
  /** Offered a photo or file that no dialog waits for; true when taken. */
  file?(turn: Turn, message: Message): Promise<boolean>;
  /** Offered words that no dialog waits for and that mean no command; true when taken. */
  words?(turn: Turn, typed: string): Promise<boolean>;
}

/** Keeps a dialog's own environment type inside its spec: only the dialog itself passes it on. */
export const dialog = <Env>(spec: DialogSpec<Env>): DialogSpec<never> => spec as unknown as DialogSpec<never>;
