import { meansGoingOn } from '../domain/small-words.js';
import type { Dialogs } from './dialogs.js';
import type { Turn } from './turn.js';

/**
 * “Tiếp tục” typed while a question waits: it is shown once more, as nobody's answer. False where none waits, and where files are collected:
 * there it means that no more will come.
 */
export const showWaiting = async (turn: Turn, dialogs: Dialogs, typed: string): Promise<boolean> => {
  if (!meansGoingOn(typed)) return false;
  const open = await dialogs.question(turn);
  return open !== undefined && open.step?.files === undefined && dialogs.present(turn);
};

/** “Tiếp tục” typed with nothing open and nothing offered: takes up the draft that was put aside last. False when there is none. */
export const takeUpLast = async (turn: Turn, dialogs: Dialogs, typed: string): Promise<boolean> => {
  const [last] = turn.session.parked;
  return last !== undefined && meansGoingOn(typed) && dialogs.resume(turn, last.draftId);
};
