import type { Campaign } from '../domain/campaign.js';
import { signed } from '../domain/commitment.js';
import {
  currentBody,
  type Fault,
  MAX_PLEDGES,
  MAX_VERSIONS,
  type Pledge,
  type PledgeBody,
  type PledgeField,
  type PledgeStatus,
} from '../domain/pledge.js';
import { isOwnMatter } from '../domain/policy.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import type { AuditAction } from '../store/audit-actions.js';
import { pledges } from '../store/entities.js';
import { archiveEvidence } from './evidence.js';
import { noteWaiting } from './tidings.js';
import { type Actor, authorise, campaignOf, openCampaign, takesPart, type Work } from './work.js';

/** A pledge by id. Throws `not-found`, and `not-allowed` for somebody who may not see it. */
export const viewPledge = async (work: Work, actor: Actor | undefined, id: string): Promise<Pledge> => {
  const pledge = await work.tx.get(pledges, id);
  if (pledge === undefined) throw appError('not-found');
  authorise(work, actor, 'pledge.view', pledge.unit);
  return pledge;
};

/** Every pledge of a unit, oldest first. Throws `not-allowed`. */
export const pledgesOfUnit = async (work: Work, actor: Actor | undefined, unit: string): Promise<Pledge[]> => {
  authorise(work, actor, 'pledge.view', unit);
  const ids = await work.tx.redis.smembers(work.tx.keys.pledgesOfUnit(unit));
  const found = await work.tx.getMany(pledges, ids);
  return found.sort((a, b) => (a.versions[0]?.at ?? 0) - (b.versions[0]?.at ?? 0));
};

/** The campaign, if the unit takes part and registration is open now. Throws `campaign-closed`, `registration-closed`. */
export const requireRegistration = (work: Work, campaignId: string, unit: string): Campaign => {
  const campaign = campaignOf(work, campaignId);
  if (campaign.status !== 'open' || !takesPart(work, campaign, unit)) throw appError('campaign-closed');
  const today = work.calendar.dayOf(work.now);
  // After the window late registrations stay possible as long as reports are asked for: a duty stays open until it is done.
  if (today < campaign.registration.from || today > campaign.cadence.to) throw appError('registration-closed');
  return campaign;
};

export interface Submission {
  /** The draft's id: it becomes the pledge's id, so that submitting twice is submitting once. */
  readonly draft: string;
  readonly campaign: string;
  readonly unit: string;
  readonly body: PledgeBody;
}

/** Submits a new pledge for review. Doing it twice is doing it once. Throws as `requireRegistration`, `not-allowed`. */
export const submitPledge = async (work: Work, actor: Actor | undefined, submission: Submission): Promise<Pledge> => {
  const { draft, campaign, unit, body } = submission;
  const { member, post } = authorise(work, actor, 'pledge.submit', unit);
  const known = await work.tx.get(pledges, draft);
  if (known !== undefined) return known;
  openCampaign(work, requireRegistration(work, campaign, unit).id);
  const others = (await pledgesOfUnit(work, actor, unit)).filter((one) => one.campaign === campaign);
  if (others.length >= MAX_PLEDGES) throw appError('pledges-full', { max: MAX_PLEDGES });
  const version = { body, at: work.now, by: member.id, role: post.role };
  const pledge: Omit<Pledge, 'rev'> = {
    id: draft,
    campaign,
    unit,
    status: 'submitted',
    versions: [version],
    reviews: [],
    statusAt: work.now,
  };
  work.tx.put(pledges, draft, pledge);
  work.tx.write('SADD', work.tx.keys.pledgesOfUnit(unit), draft);
  work.tx.write('SADD', work.tx.keys.pledgesOfCampaign(campaign), draft);
  intoQueue(work, draft, work.now);
  await noteWaiting(work, pledge);
  archiveEvidence(work, { unit, pledge: draft }, body.attachments);
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.submit', unit, subject: draft });
  return { ...pledge, rev: 1 };
};

/**
 * Submits the mended version of a returned or withdrawn pledge. Throws `stale` when it is neither any more, `campaign-closed`, `not-found`,
 * `not-allowed`.
 */
export const resubmitPledge = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  body: PledgeBody,
): Promise<Pledge> =>
  addVersion(work, actor, await requireStatus(work, id, 'returned', 'withdrawn'), { body, action: 'pledge.resubmit' });

interface NewVersion {
  readonly body: PledgeBody;
  readonly action: Extract<AuditAction, `pledge.${string}`>;
  readonly reason?: string;
}

/** Puts a further version before the officer. Throws `campaign-closed`, `not-allowed`, `versions-full`. */
export const addVersion = async (
  work: Work,
  actor: Actor | undefined,
  pledge: Pledge,
  { body, action, reason }: NewVersion,
): Promise<Pledge> => {
  const { member, post } = authorise(work, actor, 'pledge.submit', pledge.unit);
  openCampaign(work, pledge.campaign);
  if (pledge.versions.length >= MAX_VERSIONS) throw appError('versions-full', { max: MAX_VERSIONS });
  const { id, unit } = pledge;
  const why = reason === undefined ? {} : { reason };
  const version = { body, at: work.now, by: member.id, role: post.role, ...why };
  const next = { ...pledge, status: 'submitted' as const, statusAt: work.now, versions: [...pledge.versions, version] };
  work.tx.put(pledges, id, next);
  intoQueue(work, id, work.now);
  await noteWaiting(work, pledge);
  archiveEvidence(work, { unit, pledge: id }, body.attachments, currentBody(pledge).attachments);
  audit(work.tx, { at: work.now, by: member.id, action, unit, subject: id });
  return next;
};

/** The officer approves. Throws `stale` when it is not waiting any more, `not-found`, `not-allowed`. */
export const approvePledge = async (work: Work, actor: Actor | undefined, id: string): Promise<Pledge> =>
  decide(work, actor, id, { decision: 'approved' });

/** The officer returns it, naming the field and the reason, and further ones. Throws as `approvePledge`. */
export const returnPledge = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  field: PledgeField,
  reason: string,
  others: readonly Fault[] = [],
): Promise<Pledge> => {
  const more = others.length === 0 ? {} : { others: [...others] };
  return decide(work, actor, id, { decision: 'returned', field, reason, ...more });
};

type Decision = { decision: 'approved' } | ({ decision: 'returned'; others?: Fault[] } & Fault);

const decide = async (work: Work, actor: Actor | undefined, id: string, decision: Decision): Promise<Pledge> => {
  const known = await work.tx.get(pledges, id);
  if (known === undefined) throw appError('not-found');
  const { member } = authorise(work, actor, 'pledge.review', known.unit);
  openCampaign(work, known.campaign);
  const pledge = await requireStatus(work, id, 'submitted');
  const review = { at: work.now, by: member.id, version: pledge.versions.length, ...decision };
  const next = { ...pledge, status: decision.decision, statusAt: work.now, reviews: [...pledge.reviews, review] };
  work.tx.put(pledges, id, next);
  outOfQueue(work, id);
  audit(work.tx, {
    at: work.now,
    by: member.id,
    action: `pledge.${decision.decision}`,
    unit: pledge.unit,
    subject: id,
  });
  return next;
};

/**
 * The principal signs the approved text, which is immutable from now on. A commitment that it replaces is kept, and named by its hash. Throws
 * `stale`, `already-signed`, `campaign-closed`, `not-found`, `not-allowed`.
 */
export const signPledge = async (work: Work, actor: Actor | undefined, id: string): Promise<Pledge> => {
  const known = await work.tx.get(pledges, id);
  if (known === undefined) throw appError('not-found');
  const { member } = authorise(work, actor, 'pledge.sign', known.unit);
  if (known.status === 'signed') throw appError('already-signed');
  openCampaign(work, known.campaign);
  const pledge = await requireStatus(work, id, 'approved');
  const next = signed(pledge, { at: work.now, by: member.id });
  const detail = next.signature.hash;
  work.tx.put(pledges, id, next);
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.sign', unit: pledge.unit, subject: id, detail });
  return next;
};

/** Pledges of open campaigns below the actor's unit that wait for review, oldest first. Throws `not-allowed` for roles that never review. */
export const reviewQueue = async (work: Work, actor: Actor | undefined): Promise<Pledge[]> => {
  const { member, post } = authorise(work, actor, 'progress.view', actor?.post.unit ?? '');
  const ids = await work.tx.redis.zrange(work.tx.keys.review, '0', '-1');
  const waiting = await work.tx.getMany(pledges, ids);
  const { tree } = work.directory;
  const open = new Set(work.directory.campaigns.filter(({ status }) => status === 'open').map((one) => one.id));
  const below = ({ unit }: Pledge): boolean => unit !== post.unit && tree.isOpen(unit) && tree.isUnder(unit, post.unit);
  const mine = (pledge: Pledge): boolean => below(pledge) && !isOwnMatter('pledge.review', member.posts, pledge.unit);
  return waiting.filter((pledge) => open.has(pledge.campaign) && mine(pledge));
};

/**
 * The first of the queue after a pledge: by the moment at which that one was sent, so that the place is found also when it was decided and left.
 * Undefined when none comes after it, or nothing is known of it.
 */
export const nextInQueue = async (
  work: Work,
  queue: readonly Pledge[],
  after: string | undefined,
): Promise<Pledge | undefined> => {
  const known = after === undefined ? undefined : await work.tx.get(pledges, after);
  const sentAt = (pledge: Pledge): number => pledge.versions.at(-1)?.at ?? 0;
  if (known === undefined) return undefined;
  return queue.find((one) => sentAt(one) > sentAt(known) || (sentAt(one) === sentAt(known) && one.id > known.id));
};

/** A pledge in one of these statuses. Throws `not-found`; `stale` in any other. */
export const requireStatus = async (work: Work, id: string, ...statuses: readonly PledgeStatus[]): Promise<Pledge> => {
  const pledge = await work.tx.get(pledges, id);
  if (pledge === undefined) throw appError('not-found');
  if (!statuses.includes(pledge.status)) throw appError('stale');
  return pledge;
};

/** Puts a pledge before the officers, at the place of its moment. */
export const intoQueue = (work: Work, id: string, at: number): void =>
  work.tx.write('ZADD', work.tx.keys.review, String(at), id);

/** Nobody need look at it any more. */
export const outOfQueue = (work: Work, id: string): void => work.tx.write('ZREM', work.tx.keys.review, id);

/** The title of a pledge's content in its campaign. `body`: of which version; absent: the one that counts. */
export const contentTitle = (work: Work, pledge: Pledge, { content } = currentBody(pledge)): string => {
  const campaign = work.directory.campaigns.find((one) => one.id === pledge.campaign);
  return campaign?.contents.find(({ id }) => id === content)?.title ?? content;
};
