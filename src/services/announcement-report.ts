import { type Announcement, standingOf } from '../domain/announcement.js';
import { formatMoment } from '../domain/moment.js';
import type { AnnouncementReport } from '../flows/announcement-state.js';
import { audienceLine } from '../flows/announcement-view.js';
import type { TextRef } from '../flows/view.js';
import { mayBeCorrected } from './announcement-changes.js';
import type { AnnouncementState } from './announcements.js';
import { kindText } from './kind-text.js';
import { unitName, type Work } from './work.js';

/** Whom an announcement is for, in words. */
export const audienceText = (work: Work, audience: Announcement['audience']): TextRef => {
  const campaign = work.directory.campaigns.find(({ id }) => id === audience.campaign)?.title;
  return audienceLine(audience, {
    unit: unitName(work, audience.top),
    isAlone: work.directory.tree.children(audience.top).length === 0,
    kindName: (kind) => kindText(work.directory.tree, kind),
    ...(campaign === undefined ? {} : { campaign }),
  });
};

/** An announcement's state as the sender is shown it. */
export const reportOf = (
  work: Work,
  { announcement, counts, reasons, pace }: AnnouncementState,
): AnnouncementReport => {
  const { id, text, audience, emptyUnits, createdAt, startedAt, finishedAt, sendAt, people, urgent } = announcement;
  const { cancelledAt, recalledAt, correctedAt } = announcement;
  const moment = (at: number): string => formatMoment(work.calendar, at);
  const optional = <K extends string>(name: K, at: number | undefined) =>
    at === undefined ? {} : ({ [name]: moment(at) } as Record<K, string>);
  return {
    id,
    text,
    standing: standingOf(announcement),
    audience: audienceText(work, audience),
    counts,
    people,
    emptyUnits,
    urgent,
    moment: moment(startedAt ?? createdAt),
    sendAt: moment(sendAt),
    hasBegun: startedAt !== undefined || announcement.schedule === 0,
    mayBeCorrected: mayBeCorrected(announcement),
    ...optional('cancelledAt', cancelledAt),
    ...optional('recalledAt', recalledAt),
    ...optional('correctedAt', correctedAt),
    reasons,
    ...(pace === undefined ? {} : { pace }),
    ...(startedAt === undefined || finishedAt === undefined ? {} : { tookMs: finishedAt - startedAt }),
  };
};
