import type { Calendar } from '../domain/calendar.js';
import type { Campaign } from '../domain/campaign.js';
import type { Member, Post } from '../domain/member.js';
import { type Action, isOwnMatter, may } from '../domain/policy.js';
import { appError } from '../errors.js';
import type { Directory } from '../store/directory.js';
import { campaigns, members } from '../store/entities.js';
import type { Transaction } from '../store/transaction.js';

/** What a use case works with. Writes are collected in `tx`; the caller commits. */
export interface Work {
  readonly tx: Transaction;
  readonly directory: Directory;
  readonly calendar: Calendar;
  /** Epoch milliseconds at which the turn happens. */
  readonly now: number;
  /** A short random id, `[A-Za-z0-9]`, fit for callback data. */
  newId(): string;
}

/** A person acting in one of their posts. */
export interface Actor {
  readonly member: Member;
  readonly post: Post;
}

/** Somebody named in ADMIN_IDS before there is any unit: nobody can hold a post yet, and one who does must come first. */
export interface Founder {
  readonly founder: string;
}

/** The command line and the program itself act without a post; what they do is audited under this name. */
export const SYSTEM = 'system';

/**
 * The only door: throws `not-allowed` unless the acting post may do this to the unit (policy.ts; default deny); `unit-closed` when the post's
 * unit or that unit left the roster; `own-matter` where the person would judge a unit in which they hold a post themselves.
 */
export const authorise = (work: Work, actor: Actor | undefined, action: Action, unit: string): Actor => {
  const { tree } = work.directory;
  if (actor !== undefined && may(action, actor.post, unit, tree)) {
    if (isOwnMatter(action, actor.member.posts, unit)) throw appError('own-matter');
    return actor;
  }
  const closed = [actor?.post.unit ?? '', unit].find((code) => tree.get(code)?.closedAt !== undefined);
  const known = closed !== undefined && actor !== undefined && tree.isUnder(closed, actor.post.unit);
  throw known ? appError('unit-closed', { unit: unitName(work, closed) }) : appError('not-allowed', { action, unit });
};

/** The actor as they stand in a transaction beside the turn, whose commit depends on it. Throws `not-allowed` when the post is gone. */
export const stillActing = async (work: Work, { member: { id }, post }: Actor): Promise<Actor> => {
  const member = await work.tx.get(members, id);
  const held = member?.posts.find(({ unit, role }) => unit === post.unit && role === post.role);
  if (member === undefined || held === undefined) throw appError('not-allowed');
  work.tx.guard(members, id);
  return { member, post: held };
};

/** A unit's name for display; its code when the unit is gone. */
export const unitName = (work: Pick<Work, 'directory'>, code: string): string =>
  work.directory.tree.get(code)?.name ?? code;

/** A campaign by id. Throws `not-found`. */
export const campaignOf = (work: Work, id: string): Campaign => {
  const campaign = work.directory.campaigns.find((one) => one.id === id);
  if (campaign === undefined) throw appError('not-found');
  return campaign;
};

/**
 * The campaign, if it is open. One rule for all that people do: a closed campaign can be looked at and exported, nothing of it changes until it
 * is opened again. The commit fails when it closes meanwhile. Throws `not-found`, `campaign-closed`.
 */
export const openCampaign = (work: Work, id: string): Campaign => {
  const campaign = campaignOf(work, id);
  if (campaign.status !== 'open') throw appError('campaign-closed');
  // Read from this process's copy.
  work.tx.expect(campaigns, id, campaign.rev);
  return campaign;
};

/** Open campaigns that ask this unit, newest first. */
export const campaignsFor = (work: Work, unit: string): readonly Campaign[] =>
  work.directory.campaigns.filter((one) => one.status === 'open' && takesPart(work, one, unit));

/** Whether a campaign's audience holds the unit: in one of its subtrees, of one of its kinds (none named: any kind but offices). */
export const takesPart = ({ directory: { tree } }: Work, { audience }: Campaign, code: string): boolean => {
  const unit = tree.get(code);
  if (unit === undefined || unit.closedAt !== undefined || !audience.subtrees.some((top) => tree.isUnder(code, top)))
    return false;
  if (audience.kinds.length === 0) return !tree.isOffice(code);
  const kind = unit.kind.toLowerCase();
  return audience.kinds.some((one) => one.toLowerCase() === kind);
};
