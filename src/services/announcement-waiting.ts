import type { Announcement } from '../domain/announcement.js';
import type { Recipient } from '../domain/announcement-recipient.js';
import { announcements, recipientsOf } from '../store/entities.js';
import { owe } from './announcement-start.js';
import type { Actor, Work } from './work.js';

/** What an office announced before its last so many is not looked for: its button stands. */
const LATEST = 10;

/** An announcement that a person has, and when it was shown to them last, by itself or by a reminder of it. Epoch milliseconds. */
export interface Received {
  readonly announcement: Announcement;
  readonly recipient: Recipient;
  readonly shownAt: number;
}

/** What the person has of the offices above them, acknowledged or not, shown last first. Nothing that was taken back. */
export const receivedAnnouncements = async (work: Work, { member }: Actor): Promise<Received[]> => {
  const { tree } = work.directory;
  const offices = new Set(member.posts.flatMap(({ unit }) => [unit, ...tree.ancestors(unit)]));
  const ids = await Promise.all(
    [...offices].map((office) => work.tx.redis.zrevrange(work.tx.keys.announcementsOf(office), 0, LATEST - 1)),
  );
  const all = await Promise.all(
    (await work.tx.getMany(announcements, ids.flat())).map(async (announcement) => ({
      announcement,
      recipient: await work.tx.get(recipientsOf(announcement.id), member.id),
    })),
  );
  return all
    .flatMap(({ announcement, recipient }) => {
      if (recipient === undefined || announcement.recalledAt !== undefined) return [];
      if (recipient.status !== 'sent' && recipient.status !== 'acknowledged') return [];
      const { sentAt = recipient.at, nudgedAt = 0 } = recipient;
      return [{ announcement, recipient, shownAt: Math.max(sentAt, nudgedAt) }];
    })
    .sort((a, b) => b.shownAt - a.shownAt);
};

/** Whether a person has it and has not acknowledged it. */
export const waits = ({ recipient }: Received): boolean => recipient.status === 'sent';

/** It was acknowledged without its button: the buttons of its messages give way to when that was. Owed once a message. */
export const oweButtonsGone = (work: Work, { member }: Actor, { id }: Announcement, recipient: Recipient): void => {
  const { messageId, nudges } = recipient;
  const of = (message: number, nudge: boolean): void => {
    const purpose = { kind: 'announcement-change' as const, announcement: id, message, nudge };
    owe(work, `ann-${id}-acknowledged-${member.id}-${message}`, member, purpose, work.now);
  };
  if (messageId !== undefined) of(messageId, false);
  for (const message of nudges) of(message, true);
};
