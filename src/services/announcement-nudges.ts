import { type Announcement, isLive } from '../domain/announcement.js';
import { arrivalOf } from '../domain/announcement-reach.js';
import { mayBeNudged, type Recipient, type RecipientStanding } from '../domain/announcement-recipient.js';
import { readRecipients, readStandings } from '../store/announcements.js';
import { members, recipientsOf } from '../store/entities.js';
import { owe } from './announcement-start.js';
import { record, viewAnnouncement } from './announcements.js';
import { type Actor, unitName, type Work } from './work.js';

/** Somebody who has not acknowledged, as the sender sees them. */
export interface SilentRecipient extends Pick<RecipientStanding, 'status' | 'reason' | 'heldUntil'> {
  readonly member: string;
  readonly unit: string;
  readonly unitName: string;
  readonly name: string;
}

export interface SilentList {
  readonly announcement: Announcement;
  /** How many are silent, and how many of them may be nudged now. */
  readonly count: number;
  readonly nudgeable: number;
  /** From 0, within what there is. */
  readonly page: number;
  readonly pages: number;
  readonly silent: readonly SilentRecipient[];
}

const byName = new Intl.Collator('vi', { numeric: true });

/** A page of who has not acknowledged, by the name of the unit. Throws `not-found`, `not-allowed`. */
export const silentRecipients = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
  { page: asked, size }: { readonly page: number; readonly size: number },
): Promise<SilentList> => {
  const announcement = await viewAnnouncement(work, actor, id);
  const all = [...(await readStandings(work.tx, id))]
    .filter(([, { status }]) => status !== 'acknowledged')
    .map(([member, one]) => ({ member, one, place: unitName(work, one.unit) }))
    .sort((a, b) => byName.compare(a.place, b.place) || a.member.localeCompare(b.member));
  const pages = Math.max(1, Math.ceil(all.length / size));
  const page = Number.isInteger(asked) ? Math.min(Math.max(asked, 0), pages - 1) : 0;
  const shown = all.slice(page * size, (page + 1) * size);
  const people = await work.tx.getMany(
    members,
    shown.map(({ member }) => member),
  );
  const names = new Map(people.map(({ id: member, name }) => [member, name]));
  return {
    announcement,
    count: all.length,
    nudgeable: isLive(announcement) ? all.filter(({ one }) => mayBeNudged(one, work.now)).length : 0,
    page,
    pages,
    silent: shown.map(({ member, one, place }) => ({ ...one, member, unitName: place, name: names.get(member) ?? '' })),
  };
};

/** How many were nudged, and how many of the silent were not and why. */
export interface NudgeResult {
  readonly nudged: number;
  /** Nudged within the last hours already. */
  readonly recently: number;
  /** Do not have the message yet, or cannot be reached. */
  readonly without: number;
  /** When the nudges go out, epoch milliseconds. */
  readonly at: number;
}

/** Reminds those who have the message and have not acknowledged it. Throws `not-found`, `not-allowed`. */
export const nudgeSilent = async (work: Work, actor: Actor | undefined, id: string): Promise<NudgeResult> => {
  const announcement = await viewAnnouncement(work, actor, id);
  const all = isLive(announcement) ? await readRecipients(work.tx, id) : new Map<string, Recipient>();
  const silent = [...all].filter(([, { status }]) => status !== 'acknowledged');
  const due = new Map(silent.filter(([, recipient]) => mayBeNudged(recipient, work.now)));
  const at = work.calendar.afterQuietHours(work.now);
  const people = await work.tx.getMany(members, [...due.keys()]);
  for (const one of people) {
    const recipient = due.get(one.id);
    if (recipient === undefined) continue;
    work.tx.put(recipientsOf(id), one.id, { ...recipient, nudgedAt: work.now });
    owe(
      work,
      `nudge-${id}-${one.id}-${work.now}`,
      one,
      { kind: 'announcement-nudge', announcement: id },
      arrivalOf(one, at, work.calendar),
    );
  }
  if (people.length > 0)
    record(work, actor?.member.id ?? '', 'announcement.nudge', announcement, String(people.length));
  const sent = silent.filter(([, { status }]) => status === 'sent').length;
  return { nudged: people.length, recently: sent - due.size, without: silent.length - sent, at };
};
