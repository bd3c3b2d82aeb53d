import { type Announcement, RETURN_DAYS, type Recipient, withOutcome } from '../domain/announcement.js';
import type { Member } from '../domain/member.js';
import { appError } from '../errors.js';
import { markChanged } from '../store/announcements.js';
import { audit } from '../store/audit.js';
import { announcements, recipientsOf } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import { oweAnnouncement } from './announcements.js';
import { holdsPostIn } from './news-delivery.js';
import { postHolders } from './post-holders.js';
import { type Actor, authorise, type Work } from './work.js';

/** How a message ended (`services/deliveries.ts`). */
interface Ended {
  readonly status: 'sent' | 'unreachable' | 'failed' | 'dropped';
  readonly messageId?: number;
  readonly reason?: string;
}

/** Records how a delivery that belongs to an announcement ended, in the commit that strikes it off the outbox. */
export const recordOutcome = async (work: Work, entry: OutboxEntry, outcome: Ended): Promise<void> => {
  const { purpose, to } = entry;
  if (purpose.kind === 'announcement-progress') return recordProgress(work, purpose.announcement, outcome);
  if (purpose.kind !== 'announcement') return;
  const { announcement } = purpose;
  const recipient = await work.tx.get(recipientsOf(announcement), to);
  if (recipient === undefined) return;
  if (outcome.status === 'dropped') return passOn(work, announcement, to, recipient.unit);
  work.tx.put(recipientsOf(announcement), to, withOutcome(recipient, { ...outcome, status: outcome.status }, work.now));
  if (outcome.status === 'unreachable')
    work.tx.write('ZADD', work.tx.keys.unreachable(to), String(work.now), announcement);
  markChanged(work.tx, announcement);
};

/**
 * An announcement is for the post, not for the person: where it changed hands before the message went out, those who hold it now get it. Does
 * nothing when the message was dropped for another reason.
 */
const passOn = async (work: Work, id: string, former: string, unit: string): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined || (await holdsPostIn(work, former, unit))) return;
  work.tx.guard(recipientsOf(id), former);
  work.tx.write('HDEL', work.tx.keys.recipients(id), former);
  for (const { role, member } of await postHolders(work, unit)) {
    const isKnown = (await work.tx.get(recipientsOf(id), member.id)) !== undefined;
    if (isKnown || !announcement.audience.roles.includes(role) || member.id === announcement.by) continue;
    work.tx.put(recipientsOf(id), member.id, { status: 'queued', at: work.now, unit });
    oweAnnouncement(work, id, member, work.now);
  }
  markChanged(work.tx, id);
};

const recordProgress = async (work: Work, id: string, { status, messageId }: Ended): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) return;
  work.tx.put(announcements, id, {
    ...announcement,
    progress: status === 'sent' && messageId !== undefined ? messageId : 'lost',
  });
  markChanged(work.tx, id);
};

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
  if (recipient.status === 'acknowledged') return { announcement, recipient, isNew: false };
  const { reason: _before, ...rest } = recipient;
  const next: Recipient = { ...rest, status: 'acknowledged', at: work.now };
  work.tx.put(recipientsOf(id), member.id, next);
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
  for (const { id, sendAt } of await work.tx.getMany(announcements, ids)) {
    const recipient = await work.tx.get(recipientsOf(id), member.id);
    if (recipient?.status !== 'unreachable' || sendAt < oldest) continue;
    work.tx.put(recipientsOf(id), member.id, { ...recipient, status: 'queued', at: work.now });
    oweAnnouncement(work, id, member, work.now);
    markChanged(work.tx, id);
  }
  work.tx.write('ZREM', key, ...ids);
};
