import { AppError, appError } from '../errors.js';
import type { Invite } from '../store/entities.js';
import { readInvite } from './invites.js';
import type { Work } from './work.js';

/** Wrong links that a person may open; somebody who copies a link badly tries two or three times. */
const GUESSES_MAX = 10;
const GUESSES_SECONDS = 3600;

/**
 * The invite behind a link, as `readInvite`; links that are none are counted by person. A token cannot be guessed (128 random bits), but
 * who tries is stopped. Throws as `readInvite`; `invite-guesses` after ten wrong ones, until an hour after the last, even for a right one.
 */
export const readUnlessGuessed = async (work: Work, person: string, payload: string): Promise<Invite> => {
  const key = work.tx.keys.guesses(person);
  const guesses = Number((await work.tx.redis.get(key)) ?? 0);
  if (guesses >= GUESSES_MAX) throw appError('invite-guesses');
  try {
    return await readInvite(work, payload);
  } catch (error) {
    const isGuess = error instanceof AppError && ['invite-unknown', 'invite-foreign'].includes(error.code);
    if (isGuess) work.tx.write('SET', key, String(guesses + 1), 'EX', String(GUESSES_SECONDS));
    throw error;
  }
};
