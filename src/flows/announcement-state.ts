import { type AnnouncementCounts, progressBar } from '../domain/announcement.js';
import { clip } from '../domain/text.js';
import { actionData } from './button-data.js';
import { type Button, gap, type TextRef, text, type View } from './view.js';

/** What the sender is shown of an announcement. Moments as people write them. */
export interface AnnouncementReport {
  readonly id: string;
  readonly text: string;
  readonly audience: TextRef;
  readonly counts: AnnouncementCounts;
  readonly emptyUnits: number;
  readonly createdAt: string;
  /** While it waits for the morning. */
  readonly waitsUntil?: string;
  /** Telegram's words for what it refused. */
  readonly reasons: readonly string[];
}

const EXCERPT = 160;
const REASONS_MAX = 3;

const progressLine = ({ counts, waitsUntil }: AnnouncementReport): TextRef => {
  const figures = { bar: progressBar(counts.done, counts.total), done: counts.done, total: counts.total };
  if (waitsUntil !== undefined && counts.done === 0)
    return text('announcement-waits', { ...figures, moment: waitsUntil });
  return text(counts.queued === 0 ? 'announcement-complete' : 'announcement-going', figures);
};

/** The progress message, and what `/thongbao` shows of an earlier announcement: the same view. */
export const reportView = (report: AnnouncementReport): View => {
  const { id, counts, reasons } = report;
  const silent = counts.done === 0 ? 0 : counts.total - counts.acknowledged;
  const who: Button[] =
    silent === 0 ? [] : [{ label: text('announce-who', { count: silent }), data: actionData('ann-who', id) }];
  const nudge: Button[] =
    counts.sent === 0
      ? []
      : [{ label: text('announce-nudge', { count: counts.sent }), data: actionData('ann-nudge', id) }];
  return {
    body: [
      text('announcement-report-head', { moment: report.createdAt }),
      text('announcement-excerpt', { words: clip(report.text.replace(/\s+/g, ' '), EXCERPT) }),
      report.audience,
      gap,
      progressLine(report),
      text('announcement-counts', { sent: counts.sent + counts.acknowledged, acknowledged: counts.acknowledged }),
      ...(counts.unreachable === 0 ? [] : [text('announcement-unreachable', { count: counts.unreachable })]),
      ...(counts.failed === 0 ? [] : [text('announcement-failed', { count: counts.failed })]),
      ...reasons.slice(0, REASONS_MAX).map((reason) => text('announcement-reason', { reason: clip(reason, 200) })),
      ...(report.emptyUnits === 0 ? [] : [text('announce-empty-units', { count: report.emptyUnits })]),
    ],
    buttons: [
      ...(who.length + nudge.length === 0 ? [] : [[...who, ...nudge]]),
      [
        { label: text('announce-refresh'), data: actionData('ann', id) },
        { label: text('announce-list-button'), data: actionData('ann-list') },
      ],
    ],
  };
};

/** A reminder of an announcement that was not acknowledged. */
export const nudgeView = (
  announcement: { readonly id: string; readonly text: string },
  office: string,
  moment: string,
  foot?: TextRef,
): View => ({
  body: [
    text('announcement-nudge', { office, moment }),
    gap,
    text('announcement-excerpt', { words: clip(announcement.text, 400) }),
    ...(foot === undefined ? [] : [gap, foot]),
  ],
  ...(foot === undefined
    ? { buttons: [[{ label: text('announcement-acknowledge'), data: actionData('ack', announcement.id, 'n') }]] }
    : {}),
});
