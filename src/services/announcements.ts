import {
  type Announcement,
  type AnnouncementAudience,
  CAPTION_MAX,
  isLive,
  TEXT_MAX,
  UNIT_STATES,
} from '../domain/announcement.js';
import {
  type AnnouncementCounts,
  countsOf,
  paceOf,
  type Recipient,
  reasonsOf,
  type Tally,
  tallyFields,
  tallyOf,
} from '../domain/announcement-recipient.js';
import type { FileRef } from '../domain/pledge.js';
import { codePointLength } from '../domain/text.js';
import { appError } from '../errors.js';
import { addToTally, changeRecipient, readStandings, readTally } from '../store/announcements.js';
import { audit } from '../store/audit.js';
import type { AuditAction } from '../store/audit-actions.js';
import { announcements, recipientsOf } from '../store/entities.js';
import { reachAudience } from './announcement-audience.js';
import { oweStart } from './announcement-start.js';
import { type Actor, authorise, campaignOf, type Work } from './work.js';

export interface NewAnnouncement {
  /** The draft's id becomes the announcement's. */
  readonly draft: string;
  readonly text: string;
  readonly file?: FileRef;
  readonly audience: AnnouncementAudience;
  /** Goes out at its moment, quiet hours and absences or not. */
  readonly urgent: boolean;
  /** When it is to go out, epoch milliseconds; absent: now. */
  readonly at?: number;
}

const isSendable = (text: string, file: FileRef | undefined): boolean =>
  text !== '' && codePointLength(text) <= (file === undefined ? TEXT_MAX : CAPTION_MAX);

/** The campaign and the earlier announcement that the states speak of are ones that the actor may look into. */
const checkStates = async (work: Work, actor: Actor | undefined, audience: AnnouncementAudience): Promise<void> => {
  const { states, campaign, earlier } = audience;
  if (states.some((state) => UNIT_STATES.some((one) => one === state))) campaignOf(work, campaign ?? '');
  if (states.includes('unacknowledged')) await viewAnnouncement(work, actor, earlier ?? '');
};

/**
 * Takes an announcement on: it goes out at its moment, to whom it then concerns (`announcement-start.ts`). Doing it twice is doing it once.
 * Throws `not-allowed`, `not-found`, `announcement-nobody` when nobody there has joined, `announcement-past`, `invalid` for a text that is
 * empty or too long.
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
  if (!isSendable(text, file)) throw appError('invalid');
  if (made.at !== undefined && made.at <= work.now) throw appError('announcement-past');
  await checkStates(work, actor, audience);
  const { people, emptyUnits } = await reachAudience(work, audience, member.id);
  const mayChange = made.at !== undefined && audience.states.length > 0;
  if (people.size === 0 && !mayChange) throw appError('announcement-nobody');
  const at = made.at ?? work.now;
  const announcement: Announcement = {
    id: draft,
    office: post.unit,
    by: member.id,
    text,
    ...(file === undefined ? {} : { file }),
    audience,
    people: people.size,
    emptyUnits: emptyUnits.length,
    createdAt: work.now,
    sendAt: urgent ? at : work.calendar.afterQuietHours(at),
    urgent,
    schedule: 1,
    edition: 0,
    progress: 'owed',
    rev: 1,
  };
  work.tx.put(announcements, draft, announcement);
  work.tx.write('ZADD', work.tx.keys.announcementsOf(post.unit), String(work.now), draft);
  oweStart(work, announcement, member);
  record(work, member.id, 'announcement.send', announcement, String(people.size));
  return announcement;
};

/** Writes what somebody did with an announcement into the history. */
export const record = (
  work: Work,
  by: string,
  action: Extract<AuditAction, `announcement.${string}`>,
  { id, audience }: Announcement,
  detail?: string,
): void =>
  audit(work.tx, {
    at: work.now,
    by,
    action,
    unit: audience.top,
    subject: id,
    ...(detail === undefined ? {} : { detail }),
  });

/** An announcement that the actor may look into. Throws `not-found`, `not-allowed`. */
export const viewAnnouncement = async (work: Work, actor: Actor | undefined, id: string): Promise<Announcement> => {
  const announcement = await work.tx.get(announcements, id);
  if (announcement === undefined) throw appError('not-found');
  authorise(work, actor, 'announcement.send', announcement.audience.top);
  return announcement;
};

/** How an announcement stands. Reasons: Telegram's words for what it refused, the most frequent first. */
export interface AnnouncementState {
  readonly announcement: Announcement;
  readonly counts: AnnouncementCounts;
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
  /** While it goes out, and how it went; undefined where nothing can be said yet. */
  readonly pace: ReturnType<typeof paceOf>;
}

/** Whether counters are kept: an announcement of an earlier version is counted anew each time. */
export const isTallied = ({ schedule }: Announcement): boolean => schedule > 0;

const tallied = async (work: Work, announcement: Announcement): Promise<Tally> =>
  isTallied(announcement)
    ? readTally(work.tx, announcement.id)
    : tallyOf((await readStandings(work.tx, announcement.id)).values());

/** Who was left out when it was stopped is to get it as soon as that was taken back: nothing is over before they are found (`announcement-spread.ts`). */
const present = (announcement: Announcement, counts: AnnouncementCounts): AnnouncementCounts => {
  const { queued, cancelled, done } = counts;
  if (cancelled === 0 || !isLive(announcement)) return counts;
  return { ...counts, queued: queued + cancelled, cancelled: 0, done: done - cancelled };
};

/** The state of an announcement at `work.now`, from its counters: the same few reads however many recipients. */
export const stateOf = async (work: Work, announcement: Announcement): Promise<AnnouncementState> => {
  const tally = await tallied(work, announcement);
  const counts = present(announcement, countsOf(tally, announcement.edition));
  const { startedAt, finishedAt } = announcement;
  const elapsed = startedAt === undefined ? 0 : (finishedAt ?? work.now) - startedAt;
  const pace = paceOf(counts.done, counts.queued - counts.held, elapsed);
  return { announcement, counts, reasons: reasonsOf(tally), pace };
};

/** Stores a recipient with the counters that this changes. */
export const putRecipient = (
  work: Work,
  announcement: Announcement,
  member: string,
  next: Omit<Recipient, 'rev'>,
  before: Recipient | undefined,
): void => changeRecipient(work.tx, { id: announcement.id, isTallied: isTallied(announcement) }, member, next, before);

/** Somebody is no recipient any more. */
export const dropRecipient = (
  work: Work,
  { id, ...rest }: Announcement,
  member: string,
  recipient: Recipient,
): void => {
  work.tx.guard(recipientsOf(id), member);
  work.tx.write('HDEL', work.tx.keys.recipients(id), member);
  if (!isTallied({ id, ...rest })) return;
  addToTally(work.tx, id, new Map(tallyFields(recipient).map((field) => [field, -1])));
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
