import { type Announcement, isLive } from '../domain/announcement.js';
import type { Recipient } from '../domain/announcement-recipient.js';
import type { Locale } from '../domain/member.js';
import { formatMoment } from '../domain/moment.js';
import { reportView } from '../flows/announcement-state.js';
import { announcementView, nudgeView, recalledView } from '../flows/announcement-view.js';
import { actionData } from '../flows/button-data.js';
import { text, type View } from '../flows/view.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { reportOf } from './announcement-report.js';
import { changeNow } from './announcement-spread.js';
import { isTallied, stateOf } from './announcements.js';
import { holdsPostIn } from './news-delivery.js';
import { unitName, type Work } from './work.js';

const NO_VIEW: OutboxEntry['view'] = { body: [] };

/** An owed message of an announcement as it is to go out now; undefined when it is not needed any more. Others pass unchanged. */
export const announcementEntry = async (work: Work, entry: OutboxEntry): Promise<OutboxEntry | undefined> => {
  const { purpose, to } = entry;
  if (!('announcement' in purpose)) return entry;
  const announcement = await work.tx.get(announcements, purpose.announcement);
  if (announcement === undefined) return undefined;
  const { edition } = announcement;
  switch (purpose.kind) {
    // Nothing is said: what they do is done when they are struck off.
    case 'announcement-start':
    case 'announcement-spread':
      return undefined;
    case 'announcement-sheet':
      return entry;
    case 'announcement-progress':
      return { ...entry, view: storable(reportView(reportOf(work, await stateOf(work, announcement)))) };
    default: {
      const recipient = await work.tx.get(recipientsOf(announcement.id), to);
      if (purpose.kind === 'announcement-change')
        return changeEntry(work, { ...entry, purpose }, announcement, recipient);
      // It is for the post: where that changed hands, its holders get it (`announcement-outcomes.ts`).
      if (recipient === undefined || !isLive(announcement) || !(await holdsPostIn(work, to, recipient.unit)))
        return undefined;
      if (purpose.kind === 'announcement-nudge' && recipient.status !== 'sent') return undefined;
      const view = (purpose.kind === 'announcement' ? messageView : reminderView)(work, announcement);
      return { ...entry, view: storable(view), purpose: { ...purpose, edition } };
    }
  }
};

/** What a recipient is shown: with the button, or when it was confirmed. */
export const messageView = (work: Work, announcement: Announcement, recipient?: Recipient): View => {
  const foot = recipient?.status === 'acknowledged' ? confirmed(work, recipient) : undefined;
  const end = foot === undefined ? { button: actionData('ack', announcement.id) } : { foot };
  return announcementView(announcement, unitName(work, announcement.office), end, corrected(work, announcement));
};

/** The reminder of it, likewise. */
export const reminderView = (work: Work, announcement: Announcement, recipient?: Recipient): View => {
  const moment = formatMoment(work.calendar, announcement.startedAt ?? announcement.createdAt);
  const foot = recipient?.status === 'acknowledged' ? confirmed(work, recipient) : undefined;
  return nudgeView(announcement, unitName(work, announcement.office), moment, foot);
};

const confirmed = (work: Work, { at }: Recipient) =>
  text('announcement-acknowledged', { moment: formatMoment(work.calendar, at) });

const corrected = (work: Work, { correctedAt }: Announcement) =>
  correctedAt === undefined
    ? undefined
    : text('announcement-corrected', { moment: formatMoment(work.calendar, correctedAt) });

const changeEntry = (
  work: Work,
  entry: OutboxEntry & { purpose: Extract<OutboxEntry['purpose'], { kind: 'announcement-change' }> },
  announcement: Announcement,
  recipient: Recipient | undefined,
): OutboxEntry | undefined => {
  const purpose = changeNow(work, announcement, recipient, entry.purpose);
  if (purpose === undefined) return undefined;
  if (purpose.way === 'delete') return { ...entry, purpose, view: NO_VIEW };
  if (purpose.way === 'replace') {
    const view = recalledView(announcement, unitName(work, announcement.office), purpose.nudge);
    return { ...entry, purpose, view: storable(view) };
  }
  const view = purpose.nudge ? reminderView(work, announcement, recipient) : messageView(work, announcement, recipient);
  return { ...entry, purpose, view: storable(view) };
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

/** `wait`: the message is not sent yet. Undefined: there is none to keep up to date. Notes when the last one was told. */
export const progressMessage = async (work: Work, id: string): Promise<ProgressMessage | 'wait' | undefined> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined || announcement.progress === 'lost') return undefined;
  // What was called off before it began never gets one.
  if (isTallied(announcement) && announcement.startedAt === undefined) return undefined;
  if (announcement.progress === 'owed') return 'wait';
  const sender = await work.tx.get(members, announcement.by);
  // What the unit's people did is not told to somebody who left it.
  if (sender === undefined || !sender.posts.some(({ unit }) => unit === announcement.office)) return undefined;
  const present = await finished(work, announcement);
  const view = reportView(reportOf(work, await stateOf(work, present)));
  return { chat: sender.id, locale: sender.locale, messageId: announcement.progress, view };
};

const finished = async (work: Work, announcement: Announcement): Promise<Announcement> => {
  const { startedAt, finishedAt, id } = announcement;
  if (startedAt === undefined || finishedAt !== undefined) return announcement;
  const { queued, held } = (await stateOf(work, announcement)).counts;
  if (queued > held) return announcement;
  const next = { ...announcement, finishedAt: work.now };
  work.tx.put(announcements, id, next);
  return next;
};
