import { createHash, randomBytes } from 'node:crypto';
import { invitableRoles } from '../domain/policy.js';
import type { Role } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
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

/** Creates a single-use invite and returns the `/start` payload, which is stored nowhere. Throws `not-allowed`, `not-found`. */
export const createInvite = (work: Work, inviter: Inviter, unit: string, role: Role): string => {
  if (!work.directory.tree.isOpen(unit)) throw appError('not-found');
  if (inviter !== SYSTEM && !invitableRoles(inviter.post, unit, work.directory.tree).includes(role))
    throw appError('not-allowed');
  const payload = tenantMark(work.tx) + randomBytes(TOKEN_BYTES).toString('base64url');
  const by = inviter === SYSTEM ? SYSTEM : inviter.member.id;
  const expiresAt = work.now + INVITE_DAYS * 86_400_000;
  work.tx.put(invites, hashOf(payload), { unit, role, createdAt: work.now, createdBy: by, expiresAt });
  audit(work.tx, { at: work.now, by, action: 'invite.create', unit, detail: role });
  return payload;
};

/** The invite behind a payload, used or expired as it may be. */
export const peekInvite = async (work: Work, payload: string): Promise<Invite | undefined> =>
  PAYLOAD.test(payload) ? work.tx.get(invites, hashOf(payload)) : undefined;

/**
 * The invite behind a payload, if it may be used by this person now. Throws `invite-unknown` (garbage or guessed), `invite-foreign` (of
 * another tenant), `invite-used`, `invite-expired`.
 */
export const readInvite = async (work: Work, payload: string): Promise<Invite> => {
  if (!PAYLOAD.test(payload)) throw appError('invite-unknown');
  if (!payload.startsWith(tenantMark(work.tx))) throw appError('invite-foreign');
  const invite = await peekInvite(work, payload);
  if (invite === undefined || !work.directory.tree.isOpen(invite.unit)) throw appError('invite-unknown');
  if (invite.used !== undefined) throw appError('invite-used');
  if (invite.expiresAt <= work.now) throw appError('invite-expired');
  return invite;
};

/** Marks an invite as used, in the commit that creates the post. */
export const useInvite = (work: Work, payload: string, invite: Invite, person: string): void =>
  work.tx.put(invites, hashOf(payload), { ...invite, used: { at: work.now, by: person } });
