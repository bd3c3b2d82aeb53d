import type { FileRef, Pledge } from '../../src/domain/pledge.js';
import type { Role } from '../../src/domain/role.js';
import { paperWay, recordPaper, takePaperBack } from '../../src/services/paper-signatures.js';
import { approvePledge, submitPledge } from '../../src/services/pledges.js';
import { tellUnitOfReview } from '../../src/services/review-news.js';
import type { Actor, Work } from '../../src/services/work.js';
import { pledges } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE, openWorld, read } from './reminder-world.js';
import { actor, photo } from './report-world.js';

export const HOUR = 3_600_000;
export const PLEDGE = 'p-s1';
export const TEXT = {
  content: '3',
  action: 'Trồng 50 cây',
  target: '50 cây',
  deadline: '2027-01-15',
  responsible: 'Lan',
  attachments: [],
};
/** Who is there: two officers and a leader above a school that nobody has joined. */
const ROLES: Readonly<Record<string, readonly [unit: string, role: Role]>> = {
  90: [OFFICE, 'officer'],
  91: [OFFICE, 'officer'],
  92: [OFFICE, 'leader'],
  11: ['s1', 'principal'],
  12: ['s1', 'deputy'],
  21: ['s2', 'principal'],
};

/** The pledge was filed for the school by 90 and approved by 92, at nine on the tenth of September. */
export const openDesk = async ({ approver = '92' } = {}) => {
  const world = await openWorld(2);
  await world.seat(['90', OFFICE, 'officer'], ['91', OFFICE, 'officer'], ['92', OFFICE, 'leader']);
  world.clock.now = at('2026-09-10T09:00');
  const as = <T>(id: string, use: (work: Work, by: Actor) => Promise<T>): Promise<T> =>
    world.run(async (work) => use(work, await actor(work, id, ...(ROLES[id] as [string, Role]))));
  await as('90', (work, by) => submitPledge(work, by, { draft: PLEDGE, campaign: CAMPAIGN, unit: 's1', body: TEXT }));
  await as(approver, async (work, by) => tellUnitOfReview(work, await approvePledge(work, by, PLEDGE)));
  world.clock.now += HOUR;
  const sheet = { day: '2026-09-10', signer: 'principal' as const, files: [photo('tờ-1')] };
  return {
    ...world,
    as,
    sheet,
    current: () => world.run(async ({ tx }) => (await tx.get(pledges, PLEDGE)) as Pledge),
    record: (id = '90', change: { day?: string; files?: FileRef[]; version?: number } = {}) =>
      as(id, (work, by) => recordPaper(work, by, PLEDGE, change.version ?? 1, { ...sheet, ...change })),
    takeBack: (id: string, recorded: number, reason = 'Nhầm ảnh của trường khác') =>
      as(id, (work, by) => takePaperBack(work, by, PLEDGE, { recorded, reason })),
    way: (id: string) => as(id, async (work, by) => paperWay(work, by, (await work.tx.get(pledges, PLEDGE)) as Pledge)),
  };
};
export type Desk = Awaited<ReturnType<typeof openDesk>>;

export const recordedAt = async (desk: Desk): Promise<number> => (await desk.current()).signature?.at ?? 0;
export const newsOf = async (desk: Desk): Promise<string[]> =>
  [...(await desk.owed()).values()]
    .filter(({ purpose }) => purpose.kind === 'news')
    .map(({ to, view }) => `${to}: ${read(view).replaceAll('&amp;', '&').split('\n')[0]}`);
