import type { Campaign } from '../domain/campaign.js';
import { type Duty, dutiesOf, reportedKey } from '../domain/duty.js';
import { type Period, periodsOf } from '../domain/period.js';
import { committedSince, currentBody, type Pledge, type PledgeBody } from '../domain/pledge.js';
import { periodFor } from '../domain/relief.js';
import type { Report, ReportBody } from '../domain/report.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { pledges, reports } from '../store/entities.js';
import { archiveEvidence } from './evidence.js';
import { pledgesOfUnit } from './pledges.js';
import { reliefFor } from './reliefs.js';
import { markSeen, markUnseen } from './unseen-reports.js';
import { type Actor, authorise, campaignOf, openCampaign, takesPart, type Work } from './work.js';

/** One pledge in one period, with the report if there is one. */
export interface ReportPlace {
  readonly pledge: Pledge;
  readonly campaign: Campaign;
  readonly period: Period;
  readonly report: Report | undefined;
}
/** A pledge in a period for which a report was sent. */
export type FiledReport = ReportPlace & { readonly report: Report };

/** The commitment's text: as it was signed last, or the version that a report was filed under. Later versions wait for their own signature. */
export const signedBody = (pledge: Pledge, version = pledge.signature?.version ?? 0): PledgeBody =>
  pledge.versions[version - 1]?.body ?? currentBody(pledge);

/** A report's place by pledge and period. Throws `not-found`, and `not-allowed` for somebody who may not see it. */
export const reportPlace = async (
  work: Work,
  actor: Actor | undefined,
  pledgeId: string,
  periodId: string,
): Promise<ReportPlace> => {
  const pledge = await work.tx.get(pledges, pledgeId);
  if (pledge === undefined) throw appError('not-found');
  authorise(work, actor, 'report.view', pledge.unit);
  const campaign = campaignOf(work, pledge.campaign);
  const nominal = periodsOf(campaign.cadence, work.calendar).find(({ id }) => id === periodId);
  if (nominal === undefined) throw appError('not-found');
  const period = periodFor(nominal, await reliefFor(work, campaign.id, pledge.unit));
  return { pledge, campaign, period, report: await work.tx.get(reports, reportedKey(pledgeId, periodId)) };
};

/**
 * The place of a report that can be sent or replaced now. Throws as `reportPlace`; `not-allowed`; `campaign-closed`; `report-not-asked` when the
 * pledge is not signed, was signed after the period fell due, is completed or cancelled, or the period has not opened; `report-seen`.
 */
export const requireReportable = async (
  work: Work,
  actor: Actor | undefined,
  pledgeId: string,
  periodId: string,
): Promise<ReportPlace> => {
  const place = await reportPlace(work, actor, pledgeId, periodId);
  const { pledge, campaign, period, report } = place;
  authorise(work, actor, 'report.submit', pledge.unit);
  if (report?.seenAt !== undefined) throw appError('report-seen');
  if (campaign.status !== 'open') throw appError('campaign-closed');
  const { signature, status } = pledge;
  const runs = signature !== undefined && status !== 'completed' && status !== 'cancelled';
  if (!runs || committedSince(signature) >= period.dueAt || period.opensAt > work.now)
    throw appError('report-not-asked');
  return place;
};

export interface ReportSubmission {
  readonly pledge: string;
  readonly period: string;
  readonly body: ReportBody;
  /** `rev` of the report that is replaced, 0 when there was none: what somebody else sent meanwhile is not overwritten unseen. */
  readonly base: number;
}

/**
 * Sends a report, or replaces the one that nobody looked at yet. It is late when it was first sent after the period fell due. Nobody is
 * told: the officer finds it in the progress. Throws as `requireReportable`, and `conflict` when the report is not the one of `base`.
 */
export const submitReport = async (
  work: Work,
  actor: Actor | undefined,
  { pledge: pledgeId, period: periodId, body, base }: ReportSubmission,
): Promise<Report> => {
  const place = await requireReportable(work, actor, pledgeId, periodId);
  const { pledge, period, report } = place;
  openCampaign(work, pledge.campaign);
  work.tx.guard(pledges, pledgeId);
  const { member, post } = authorise(work, actor, 'report.submit', pledge.unit);
  if ((report?.rev ?? 0) !== base) throw appError('conflict');
  const { unit, campaign } = pledge;
  const at = report?.at ?? work.now;
  const next = {
    pledge: pledgeId,
    period: periodId,
    unit,
    campaign,
    body,
    at,
    updatedAt: work.now,
    by: member.id,
    role: post.role,
    late: report?.late ?? work.now >= period.dueAt,
    ...(pledge.signature === undefined ? {} : { version: pledge.signature.version }),
  };
  const id = reportedKey(pledgeId, periodId);
  work.tx.put(reports, id, next);
  markUnseen(work, next);
  archiveEvidence(work, { unit, pledge: pledgeId, period: periodId }, body.evidence, report?.body.evidence);
  const action = report === undefined ? 'report.submit' : 'report.replace';
  audit(work.tx, { at: work.now, by: member.id, action, unit, subject: id });
  return { ...next, rev: base + 1 };
};

/** A report that was sent. Throws `not-found`, `not-allowed`. */
export const viewReport = async (
  work: Work,
  actor: Actor | undefined,
  pledge: string,
  period: string,
): Promise<FiledReport> => {
  const place = await reportPlace(work, actor, pledge, period);
  if (place.report === undefined) throw appError('not-found');
  return { ...place, report: place.report };
};

/**
 * An officer above looks at a report: from then on it is closed to edits. Looking again changes nothing, nor does the look of somebody who
 * filed it in the unit's place. Throws `not-found`, `not-allowed`.
 */
export const seeReport = async (
  work: Work,
  actor: Actor | undefined,
  pledge: string,
  period: string,
): Promise<FiledReport> => {
  const place = await viewReport(work, actor, pledge, period);
  const { report } = place;
  const { member } = authorise(work, actor, 'report.see', report.unit);
  if (report.seenAt !== undefined || report.by === member.id) return place;
  const id = reportedKey(pledge, period);
  const next = { ...report, seenAt: work.now, seenBy: member.id };
  work.tx.put(reports, id, next);
  markSeen(work, report);
  audit(work.tx, { at: work.now, by: member.id, action: 'report.see', unit: report.unit, subject: id });
  return { ...place, report: { ...next, rev: report.rev + 1 } };
};

/** A report that is owed now. */
export type DueReport = Omit<ReportPlace, 'report'> & { readonly duty: Duty };

/** What a unit's signed pledges ask to be reported. */
export interface UnitReports {
  /** The open periods first, then late and missed ones, the newest first. */
  readonly due: readonly DueReport[];
  /** The period that opens next on any pledge; undefined when none will. */
  readonly next: Period | undefined;
  /** What was sent last; undefined when nothing was. */
  readonly latest: FiledReport | undefined;
  /** All that was sent, the newest first. */
  readonly sent: readonly FiledReport[];
  /** Whether any pledge is signed and still runs. */
  readonly hasSigned: boolean;
}

/** How a unit stands with its reports in all open campaigns. Throws `not-allowed` unless the actor may report for it. */
export const reportsOfUnit = async (work: Work, actor: Actor | undefined, unit: string): Promise<UnitReports> => {
  authorise(work, actor, 'report.submit', unit);
  const all = (await pledgesOfUnit(work, actor, unit)).filter(
    ({ signature, status }) => signature !== undefined && status !== 'completed' && status !== 'cancelled',
  );
  const perCampaign = await Promise.all(
    work.directory.campaigns
      .filter((campaign) => campaign.status === 'open' && takesPart(work, campaign, unit))
      .map((campaign) =>
        inCampaign(
          work,
          campaign,
          unit,
          all.filter((pledge) => pledge.campaign === campaign.id),
        ),
      ),
  );
  const sent = perCampaign.flatMap((one) => one.sent).sort((a, b) => b.report.updatedAt - a.report.updatedAt);
  const ahead = perCampaign.flatMap((one) => one.ahead).sort((a, b) => a.opensAt - b.opensAt);
  return {
    due: perCampaign.flatMap((one) => one.due).sort((a, b) => urgency(work, a) - urgency(work, b)),
    next: ahead[0],
    latest: sent[0],
    sent,
    hasSigned: perCampaign.some(({ running }) => running),
  };
};

const inCampaign = async (work: Work, campaign: Campaign, unit: string, own: readonly Pledge[]) => {
  const nominal = periodsOf(campaign.cadence, work.calendar);
  const relief = await reliefFor(work, campaign.id, unit);
  const periods = nominal.map((period) => periodFor(period, relief));
  const opened = periods.filter((period) => period.opensAt <= work.now);
  const keys = own.flatMap(({ id }) => opened.map((period) => reportedKey(id, period.id)));
  const filed = await work.tx.getMany(reports, keys);
  const reported = new Set(filed.map((one) => reportedKey(one.pledge, one.period)));
  const find = (pledge?: string, period?: string): Omit<ReportPlace, 'report'>[] => {
    const known = own.find(({ id }) => id === pledge);
    const asked = periods.find(({ id }) => id === period);
    return known === undefined || asked === undefined ? [] : [{ pledge: known, campaign, period: asked }];
  };
  const asked = { campaign, periods: nominal.slice(0, opened.length), unit, pledges: own, reported, relief };
  const duties = dutiesOf(asked, work.now, work.calendar);
  return {
    running: own.length > 0,
    due: duties
      .filter(({ kind }) => kind === 'report')
      .flatMap((duty) => find(duty.pledge, duty.period).map((place): DueReport => ({ ...place, duty }))),
    ahead: own.length === 0 ? [] : periods.slice(opened.length),
    sent: filed.flatMap((report) => find(report.pledge, report.period).map((place) => ({ ...place, report }))),
  };
};

/** What is still in time by its deadline; after it what is late, the newest first. */
const urgency = ({ now }: Work, { period: { dueAt } }: DueReport): number =>
  dueAt > now ? dueAt : Number.MAX_SAFE_INTEGER - dueAt;
