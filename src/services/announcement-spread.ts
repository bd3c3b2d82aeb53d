import { type Announcement, isLive, standingOf } from '../domain/announcement.js';
import { arrivalOf } from '../domain/announcement-reach.js';
import { mayBeDeleted, type Recipient } from '../domain/announcement-recipient.js';
import type { Member } from '../domain/member.js';
import { markChanged, readRecipients } from '../store/announcements.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { owe, oweAnnouncement } from './announcement-start.js';
import { putRecipient } from './announcements.js';
import type { DeliveryOutcome } from './delivery-outcome.js';
import type { Work } from './work.js';

export type ChangePurpose = Extract<OutboxEntry['purpose'], { kind: 'announcement-change' }>;
type To = Parameters<typeof owe>[2];

/** Owes the change of one message; the same change of it is owed once. */
const oweChange = (
  work: Work,
  { id, edition, recalledAt }: Announcement,
  to: To,
  message: number,
  nudge: boolean,
): void => {
  const mark = recalledAt === undefined ? String(edition) : 'recall';
  const purpose = { kind: 'announcement-change' as const, announcement: id, message, nudge };
  owe(work, `ann-${id}-change-${mark}-${to.id}-${message}`, to, purpose, work.now);
};

/** Owes what an announcement's last change means for the messages of one recipient that are out. */
export const oweChanges = (work: Work, announcement: Announcement, to: To, recipient: Recipient): void => {
  const { messageId, nudges, status } = recipient;
  const isOut = status === 'sent' || status === 'acknowledged';
  if (isOut && messageId !== undefined) oweChange(work, announcement, to, messageId, false);
  for (const message of nudges) oweChange(work, announcement, to, message, true);
};

/** The cancellation was taken back: who was left out gets it after all. */
const oweAgain = (work: Work, announcement: Announcement, member: Member, recipient: Recipient): void => {
  const { heldUntil: _before, ...rest } = recipient;
  const at = announcement.urgent ? work.now : arrivalOf(member, work.now, work.calendar);
  const held = at > work.now ? { heldUntil: at } : {};
  putRecipient(work, announcement, member.id, { ...rest, ...held, status: 'queued', at: work.now }, recipient);
  oweAnnouncement(work, announcement.id, member, at);
};

const needsChange = ({ recalledAt, edition }: Announcement, recipient: Recipient): boolean =>
  recalledAt !== undefined ? recipient.withdrawn === undefined : recipient.edition < edition;

/** Owes the last change of an announcement to everybody who has it, in the commit that strikes the spreading off the outbox. */
export const spreadChange = async (work: Work, id: string, edition: number): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  // A later correction has a spreading of its own.
  if (announcement === undefined || announcement.edition !== edition) return;
  const recipients = await readRecipients(work.tx, id);
  for (const member of await work.tx.getMany(members, [...recipients.keys()])) {
    const recipient = recipients.get(member.id);
    if (recipient === undefined) continue;
    if (recipient.status === 'cancelled' && isLive(announcement)) oweAgain(work, announcement, member, recipient);
    else if (needsChange(announcement, recipient)) oweChanges(work, announcement, member, recipient);
  }
  work.tx.guard(announcements, id);
  markChanged(work.tx, id);
};

/** What is to be done to a message now: the present text, other words, or deletion; undefined when it stands as it should. */
export const changeNow = (
  work: Work,
  announcement: Announcement,
  recipient: Recipient | undefined,
  purpose: ChangePurpose,
): ChangePurpose | undefined => {
  if (recipient === undefined || recipient.withdrawn !== undefined) return undefined;
  const { edition } = announcement;
  if (standingOf(announcement) !== 'recalled') return { ...purpose, way: 'correct', edition };
  // A nudge is younger than what it reminds of.
  return { ...purpose, way: mayBeDeleted(recipient, work.now) ? 'delete' : 'replace', edition };
};

const WITHDRAWN = { delete: 'deleted', replace: 'replaced' } as const;

const afterChange = (
  recipient: Recipient,
  { way, edition = 0 }: ChangePurpose,
  outcome: DeliveryOutcome,
): Recipient => {
  const isDone = outcome.status === 'sent';
  if (way === 'correct') return isDone ? { ...recipient, edition } : { ...recipient, stuck: edition };
  // What the person deleted already needs no deletion.
  const isGone = way === 'delete' && outcome.reason === 'gone';
  return { ...recipient, withdrawn: (isDone || isGone) && way !== undefined ? WITHDRAWN[way] : 'kept' };
};

/** Records that a message shows the present text, or was taken back. What changed in the meantime is owed anew. */
export const recordChange = async (
  work: Work,
  { purpose, to, locale }: OutboxEntry & { purpose: ChangePurpose },
  outcome: DeliveryOutcome,
): Promise<void> => {
  const announcement = await work.tx.get(announcements, purpose.announcement);
  const recipient = await work.tx.get(recipientsOf(purpose.announcement), to);
  if (announcement === undefined || recipient === undefined || outcome.status === 'dropped') return;
  work.tx.guard(announcements, announcement.id);
  if (!purpose.nudge) putRecipient(work, announcement, to, afterChange(recipient, purpose, outcome), recipient);
  const isLate =
    announcement.recalledAt === undefined ? announcement.edition !== purpose.edition : purpose.way === 'correct';
  if (isLate) oweChange(work, announcement, { id: to, locale }, purpose.message, purpose.nudge);
  markChanged(work.tx, announcement.id);
};
