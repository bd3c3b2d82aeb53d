import { type Announcement, mayBeNudged, type Recipient } from '../domain/announcement.js';
import { readRecipients } from '../store/announcements.js';
import { audit } from '../store/audit.js';
import { members, recipientsOf } from '../store/entities.js';
import { enqueue } from '../store/outbox.js';
import { viewAnnouncement } from './announcements.js';
import { type Actor, unitName, type Work } from './work.js';

/** Somebody who has not acknowledged, as the sender sees them. */
export interface SilentRecipient {
  readonly member: string;
  readonly unit: string;
  readonly unitName: string;
  readonly name: string;
  readonly status: Recipient['status'];
}

const byName = new Intl.Collator('vi', { numeric: true });

/** Who has not acknowledged, by the name of the unit. Throws `not-found`, `not-allowed`. */
export const silentRecipients = async (
  work: Work,
  actor: Actor | undefined,
  id: string,
): Promise<{ announcement: Announcement; silent: SilentRecipient[]; nudgeable: number }> => {
  const announcement = await viewAnnouncement(work, actor, id);
  const recipients = await readRecipients(work.tx, id);
  const silent = [...recipients].filter(([, { status }]) => status !== 'acknowledged');
  const people = await work.tx.getMany(
    members,
    silent.map(([member]) => member),
  );
  const names = new Map(people.map(({ id: member, name }) => [member, name]));
  const listed = silent.map(([member, { unit, status }]) => {
    return { member, unit, unitName: unitName(work, unit), name: names.get(member) ?? '', status };
  });
  const nudgeable = silent.filter(([, recipient]) => mayBeNudged(recipient, work.now)).length;
  return {
    announcement,
    silent: listed.sort((a, b) => byName.compare(a.unitName, b.unitName)),
    nudgeable,
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
  const silent = [...(await readRecipients(work.tx, id))].filter(([, { status }]) => status !== 'acknowledged');
  const due = new Map(silent.filter(([, recipient]) => mayBeNudged(recipient, work.now)));
  const at = work.calendar.afterQuietHours(work.now);
  const people = await work.tx.getMany(members, [...due.keys()]);
  for (const { id: to, locale } of people) {
    const recipient = due.get(to);
    if (recipient === undefined) continue;
    work.tx.put(recipientsOf(id), to, { ...recipient, nudgedAt: work.now });
    const purpose = { kind: 'announcement-nudge' as const, announcement: id };
    enqueue(work.tx, { id: `nudge-${id}-${to}-${work.now}`, to, locale, view: { body: [] }, purpose, notBefore: at });
  }
  if (people.length > 0) {
    const unit = announcement.audience.top;
    audit(work.tx, {
      at: work.now,
      by: actor?.member.id ?? '',
      action: 'announcement.nudge',
      unit,
      subject: id,
      detail: String(people.length),
    });
  }
  const sent = silent.filter(([, { status }]) => status === 'sent').length;
  return { nudged: people.length, recently: sent - due.size, without: silent.length - sent, at };
};
