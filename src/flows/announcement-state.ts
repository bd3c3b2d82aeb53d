import type { Standing } from '../domain/announcement.js';
import { type AnnouncementCounts, progressBar } from '../domain/announcement-recipient.js';
import { clip } from '../domain/text.js';
import { actionData } from './button-data.js';
import { type Button, gap, type TextRef, text, type View } from './view.js';

/** What the sender is shown of an announcement. Moments as people write them. */
export interface AnnouncementReport {
  readonly id: string;
  readonly text: string;
  readonly standing: Standing;
  readonly audience: TextRef;
  readonly counts: AnnouncementCounts;
  /** Recipients as counted last. */
  readonly people: number;
  readonly emptyUnits: number;
  readonly urgent: boolean;
  /** When it began, or was written while it waits. */
  readonly moment: string;
  readonly sendAt: string;
  readonly hasBegun: boolean;
  readonly mayBeCorrected: boolean;
  readonly cancelledAt?: string;
  readonly recalledAt?: string;
  readonly correctedAt?: string;
  /** Telegram's words for what it refused. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  readonly pace?: { readonly perSecond: number; readonly leftMs: number };
  readonly tookMs?: number;
}

const EXCERPT = 160;
const REASONS_MAX = 3;

/** A span of time in words, milliseconds given. */
const span = (ms: number): TextRef => {
  const seconds = Math.max(1, Math.round(ms / 1000));
  if (seconds < 60) return text('span-seconds', { seconds });
  const minutes = Math.floor(seconds / 60);
  if (minutes < 10) return text('span-both', { minutes, seconds: seconds % 60 });
  if (minutes < 60) return text('span-minutes', { minutes: Math.round(seconds / 60) });
  return text('span-hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
};

const perSecond = (rate: number): number => Math.round(rate * 10) / 10;

const isGoing = ({ counts, standing }: AnnouncementReport): boolean =>
  standing === 'going' && counts.queued > counts.held;

const progressLines = (report: AnnouncementReport): TextRef[] => {
  const { counts, pace, tookMs, standing, people } = report;
  const total = counts.total || people;
  const figures = { bar: progressBar(counts.done, total), done: counts.done, total };
  if (standing === 'recalled') return [];
  if (standing === 'cancelled') return [text('announcement-stopped', { ...figures, moment: report.cancelledAt ?? '' })];
  if (total === 0) return [text('announcement-nobody-now')];
  const held = counts.held === 0 ? [] : [text('announcement-held', { count: counts.held })];
  if (isGoing(report)) {
    const rate =
      pace === undefined
        ? []
        : [text('announcement-rate', { rate: perSecond(pace.perSecond), left: span(pace.leftMs) })];
    return [text('announcement-going', figures), ...rate, ...held];
  }
  const took = tookMs === undefined || tookMs < 1000 ? [] : [text('announcement-took', { span: span(tookMs) })];
  return [text('announcement-complete', figures), ...took, ...held];
};

const changedLines = ({ standing, counts, correctedAt, recalledAt }: AnnouncementReport): TextRef[] => {
  if (standing === 'recalled') {
    const { deleted, replaced, kept } = counts;
    return [
      text('announcement-recalled', { moment: recalledAt ?? '', deleted, total: counts.sent + counts.acknowledged }),
      ...(replaced === 0 ? [] : [text('announcement-replaced', { count: replaced })]),
      ...(kept === 0 ? [] : [text('announcement-kept', { count: kept })]),
    ];
  }
  if (correctedAt === undefined) return [];
  const total = counts.sent + counts.acknowledged;
  return [
    text('announcement-corrected-count', { moment: correctedAt, count: counts.corrected, total }),
    ...(counts.stuck === 0 ? [] : [text('announcement-stuck', { count: counts.stuck })]),
    ...(counts.former === 0 ? [] : [text('announcement-former', { count: counts.former })]),
  ];
};

const outcomeLines = ({ counts, reasons, emptyUnits }: AnnouncementReport): TextRef[] => [
  text('announcement-counts', { sent: counts.sent + counts.acknowledged, acknowledged: counts.acknowledged }),
  ...(counts.unreachable === 0 ? [] : [text('announcement-unreachable', { count: counts.unreachable })]),
  ...(counts.cancelled === 0 ? [] : [text('announcement-not-sent', { count: counts.cancelled })]),
  ...(counts.failed === 0 ? [] : [text('announcement-failed', { count: counts.failed })]),
  ...reasons
    .slice(0, REASONS_MAX)
    .map(({ reason, count }) => text('announcement-reason', { reason: clip(reason, 200), count })),
  ...(emptyUnits === 0 ? [] : [text('announce-empty-units', { count: emptyUnits })]),
];

const head = (report: AnnouncementReport): (TextRef | null)[] => [
  text(report.standing === 'waiting' ? 'announcement-waiting-head' : 'announcement-report-head', {
    moment: report.moment,
  }),
  text('announcement-excerpt', { words: clip(report.text.replace(/\s+/g, ' '), EXCERPT) }),
  report.audience,
  ...(report.urgent ? [text('announcement-urgent')] : []),
  gap,
];

const button = (id: string, action: string, report: AnnouncementReport, args: Record<string, number> = {}): Button => ({
  label: text(id, args),
  data: actionData(action, report.id),
});
/** As `button`, and its words may be typed. */
const typed = (id: string, action: string, report: AnnouncementReport): Button => ({
  label: text(id),
  data: actionData(action, report.id),
  typed: text(`typed-${id}`),
});
const listButton: Button = { label: text('announce-list-button'), data: actionData('ann-list') };

/** An announcement that waits for its moment. */
const waitingView = (report: AnnouncementReport): View => ({
  body: [
    ...head(report),
    text('announcement-waits', { moment: report.sendAt, people: report.people }),
    ...(report.emptyUnits === 0 ? [] : [text('announce-empty-units', { count: report.emptyUnits })]),
  ],
  buttons: [
    [typed('announce-move', 'ann-move', report), typed('announce-now', 'ann-now', report)],
    [typed('announce-correct', 'ann-correct', report), typed('announce-cancel', 'ann-stop', report)],
    [listButton],
  ],
});

/** It was stopped while it went out, and somebody is left to whom it can go on. */
const mayGoOn = ({ standing, counts, hasBegun }: AnnouncementReport): boolean =>
  standing === 'cancelled' && hasBegun && counts.queued + counts.cancelled > 0;

/** The progress message, and what `/thongbao` shows of an earlier announcement: the same view. */
export const reportView = (report: AnnouncementReport): View => {
  const { counts, standing, hasBegun } = report;
  if (standing === 'waiting') return waitingView(report);
  const refresh: Button = button('announce-refresh', 'ann', report);
  if (!hasBegun) {
    const cancelled = text('announcement-cancelled', { moment: report.cancelledAt ?? '' });
    return {
      body: [...head(report), cancelled],
      buttons: [[typed('announce-restore', 'ann-go', report), listButton]],
    };
  }
  const silent = standing === 'recalled' || counts.done === 0 ? 0 : counts.total - counts.acknowledged;
  const asks: Button[] = [
    ...(isGoing(report) ? [button('announce-stop', 'ann-stop', report)] : []),
    ...(mayGoOn(report) ? [typed('announce-resume', 'ann-go', report)] : []),
    ...(silent === 0 ? [] : [button('announce-who', 'ann-who', report, { count: silent })]),
    ...(counts.sent === 0 || standing !== 'going' || isGoing(report)
      ? []
      : [button('announce-nudge', 'ann-nudge', report, { count: counts.sent })]),
  ];
  const tables = [button('announce-by-unit', 'ann-units', report), button('announce-sheet', 'ann-sheet', report)];
  const more = standing === 'recalled' ? [] : [button('announce-more', 'ann-more', report)];
  return {
    body: [...head(report), ...progressLines(report), ...changedLines(report), ...outcomeLines(report)],
    buttons: [
      ...(asks.length === 0 ? [] : [asks]),
      ...(counts.total === 0 ? [] : [tables]),
      [refresh, ...more, listButton],
    ],
  };
};

/** What can still be changed in an announcement that went out, or does. */
export const changesView = (report: AnnouncementReport): View => ({
  body: [...head(report), text('announcement-changes')],
  buttons: [
    [
      ...(report.mayBeCorrected ? [typed('announce-correct', 'ann-correct', report)] : []),
      typed('announce-recall', 'ann-recall', report),
    ],
    [...(mayGoOn(report) ? [typed('announce-resume', 'ann-go', report)] : []), button('announce-back', 'ann', report)],
  ],
});

/** Asks before an announcement is taken back from everybody. */
export const recallView = (report: AnnouncementReport): View => ({
  body: [...head(report), text('announcement-recall-ask', { count: report.counts.sent + report.counts.acknowledged })],
  buttons: [[button('announce-recall-yes', 'ann-recall-go', report), button('announce-back', 'ann', report)]],
});
