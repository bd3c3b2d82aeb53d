import { GrammyError } from 'grammy';

/** Why a person cannot be reached: blocked the bot, deleted the account, never wrote to the bot. */
export type Unreachable = 'blocked' | 'deactivated' | 'no-chat';

/** What a failed Bot API call means to its caller. */
export type Failure =
  /** 429: the same call after so many seconds. */
  | { readonly kind: 'wait'; readonly seconds: number }
  /** 5xx, resets, timeouts: the same call a little later. */
  | { readonly kind: 'transient' }
  /** The person cannot be reached: blocked the bot, left Telegram, never wrote. */
  | { readonly kind: 'unreachable'; readonly why: Unreachable }
  /** An edit that changes nothing: as good as done. */
  | { readonly kind: 'unchanged' }
  /** The message to edit is gone, or the query too old: send anew, or let it be. */
  | { readonly kind: 'gone' }
  /** Telegram will never accept this call. */
  | { readonly kind: 'refused'; readonly reason: string };

const WHY: readonly (readonly [RegExp, Unreachable])[] = [
  [/bot was (?:blocked|kicked)|not a member of the/i, 'blocked'],
  [/user is deactivated/i, 'deactivated'],
  [/can't initiate conversation|chat not found/i, 'no-chat'],
];
const GONE = /message to (?:edit|delete) not found|message can't be edited|query is too old|MESSAGE_ID_INVALID/i;

/** Classifies an error of a Bot API call by Telegram's own words (`bot-api-facts`). Anything that is not Telegram's answer is transient. */
export const classifyFailure = (error: unknown): Failure => {
  if (!(error instanceof GrammyError)) return { kind: 'transient' };
  const { error_code: code, description } = error;
  if (code === 429) return { kind: 'wait', seconds: error.parameters.retry_after ?? 1 };
  if (code >= 500) return { kind: 'transient' };
  const why = WHY.find(([words]) => words.test(description))?.[1];
  if (why !== undefined) return { kind: 'unreachable', why };
  if (/message is not modified/i.test(description)) return { kind: 'unchanged' };
  if (GONE.test(description)) return { kind: 'gone' };
  return { kind: 'refused', reason: description };
};
