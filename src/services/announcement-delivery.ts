import type { Announcement } from '../domain/announcement.js';
import type { Locale } from '../domain/member.js';
import { formatMoment } from '../domain/moment.js';
import { announcementView, audienceLine } from '../flows/announce.js';
import { type AnnouncementReport, nudgeView, reportView } from '../flows/announcement-state.js';
import { actionData } from '../flows/button-data.js';
import type { View } from '../flows/view.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { type AnnouncementState, stateOf } from './announcements.js';
import { holdsPostIn } from './news-delivery.js';
import { unitName, type Work } from './work.js';

/** An announcement's state as the sender is shown it. */
export const reportOf = (work: Work, { announcement, counts, reasons }: AnnouncementState): AnnouncementReport => {
  const { id, text, audience, emptyUnits, createdAt, sendAt } = announcement;
  const waits = sendAt > work.now ? { waitsUntil: formatMoment(work.calendar, sendAt) } : {};
  return {
    id,
    text,
    audience: audienceLine(
      audience,
      unitName(work, audience.top),
      work.directory.tree.children(audience.top).length === 0,
    ),
    counts,
    emptyUnits,
    createdAt: formatMoment(work.calendar, createdAt),
    ...waits,
    reasons,
  };
};

/** An owed message of an announcement as it is to go out now; undefined when it is not needed any more. Others pass unchanged. */
export const announcementEntry = async (work: Work, entry: OutboxEntry): Promise<OutboxEntry | undefined> => {
  const { purpose, to } = entry;
  if (!('announcement' in purpose)) return entry;
  const announcement = await work.tx.get(announcements, purpose.announcement);
  if (announcement === undefined) return undefined;
  const view = await viewFor(work, announcement, purpose.kind, to);
  return view === undefined ? undefined : { ...entry, view: storable(view) };
};

const viewFor = async (
  work: Work,
  announcement: Announcement,
  kind: OutboxEntry['purpose']['kind'],
  to: string,
): Promise<View | undefined> => {
  const office = unitName(work, announcement.office);
  if (kind === 'announcement-progress') return reportView(reportOf(work, await stateOf(work, announcement)));
  const recipient = await work.tx.get(recipientsOf(announcement.id), to);
  if (recipient === undefined || !(await holdsPostIn(work, to, recipient.unit))) return undefined;
  if (kind === 'announcement')
    return announcementView(announcement, office, { button: actionData('ack', announcement.id) });
  if (recipient.status === 'acknowledged') return undefined;
  return nudgeView(announcement, office, formatMoment(work.calendar, announcement.createdAt));
};

const storable = ({ media, ...view }: View): OutboxEntry['view'] =>
  media === undefined ? view : { ...view, media: { kind: media.kind, fileId: media.fileId } };

/** The sender's progress message as it should stand now. */
export interface ProgressMessage {
  readonly chat: string;
  readonly locale: Locale;
  readonly messageId: number;
  readonly view: View;
}

/** `wait`: the message is not sent yet. Undefined: there is none to keep up to date. */
export const progressMessage = async (work: Work, id: string): Promise<ProgressMessage | 'wait' | undefined> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined || announcement.progress === 'lost') return undefined;
  if (announcement.progress === 'owed') return 'wait';
  const sender = await work.tx.get(members, announcement.by);
  // What the unit's people did is not told to somebody who left it.
  if (sender === undefined || !sender.posts.some(({ unit }) => unit === announcement.office)) return undefined;
  const view = reportView(reportOf(work, await stateOf(work, announcement)));
  return { chat: sender.id, locale: sender.locale, messageId: announcement.progress, view };
};
