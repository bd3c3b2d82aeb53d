import { signed } from '../domain/commitment.js';
import { reportedKey } from '../domain/duty.js';
import { approvedAt, isOneHand, paperToTakeBack, sheetProblem } from '../domain/paper-signature.js';
import { periodsOf } from '../domain/period.js';
import {
  type FileRef,
  MAX_SHEETS,
  type PaperRecord,
  type PaperSigner,
  type Pledge,
  type Signature,
} from '../domain/pledge.js';
import { isOwnMatter, may } from '../domain/policy.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { holders, pledges, reports } from '../store/entities.js';
import { archiveEvidence } from './evidence.js';
import { requireStatus } from './pledges.js';
import { membersWith } from './post-holders.js';
import { type Actor, authorise, campaignOf, openCampaign, type Work } from './work.js';

/** What was signed on paper: when, by whom for the unit, and the sheet itself. */
export interface PaperSheet {
  /** ISO day. */
  readonly day: string;
  readonly signer: PaperSigner;
  readonly files: readonly FileRef[];
}

/** Nobody of the unit can sign in the bot: it has no principal there. */
export const hasNoSigner = async (work: Work, unit: string): Promise<boolean> =>
  (await membersWith(work, unit, ['principal'])).length === 0;

/**
 * How recording a signature on paper stands for somebody who looks at a pledge. `second`: they filed and approved it alone, a colleague has to.
 * Undefined: it is none of their affair, or not due.
 */
export const paperWay = async (
  work: Work,
  actor: Actor | undefined,
  pledge: Pledge,
): Promise<'open' | 'second' | undefined> => {
  if (actor === undefined || pledge.status !== 'approved' || campaignOf(work, pledge.campaign).status !== 'open')
    return undefined;
  if (!oversees(work, actor, pledge) || !(await hasNoSigner(work, pledge.unit))) return undefined;
  return isOneHand(pledge, actor.member.id) ? 'second' : 'open';
};

const oversees = ({ directory }: Work, actor: Actor | undefined, { unit }: Pledge): boolean =>
  actor !== undefined &&
  may('pledge.sign-paper', actor.post, unit, directory.tree) &&
  !isOwnMatter('pledge.sign-paper', actor.member.posts, unit);

/**
 * The approved pledge whose signature on paper the actor may record now. The commit depends on nobody becoming principal of the unit meanwhile.
 * `version` (1-based): the one that was read. Throws `not-found`, `not-allowed`, `own-matter`, `campaign-closed`; `already-signed`; `stale`
 * when it is not approved, or in another version; `paper-joined` when the unit's principal can sign; `paper-second` when the actor filed
 * this version in the unit's place and approved it.
 */
export const requirePaper = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  version: number,
): Promise<Pledge> => {
  const known = await work.tx.get(pledges, id);
  if (known === undefined) throw appError('not-found');
  const { member } = authorise(work, actor, 'pledge.sign-paper', known.unit);
  openCampaign(work, known.campaign);
  if (known.status === 'signed') throw appError('already-signed');
  const pledge = await requireStatus(work, id, 'approved');
  if (pledge.versions.length !== version) throw appError('stale');
  if (!(await hasNoSigner(work, pledge.unit))) throw appError('paper-joined');
  work.tx.guard(holders, pledge.unit);
  if (isOneHand(pledge, member.id)) throw appError('paper-second');
  return pledge;
};

/**
 * An officer records that an approved pledge was signed on paper, for a unit that nobody could sign for in the bot. The commitment is in force
 * from this moment, not from the day on the sheet: no report falls due in a time in which none could be filed. It is hashed and chained as any
 * other; the sheet is archived. The day lies between the day of the approval (what was signed before is not the text that was approved)
 * and today. Throws as `requirePaper`; `paper-day`, `paper-file`.
 */
export const recordPaper = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  version: number,
  { day, signer, files }: PaperSheet,
): Promise<Pledge> => {
  const pledge = await requirePaper(work, actor, id, version);
  const { member, post } = authorise(work, actor, 'pledge.sign-paper', pledge.unit);
  const { dayOf } = work.calendar;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day > dayOf(work.now) || day < dayOf(approvedAt(pledge)))
    throw appError('paper-day');
  const isSheet = files.length > 0 && files.length <= MAX_SHEETS;
  if (!isSheet || files.some((file) => sheetProblem(file) !== undefined)) throw appError('paper-file');
  const paper: PaperRecord = { day, signer, files: [...files], role: post.role, office: post.unit };
  const next = signed(pledge, { at: work.now, by: member.id, paper });
  const detail = next.signature.hash;
  work.tx.put(pledges, id, next);
  const { unit } = pledge;
  archiveEvidence(work, { unit, pledge: id }, files);
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.paper', unit, subject: id, detail });
  return next;
};

/** Where reports on a pledge may stand by now, and whether one was filed under the commitment. */
const reportsUnder = async (work: Work, pledge: Pledge, { at }: Signature) => {
  const periods = periodsOf(campaignOf(work, pledge.campaign).cadence, work.calendar);
  const places = periods.filter(({ opensAt }) => opensAt <= work.now).map(({ id }) => reportedKey(pledge.id, id));
  const filed = await work.tx.getMany(reports, places);
  return { places, isReported: filed.some(({ updatedAt }) => updatedAt >= at) };
};

/** Whether the actor could take the record of paper back now. */
export const mayTakePaperBack = async (work: Work, actor: Actor | undefined, pledge: Pledge): Promise<boolean> => {
  const signature = paperToTakeBack(pledge, work.now);
  if (signature === undefined || !oversees(work, actor, pledge)) return false;
  return !(await reportsUnder(work, pledge, signature)).isReported;
};

/**
 * An officer takes the record back, with the reason: within a day, or as long as the unit contests it. The pledge is approved again and waits for
 * a signature; of a change the former commitment stands. The record and its sheet stay in the history. `recorded`: the moment of the record
 * that was shown. Throws `stale` when another one stands there or the pledge is being changed; `paper-late`; `paper-reported` when a report
 * was filed under it; `invalid` without a reason; `not-found`, `not-allowed`, `own-matter`, `campaign-closed`.
 */
export const takePaperBack = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  { recorded, reason }: { readonly recorded: number; readonly reason: string },
): Promise<Pledge> => {
  const { pledge, signature } = await requirePaperRecord(work, actor, id, recorded);
  const { member } = authorise(work, actor, 'pledge.sign-paper', pledge.unit);
  if (reason === '') throw appError('invalid');
  const { signature: _taken, formerSignatures = [], ...rest } = pledge;
  const former = formerSignatures.at(-1);
  const next = {
    ...rest,
    status: 'approved' as const,
    statusAt: work.now,
    ...(former === undefined ? {} : { signature: former }),
    formerSignatures: formerSignatures.slice(0, -1),
    paperBack: [...(pledge.paperBack ?? []), { at: work.now, by: member.id, reason, signature }],
  };
  work.tx.put(pledges, id, next);
  const detail = signature.hash;
  audit(work.tx, { at: work.now, by: member.id, action: 'pledge.paper-back', unit: pledge.unit, subject: id, detail });
  return next;
};

/** The record that may be taken back now. Throws as `takePaperBack`. */
export const requirePaperRecord = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  recorded: number,
): Promise<{ readonly pledge: Pledge; readonly signature: Signature }> => {
  const pledge = await requireStatus(work, id, 'signed');
  authorise(work, actor, 'pledge.sign-paper', pledge.unit);
  openCampaign(work, pledge.campaign);
  if (pledge.signature?.paper === undefined || pledge.signature.at !== recorded) throw appError('stale');
  const signature = paperToTakeBack(pledge, work.now);
  if (signature === undefined) throw appError('paper-late');
  const { places, isReported } = await reportsUnder(work, pledge, signature);
  if (isReported) throw appError('paper-reported');
  for (const place of places) work.tx.guard(reports, place);
  return { pledge, signature };
};

/**
 * The unit's principal, who joined after the record was made, says whether it is right. What was confirmed stays so; what was contested may be
 * confirmed later. The commitment stands meanwhile: an officer takes the record back, or it is settled between them. Saying it again changes
 * nothing. Throws `stale` when another record stands there, or it was confirmed before it is contested; `invalid` where a contest has no
 * reason; `not-found`, `not-allowed`, `campaign-closed`.
 */
export const answerPaper = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  recorded: number,
  said: { readonly kind: 'confirmed' } | { readonly kind: 'contested'; readonly reason: string },
): Promise<Pledge> => {
  const { pledge, signature, paper } = await requireUnanswered(work, actor, id, recorded);
  const { member } = authorise(work, actor, 'pledge.sign', pledge.unit);
  if (paper.answer?.kind === said.kind) return pledge;
  if (paper.answer?.kind === 'confirmed') throw appError('stale');
  if (said.kind === 'contested' && said.reason === '') throw appError('invalid');
  const answer = { at: work.now, by: member.id, ...said };
  const next = { ...pledge, signature: { ...signature, paper: { ...paper, answer } } };
  work.tx.put(pledges, id, next);
  const action = `pledge.paper-${said.kind}` as const;
  audit(work.tx, { at: work.now, by: member.id, action, unit: pledge.unit, subject: id });
  return next;
};

/** The record of paper on which the principal may still say something. Throws as `answerPaper`. */
export const requireUnanswered = async (work: Work, actor: Actor | undefined, id: string, recorded: number) => {
  const pledge = await work.tx.get(pledges, id);
  if (pledge === undefined) throw appError('not-found');
  authorise(work, actor, 'pledge.sign', pledge.unit);
  openCampaign(work, pledge.campaign);
  const { signature } = pledge;
  if (signature?.paper === undefined || signature.at !== recorded) throw appError('stale');
  return { pledge, signature, paper: signature.paper };
};
