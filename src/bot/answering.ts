import type { AppError } from '../errors.js';
import { type Reply, type TextRef, text } from '../flows/view.js';
import type { Turn } from './turn.js';

/** The text of an expected error, as the person reads it. */
export const errorText = (error: AppError): TextRef => text(error.textId, { ...error.details });

/** Says what a dialog says. */
export const answer = (turn: Turn, replies: readonly Reply[]): void => {
  for (const reply of replies) {
    if (reply.kind === 'toast') turn.toast(reply.text, reply.alert);
    else if (reply.kind === 'say') turn.say(reply.view);
    else turn.show(reply.view);
  }
};
