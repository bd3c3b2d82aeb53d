import { currentBody, isAmending, isOnBehalf, type Pledge, type PledgeBody, undoableReview } from '../domain/pledge.js';
import { UNIT_ROLES } from '../domain/role.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { pledges } from '../store/entities.js';
import { addVersion, intoQueue, outOfQueue, requireStatus } from './pledges.js';
import { type Actor, authorise, openCampaign, type Work } from './work.js';

/** What the unit may take back now: a text that nobody decided on, or a change of a signed pledge, at any time before it is signed. */
export const isWithdrawable = (pledge: Pledge): boolean => pledge.status === 'submitted' || isAmending(pledge);

/**
 * The unit takes back what it submitted, before it is reviewed. A change of a signed pledge may be dropped until it is signed: the commitment
 * stands as it was. Throws `stale` when it was decided on, or when another version than `version` (1-based) stands there; `campaign-closed`,
 * `not-found`, `not-allowed`.
 */
export const withdrawPledge = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  version: number,
): Promise<Pledge> => {
  const pledge = await requireStatus(work, id, 'submitted', 'returned', 'approved');
  const { member, post } = authorise(work, actor, 'pledge.submit', pledge.unit);
  // An office takes back what an office filed, never the unit's own words.
  const last = pledge.versions.at(-1);
  if (!UNIT_ROLES.includes(post.role) && last !== undefined && !isOnBehalf(last)) throw appError('not-allowed');
  openCampaign(work, pledge.campaign);
  if (!isWithdrawable(pledge) || pledge.versions.length !== version) throw appError('stale');
  const status: Pledge['status'] = pledge.signature === undefined ? 'withdrawn' : 'signed';
  const withdrawals = [...(pledge.withdrawals ?? []), { at: work.now, by: member.id, version }];
  const next = { ...pledge, status, statusAt: work.now, withdrawals };
  work.tx.put(pledges, id, next);
  outOfQueue(work, id);
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.withdraw', unit: pledge.unit, subject: id });
  return next;
};

const FIELDS = ['content', 'action', 'target', 'deadline', 'responsible'] as const;

/** Whether two texts of a pledge say the same, word for word, with the same files. */
export const isSameBody = (a: PledgeBody, b: PledgeBody): boolean => {
  const files = ({ attachments }: PledgeBody): string => attachments.map(({ uniqueId }) => uniqueId).join('\n');
  return FIELDS.every((field) => a[field] === b[field]) && files(a) === files(b);
};

/**
 * The unit asks for a change of its signed pledge, with the reason. It goes through review and signature as a new version; until that is signed the
 * commitment stays as it is. Throws `stale` when the pledge is not signed or is being changed, `unchanged`, `invalid` without a reason;
 * `campaign-closed`, `not-found`, `not-allowed`, `versions-full`.
 */
export const amendPledge = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  { body, reason }: { readonly body: PledgeBody; readonly reason: string },
): Promise<Pledge> => {
  const pledge = await requireStatus(work, id, 'signed');
  authorise(work, actor, 'pledge.submit', pledge.unit);
  if (reason === '') throw appError('invalid');
  if (isSameBody(currentBody(pledge), body)) throw appError('unchanged');
  return addVersion(work, actor, pledge, { body, reason, action: 'pledge.amend' });
};

/**
 * An officer takes back an approval or a return: the pledge waits for review again, at its old place. `decided` is the moment of the decision that
 * was shown. Throws `stale` when another decision stands there, or the unit has signed or mended it; `undo-late` a day after; `campaign-closed`,
 * `not-found`, `not-allowed`.
 */
export const undoReview = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  decided: number,
): Promise<Pledge> => {
  const pledge = await requireStatus(work, id, 'approved', 'returned');
  const { member } = authorise(work, actor, 'pledge.review', pledge.unit);
  openCampaign(work, pledge.campaign);
  const review = undoableReview(pledge, decided);
  if (review?.at !== decided) throw appError('stale');
  if (undoableReview(pledge, work.now) === undefined) throw appError('undo-late');
  const undone = { at: work.now, by: member.id };
  const reviews = pledge.reviews.map((one) => (one === review ? { ...one, undone } : one));
  const next = { ...pledge, status: 'submitted' as const, statusAt: work.now, reviews };
  work.tx.put(pledges, id, next);
  intoQueue(work, id, pledge.versions.at(-1)?.at ?? work.now);
  const detail = review.decision;
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.undo', unit: pledge.unit, subject: id, detail });
  return next;
};
