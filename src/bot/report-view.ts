import { formatDay } from '../domain/iso-day.js';
import type { Locale } from '../domain/member.js';
import { periodState } from '../domain/period.js';
import { isOnBehalf } from '../domain/pledge.js';
import type { Report } from '../domain/report.js';
import { clip } from '../domain/text.js';
import { actionData } from '../flows/button-data.js';
import { reportLines } from '../flows/report.js';
import { type Button, gap, inRows, type Media, type TextRef, text, type View } from '../flows/view.js';
import { periodText } from '../services/period-text.js';
import { dueText } from '../services/reminder-views.js';
import {
  type DueReport,
  type FiledReport,
  type ReportPlace,
  signedBody,
  type UnitReports,
} from '../services/reports.js';
import { unitName, type Work } from '../services/work.js';
import { pageButtons, pageOf } from './pages.js';
import { type ListPlace, unitData } from './progress-view.js';

const ACTION_LENGTH = 80;
/** So many reports are offered to a photo that came by itself. */
const OFFERED = 5;

/** Local time and day of an instant, `17:00 25/09/2026`. */
export const momentOf = ({ calendar }: Work, at: number): string => {
  const minute = calendar.minuteOf(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}, ${formatDay(calendar.dayOf(at))}`;
};

const editButton = ({ pledge, period }: Pick<Report, 'pledge' | 'period'>): Button => ({
  label: text('button-report-edit'),
  data: actionData('rep-edit', pledge, period),
});

export interface ReportScreen {
  readonly locale: Locale;
  readonly mine: boolean;
  /** Said above it. */
  readonly note?: TextRef;
  /** The unit's page from which it was opened. */
  readonly back?: ListPlace | undefined;
}

/** A report as its unit and its officers read it. */
export const reportView = (work: Work, place: FiledReport, { locale, mine, note, back }: ReportScreen): View => {
  const { report, pledge, period } = place;
  const isOpen = place.campaign.status === 'open';
  const { evidence } = report.body;
  const seen =
    report.seenAt === undefined ? text('report-unseen') : text('report-seen', { at: momentOf(work, report.seenAt) });
  const buttons: Button[] = [];
  if (evidence.length > 0)
    buttons.push({
      label: text('button-report-evidence', { count: evidence.length }),
      data: actionData('rep-files', report.pledge, report.period),
    });
  if (mine && report.seenAt === undefined) buttons.push(editButton(report));
  if (report.seenAt !== undefined && isOpen) {
    const label = text(mine ? 'button-report-correct' : 'button-report-correct-for');
    buttons.push({ label, data: actionData('rep-fix', report.pledge, report.period) });
  }
  if (back !== undefined) {
    const label = text('button-back-unit', { unit: unitName(work, report.unit) });
    buttons.push({ label, data: unitData(report.campaign, report.unit, back) });
  }
  return {
    body: [
      ...(note === undefined ? [] : [note, gap]),
      text('report-review-head', { period: periodText(period), unit: unitName(work, report.unit) }),
      gap,
      ...reportLines(report.body, signedBody(pledge, report.version), locale),
      gap,
      text(report.late ? 'report-sent-late' : 'report-sent', { at: momentOf(work, report.updatedAt) }),
      ...(isOnBehalf(report) ? [text('report-on-behalf', { role: text(`role-${report.role ?? 'officer'}`) })] : []),
      seen,
      ...(report.corrections ?? []).map(({ at, from, to, reason, role }) =>
        text('report-corrected', { at: momentOf(work, at), from, to, reason, role: text(`role-${role}`) }),
      ),
    ],
    buttons: inRows(buttons),
  };
};

/** The evidence of a report, one message a file. */
export const evidenceViews = ({ report: { body } }: FiledReport): View[] =>
  body.evidence.map(({ kind, fileId }, i) => {
    const media: Media = { kind, fileId };
    return { body: [text('report-evidence-item', { number: i + 1, of: body.evidence.length })], media };
  });

const actionOf = ({ pledge }: Pick<DueReport, 'pledge'>): string => clip(signedBody(pledge).action, ACTION_LENGTH);

const dueLine = (work: Work, due: DueReport, number: number): TextRef =>
  text(`report-due-${periodState(due.period, work.now)}`, {
    number,
    period: periodText(due.period),
    due: dueText(work, due.period),
    action: actionOf(due),
  });

/** What is owed, eight a page, each with its number as a button. */
export const chooseView = (work: Work, due: readonly DueReport[], wanted: number): View => {
  const page = pageOf(due, wanted);
  return {
    body: [
      text('report-which', { count: due.length }),
      gap,
      ...page.items.map((one, i) => dueLine(work, one, page.first + i)),
    ],
    buttons: pageButtons(
      page,
      ({ pledge, period }) => actionData('report', pledge.id, period.id),
      (to) => actionData('reports', String(to)),
    ),
  };
};

/** Nothing is owed: when it will be, and what was sent last. */
export const nothingDueView = (work: Work, { hasSigned, next, latest, sent }: UnitReports): View => {
  if (!hasSigned) {
    const button = { label: text('button-view-pledge'), data: actionData('pledges', '0') };
    return { body: [text('report-none-signed')], buttons: [[button]] };
  }
  const ahead =
    next === undefined
      ? text('report-no-next')
      : text('report-next', { period: periodText(next), day: formatDay(work.calendar.dayOf(next.opensAt)) });
  if (latest === undefined) return { body: [text('report-none-due'), ahead] };
  const { report, period } = latest;
  const args = { period: periodText(period), at: momentOf(work, report.updatedAt) };
  return {
    body: [
      text('report-none-due'),
      ahead,
      gap,
      text(report.seenAt === undefined ? 'report-latest' : 'report-latest-seen', args),
    ],
    buttons: inRows([
      { label: text('button-report-show'), data: actionData('rep', report.pledge, report.period) },
      ...(report.seenAt === undefined ? [editButton(report)] : []),
      ...sentButton(sent),
    ]),
  };
};

/** The way to all that was sent, where that is more than the one that is shown. */
const sentButton = (sent: UnitReports['sent']): Button[] =>
  sent.length < 2
    ? []
    : [{ label: text('button-report-all', { count: sent.length }), data: actionData('rep-all', '0') }];

/** What was sent, the newest first, eight a page. */
export const sentListView = (work: Work, sent: UnitReports['sent'], wanted: number): View => {
  const page = pageOf(sent, wanted);
  const lines = page.items.map(({ report, period }, i) =>
    text(report.seenAt === undefined ? 'report-listed' : 'report-listed-seen', {
      number: page.first + i,
      period: periodText(period),
      at: momentOf(work, report.updatedAt),
    }),
  );
  return {
    body:
      sent.length === 0
        ? [text('report-listed-none')]
        : [text('report-listed-head', { count: sent.length }), gap, ...lines],
    buttons: pageButtons(
      page,
      ({ report }) => actionData('rep', report.pledge, report.period),
      (to) => actionData('rep-all', String(to)),
    ),
  };
};

/** What stands after a report was sent: it can be mended until it is seen, and what else is owed. */
export const sentView = (work: Work, report: Report, period: ReportPlace['period'], left: number): View => ({
  body: [
    text(report.late ? 'report-done-late' : 'report-done', {
      period: periodText(period),
      unit: unitName(work, report.unit),
    }),
    text('report-done-edit'),
    ...(left === 0 ? [] : [text('report-done-left', { count: left })]),
  ],
  buttons: inRows([
    ...(left === 0 ? [] : [{ label: text('button-report-next'), data: actionData('reports', '0') }]),
    { label: text('button-report-show'), data: actionData('rep', report.pledge, report.period) },
    editButton(report),
  ]),
});

type FileOffer = (id: string) => View;

/**
 * Asks where files belong that came by themselves, given the id under which they wait; undefined when no report wants them. `kind` is `photo`,
 * `album`, `document`, `video` or `several`.
 */
export const fileOfferView = (
  { kind, count }: { readonly kind: string; readonly count: number },
  { due, latest }: UnitReports,
): FileOffer | undefined => {
  const what = text(`report-file-${kind}`, { count });
  const [only, another] = due;
  if (only !== undefined && another !== undefined) return whichView(what, due.slice(0, OFFERED));
  if (only !== undefined) return yesOrNoView('report-file-ask', what, only);
  const isOpen = latest !== undefined && latest.report.seenAt === undefined;
  return isOpen ? yesOrNoView('report-file-ask-sent', what, latest) : undefined;
};

type Place = Pick<ReportPlace, 'pledge' | 'period'>;
const takeData = (id: string, { pledge, period }: Place): string => actionData('rep-take', id, pledge.id, period.id);
const noButton = (id: string): Button => ({ label: text('button-report-file-no'), data: actionData('rep-drop', id) });

const yesOrNoView =
  (question: string, what: TextRef, place: Place): FileOffer =>
  (id) => ({
    body: [text(question, { what, period: periodText(place.period) }), text('report-file-gather')],
    buttons: [[{ label: text('button-report-file-yes'), data: takeData(id, place) }, noButton(id)]],
  });

const whichView =
  (what: TextRef, due: readonly DueReport[]): FileOffer =>
  (id) => ({
    body: [text('report-file-which', { what }), text('report-file-gather')],
    buttons: inRows([
      ...due.map((one) => ({
        label: text('report-file-choice', { period: periodText(one.period), action: actionOf(one) }),
        data: takeData(id, one),
      })),
      noButton(id),
    ]),
  });
