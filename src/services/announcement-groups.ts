import type { AnnouncementAudience, AudienceGroup } from '../domain/announcement.js';
import { clip, fold, normalise } from '../domain/text.js';
import { appError } from '../errors.js';
import { audit } from '../store/audit.js';
import { groupsOf } from '../store/entities.js';
import { parseStored } from '../store/transaction.js';
import { type Actor, authorise, type Work } from './work.js';

/** How many audiences an office may keep: they stand as buttons below a question. */
const GROUPS_MAX = 12;
/** Longest name, in code points: it stands on a button. */
export const GROUP_NAME_MAX = 40;

const byName = new Intl.Collator('vi', { numeric: true });

/** The audiences that the actor's unit keeps, by name. Throws `not-allowed`. */
export const listGroups = async (work: Work, actor: Actor | undefined): Promise<AudienceGroup[]> => {
  const { post } = authorise(work, actor, 'announcement.send', actor?.post.unit ?? '');
  const entity = groupsOf(post.unit);
  const key = entity.key(work.tx.keys);
  const all = Object.entries(await work.tx.redis.hgetall(key));
  const groups = all.map(([id, raw]) => {
    work.tx.prime(entity, id, raw);
    return parseStored(entity.schema, key, id, raw);
  });
  return groups.sort((a, b) => byName.compare(a.name, b.name));
};

/** One of them. Throws `not-allowed`, `not-found`. */
export const groupById = async (work: Work, actor: Actor | undefined, id: string): Promise<AudienceGroup> => {
  const found = (await listGroups(work, actor)).find((one) => one.id === id);
  if (found === undefined) throw appError('not-found');
  return found;
};

export interface GroupChange {
  /** The same id is the same group: saving it again changes it. */
  readonly id: string;
  readonly name: string;
  readonly audience: AnnouncementAudience;
}

/** Keeps an audience by name, or gives one another name. Throws `not-allowed`, `group-name` when another one has it, `group-limit`. */
export const saveGroup = async (
  work: Work,
  actor: Actor | undefined,
  { id, name: typed, audience }: GroupChange,
): Promise<AudienceGroup> => {
  const { member, post } = authorise(work, actor, 'announcement.send', audience.top);
  const groups = await listGroups(work, actor);
  const name = clip(normalise(typed), GROUP_NAME_MAX);
  if (name === '') throw appError('invalid');
  if (groups.some((one) => one.id !== id && fold(one.name) === fold(name))) throw appError('group-name', { name });
  const known = groups.find((one) => one.id === id);
  if (known === undefined && groups.length >= GROUPS_MAX) throw appError('group-limit', { max: GROUPS_MAX });
  const group = { id, name, audience, by: member.id, at: work.now };
  work.tx.put(groupsOf(post.unit), id, group);
  audit(work.tx, { at: work.now, by: member.id, action: 'group.save', unit: post.unit, subject: id });
  return { ...group, rev: (known?.rev ?? 0) + 1 };
};

/** Forgets a kept audience; announcements sent to it stay. Throws `not-allowed`, `not-found`. */
export const dropGroup = async (work: Work, actor: Actor | undefined, id: string): Promise<AudienceGroup> => {
  const group = await groupById(work, actor, id);
  const { member, post } = authorise(work, actor, 'announcement.send', actor?.post.unit ?? '');
  work.tx.guard(groupsOf(post.unit), id);
  work.tx.write('HDEL', work.tx.keys.groups(post.unit), id);
  audit(work.tx, { at: work.now, by: member.id, action: 'group.drop', unit: post.unit, subject: id });
  return group;
};
