import type { Member } from '../domain/member.js';
import { appError } from '../errors.js';
import { text } from '../flows/view.js';
import { members, pledges } from '../store/entities.js';
import { postArgs } from './claim-news.js';
import { notifyAll, refreshMenu, tellPerson } from './notify.js';
import { makeOffer, takeOffer } from './offers.js';
import { auditPost, deciders, isSingle, mayFill, type PostName, seat, sittingIn, unseat } from './posts.js';
import type { Actor, Work } from './work.js';

/** What stays with the unit when somebody leaves it: pledges that are not done with. */
export const openPledges = async ({ tx }: Work, unit: string): Promise<number> => {
  const found = await tx.getMany(pledges, await tx.redis.smembers(tx.keys.pledgesOfUnit(unit)));
  return found.filter(({ status }) => status !== 'completed' && status !== 'cancelled').length;
};

/**
 * The member lays down a post; those above learn it. Returns the id of the offer that takes it back. Throws `stale` when it is not theirs any
 * more, `last-admin` where nobody could manage the installation afterwards.
 */
export const leavePost = async (work: Work, member: Member, post: PostName): Promise<string> => {
  if (post.role === 'admin' && (await isLastAdmin(work, post))) throw appError('last-admin');
  const { since } = await unseat(work, member.id, post);
  auditPost(work, member.id, 'post.leave', post);
  const above = await deciders(work, post, [member.id]);
  const view = { body: [text('news-left', { ...postArgs(work, post), name: member.name })] };
  await notifyAll(work, `left-${work.newId()}`, above, view, post.unit);
  return offerBack(work, member.id, { ...post, back: member.id, since });
};

const isLastAdmin = async (work: Work, { unit }: PostName): Promise<boolean> =>
  work.directory.tree.ancestors(unit).length === 0 && (await sittingIn(work, { unit, role: 'admin' })).length === 1;

/**
 * Takes a post away from somebody, who is out at once and learns it. Returns the id of the offer that gives it back. Throws `not-allowed`,
 * `own-matter` for the own post, `stale` when they do not hold it any more.
 */
export const removeFromPost = async (
  work: Work,
  actor: Actor | undefined,
  person: string,
  post: PostName,
): Promise<{ former: Member; offer: string }> => {
  if (!mayFill(work, actor, post)) throw appError('not-allowed', { action: 'invite.create', unit: post.unit });
  if (person === actor.member.id) throw appError('own-matter');
  const { member: former, since } = await unseat(work, person, post);
  auditPost(work, actor.member.id, 'post.remove', post, person);
  tellPerson(work, `removed-${work.newId()}`, former, {
    body: [text('news-removed', { ...postArgs(work, post), by: actor.member.name })],
  });
  return { former, offer: offerBack(work, actor.member.id, { ...post, back: person, since }) };
};

const BACK = 'post-back';

export interface PostChange extends PostName {
  /** Member id of who held the post before, and since when. */
  readonly back: string;
  readonly since: number;
  /** Member id of who holds it instead. */
  readonly out?: string;
}

/** Offers to undo the change of a post to whoever made it, for a day. Returns the id for the button. */
export const offerBack = (work: Work, person: string, { unit, role, back, since, out = '' }: PostChange): string =>
  makeOffer(work, person, BACK, { unit, role, back, since: String(since), out });

/**
 * Undoes a change of a post: who held it before holds it again, since the same day. Undefined when the offer is taken or too old. Throws
 * `stale` when somebody else has taken the post since, `not-allowed` when who changed another's post may not do so any more.
 */
export const takeBack = async (
  work: Work,
  { person, actor }: { readonly person: string; readonly actor: Actor | undefined },
  offer: string,
): Promise<PostChange | undefined> => {
  const data = await takeOffer(work, person, BACK, offer);
  if (data === undefined) return undefined;
  const { unit = '', role, back = '', since, out } = data;
  const change = { unit, role: role as PostChange['role'], back, since: Number(since) };
  if (back !== person && !mayFill(work, actor, change)) throw appError('not-allowed');
  const former = await work.tx.get(members, back);
  const sitting = await sittingIn(work, change);
  if (former === undefined || !work.directory.tree.has(unit) || sitting.includes(back)) throw appError('stale');
  if (isSingle(change.role) && sitting.some((id) => id !== out)) throw appError('stale');
  if (out !== undefined && out !== '') {
    const { member } = await unseat(work, out, change);
    tellPerson(work, `back-out-${offer}`, member, { body: [text('news-back-out', postArgs(work, change))] });
  }
  const member = await seat(work, former, { unit, role: change.role, since: change.since });
  auditPost(work, person, 'post.back', change, back);
  refreshMenu(work, member);
  if (back !== person) {
    tellPerson(work, `back-in-${offer}`, member, { body: [text('news-back-in', postArgs(work, change))] });
  } else {
    const view = { body: [text('news-returned-to-post', { ...postArgs(work, change), name: member.name })] };
    await notifyAll(work, `back-${offer}`, await deciders(work, change, [back]), view, unit);
  }
  return { ...change, ...(out === undefined ? {} : { out }) };
};
