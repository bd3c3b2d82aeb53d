import { invitableRoles } from '../domain/policy.js';
import type { Role } from '../domain/role.js';
import { readFields } from '../store/bulk.js';
import { holders, type Invite } from '../store/entities.js';
import { claimsWaiting } from './claims.js';
import { invitesTo, isOpen } from './invites.js';
import { type Actor, authorise, type Work } from './work.js';

/** How far a unit is on the way in: nobody was invited; the link waits, was opened, ran out; somebody gave the post up. */
export const JOINING_STATES = ['opened', 'invited', 'expired', 'never', 'left'] as const;
export type JoiningState = (typeof JOINING_STATES)[number];

/** A unit in which nobody holds the post through which it takes part. */
export interface Vacancy {
  readonly unit: string;
  readonly role: Role;
  readonly state: JoiningState;
  /** When the newest link was made, epoch milliseconds. */
  readonly invitedAt?: number;
  /** Until when the newest link may be used. */
  readonly expiresAt?: number;
}

/** A school takes part through its principal, an office through any of its people. */
const NEEDED: readonly Role[] = ['principal', 'officer'];

/**
 * Units under the actor's own where nobody has joined whom the actor may invite, in the order of the roster. Linear in the number of units, a
 * few round trips. Throws `not-allowed`.
 */
export const notJoined = async (work: Work, actor: Actor | undefined): Promise<Vacancy[]> => {
  const { tree } = work.directory;
  const { post } = authorise(work, actor, 'progress.view', actor?.post.unit ?? '');
  const wanted = new Map<string, Role>();
  for (const unit of tree.subtree(post.unit)) {
    const able = unit === post.unit ? [] : invitableRoles(post, unit, tree);
    const role = NEEDED.find((one) => able.includes(one));
    if (role !== undefined) wanted.set(unit, role);
  }
  await readFields(work.tx.redis, holders.key(work.tx.keys), [...wanted.keys()], holders.schema, (unit, { posts }) => {
    const needed = wanted.get(unit);
    if (posts.some(({ role }) => needed !== 'principal' || role === 'principal')) wanted.delete(unit);
  });
  const made = await newestInvites(work, wanted);
  return [...wanted].map(([unit, role]) => ({ unit, role, ...standing(made.get(unit), work.now) }));
};

/** The newest link to each post; one that was replaced or withdrawn counts only where there is no other. */
const newestInvites = async (work: Work, wanted: ReadonlyMap<string, Role>): Promise<Map<string, Invite>> => {
  const newest = new Map<string, Invite>();
  for (const [, invite] of await invitesTo(work, [...wanted.keys()])) {
    if (wanted.get(invite.unit) !== invite.role) continue;
    const known = newest.get(invite.unit);
    if (known === undefined || isBefore(known, invite, work.now)) newest.set(invite.unit, invite);
  }
  return newest;
};

/** A link that works counts before any that does not, among either the newer one. */
const isBefore = (known: Invite, other: Invite, now: number): boolean =>
  isOpen(known, now) === isOpen(other, now) ? known.createdAt < other.createdAt : isOpen(other, now);

const standing = (invite: Invite | undefined, now: number): Omit<Vacancy, 'unit' | 'role'> => {
  if (invite === undefined) return { state: 'never' };
  const times = { invitedAt: invite.createdAt, expiresAt: invite.expiresAt };
  if (invite.used !== undefined) return { state: 'left', ...times };
  if (!isOpen(invite, now)) return { state: 'expired', ...times };
  return { state: invite.openers.length > 0 ? 'opened' : 'invited', ...times };
};

/** Whether the unit has been invited by a link that still works. */
export const isInvited = ({ state }: Vacancy): boolean => state === 'invited' || state === 'opened';

/** What the actor has to see to about people: units that have not joined, and requests to take over a post. */
export const joiningDesk = async (work: Work, actor: Actor | undefined) => ({
  vacancies: await notJoined(work, actor),
  claims: await claimsWaiting(work, actor),
});
