import { type ButtonData, readButtonData } from '../flows/button-data.js';
import type { BotSession } from '../flows/session.js';
import type { Reply, TextRef } from '../flows/view.js';
import { bareWords, listed, SHORT_WORDS } from './bare-words.js';

/** Later the person may be answering somebody else's message. */
const VALID_MS = 3_600_000;

/** Keeps which buttons of the last message of a turn may be typed; a turn that says nothing leaves what stood. */
export const rememberOffered = (
  session: BotSession,
  replies: readonly Reply[],
  now: number,
  words: (text: TextRef) => string,
): void => {
  const last = replies.findLast((reply) => reply.kind !== 'toast');
  if (last === undefined) return;
  const buttons = (last.view.buttons ?? []).flat().flatMap((button) => {
    if (!('data' in button) || button.typed === undefined) return [];
    return [{ words: listed(words(button.typed)), data: button.data }];
  });
  if (buttons.length > 0) session.offered = { at: now, buttons };
  else if (session.offered !== undefined) delete session.offered;
};

/** The button below the last answer whose words were typed; undefined where there is none, or the answer is old. `now`: epoch milliseconds. */
export const offeredFor = ({ offered }: BotSession, typed: string, now: number): ButtonData | undefined => {
  if (offered === undefined || typed.length > SHORT_WORDS || now - offered.at > VALID_MS) return undefined;
  const wanted = bareWords(typed);
  const found = wanted === '' ? undefined : offered.buttons.find(({ words }) => words.includes(wanted));
  return found && readButtonData(found.data);
};
