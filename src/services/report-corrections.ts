import { reportedKey } from '../domain/duty.js';
import { parseQuantity } from '../domain/quantity.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { reports } from '../store/entities.js';
import { type FiledReport, viewReport } from './reports.js';
import { type Actor, authorise, openCampaign, type Work } from './work.js';

/** So many times one figure may be corrected. */
const MAX_CORRECTIONS = 20;

export interface Correction {
  readonly pledge: string;
  readonly period: string;
  /** The figure reached, as typed. */
  readonly figure: string;
  readonly reason: string;
  /** `rev` of the report that was shown: what somebody else corrected meanwhile is not overwritten unseen. */
  readonly base: number;
}

/**
 * A report whose figure can be corrected: an officer has seen it (before that the unit simply edits it) and its campaign is open. Throws
 * `stale` for one that nobody has seen, `campaign-closed`, `not-found`, `not-allowed`.
 */
export const requireCorrectable = async (
  work: Work,
  actor: Actor | undefined,
  pledge: string,
  period: string,
): Promise<FiledReport> => {
  const place = await viewReport(work, actor, pledge, period);
  authorise(work, actor, 'report.submit', place.report.unit);
  openCampaign(work, place.report.campaign);
  if (place.report.seenAt === undefined) throw appError('stale');
  return place;
};

/**
 * Corrects the figure of a report that an officer has seen; the old one is kept with the reason. Throws as `requireCorrectable`; `invalid` for
 * what is no figure or no reason, `figure-unchanged`, `conflict` when the report is not the one of `base`, `versions-full`.
 */
export const correctReport = async (
  work: Work,
  actor: Actor | undefined,
  { pledge, period, figure, reason, base }: Correction,
): Promise<FiledReport> => {
  const place = await requireCorrectable(work, actor, pledge, period);
  const { report } = place;
  const { member, post } = authorise(work, actor, 'report.submit', report.unit);
  if (report.rev !== base) throw appError('conflict');
  if (reason === '' || parseQuantity(figure) === undefined) throw appError('invalid');
  if (figure === report.body.figure) throw appError('figure-unchanged');
  const before = report.corrections ?? [];
  if (before.length >= MAX_CORRECTIONS) throw appError('versions-full', { max: MAX_CORRECTIONS });
  const made = { at: work.now, by: member.id, role: post.role, from: report.body.figure, to: figure, reason };
  const next = {
    ...report,
    body: { ...report.body, figure },
    corrections: [...before, made],
  };
  const id = reportedKey(pledge, period);
  work.tx.put(reports, id, next);
  audit(work.tx, { at: work.now, by: member.id, action: 'report.correct', unit: report.unit, subject: id });
  return { ...place, report: { ...next, rev: report.rev + 1 } };
};
