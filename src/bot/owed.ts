import type { Logger } from 'pino';
import type { Telegram } from '../telegram/api.js';
import type { Call } from '../telegram/calls.js';

/** What is owed for an update. */
export interface Owed {
  readonly chat: string;
  readonly calls: readonly Call[];
  /** The answer of the chat's turn before, where another replica gives it: nothing is said before that was said. */
  readonly after?: string | undefined;
}
/** Puts together what is stored (`owedSchema` in `store/replies.ts`), of payloads that are written already. */
export const writeOwed = ({ chat, calls, after }: Owed): string => {
  const list = calls.map(({ method, payload, json = JSON.stringify(payload) }) => {
    return `{"method":"${method}","payload":${json}}`;
  });
  const behind = after === undefined ? '' : `,"after":${JSON.stringify(after)}`;
  return `{"chat":${JSON.stringify(chat)},"calls":[${list.join(',')}]${behind}}`;
};

/** The same as it was stored. */
export type StoredOwed = Omit<Owed, 'calls'> & { readonly calls: readonly unknown[] };

/** Where owed calls are kept (`store/replies.ts`). */
export interface OwedReplies {
  /** What this replica still owes for an update. */
  mine(update: string): Promise<StoredOwed | undefined>;
  strike(update: string): Promise<unknown>;
  /** Leaves what is still unsaid to any replica. */
  leave(update: string, rest: string): Promise<unknown>;
  /** Whether an answer is still to be given, by whomever. */
  isOwed(answer: string): Promise<boolean>;
  /** Updates whose answers stand under this replica's name. */
  own(): Promise<string[]>;
}

/** What whoever gives the answers needs (`replier.ts`). */
export interface ReplierDeps {
  readonly telegram: Pick<Telegram, 'perform' | 'place'>;
  readonly replies: OwedReplies;
  readonly log: Logger;
  onBlocked(person: string): void;
  /** Answers leave in the webhook's response. Absent: only what nobody needs to hear of does. */
  readonly answersRide?: boolean;
  /** Absent: nobody is (`flood-guard.ts`). */
  isHasty?(chat: string): boolean;
}
