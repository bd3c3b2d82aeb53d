import { createHash, randomBytes } from 'node:crypto';
import { invitableRoles, rolesIn } from '../domain/policy.js';
import type { Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { membersOfSets, readFields } from '../store/bulk.js';
import { type Invite, invites } from '../store/entities.js';
import type { Transaction } from '../store/transaction.js';
import { type Actor, SYSTEM, type Work } from './work.js';

/** 16 random bytes: unguessable. With the tenant's mark 26 characters of the 64 that `/start` carries. */
const TOKEN_BYTES = 16;
const MARK_LENGTH = 4;
const PAYLOAD = /^[A-Za-z0-9_-]{26}$/;

/** An invite may be used for so long. */
export const INVITE_DAYS = 14;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** The first characters of every payload of this tenant, so that a link of another one is told from a mistyped one. */
const tenantMark = (tx: Transaction): string => hashOf(tx.keys.invites).slice(0, MARK_LENGTH);

/** An actor of the bot, or the command line. */
export type Inviter = Actor | typeof SYSTEM;

/** Creates a single-use invite and returns the `/start` payload, which is stored nowhere. Throws `not-allowed`, `not-found`, `role-elsewhere`. */
export const createInvite = (work: Work, inviter: Inviter, unit: string, role: Role): string => {
  const { tree } = work.directory;
  if (!tree.isOpen(unit)) throw appError('not-found');
  if (!rolesIn(unit, tree).includes(role)) throw appError('role-elsewhere', {}, { message: `${unit} has no ${role}.` });
  if (inviter !== SYSTEM && !invitableRoles(inviter.post, unit, tree).includes(role)) throw appError('not-allowed');
  const payload = tenantMark(work.tx) + randomBytes(TOKEN_BYTES).toString('base64url');
  const by = inviter === SYSTEM ? SYSTEM : inviter.member.id;
  const expiresAt = work.now + INVITE_DAYS * 86_400_000;
  const hash = hashOf(payload);
  work.tx.put(invites, hash, { unit, role, createdAt: work.now, createdBy: by, expiresAt, openers: [] });
  work.tx.write('SADD', work.tx.keys.invitesOf(unit), hash);
  audit(work.tx, { at: work.now, by, action: 'invite.create', unit, detail: role });
  return payload;
};

const SEALED = /^#[0-9a-f]{64}$/;

/** A link as a dialog that goes on with it keeps it: whoever reads the store or a backup of it cannot open it. What is no link stays as it is. */
export const sealLink = (payload: string): string => (PAYLOAD.test(payload) ? `#${hashOf(payload)}` : payload);

/** Under which hash the invite of a payload or a sealed link would stand. */
const keyOf = (link: string): string | undefined => {
  if (SEALED.test(link)) return link.slice(1);
  return PAYLOAD.test(link) ? hashOf(link) : undefined;
};

/** The invite behind a payload or a sealed link, used or expired as it may be. */
export const peekInvite = async (work: Work, link: string): Promise<Invite | undefined> => {
  const key = keyOf(link);
  return key === undefined ? undefined : work.tx.get(invites, key);
};

/**
 * The invite behind a payload or a sealed link, if it may be used by this person now. Throws `invite-unknown` (garbage or guessed), `invite-foreign` (of
 * another tenant), `invite-used`, `invite-void`, `invite-expired`.
 */
export const readInvite = async (work: Work, link: string): Promise<Invite> => {
  if (PAYLOAD.test(link) && !link.startsWith(tenantMark(work.tx))) throw appError('invite-foreign');
  const invite = await peekInvite(work, link);
  if (invite === undefined || !work.directory.tree.isOpen(invite.unit)) throw appError('invite-unknown');
  if (invite.used !== undefined) throw appError('invite-used');
  if (invite.void !== undefined) throw appError('invite-void');
  if (invite.expiresAt <= work.now) throw appError('invite-expired');
  return invite;
};

/** Links to a post that could still be used are so no longer: a newer one takes their place. Returns how many there were. */
export const voidInvites = async (work: Work, inviter: Inviter, unit: string, role: Role): Promise<number> => {
  const by = inviter === SYSTEM ? SYSTEM : inviter.member.id;
  const all = await invitesTo(work, [unit]);
  for (const [hash] of all.filter(([, invite]) => isSpent(invite, work.now))) {
    work.tx.write('HDEL', work.tx.keys.invites, hash);
    work.tx.write('SREM', work.tx.keys.invitesOf(unit), hash);
  }
  const open = all.filter(([, invite]) => invite.role === role && isOpen(invite, work.now));
  for (const [hash] of open) {
    const invite = await work.tx.get(invites, hash);
    if (invite !== undefined) work.tx.put(invites, hash, { ...invite, void: { at: work.now, by } });
  }
  return open.length;
};

/** Whether the link could be used now. */
export const isOpen = (invite: Invite, now: number): boolean =>
  invite.used === undefined && invite.void === undefined && invite.expiresAt > now;

/** Nobody used it, and it has been too old for as long as it could be used: that it was void or late interests nobody any more. */
const isSpent = ({ used, expiresAt }: Invite, now: number): boolean =>
  used === undefined && expiresAt + INVITE_DAYS * 86_400_000 <= now;

/** Every invite to posts of these units, by the hash of its link. */
export const invitesTo = async (
  { tx: { redis, keys } }: Work,
  units: readonly string[],
): Promise<[string, Invite][]> => {
  const hashes = await membersOfSets(redis, units.map(keys.invitesOf));
  const found: [string, Invite][] = [];
  await readFields(redis, invites.key(keys), hashes, invites.schema, (hash, invite) => void found.push([hash, invite]));
  return found;
};

/** An account as a mark from which nobody can tell whose it is. */
const markOf = (work: Work, person: string): string => hashOf(`${work.tx.keys.invites}\n${person}`).slice(0, 12);

/** So many accounts are told apart; more make no difference. */
const MAX_OPENERS = 20;

/**
 * Somebody opened the link. Returns how many accounts did so by now, when this one is new among them and not the first: a link is for one
 * person, and may have been put into a group by mistake.
 */
export const noteOpening = async (work: Work, person: string, payload: string): Promise<number | undefined> => {
  const invite = await peekInvite(work, payload);
  const mark = markOf(work, person);
  if (invite === undefined || invite.openers.includes(mark) || invite.openers.length >= MAX_OPENERS) return undefined;
  const openers = [...invite.openers, mark];
  work.tx.put(invites, hashOf(payload), { ...invite, openers });
  return openers.length > 1 ? openers.length : undefined;
};

/** Marks an invite as used, in the commit that creates the post. */
export const useInvite = (work: Work, link: string, invite: Invite, person: string): void =>
  work.tx.put(invites, keyOf(link) ?? '', { ...invite, used: { at: work.now, by: person } });
