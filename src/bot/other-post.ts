import type { Post } from '../domain/member.js';
import { ACTIONS, type Action, may, postsThatMay } from '../domain/policy.js';
import { AppError } from '../errors.js';
import type { BotSession } from '../flows/session.js';
import { text } from '../flows/view.js';
import { postArgs } from '../services/claim-news.js';
import { refreshMenu } from '../services/notify.js';
import type { Turn } from './turn.js';

const isAction = (value: unknown): value is Action => ACTIONS.some((action) => action === value);

/**
 * The other post of the person in which they may do what was refused to the acting one: a reminder lists the duties of both of their schools.
 * What was asked for the own unit is meant for the one of their units where it is possible, if there is one alone.
 */
const fittingPost = ({ member, actor, directory: { tree } }: Turn, { code, details }: AppError): Post | undefined => {
  const { action, unit } = details;
  if (code !== 'not-allowed' || member === undefined || actor === undefined || !isAction(action)) return undefined;
  const [direct] = postsThatMay(action, member.posts, String(unit), tree);
  if (direct !== undefined || unit !== actor.post.unit) return direct;
  const own = member.posts.filter((post) => may(action, post, post.unit, tree));
  return own.length === 1 ? own[0] : undefined;
};

const restore = (session: BotSession, before: BotSession): void => {
  for (const name of Object.keys(session)) delete session[name as keyof BotSession];
  Object.assign(session, before);
};

/** Handles a turn; what only another of the person's posts may do is done in that one, which acts from then on, and they are told. */
export const handleInFittingPost = async (turn: Turn, handle: () => unknown): Promise<void> => {
  const before = (turn.member?.posts.length ?? 0) > 1 ? structuredClone(turn.session) : undefined;
  try {
    await handle();
  } catch (error) {
    const post = before !== undefined && error instanceof AppError ? fittingPost(turn, error) : undefined;
    if (post === undefined || before === undefined) throw error;
    turn.restart();
    restore(turn.session, before);
    turn.actAs(post);
    if (turn.member !== undefined) refreshMenu(turn, turn.member);
    turn.say({ body: [text('acting-switched', postArgs(turn, post))] });
    await handle();
  }
};
