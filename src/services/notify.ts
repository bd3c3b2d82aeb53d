import { standInOf } from '../domain/away.js';
import type { Member } from '../domain/member.js';
import { gap, text, type View } from '../flows/view.js';
import { members } from '../store/entities.js';
import { enqueue, type OutboxEntry, strikeOff } from '../store/outbox.js';
import type { Work } from './work.js';

export interface Notice {
  /** What, to whom, for which cause: the same id is the same message. */
  readonly id: string;
  readonly to: Pick<Member, 'id' | 'locale'>;
  readonly view: View;
  readonly purpose: OutboxEntry['purpose'];
  /** Epoch milliseconds; absent: at once, quiet hours or not. */
  readonly notBefore?: number;
}

/** Owes a person a message, in the same commit as its cause. */
const notify = (work: Work, { id, to, view, purpose, notBefore }: Notice): void =>
  enqueue(work.tx, { id, to: to.id, locale: to.locale, view, purpose, notBefore: notBefore ?? work.now });

/**
 * News of a unit for several people, not before the quiet hours end; whoever stands in for one who is away gets it as well. Those who are not
 * members any more are left out, and at delivery those who may not look into the unit any more.
 * @param unit its code, or by member id the unit on whose account each gets it; undefined where they get it whatever posts they hold by then
 */
export const notifyAll = async (
  work: Work,
  cause: string,
  people: readonly string[],
  view: View,
  unit: string | ReadonlyMap<string, string> | undefined,
): Promise<void> => {
  const notBefore = work.calendar.afterQuietHours(work.now);
  const tell = (to: Member, told: View, meant: Member): void => {
    const about = typeof unit === 'object' ? unit.get(meant.id) : unit;
    const purpose = { kind: 'news' as const, ...(about === undefined ? {} : { unit: about }) };
    notify(work, { id: `${cause}-${to.id}`, to, view: told, purpose, notBefore });
  };
  const meant = await work.tx.getMany(members, [...new Set(people)]);
  for (const member of meant) tell(member, view, member);
  for (const absent of meant) {
    const standIn = await standInFor(work, absent);
    if (standIn === undefined || people.includes(standIn.id)) continue;
    tell(standIn, { ...view, body: [text('remind-instead', { name: absent.name }), gap, ...view.body] }, absent);
  }
};

/** News that concerns a person alone, whatever posts they hold by then; at once: it is what somebody else did to them, or waits for. */
export const tellPerson = (work: Work, cause: string, to: Notice['to'], view: View): void =>
  notify(work, { id: `${cause}-${to.id}`, to, view, purpose: { kind: 'news' } });

/** Who gets a person's messages now because they are away; undefined too when the one they named holds no post beside them any more. */
const standInFor = async (work: Work, absent: Member): Promise<Member | undefined> => {
  const id = standInOf(absent, work.now, work.calendar);
  const standIn = id === undefined ? undefined : await work.tx.get(members, id);
  const isBeside = standIn?.posts.some(({ unit }) => absent.posts.some((post) => post.unit === unit)) ?? false;
  return isBeside ? standIn : undefined;
};

/**
 * Takes back news that wait for the morning, and returns the people whose message has left, or leaves just now: they have to be told otherwise.
 */
export const cancelNews = async (work: Work, cause: string, people: readonly string[]): Promise<string[]> => {
  const told: string[] = [];
  for (const member of await work.tx.getMany(members, [...new Set(people)])) {
    const standIn = await standInFor(work, member);
    if (standIn !== undefined && !people.includes(standIn.id)) await takeBack(work, `${cause}-${standIn.id}`);
    if (!(await takeBack(work, `${cause}-${member.id}`))) told.push(member.id);
  }
  return told;
};

/** False when the message has left, or leaves just now. */
const takeBack = async (work: Work, id: string): Promise<boolean> => {
  const due = await work.tx.redis.zscore(work.tx.keys.outboxDue, id);
  const waits = due !== null && Number(due) > work.now;
  if (waits) strikeOff(work.tx, id);
  return waits;
};

/** The person's command menu is to be set anew (their role or language changed). */
export const refreshMenu = (work: Work, member: Member): void =>
  notify(work, { id: `menu-${member.id}-${work.now}`, to: member, view: { body: [] }, purpose: { kind: 'menu' } });
