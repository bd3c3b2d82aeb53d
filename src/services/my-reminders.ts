import type { Member } from '../domain/member.js';
import { hasPace, type Pace } from '../domain/pace.js';
import { members } from '../store/entities.js';
import type { Work } from './work.js';

/** Stores how a person wants to be reminded; `undefined` takes a setting back. */
export const setPace = (
  { tx }: Work,
  member: Member,
  change: { readonly [K in keyof Pace]: Pace[K] | undefined },
): Member => {
  const { rhythm: _rhythm, snooze: _snooze, away: _away, ...rest } = member;
  const { rhythm, snooze, away } = { ...member, ...change };
  const next: Member = {
    ...rest,
    ...(rhythm === undefined ? {} : { rhythm }),
    ...(snooze === undefined ? {} : { snooze }),
    ...(away === undefined ? {} : { away }),
  };
  tx.put(members, member.id, next);
  tx.write(hasPace(next) ? 'SADD' : 'SREM', tx.keys.paced, member.id);
  return next;
};
