import { type Announcement, CAPTION_MAX, standingOf, TEXT_MAX } from '../domain/announcement.js';
import { codePointLength } from '../domain/text.js';
import { appError } from '../errors.js';
import { markChanged } from '../store/announcements.js';
import { announcements } from '../store/entities.js';
import { dropStart, owe, oweStart } from './announcement-start.js';
import { record, stateOf } from './announcements.js';
import { type Actor, authorise, type Work } from './work.js';

/** An announcement that the actor may change: in the name of whose office it was sent. Throws `not-found`, `not-allowed`. */
export const changeable = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
): Promise<{ announcement: Announcement; by: string }> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) throw appError('not-found');
  const { member } = authorise(work, actor, 'announcement.change', announcement.office);
  return { announcement, by: member.id };
};

const put = (work: Work, announcement: Announcement, change: Partial<Announcement>): Announcement => {
  const next = { ...announcement, ...change };
  work.tx.put(announcements, announcement.id, next);
  return { ...next, rev: announcement.rev + 1 };
};

export interface NewMoment {
  /** Epoch milliseconds; now or earlier: at once. */
  readonly at: number;
  readonly urgent: boolean;
}

/** Whether another moment may be set: nothing went out, also where it was called off. */
export const mayBeMoved = (announcement: Announcement): boolean => {
  const standing = standingOf(announcement);
  return standing === 'waiting' || (standing === 'cancelled' && announcement.startedAt === undefined);
};

/**
 * Sets another moment for an announcement that has not begun; one that was called off waits again. Throws `not-found`, `not-allowed`, `stale`
 * when it has begun.
 */
export const reschedule = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  { at: asked, urgent }: NewMoment,
): Promise<Announcement> => {
  const { announcement, by } = await changeable(work, actor, id);
  if (!mayBeMoved(announcement)) throw appError('stale');
  const at = Math.max(asked, work.now);
  const sendAt = urgent ? at : work.calendar.afterQuietHours(at);
  const { cancelledAt: calledOff, finishedAt: _then, ...rest } = announcement;
  const isSame = sendAt === announcement.sendAt && urgent === announcement.urgent;
  if (isSame && calledOff === undefined) return announcement;
  if (calledOff === undefined) dropStart(work, announcement);
  const next = put(work, rest, { sendAt, urgent, schedule: announcement.schedule + 1 });
  oweStart(work, next, { id: announcement.by, locale: 'vi' });
  record(work, by, 'announcement.reschedule', announcement);
  return next;
};

/**
 * Calls an announcement off: before it began, or between two messages while it goes out; who has it by then keeps it. Doing it twice is
 * doing it once. Throws `not-found`, `not-allowed`, `announcement-over` when nobody is left to be spared.
 */
export const cancelAnnouncement = async (work: Work, actor: Actor | undefined, id: string): Promise<Announcement> => {
  const { announcement, by } = await changeable(work, actor, id);
  const standing = standingOf(announcement);
  if (standing === 'cancelled') return announcement;
  if (standing === 'waiting') dropStart(work, announcement);
  else if (standing === 'recalled' || (await stateOf(work, announcement)).counts.queued === 0)
    throw appError('announcement-over');
  markChanged(work.tx, id);
  record(work, by, 'announcement.cancel', announcement);
  return put(work, announcement, { cancelledAt: work.now });
};

/**
 * Takes a cancellation back: the announcement waits for its moment again, or goes on to those who did not get it. Throws `not-found`,
 * `not-allowed`, `announcement-past` when its moment went by, `stale` when it is not cancelled.
 */
export const resumeAnnouncement = async (work: Work, actor: Actor | undefined, id: string): Promise<Announcement> => {
  const { announcement, by } = await changeable(work, actor, id);
  if (standingOf(announcement) !== 'cancelled') throw appError('stale');
  const { cancelledAt: _was, finishedAt: _then, ...rest } = announcement;
  record(work, by, 'announcement.resume', announcement);
  if (announcement.startedAt !== undefined) {
    const next = put(work, rest, {});
    oweSpread(work, next, `again-${work.now}`);
    return next;
  }
  if (announcement.sendAt <= work.now) throw appError('announcement-past');
  const next = put(work, rest, { schedule: announcement.schedule + 1 });
  oweStart(work, next, { id: announcement.by, locale: 'vi' });
  return next;
};

/** Whether the text may still be changed: before it goes out, or in the messages that are out. */
export const mayBeCorrected = (announcement: Announcement): boolean => {
  const standing = standingOf(announcement);
  return (
    standing === 'waiting' || standing === 'going' || (standing === 'cancelled' && announcement.startedAt !== undefined)
  );
};

/**
 * Puts another text in place of an announcement's, in every message that is out. Throws `not-found`, `not-allowed`, `stale` when it was
 * taken back, `invalid` for a text that is empty or too long.
 */
export const correctAnnouncement = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  text: string,
): Promise<Announcement> => {
  const { announcement, by } = await changeable(work, actor, id);
  if (!mayBeCorrected(announcement)) throw appError('stale');
  const max = announcement.file === undefined ? TEXT_MAX : CAPTION_MAX;
  if (text === '' || codePointLength(text) > max) throw appError('invalid');
  if (text === announcement.text) return announcement;
  record(work, by, 'announcement.correct', announcement);
  if (standingOf(announcement) === 'waiting') return put(work, announcement, { text });
  const edition = announcement.edition + 1;
  const next = put(work, announcement, { text, edition, correctedAt: work.now });
  oweSpread(work, next, String(edition));
  return next;
};

/**
 * Takes an announcement back from everybody who has it; who does not, does not get it. Messages that are too old to be deleted are given
 * other words. Doing it twice is doing it once. Throws `not-found`, `not-allowed`, `stale` before it began.
 */
export const recallAnnouncement = async (work: Work, actor: Actor | undefined, id: string): Promise<Announcement> => {
  const { announcement, by } = await changeable(work, actor, id);
  if (announcement.recalledAt !== undefined) return announcement;
  if (announcement.schedule > 0 && announcement.startedAt === undefined) throw appError('stale');
  const next = put(work, announcement, { recalledAt: work.now });
  oweSpread(work, next, 'recall');
  record(work, by, 'announcement.recall', announcement);
  return next;
};

/**
 * The messages that are out are found in a commit of their own, after the change: a message that is just being sent then either stands among
 * them or sees the change when its outcome is recorded.
 */
const oweSpread = (work: Work, { id, by, edition }: Announcement, name: string): void => {
  const purpose = { kind: 'announcement-spread' as const, announcement: id, edition };
  owe(work, `ann-${id}-spread-${name}`, { id: by, locale: 'vi' }, purpose, work.now);
  markChanged(work.tx, id);
};
