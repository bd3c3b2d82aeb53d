import type { Member } from '../domain/member.js';
import type { View } from '../flows/view.js';
import { members } from '../store/entities.js';
import { enqueue, type OutboxEntry } from '../store/outbox.js';
import type { Work } from './work.js';

export interface Notice {
  /** What, to whom, for which cause: the same id is the same message. */
  readonly id: string;
  readonly to: Member;
  readonly view: View;
  readonly purpose: OutboxEntry['purpose'];
  /** Epoch milliseconds; absent: at once, quiet hours or not. */
  readonly notBefore?: number;
}

/** Owes a person a message, in the same commit as its cause. */
const notify = (work: Work, { id, to, view, purpose, notBefore }: Notice): void =>
  enqueue(work.tx, { id, to: to.id, locale: to.locale, view, purpose, notBefore: notBefore ?? work.now });

/** News for several people, not before the quiet hours end. Those who are not members any more are left out. */
export const notifyAll = async (work: Work, cause: string, people: readonly string[], view: View): Promise<void> => {
  for (const member of await work.tx.getMany(members, [...new Set(people)])) {
    const notBefore = work.calendar.afterQuietHours(work.now);
    notify(work, { id: `${cause}-${member.id}`, to: member, view, purpose: { kind: 'news' }, notBefore });
  }
};

/** The person's command menu is to be set anew (their role or language changed). */
export const refreshMenu = (work: Work, member: Member): void =>
  notify(work, { id: `menu-${member.id}-${work.now}`, to: member, view: { body: [] }, purpose: { kind: 'menu' } });
