import type { Locale, Member, Post } from '../domain/member.js';
import type { Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { holders, members } from '../store/entities.js';
import { oweMissedAnnouncements } from './announcement-outcomes.js';
import { peekInvite, readInvite, useInvite } from './invites.js';
import type { Work } from './work.js';

/** Version of the consent text (`join-consent-body`): stored with each consent, raised when the text changes. */
export const CONSENT_VERSION = '2026-01';

/** Posts that one person at a time may hold in a unit. */
const SINGLE: readonly Role[] = ['principal'];

export interface Joining {
  readonly person: string;
  readonly name: string;
  readonly locale: Locale;
  /** When the person agreed, epoch milliseconds. */
  readonly consentAt: number;
  /** To which text; absent: the present one. */
  readonly consentVersion?: string;
}

/** Whether the person is a member who agreed to the present text: a further post needs no further consent. */
export const hasConsented = (member: Member | undefined): member is Member =>
  member?.consent.version === CONSENT_VERSION;

/** Whether the person holds the post that an invite offered: a link is often opened twice. */
export const holdsByInvite = async (work: Work, person: string, payload: string): Promise<boolean> => {
  const [invite, member] = [await peekInvite(work, payload), await work.tx.get(members, person)];
  return member?.posts.some(({ unit, role }) => unit === invite?.unit && role === invite?.role) ?? false;
};

/** What an invite offers, before anybody agreed to anything. Throws as `readInvite`, and `post-held` when somebody sits in the post. */
export const previewInvite = async (work: Work, person: string, payload: string) => {
  const invite = await readInvite(work, payload);
  await checkFree(work, person, invite.unit, invite.role);
  return { unit: invite.unit, role: invite.role };
};

/** Takes the post that an invite offers. Throws as `previewInvite`. */
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

const checkFree = async (work: Work, person: string, unit: string, role: Role): Promise<void> => {
  const held = await work.tx.get(holders, unit);
  const sitting = held?.posts.find((post) => post.role === role && post.member !== person);
  // An invite never displaces a sitting holder by itself (design §5).
  if (sitting !== undefined && SINGLE.includes(role)) throw appError('post-held');
};

const takePost = async (work: Work, joining: Joining, post: Post): Promise<Member> => {
  await checkFree(work, joining.person, post.unit, post.role);
  const known = await work.tx.get(members, joining.person);
  const posts = known?.posts ?? [];
  const at = posts.findIndex((one) => one.unit === post.unit && one.role === post.role);
  const nextPosts = at >= 0 ? posts : [...posts, post];
  const next = {
    ...known,
    id: joining.person,
    name: joining.name,
    locale: known?.locale ?? joining.locale,
    consent: { at: joining.consentAt, version: joining.consentVersion ?? CONSENT_VERSION },
    posts: nextPosts,
    acting: at >= 0 ? at : nextPosts.length - 1,
  };
  work.tx.put(members, joining.person, next);
  const held = (await work.tx.get(holders, post.unit))?.posts ?? [];
  const others = held.filter((one) => !(one.member === joining.person && one.role === post.role));
  work.tx.put(holders, post.unit, {
    posts: [...others, { role: post.role, member: joining.person, since: post.since }],
  });
  audit(work.tx, { at: work.now, by: joining.person, action: 'member.join', unit: post.unit, detail: post.role });
  return { ...next, rev: (known?.rev ?? 0) + 1 };
};

/** Chooses which of several posts acts. Throws `not-found` for a post that is not held. */
export const chooseActing = (work: Work, member: Member, index: number): Member => {
  if (member.posts[index] === undefined) throw appError('not-found');
  return change(work, member, { acting: index });
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
