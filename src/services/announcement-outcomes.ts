import { type Announcement, isLive, RETURN_DAYS } from '../domain/announcement.js';
import { newRecipient, type Recipient, withOutcome } from '../domain/announcement-recipient.js';
import type { Member } from '../domain/member.js';
import { appError } from '../errors.js';
import { markChanged } from '../store/announcements.js';
import { audit } from '../store/audit.js';
import { announcements, recipientsOf } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { oweChanges, recordChange, spreadChange } from './announcement-spread.js';
import { owe, oweAnnouncement, startAnnouncement } from './announcement-start.js';
import { dropRecipient, putRecipient } from './announcements.js';
import type { DeliveryOutcome } from './delivery-outcome.js';
import { holdsPostIn } from './news-delivery.js';
import { postHolders } from './post-holders.js';
import { type Actor, authorise, type Work } from './work.js';

/** Records how a delivery that belongs to an announcement ended, in the commit that strikes it off the outbox. */
export const recordOutcome = async (work: Work, entry: OutboxEntry, outcome: DeliveryOutcome): Promise<void> => {
  const { purpose } = entry;
  switch (purpose.kind) {
    // They say nothing; set aside as failed they do nothing either.
    case 'announcement-start':
      return outcome.status === 'dropped' ? startAnnouncement(work, purpose.announcement, purpose.schedule) : undefined;
    case 'announcement-spread':
      return outcome.status === 'dropped' ? spreadChange(work, purpose.announcement, purpose.edition) : undefined;
    case 'announcement-change':
      return recordChange(work, { ...entry, purpose }, outcome);
    case 'announcement-progress':
      return recordProgress(work, purpose.announcement, outcome);
    case 'announcement':
      return recordMessage(work, entry, purpose, outcome);
    case 'announcement-nudge':
      return recordNudge(work, entry, purpose, outcome);
    default:
      return;
  }
};

/**
 * The announcement is guarded: one that was corrected, called off or taken back while the message was on its way fails this commit, and
 * what that means for the message is then owed here (`announcement-changes.ts`).
 */
const recordMessage = async (
  work: Work,
  { to, locale }: OutboxEntry,
  { announcement: id, edition = 0 }: { announcement: string; edition?: number },
  outcome: DeliveryOutcome,
): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  const recipient = await work.tx.get(recipientsOf(id), to);
  if (announcement === undefined || recipient === undefined) return;
  work.tx.guard(announcements, id);
  if (outcome.status === 'dropped' && !(await holdsPostIn(work, to, recipient.unit)))
    return passOn(work, announcement, to, recipient);
  // Dropped as cancelled, and the cancellation was taken back in the same breath: under another id, for this one is struck off now.
  if (outcome.status === 'dropped' && isLive(announcement)) {
    const purpose = { kind: 'announcement' as const, announcement: id };
    return owe(work, `ann-${id}-${to}-again-${work.now}`, { id: to, locale }, purpose, work.now);
  }
  const status = outcome.status === 'dropped' ? 'cancelled' : outcome.status;
  const next = withOutcome(recipient, { ...outcome, status, edition }, work.now);
  putRecipient(work, announcement, to, next, recipient);
  if (status === 'unreachable') work.tx.write('ZADD', work.tx.keys.unreachable(to), String(work.now), id);
  const isLate = announcement.edition !== edition || announcement.recalledAt !== undefined;
  if (status === 'sent' && isLate) oweChanges(work, announcement, { id: to, locale }, next);
  markChanged(work.tx, id);
};

/**
 * An announcement is for the post, not for the person: where it changed hands before the message went out, those who hold it now get it.
 */
const passOn = async (work: Work, announcement: Announcement, former: string, recipient: Recipient): Promise<void> => {
  const { id, audience, by } = announcement;
  const { unit } = recipient;
  dropRecipient(work, announcement, former, recipient);
  for (const { role, member } of await postHolders(work, unit)) {
    const isKnown = (await work.tx.get(recipientsOf(id), member.id)) !== undefined;
    if (isKnown || !audience.roles.includes(role) || member.id === by || !isLive(announcement)) continue;
    putRecipient(work, announcement, member.id, newRecipient(unit, work.now), undefined);
    oweAnnouncement(work, id, member, work.now);
  }
  markChanged(work.tx, id);
};

/** The reminder's message is kept: a correction or a recall concerns it as well. */
const recordNudge = async (
  work: Work,
  { to, locale }: OutboxEntry,
  { announcement: id, edition }: { announcement: string; edition?: number },
  { status, messageId }: DeliveryOutcome,
): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  const recipient = await work.tx.get(recipientsOf(id), to);
  if (announcement === undefined || recipient === undefined || status !== 'sent' || messageId === undefined) return;
  work.tx.guard(announcements, id);
  const next = { ...recipient, nudges: [...recipient.nudges, messageId] };
  putRecipient(work, announcement, to, next, recipient);
  const isLate = announcement.edition !== (edition ?? 0) || announcement.recalledAt !== undefined;
  const { messageId: _other, ...reminder } = next;
  if (isLate) oweChanges(work, announcement, { id: to, locale }, { ...reminder, nudges: [messageId] });
};

const recordProgress = async (work: Work, id: string, { status, messageId }: DeliveryOutcome): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) return;
  work.tx.put(announcements, id, {
    ...announcement,
    progress: status === 'sent' && messageId !== undefined ? messageId : 'lost',
  });
  markChanged(work.tx, id);
};

/**
 * Which text the person has before them. Where the message itself is gone, it is the reminder of it, which shows the present one, as does a
 * message of which it is not recorded yet that it went out.
 */
const editionRead = ({ edition }: Announcement, { stuck, nudges, status, edition: shown }: Recipient): number =>
  (stuck === edition && nudges.length > 0) || status === 'queued' ? edition : shown;

/**
 * The person confirms to have read it. Doing it twice is doing it once. Throws `not-found`, and `not-allowed` for somebody who is no
 * recipient: callback data may be forged.
 */
export const acknowledge = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
): Promise<{ announcement: Announcement; recipient: Recipient; isNew: boolean }> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) throw appError('not-found');
  const { member } = authorise(work, actor, 'announcement.acknowledge', actor?.post.unit ?? '');
  const recipient = await work.tx.get(recipientsOf(id), member.id);
  if (recipient === undefined) throw appError('not-allowed');
  // A message that is being taken back asks for nothing any more.
  if (announcement.recalledAt !== undefined) throw appError('stale');
  if (recipient.status === 'acknowledged') return { announcement, recipient, isNew: false };
  const { reason: _before, ...rest } = recipient;
  const read = editionRead(announcement, recipient);
  const shown = read === 0 ? {} : { readEdition: read };
  const next: Recipient = { ...rest, ...shown, status: 'acknowledged', at: work.now };
  putRecipient(work, announcement, member.id, next, recipient);
  markChanged(work.tx, id);
  audit(work.tx, {
    at: work.now,
    by: member.id,
    action: 'announcement.acknowledge',
    unit: recipient.unit,
    subject: id,
  });
  return { announcement, recipient: next, isNew: true };
};

/** The person writes again: what could not reach them lately is owed anew, at once, for they are there. */
export const oweMissedAnnouncements = async (work: Work, member: Member): Promise<void> => {
  const key = work.tx.keys.unreachable(member.id);
  const ids = await work.tx.redis.zrange(key, '0', '-1');
  if (ids.length === 0) return;
  const oldest = work.now - RETURN_DAYS * 86_400_000;
  for (const announcement of await work.tx.getMany(announcements, ids)) {
    const { id, sendAt } = announcement;
    const recipient = await work.tx.get(recipientsOf(id), member.id);
    if (recipient?.status !== 'unreachable' || sendAt < oldest || !isLive(announcement)) continue;
    const { reason: _before, heldUntil: _held, ...rest } = recipient;
    putRecipient(work, announcement, member.id, { ...rest, status: 'queued', at: work.now }, recipient);
    oweAnnouncement(work, id, member, work.now);
    markChanged(work.tx, id);
  }
  work.tx.write('ZREM', key, ...ids);
};
