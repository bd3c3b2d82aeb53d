import { type Announcement, standingOf } from '../domain/announcement.js';
import { arrivalOf } from '../domain/announcement-reach.js';
import { newRecipient, tallyOf } from '../domain/announcement-recipient.js';
import type { Member } from '../domain/member.js';
import { addToTally, markChanged } from '../store/announcements.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import { enqueue, type OutboxEntry, strikeOff } from '../store/outbox.js';
import { reachAudience } from './announcement-audience.js';
import type { Work } from './work.js';

type To = Pick<Member, 'id' | 'locale'>;

/** Owes one entry of an announcement; its view is written when it goes out. The same id is the same entry however often it is owed. */
export const owe = (work: Work, id: string, to: To, purpose: OutboxEntry['purpose'], notBefore: number): void =>
  enqueue(work.tx, { id, to: to.id, locale: to.locale, view: { body: [] }, purpose, notBefore });

const startId = ({ id, schedule }: Announcement): string => `ann-${id}-start-${schedule}`;

/** Owes the start of an announcement at its moment. */
export const oweStart = (work: Work, announcement: Announcement, sender: To): void => {
  const { id, schedule, sendAt } = announcement;
  owe(work, startId(announcement), sender, { kind: 'announcement-start', announcement: id, schedule }, sendAt);
};

/** The announcement does not start at the moment that was set. */
export const dropStart = (work: Work, announcement: Announcement): void => strikeOff(work.tx, startId(announcement));

/** Owes the message to one recipient. */
export const oweAnnouncement = (work: Work, announcement: string, to: To, notBefore: number): void =>
  owe(work, `ann-${announcement}-${to.id}`, to, { kind: 'announcement', announcement }, notBefore);

/** The sender's message goes before the others: it is due a moment earlier. */
const oweProgress = (work: Work, announcement: string, sender: To): void => {
  owe(work, `ann-${announcement}-progress`, sender, { kind: 'announcement-progress', announcement }, work.now - 1);
  markChanged(work.tx, announcement);
};

/**
 * Finds whom an announcement concerns now and owes each of them its message, all in the commit that strikes the start off the outbox: it
 * happens once, whoever dies. Does nothing for a start that was called off or moved.
 */
export const startAnnouncement = async (work: Work, id: string, schedule: number): Promise<void> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined || announcement.schedule !== schedule) return;
  if (standingOf(announcement) !== 'waiting') return;
  const { audience, by, urgent } = announcement;
  const reach = await reachAudience(work, audience, by);
  const people = await work.tx.getMany(members, [...reach.people.keys()]);
  const recipients = people.map((one) => {
    const at = urgent ? work.now : arrivalOf(one, work.now, work.calendar);
    const unit = reach.people.get(one.id) ?? audience.top;
    const recipient = newRecipient(unit, work.now, at > work.now ? at : undefined);
    work.tx.put(recipientsOf(id), one.id, recipient);
    oweAnnouncement(work, id, one, at);
    return recipient;
  });
  addToTally(work.tx, id, tallyOf(recipients));
  work.tx.put(announcements, id, {
    ...announcement,
    people: people.length,
    emptyUnits: reach.emptyUnits.length,
    startedAt: work.now,
  });
  const sender = await work.tx.get(members, by);
  if (sender !== undefined) oweProgress(work, id, sender);
};
