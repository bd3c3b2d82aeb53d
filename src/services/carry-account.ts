import { isLive } from '../domain/announcement.js';
import { newRecipient } from '../domain/announcement-recipient.js';
import type { Member } from '../domain/member.js';
import { type BotSession, PARKED_LIMIT, readSession } from '../flows/session.js';
import { markChanged } from '../store/announcements.js';
import { announcements, members, recipientsOf } from '../store/entities.js';
import { reminded } from '../store/reminded.js';
import { oweAnnouncement } from './announcement-start.js';
import { dropRecipient, putRecipient } from './announcements.js';
import { putPace } from './my-reminders.js';
import { SESSION_SECONDS } from './turns.js';
import type { Work } from './work.js';

/** What a person has begun and may go on with under another account; taking a post belongs to the account itself. */
const draftsOf = ({ dialog, parked }: BotSession) =>
  [...(dialog === undefined ? [] : [dialog]), ...parked].filter(({ flow }) => flow !== 'join');

/**
 * The same person has a new Telegram account: begun drafts, how they want to be reminded, the marks of reminders, and announcements that did not reach the lost one go
 * along. Returns the number of drafts.
 */
export const carryAccount = async (work: Work, from: string, to: Member): Promise<number> => {
  const marks = await work.tx.get(reminded, from);
  if (marks !== undefined && (await work.tx.get(reminded, to.id)) === undefined)
    work.tx.put(reminded, to.id, { sent: marks.sent });
  await carryPace(work, from, to);
  await carryAnnouncements(work, from, to);
  return carryDrafts(work, from, to.id);
};

/** What the new account chose for itself comes first. */
const carryPace = async (work: Work, from: string, to: Member): Promise<void> => {
  const lost = await work.tx.get(members, from);
  if (lost === undefined) return;
  const { rhythm = lost.rhythm, snooze = lost.snooze, away = lost.away } = to;
  if ([rhythm, snooze, away].some((one) => one !== undefined)) putPace(work, to, { rhythm, snooze, away });
};

const carryDrafts = async ({ tx }: Work, from: string, to: string): Promise<number> => {
  const keys = [tx.keys.session(from), tx.keys.session(to)] as const;
  const [lost, own] = (await tx.redis.mget(...keys)).map(parse) as [BotSession, BotSession];
  const drafts = draftsOf(lost);
  if (drafts.length === 0) return 0;
  const { dialog: _none, ...emptied } = { ...lost, parked: [], rev: lost.rev + 1 };
  const filled = { ...own, parked: [...drafts, ...own.parked].slice(0, PARKED_LIMIT), rev: own.rev + 1 };
  for (const [key, before, session] of [
    [keys[0], lost, emptied],
    [keys[1], own, filled],
  ] as const) {
    tx.guardKey(key, before.rev);
    tx.write('SET', key, JSON.stringify(session), 'EX', String(SESSION_SECONDS));
  }
  return drafts.length;
};

const parse = (raw: string | null): BotSession => {
  try {
    return readSession(JSON.parse(raw ?? '{}'));
  } catch {
    return readSession({});
  }
};

const carryAnnouncements = async (work: Work, from: string, to: Member): Promise<void> => {
  const { tx } = work;
  const missed = await tx.redis.zrange(tx.keys.unreachable(from), '0', '-1');
  for (const announcement of await tx.getMany(announcements, missed)) {
    const { id } = announcement;
    const recipient = await tx.get(recipientsOf(id), from);
    const isKnown = (await tx.get(recipientsOf(id), to.id)) !== undefined;
    if (recipient?.status !== 'unreachable' || isKnown) continue;
    tx.write('ZREM', tx.keys.unreachable(from), id);
    if (!isLive(announcement)) continue;
    dropRecipient(work, announcement, from, recipient);
    putRecipient(work, announcement, to.id, newRecipient(recipient.unit, work.now), undefined);
    oweAnnouncement(work, id, to, work.now);
    markChanged(tx, id);
  }
};
