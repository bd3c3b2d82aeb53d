import {
  type Announcement,
  type AnnouncementAudience,
  type AnnouncementCounts,
  CAPTION_MAX,
  countRecipients,
  TEXT_MAX,
} from '../domain/announcement.js';
import type { Member } from '../domain/member.js';
import type { FileRef } from '../domain/pledge.js';
import { codePointLength } from '../domain/text.js';
import { appError } from '../errors.js';
import { markChanged, readRecipients } from '../store/announcements.js';
import { audit } from '../store/audit.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import { enqueue } from '../store/outbox.js';
import { openReach } from './announcement-audience.js';
import { type Actor, authorise, type Work } from './work.js';

export interface NewAnnouncement {
  /** The draft's id becomes the announcement's. */
  readonly draft: string;
  readonly text: string;
  readonly file?: FileRef;
  readonly audience: AnnouncementAudience;
  /** Goes out at once, quiet hours or not. */
  readonly urgent: boolean;
}

/**
 * Sends an announcement: recipients, owed messages and the sender's progress message in one commit. Doing it twice is doing it once.
 * Throws `not-allowed`, `announcement-nobody` when nobody there has joined, `invalid` for a text that is empty or too long.
 */
export const sendAnnouncement = async (
  work: Work,
  actor: Actor | undefined,
  made: NewAnnouncement,
): Promise<Announcement> => {
  const { draft, text, file, audience, urgent } = made;
  const { member, post } = authorise(work, actor, 'announcement.send', audience.top);
  const known = await work.tx.get(announcements, draft);
  if (known !== undefined) return known;
  if (text === '' || codePointLength(text) > (file === undefined ? TEXT_MAX : CAPTION_MAX)) throw appError('invalid');
  const reach = (await openReach(work, audience.top, member.id))(audience);
  const people = await work.tx.getMany(members, [...reach.people.keys()]);
  if (people.length === 0) throw appError('announcement-nobody');
  const announcement: Omit<Announcement, 'rev'> = {
    id: draft,
    office: post.unit,
    by: member.id,
    text,
    ...(file === undefined ? {} : { file }),
    audience,
    people: people.length,
    emptyUnits: reach.emptyUnits.length,
    createdAt: work.now,
    sendAt: urgent ? work.now : work.calendar.afterQuietHours(work.now),
    progress: 'owed',
  };
  work.tx.put(announcements, draft, announcement);
  work.tx.write('ZADD', work.tx.keys.announcementsOf(post.unit), String(work.now), draft);
  for (const one of people) {
    const unit = reach.people.get(one.id) ?? audience.top;
    work.tx.put(recipientsOf(draft), one.id, { status: 'queued', at: work.now, unit });
    oweAnnouncement(work, draft, one, announcement.sendAt);
  }
  oweProgress(work, draft, member);
  audit(work.tx, {
    at: work.now,
    by: member.id,
    action: 'announcement.send',
    unit: audience.top,
    subject: draft,
    detail: String(people.length),
  });
  return { ...announcement, rev: 1 };
};

/** Owes the message to one recipient: the same entry however often it is owed. */
export const oweAnnouncement = (work: Work, announcement: string, to: Member, notBefore: number): void => {
  const { id, locale } = to;
  const purpose = { kind: 'announcement' as const, announcement };
  enqueue(work.tx, { id: `ann-${announcement}-${id}`, to: id, locale, view: { body: [] }, purpose, notBefore });
};

/** The sender's message goes before the others: it is due a moment earlier. */
const oweProgress = (work: Work, announcement: string, { id, locale }: Member): void => {
  const purpose = { kind: 'announcement-progress' as const, announcement };
  enqueue(work.tx, {
    id: `ann-${announcement}-progress`,
    to: id,
    locale,
    view: { body: [] },
    purpose,
    notBefore: work.now - 1,
  });
  markChanged(work.tx, announcement);
};

/** An announcement that the actor may look into. Throws `not-found`, `not-allowed`. */
export const viewAnnouncement = async (work: Work, actor: Actor | undefined, id: string): Promise<Announcement> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) throw appError('not-found');
  authorise(work, actor, 'announcement.send', announcement.audience.top);
  return announcement;
};

/** How an announcement stands. Reasons: Telegram's words for what it refused, each once. */
export interface AnnouncementState {
  readonly announcement: Announcement;
  readonly counts: AnnouncementCounts;
  readonly reasons: readonly string[];
}

/** The state of an announcement, counted now. */
export const stateOf = async (work: Work, announcement: Announcement): Promise<AnnouncementState> => {
  const recipients = [...(await readRecipients(work.tx, announcement.id)).values()];
  const reasons = recipients.flatMap(({ status, reason }) =>
    status === 'failed' && reason !== undefined ? [reason] : [],
  );
  return { announcement, counts: countRecipients(recipients), reasons: [...new Set(reasons)] };
};

/** What the actor's unit announced, newest first. Throws `not-allowed`. */
export const recentAnnouncements = async (
  work: Work,
  actor: Actor | undefined,
  limit: number,
): Promise<AnnouncementState[]> => {
  const { post } = authorise(work, actor, 'announcement.send', actor?.post.unit ?? '');
  const ids = await work.tx.redis.zrevrange(work.tx.keys.announcementsOf(post.unit), 0, limit - 1);
  const found = await work.tx.getMany(announcements, ids);
  return Promise.all(found.map((announcement) => stateOf(work, announcement)));
};
