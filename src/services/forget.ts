import { claims, members } from '../store/entities.js';
import type { Work } from './work.js';

/** Removes all that tells of a person: the member with name and consent, requests for posts, marks of reminders. Posts are given up before. */
export const forgetMember = async (work: Work, person: string): Promise<void> => {
  const { tx } = work;
  await forgetClaims(work, person);
  if ((await tx.get(members, person)) !== undefined) {
    tx.guard(members, person);
    tx.write('HDEL', tx.keys.members, person);
  }
  tx.write('HDEL', tx.keys.reminded, person);
  tx.write('ZREM', tx.keys.paced, person);
  tx.write('DEL', tx.keys.unreachable(person));
};

/** Requests for a post hold the name under which they were made. */
const forgetClaims = async ({ tx }: Work, person: string): Promise<void> => {
  const all = await tx.getMany(claims, await tx.redis.hkeys(tx.keys.claims));
  for (const { id, person: by } of all) {
    if (by !== person) continue;
    tx.guard(claims, id);
    tx.write('HDEL', tx.keys.claims, id);
    tx.write('ZREM', tx.keys.claimsWaiting, id);
  }
};

/**
 * A lost account is forgotten once the person has another one, as its owner could ask: nobody can ask from it any more. The new one keeps its number,
 * so that what was filed from it counts as the person's own. One that holds a post still is left as it is.
 */
export const forgetLost = async (work: Work, lost: string, to: string): Promise<void> => {
  const { tx } = work;
  const [former, member] = [await tx.get(members, lost), await tx.get(members, to)];
  if (former === undefined || member === undefined || former.posts.length > 0) return;
  const formerly = [...new Set([...(member.formerly ?? []), ...(former.formerly ?? []), lost])];
  tx.put(members, to, { ...member, formerly });
  await forgetMember(work, lost);
  tx.write('DEL', tx.keys.session(lost));
};
