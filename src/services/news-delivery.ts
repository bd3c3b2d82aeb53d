import { may } from '../domain/policy.js';
import { members } from '../store/entities.js';
import type { OutboxEntry } from '../store/outbox.js';
import type { Work } from './work.js';

/** Whether the person holds any post in the unit. */
export const holdsPostIn = async (work: Work, person: string, unit: string): Promise<boolean> =>
  (await work.tx.get(members, person))?.posts.some((post) => post.unit === unit) ?? false;

/**
 * Owed news of a unit, unless its recipient may not look into that unit any more: a post may have changed hands since. Other messages pass
 * unchanged.
 */
export const newsEntry = async (work: Work, entry: OutboxEntry): Promise<OutboxEntry | undefined> => {
  const { purpose, to } = entry;
  if (purpose.kind !== 'news' || purpose.unit === undefined) return entry;
  const { unit } = purpose;
  const posts = (await work.tx.get(members, to))?.posts ?? [];
  return posts.some((post) => may('unit.view', post, unit, work.directory.tree)) ? entry : undefined;
};
