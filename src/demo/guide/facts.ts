import type { Services } from '../../services/kit.js';
import { listPledges } from '../../services/pledge-list.js';
import { listReports } from '../../services/report-list.js';
import { readRecipients } from '../../store/announcements.js';
import { holders } from '../../store/entities.js';
import { reminded } from '../../store/reminded.js';
import type { Cast, Principal } from '../people/cast.js';

/** What has happened so far to those whom the guide accompanies, as the bot itself knows it. */
export interface Facts {
  readonly principalJoined: boolean;
  readonly officeJoined: boolean;
  readonly registered: boolean;
  readonly returned: boolean;
  readonly mended: boolean;
  readonly approved: boolean;
  readonly signed: boolean;
  readonly acknowledged: boolean;
  readonly reported: boolean;
  readonly digested: boolean;
}

/** Reads from Redis what the bot has written there. */
export const readFacts = ({ run }: Pick<Services, 'run'>, cast: Cast, hero: Principal): Promise<Facts> =>
  run(async (work) => {
    const { tx } = work;
    const holds = async (unit: string, id: number): Promise<boolean> =>
      (await tx.get(holders, unit))?.posts.some(({ member }) => member === String(id)) ?? false;
    const [pledge] = (await listPledges(work, { unit: hero.unit })).slice(-1);
    const reports = await listReports(work, { unit: hero.unit });
    const returned = pledge?.reviews.findLast(({ decision }) => decision === 'returned');
    const marks = (await tx.get(reminded, String(cast.officer.phone.id)))?.sent ?? {};
    const announced = await tx.redis.zrange(tx.keys.announcementsOf(cast.officer.unit), '0', '-1');
    const outcomes = await Promise.all(announced.map((id) => readRecipients(tx, id)));
    return {
      principalJoined: await holds(hero.unit, hero.phone.id),
      officeJoined:
        (await holds(cast.officer.unit, cast.officer.phone.id)) &&
        (await holds(cast.director.unit, cast.director.phone.id)),
      registered: pledge !== undefined,
      returned: returned !== undefined,
      mended: returned !== undefined && (pledge?.versions.length ?? 0) > returned.version,
      approved: pledge?.reviews.some(({ decision }) => decision === 'approved') ?? false,
      signed: pledge?.signature !== undefined,
      acknowledged: outcomes.some((one) => one.get(String(hero.phone.id))?.status === 'acknowledged'),
      reported: reports.length > 0,
      digested: Object.keys(marks).some((key) => key.startsWith('digest-')),
    };
  });
