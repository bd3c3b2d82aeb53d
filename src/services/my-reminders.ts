import { addDays, formatDay } from '../domain/iso-day.js';
import type { Member } from '../domain/member.js';
import { type Pace, paceEnds } from '../domain/pace.js';
import { snoozeUntil } from '../domain/snooze.js';
import { appError } from '../errors.js';
import { text } from '../flows/view.js';
import { audit } from '../store/audit.js';
import { members } from '../store/entities.js';
import { notifyAll } from './notify.js';
import { postHolders } from './post-holders.js';
import { type Actor, authorise, unitName, type Work } from './work.js';

type Change = { readonly [K in keyof Pace]: Pace[K] | undefined };

/** Stores how the person wants to be reminded; `undefined` takes a setting back. Throws `not-allowed`. */
export const setPace = (work: Work, who: Actor | undefined, change: Change): Member => {
  const { member } = authorise(work, who, 'reminders.pace', who?.post.unit ?? '');
  return putPace(work, member, change);
};

/** Stores it for a member whose change is authorised already. */
export const putPace = ({ tx, calendar }: Work, member: Member, change: Change): Member => {
  const { rhythm: _rhythm, snooze: _snooze, away: _away, ...rest } = member;
  const { rhythm, snooze, away } = { ...member, ...change };
  const next: Member = {
    ...rest,
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(snooze === undefined ? {} : { snooze }),
    ...(away === undefined ? {} : { away }),
  };
  tx.put(members, member.id, next);
  const ends = paceEnds(member.id, next, calendar);
  if (ends === 0) tx.write('ZREM', tx.keys.paced, member.id);
  else tx.write('ZADD', tx.keys.paced, ends === Number.POSITIVE_INFINITY ? '+inf' : String(ends), member.id);
  return next;
};

/** The hour (minute of the day) or ISO weekday of the person's reminders; undefined: as everybody. Throws `invalid`, `not-allowed`. */
export const setRhythm = (
  work: Work,
  who: Actor | undefined,
  change: { readonly minute: number | undefined } | { readonly weekday: number | undefined },
): Member => {
  const { minute, weekday } = { ...who?.member.rhythm, ...change };
  if (minute !== undefined && !isSendable(work, minute)) throw appError('invalid');
  if (weekday !== undefined && !(Number.isInteger(weekday) && weekday >= 1 && weekday <= 7)) throw appError('invalid');
  const rhythm = {
    ...(minute === undefined ? {} : { minute }),
    ...(weekday === undefined ? {} : { weekday }),
  };
  return setPace(work, who, { rhythm: Object.keys(rhythm).length === 0 ? undefined : rhythm });
};

/** Whether messages may be sent at this minute of a day: it is one, and not in quiet hours. */
export const isSendable = ({ calendar }: Pick<Work, 'calendar'>, minute: number): boolean =>
  Number.isInteger(minute) && minute >= 0 && minute < 1440 && !calendar.isQuietMinute(minute);

/**
 * Holds the person's reminders until the end that a button names. `isNew` is false when that is so already. Throws `stale` for an old
 * button, `not-allowed`.
 */
export const snooze = (
  work: Work,
  who: Actor | undefined,
  end: { readonly day: string; readonly part: string },
): { readonly until: number; readonly isNew: boolean } => {
  const { member } = authorise(work, who, 'reminders.pace', who?.post.unit ?? '');
  const until = snoozeUntil(end, member, work);
  if (until === undefined) throw appError('stale');
  if (member.snooze?.until === until) return { until, isNew: false };
  setPace(work, who, { snooze: { until } });
  return { until, isNew: true };
};

/** Somebody beside a person who may stand in. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}

/** Who holds a post in one of the person's units. Throws `not-allowed`. */
export const colleaguesOf = async (work: Work, who: Actor | undefined): Promise<Colleague[]> => {
  const { member } = authorise(work, who, 'reminders.pace', who?.post.unit ?? '');
  const found = new Map<string, Colleague>();
  for (const unit of new Set(member.posts.map((post) => post.unit))) {
    for (const { role, member: one } of await postHolders(work, unit)) {
      if (one.id !== member.id) found.set(one.id, { id: one.id, name: one.name, role });
    }
  }
  return [...found.values()];
};

/** Records an absence; whoever stands in is told. Throws `not-allowed`, `stale` when that person left the unit meanwhile. */
export const setAway = async (work: Work, who: Actor | undefined, away: NonNullable<Pace['away']>): Promise<Member> => {
  const colleagues = await colleaguesOf(work, who);
  const { member, post } = authorise(work, who, 'reminders.pace', who?.post.unit ?? '');
  if (away.standIn !== undefined && !colleagues.some(({ id }) => id === away.standIn)) throw appError('stale');
  const before = member.away?.standIn;
  if (before !== undefined && before !== away.standIn) await tellStandIn(work, member, 'pace-told-over');
  const next = setPace(work, who, { away });
  await tellStandIn(work, next, 'pace-told-standin');
  audit(work.tx, {
    at: work.now,
    by: member.id,
    action: 'member.away',
    unit: post.unit,
    detail: `${away.from}/${away.to}`,
  });
  return next;
};

/**
 * The person is back, or does not go after all; whoever stands in is told. What is open is told with the next tick, as after any absence.
 * Throws `stale` when there is no absence.
 */
export const endAway = async (work: Work, who: Actor | undefined): Promise<Member> => {
  const { member, post } = authorise(work, who, 'reminders.pace', who?.post.unit ?? '');
  const { away } = member;
  const today = work.calendar.dayOf(work.now);
  if (away === undefined || away.to < today) throw appError('stale');
  await tellStandIn(work, member, 'pace-told-over');
  audit(work.tx, { at: work.now, by: member.id, action: 'member.back', unit: post.unit });
  const yesterday = addDays(today, -1);
  return setPace(work, who, { away: away.from > today ? undefined : { from: yesterday, to: yesterday } });
};

const tellStandIn = async (work: Work, { id, name, away, posts }: Member, what: string): Promise<void> => {
  if (away?.standIn === undefined) return;
  const units = [...new Set(posts.map(({ unit }) => unitName(work, unit)))].join(', ');
  const args = { name, units, from: formatDay(away.from), to: formatDay(away.to) };
  await notifyAll(work, `${what}-${id}-${work.now}`, [away.standIn], { body: [text(what, args)] }, undefined);
};
