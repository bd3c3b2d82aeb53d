import type { Claim } from '../domain/claim.js';
import { appError } from '../errors.js';
import { claims, members } from '../store/entities.js';
import { carryAccount } from './carry-account.js';
import { outgoingOf, tellApplicant, tellFormer, tellOfClaim, tellOfObjection } from './claim-news.js';
import { forgetLost } from './forget.js';
import { peekInvite, readInvite, useInvite } from './invites.js';
import { refreshMenu } from './notify.js';
import { auditPost, mayFill, type Newcomer, seat, sittingIn, unseat } from './posts.js';
import type { Actor, Work } from './work.js';

export interface Asking {
  /** The dialog's draft id: asking twice is asking once. */
  readonly draft: string;
  readonly payload: string;
  readonly kind: Claim['kind'];
  /** Member id of the present holder, as the person was shown. */
  readonly holder: string;
  readonly applicant: Newcomer;
}

/**
 * Asks for a post that somebody holds; the invite is used up. Nothing changes hands until an officer above confirms. Returns how many were
 * asked. Throws as `readInvite`, and `stale` when the holder has left meanwhile.
 */
export const askForPost = async (work: Work, asking: Asking): Promise<{ claim: Claim; asked: number }> => {
  const { draft, payload, kind, holder, applicant } = asking;
  const known = await work.tx.get(claims, draft);
  if (known !== undefined) return { claim: known, asked: 0 };
  const invite = await readInvite(work, payload);
  const { unit, role } = invite;
  if (!(await sittingIn(work, invite)).includes(holder)) throw appError('stale');
  useInvite(work, payload, invite, applicant.id);
  const { id: person, name, locale, consent } = applicant;
  const claim = { id: draft, kind, unit, role, holder, person, applicant: { name, locale, consent }, at: work.now };
  work.tx.put(claims, draft, claim);
  work.tx.write('ZADD', work.tx.keys.claimsWaiting, String(work.now), draft);
  auditPost(work, person, `post.ask-${kind}`, invite, draft);
  const stored = { ...claim, rev: 1 };
  return { claim: stored, asked: await tellOfClaim(work, stored) };
};

/** A request that the actor decides about. Throws `not-found`, `not-allowed`, `own-matter` for who asks or would leave. */
export const viewClaim = async (work: Work, actor: Actor | undefined, id: string): Promise<Claim> => {
  const claim = await work.tx.get(claims, id);
  if (claim === undefined) throw appError('not-found');
  if (!mayFill(work, actor, claim)) throw appError('not-allowed', { action: 'invite.create', unit: claim.unit });
  if (actor.member.id === claim.person) throw appError('own-matter');
  return claim;
};

/** Requests that wait for the actor, oldest first. */
export const claimsWaiting = async (work: Work, actor: Actor | undefined): Promise<Claim[]> => {
  const ids = await work.tx.redis.zrange(work.tx.keys.claimsWaiting, '0', '-1');
  const waiting = await work.tx.getMany(claims, ids);
  return waiting.filter((claim) => mayFill(work, actor, claim) && claim.person !== actor.member.id);
};

/** What a decision did. `former`: who had to leave, and since when they had held the post. */
export interface ClaimDecision {
  readonly claim: Claim;
  /** False when nothing was done. */
  readonly isNew: boolean;
  readonly former?: { readonly id: string; readonly since: number };
}

/** The post stays where it is, and nothing is kept of the person who asked. Throws as `viewClaim`. */
export const refuseClaim = async (work: Work, actor: Actor | undefined, id: string): Promise<ClaimDecision> => {
  const claim = await viewClaim(work, actor, id);
  const { applicant, ...rest } = claim;
  if (actor === undefined || applicant === undefined || claim.decided !== undefined) return { claim, isNew: false };
  const next = { ...rest, decided: { at: work.now, by: actor.member.id, confirmed: false } };
  settle(work, next);
  tellApplicant(work, claim, applicant.locale, false, 0);
  return { claim: next, isNew: true };
};

/**
 * The post changes hands: its holder is out at once. `outgoing`: whom the officer saw to be leaving, empty for nobody; when that changed,
 * nothing is done and the claim is undecided still. Confirming twice, by two officers at once too, is confirming once. Throws as `viewClaim`.
 */
export const confirmClaim = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  outgoing: string,
): Promise<ClaimDecision> => {
  const claim = await viewClaim(work, actor, id);
  const { applicant } = claim;
  if (actor === undefined || applicant === undefined || claim.decided !== undefined) return { claim, isNew: false };
  const leaving = await outgoingOf(work, claim);
  if ((leaving ?? '') !== outgoing) return { claim, isNew: false };
  const next = { ...claim, decided: { at: work.now, by: actor.member.id, confirmed: true } };
  settle(work, next);
  const newcomer = { id: claim.person, ...applicant };
  const former = leaving === undefined ? undefined : await handOver(work, actor, next, leaving);
  const member = await seat(work, newcomer, { unit: claim.unit, role: claim.role, since: work.now });
  const drafts = claim.kind === 'relink' ? await carryAccount(work, claim.holder, member) : 0;
  if (claim.kind === 'relink') await forgetLost(work, claim.holder, claim.person);
  refreshMenu(work, member);
  tellApplicant(work, claim, member.locale, true, drafts);
  return { claim: next, isNew: true, ...(former === undefined ? {} : { former }) };
};

/** The holder is out; of a lost account every post that the actor decides about goes along. */
const handOver = async (work: Work, actor: Actor, claim: Claim, leaving: string) => {
  const lost = claim.kind === 'relink' && leaving === claim.holder;
  const held = (await work.tx.get(members, leaving))?.posts ?? [];
  const { since } = await unseat(work, leaving, claim);
  const others = lost ? held.filter((post) => post.unit !== claim.unit && mayFill(work, actor, post)) : [];
  for (const post of others) {
    await unseat(work, leaving, post);
    if (claim.applicant !== undefined) await seat(work, { id: claim.person, ...claim.applicant }, post);
    auditPost(work, actor.member.id, 'post.hand-over', post, claim.id);
  }
  await tellFormer(work, leaving, claim, actor.member.name);
  return { id: leaving, since };
};

const settle = (work: Work, claim: Omit<Claim, 'rev'>): void => {
  work.tx.put(claims, claim.id, claim);
  work.tx.write('ZREM', work.tx.keys.claimsWaiting, claim.id);
  const { confirmed = false, by = '' } = claim.decided ?? {};
  const action = confirmed ? 'post.hand-over' : by === claim.person ? 'post.withdraw' : 'post.refuse';
  auditPost(work, by, action, claim, claim.id);
};

/** The holder says that the post is still theirs. Throws `not-found`, `not-allowed` for anybody else. */
export const objectToClaim = async (work: Work, person: string, id: string): Promise<ClaimDecision> => {
  const claim = await work.tx.get(claims, id);
  if (claim === undefined) throw appError('not-found');
  const concerned = claim.decided === undefined ? await outgoingOf(work, claim) : claim.holder;
  if (concerned !== person) throw appError('not-allowed');
  if (claim.decided !== undefined || claim.objectedAt !== undefined) return { claim, isNew: false };
  const next = { ...claim, objectedAt: work.now };
  work.tx.put(claims, id, next);
  auditPost(work, person, 'post.object', claim, id);
  await tellOfObjection(work, next);
  return { claim: next, isNew: true };
};

/** The request that the person made by this link and that is not decided yet. */
export const claimByInvite = async (work: Work, person: string, payload: string): Promise<Claim | undefined> => {
  const invite = await peekInvite(work, payload);
  if (invite?.used?.by !== person) return undefined;
  const ids = await work.tx.redis.zrange(work.tx.keys.claimsWaiting, '0', '-1');
  const waiting = await work.tx.getMany(claims, ids);
  return waiting.find((claim) => claim.person === person && claim.unit === invite.unit && claim.role === invite.role);
};

/** The person's newest request that is not decided yet. */
export const claimOfPerson = async (work: Work, person: string): Promise<Claim | undefined> => {
  const ids = await work.tx.redis.zrange(work.tx.keys.claimsWaiting, '0', '-1');
  return (await work.tx.getMany(claims, ids)).findLast((claim) => claim.person === person);
};

/** Who asked thinks better of it; nothing is kept of them. False when it was decided before. Throws `not-found`, also for anybody else. */
export const withdrawClaim = async (work: Work, person: string, id: string): Promise<boolean> => {
  const claim = await work.tx.get(claims, id);
  if (claim?.person !== person) throw appError('not-found');
  if (claim.decided !== undefined) return false;
  const { applicant: _forgotten, ...rest } = claim;
  settle(work, { ...rest, decided: { at: work.now, by: person, confirmed: false } });
  return true;
};
