import { badRequest } from '../core/api-error.js';
import type { Method } from '../core/context.js';
import { codePoints } from '../text/format.js';

/** Not published; issue threads agree on about this much. Measured by the simulator's clock. */
const answerWithinMs = 15_000;
const maxAnswerLength = 200;
const tooOld = 'query is too old and response timeout expired or query ID is invalid';

const answerCallbackQuery: Method = (context, args) => {
  const text = args.text('text');
  const query = context.world.queries.get(args.text('callback_query_id'));
  const late = query !== undefined && context.clock.now() - query.createdAt > answerWithinMs;
  if (query === undefined || query.answered || late) throw badRequest(tooOld);
  if (codePoints(text) > maxAnswerLength) throw badRequest('MESSAGE_TOO_LONG');
  const url = args.text('url');
  if (url !== '' && !url.startsWith(`https://t.me/${context.bot.username}?start=`)) throw badRequest('URL_INVALID');
  query.answered = true;
  const chat = context.world.chats.get(query.chatId);
  if (chat === undefined) return true;
  context.world.addToast(chat, {
    queryId: query.id,
    text,
    alert: args.flag('show_alert'),
    url: url === '' ? undefined : url,
    at: context.clock.now(),
  });
  return true;
};

export const callbackMethods: Readonly<Record<string, Method>> = { answerCallbackQuery };
