import type { Locale, Member, Post } from '../domain/member.js';
import { invitableRoles } from '../domain/policy.js';
import type { Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import type { AuditAction } from '../store/audit-actions.js';
import { holders, members } from '../store/entities.js';
import { refreshMenu } from './notify.js';
import type { Actor, Work } from './work.js';

/** A post, whoever holds it. */
export type PostName = Pick<Post, 'unit' | 'role'>;

/** Posts that one person at a time may hold in a unit. */
const SINGLE: readonly Role[] = ['principal'];
export const isSingle = (role: Role): boolean => SINGLE.includes(role);

export const isSame = (a: PostName, b: PostName): boolean => a.unit === b.unit && a.role === b.role;

/** Ids of those who hold a post, in the order in which they came. */
export const sittingIn = async (work: Work, { unit, role }: PostName): Promise<string[]> =>
  ((await work.tx.get(holders, unit))?.posts ?? []).filter((post) => post.role === role).map(({ member }) => member);

/** Whether the actor may bring people into the post, and so hand it over and take it away. */
export const mayFill = (work: Work, actor: Actor | undefined, { unit, role }: PostName): actor is Actor =>
  actor !== undefined && invitableRoles(actor.post, unit, work.directory.tree).includes(role);

/**
 * Who decides about a post: those of the nearest unit, from its own upwards, who may fill it. `except`: member ids of those concerned.
 */
export const deciders = async (work: Work, post: PostName, except: readonly string[]): Promise<string[]> => {
  const { tree } = work.directory;
  for (const unit of [post.unit, ...tree.ancestors(post.unit)]) {
    const held = (await work.tx.get(holders, unit))?.posts ?? [];
    const able = held.filter(
      ({ role, member }) =>
        !except.includes(member) && invitableRoles({ unit, role }, post.unit, tree).includes(post.role),
    );
    if (able.length > 0) return [...new Set(able.map(({ member }) => member))];
  }
  return [];
};

/** Somebody who takes a post, and may be no member yet. */
export interface Newcomer {
  readonly id: string;
  readonly name: string;
  readonly locale: Locale;
  readonly consent: Member['consent'];
}

/** Puts a person into a post, in which they act from now on, and makes them a member. Holding it already changes nothing but that. */
export const seat = async (work: Work, newcomer: Newcomer, post: Post): Promise<Member> => {
  const { id } = newcomer;
  const known = await work.tx.get(members, id);
  const posts = known?.posts ?? [];
  const at = posts.findIndex((one) => isSame(one, post));
  const next = {
    ...known,
    ...newcomer,
    locale: known?.locale ?? newcomer.locale,
    posts: at >= 0 ? posts : [...posts, post],
    acting: at >= 0 ? at : posts.length,
  };
  work.tx.put(members, id, next);
  const held = (await work.tx.get(holders, post.unit))?.posts ?? [];
  const others = held.filter((one) => !(one.member === id && one.role === post.role));
  work.tx.put(holders, post.unit, { posts: [...others, { role: post.role, member: id, since: post.since }] });
  return { ...next, rev: (known?.rev ?? 0) + 1 };
};

/** Takes a person out of a post; what they held besides stays. Throws `stale` when they do not hold it. */
export const unseat = async (
  work: Work,
  person: string,
  post: PostName,
): Promise<{ member: Member; since: number }> => {
  const known = await work.tx.get(members, person);
  const at = known?.posts.findIndex((one) => isSame(one, post)) ?? -1;
  if (known === undefined || at < 0) throw appError('stale');
  const posts = known.posts.filter((_, i) => i !== at);
  const acting = known.acting > at ? known.acting - 1 : known.acting === at ? 0 : known.acting;
  const member = { ...known, posts, acting };
  work.tx.put(members, person, member);
  const held = (await work.tx.get(holders, post.unit))?.posts ?? [];
  work.tx.put(holders, post.unit, {
    posts: held.filter((one) => !(one.member === person && one.role === post.role)),
  });
  refreshMenu(work, member);
  return { member, since: known.posts[at]?.since ?? work.now };
};

/** What happened to a post, for the history. */
export const auditPost = (work: Work, by: string, action: AuditAction, post: PostName, subject?: string): void =>
  audit(work.tx, {
    at: work.now,
    by,
    action,
    unit: post.unit,
    detail: post.role,
    ...(subject === undefined ? {} : { subject }),
  });
