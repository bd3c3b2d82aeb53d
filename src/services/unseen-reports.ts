import { reportedKey } from '../domain/duty.js';
import type { Report } from '../domain/report.js';
import { reports } from '../store/entities.js';
import { type Actor, authorise, type Work } from './work.js';

/** A report waits to be looked at, from the moment at which it was first sent. */
export const markUnseen = (work: Work, { pledge, period, at }: Pick<Report, 'pledge' | 'period' | 'at'>): void =>
  work.tx.write('ZADD', work.tx.keys.unseen, String(at), reportedKey(pledge, period));

/** Somebody looked at it. */
export const markSeen = (work: Work, { pledge, period }: Pick<Report, 'pledge' | 'period'>): void =>
  work.tx.write('ZREM', work.tx.keys.unseen, reportedKey(pledge, period));

/** Reports of open campaigns below the actor's unit that no officer has looked at, the longest waiting first. Throws `not-allowed`. */
export const unseenReports = async (work: Work, actor: Actor | undefined): Promise<Report[]> => {
  const { post, member } = authorise(work, actor, 'progress.view', actor?.post.unit ?? '');
  const ids = await work.tx.redis.zrange(work.tx.keys.unseen, '0', '-1');
  const { tree, campaigns } = work.directory;
  const open = new Set(campaigns.filter(({ status }) => status === 'open').map(({ id }) => id));
  return (await work.tx.getMany(reports, ids)).filter(
    ({ unit, campaign, seenAt, by }) =>
      seenAt === undefined &&
      by !== member.id &&
      open.has(campaign) &&
      unit !== post.unit &&
      tree.isUnder(unit, post.unit),
  );
};
