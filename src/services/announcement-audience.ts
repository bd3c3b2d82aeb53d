import type { z } from 'zod';
import { type AnnouncementAudience, type Reach, type ReachUnit, reachOf } from '../domain/announcement.js';
import { readFields } from '../store/bulk.js';
import { holders, type holdersSchema } from '../store/entities.js';
import type { Work } from './work.js';

/** Finds recipients without further reads. */
export type ReachFinder = (audience: AnnouncementAudience) => Reach;

/**
 * Reads once who holds which post under a unit; every audience within it is then found in memory, as a person changes their mind.
 * @param sender member id, who never receives the own announcement
 */
export const openReach = async (work: Work, top: string, sender: string): Promise<ReachFinder> => {
  const { tree } = work.directory;
  const held = new Map<string, z.infer<typeof holdersSchema>['posts']>();
  const { redis, keys } = work.tx;
  await readFields(
    redis,
    holders.key(keys),
    tree.subtree(top),
    holders.schema,
    (unit, { posts }) => void held.set(unit, posts),
  );
  const unitOf = (code: string): ReachUnit => ({
    code,
    kind: tree.get(code)?.kind ?? '',
    isOffice: tree.isOffice(code),
    posts: held.get(code) ?? [],
  });
  return (audience) => reachOf(tree.subtree(audience.top).map(unitOf), audience, sender);
};
