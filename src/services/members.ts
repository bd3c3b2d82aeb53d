import type { Locale, Member, Post } from '../domain/member.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { members } from '../store/entities.js';
import { oweMissedAnnouncements } from './announcement-outcomes.js';
import { presentConsent } from './consent.js';
import { peekInvite, readInvite, useInvite } from './invites.js';
import { auditPost, isSame, isSingle, type PostName, seat, sittingIn } from './posts.js';
import type { Work } from './work.js';

export interface Joining {
  readonly person: string;
  readonly name: string;
  readonly locale: Locale;
  /** When the person agreed, epoch milliseconds. */
  readonly consentAt: number;
  /** To which text; absent: the present one. */
  readonly consentVersion?: string;
}

/** Whether the person holds the post that an invite offered: a link is often opened twice. */
export const holdsByInvite = async (work: Work, person: string, payload: string): Promise<boolean> => {
  const [invite, member] = [await peekInvite(work, payload), await work.tx.get(members, person)];
  return member?.posts.some(({ unit, role }) => unit === invite?.unit && role === invite?.role) ?? false;
};

/** Takes the post that an invite offers. Throws as `readInvite`, and `post-held` where somebody sits in the post: see `askForPost`. */
export const joinByInvite = async (work: Work, payload: string, joining: Joining): Promise<Member> => {
  const invite = await readInvite(work, payload);
  useInvite(work, payload, invite, joining.person);
  return takePost(work, joining, { unit: invite.unit, role: invite.role, since: work.now });
};

/** The first admins, named in ADMIN_IDS, take their post at the root of the organisation. Throws `not-found` while there is no roster. */
export const joinAsAdmin = (work: Work, joining: Joining): Promise<Member> => {
  const [root] = work.directory.tree.roots();
  if (root === undefined) throw appError('not-found');
  return takePost(work, joining, { unit: root, role: 'admin', since: work.now });
};

/** Those who hold a post already that an invite offers, other than this person: one of them may be the same person, with another account. */
export const othersInPost = async (work: Work, person: string, post: PostName): Promise<Member[]> => {
  const sitting = (await sittingIn(work, post)).filter((id) => id !== person);
  return work.tx.getMany(members, sitting);
};

const takePost = async (work: Work, joining: Joining, post: Post): Promise<Member> => {
  const { person: id, name, locale, consentAt: at, consentVersion: version = presentConsent(work).version } = joining;
  const others = (await sittingIn(work, post)).filter((one) => one !== id);
  // An invite never displaces a sitting holder by itself (design §5).
  if (others.length > 0 && isSingle(post.role)) throw appError('post-held');
  auditPost(work, id, 'member.join', post);
  return seat(work, { id, name, locale, consent: { at, version } }, post);
};

/** Chooses which of several posts acts. Throws `stale` for a post that is not held any more. */
export const chooseActing = (work: Work, member: Member, post: PostName): Member => {
  const acting = member.posts.findIndex((one) => isSame(one, post));
  if (acting < 0) throw appError('stale');
  return change(work, member, { acting });
};

/** Mends the person's own name. */
export const rename = (work: Work, member: Member, name: string): Member => {
  audit(work.tx, { at: work.now, by: member.id, action: 'member.rename' });
  return change(work, member, { name });
};

/** Changes the language of everything the person reads. */
export const chooseLocale = (work: Work, member: Member, locale: Locale): Member => change(work, member, { locale });

const change = (work: Work, member: Member, part: Partial<Member>): Member => {
  const next = { ...member, ...part };
  work.tx.put(members, member.id, next);
  return next;
};

/** Telegram says that the person blocked the bot, or writes again. Does nothing for strangers and when it is known already. */
export const setReachable = async (work: Work, person: string, reachable: boolean): Promise<void> => {
  const member = await work.tx.get(members, person);
  if (member === undefined || (member.blockedAt === undefined) === reachable) return;
  const { blockedAt: _was, ...rest } = member;
  work.tx.put(members, person, reachable ? rest : { ...rest, blockedAt: work.now });
  if (reachable) await oweMissedAnnouncements(work, member);
};
