import { campaignHandle } from '../../../src/bot/campaign-handle.js';
import { createFeatures } from '../../../src/bot/features/index.js';
import { newRecipient } from '../../../src/domain/announcement-recipient.js';
import type { Role } from '../../../src/domain/role.js';
import { createInvite } from '../../../src/services/invites.js';
import { SYSTEM } from '../../../src/services/work.js';
import { bumpRevision } from '../../../src/store/directory.js';
import {
  announcements,
  groupsOf,
  holders,
  members,
  pledges,
  recipientsOf,
  reports,
} from '../../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE } from '../../services/reminder-world.js';
import type { Act } from './inputs.js';
import type { Watch } from './watch.js';

const PRINCIPAL = 101;
const TWICE = 102;
const OFFICER = 90;
const ADMIN = 91;
const NOBODY = 700;
const H = campaignHandle(CAMPAIGN);
const WEEK = '2026-W39';

const features = createFeatures({} as Parameters<typeof createFeatures>[0]);
export const ACTIONS = features.flatMap(({ actions }) => Object.keys(actions ?? {}));

const POSTS: Readonly<Record<number, readonly (readonly [unit: string, role: Role])[]>> = {
  [PRINCIPAL]: [['s1', 'principal']],
  [TWICE]: [
    ['s2', 'principal'],
    ['s3', 'deputy'],
  ],
  [OFFICER]: [[OFFICE, 'officer']],
  [ADMIN]: [[OFFICE, 'admin']],
};

export interface Scene {
  readonly person: number;
  /** What is typed (`/…`), pressed by its data, or pressed by the beginning of the data of a button that can be seen (`~…`). */
  readonly opens: readonly string[];
}
/** Where inputs meet the bot: every dialog, the screens of each role, somebody unknown, somebody who joins. */
export const SCENES: Readonly<Record<string, Scene>> = {
  nobody: { person: NOBODY, opens: [] },
  joining: { person: NOBODY, opens: ['/start INVITE', '~d:'] },
  'a principal at rest': { person: PRINCIPAL, opens: [] },
  register: { person: PRINCIPAL, opens: ['/dangky'] },
  report: { person: PRINCIPAL, opens: [`a:report:p-s1:${WEEK}`] },
  'a principal of two schools': { person: TWICE, opens: ['/baocao'] },
  rename: { person: PRINCIPAL, opens: ['a:rename'] },
  away: { person: OFFICER, opens: ['a:pace-away'] },
  'find a unit': { person: ADMIN, opens: ['a:unit-find:card'] },
  'find in the table': { person: OFFICER, opens: ['a:pf'] },
  'in place of a unit': { person: OFFICER, opens: ['/nopthay s7', '~a:register-for'] },
  'whom to file for': { person: OFFICER, opens: ['/nopthay'] },
  'an officer at rest': { person: OFFICER, opens: ['/tiendo'] },
  'an admin at rest': { person: ADMIN, opens: ['/thumoi'] },
  return: { person: OFFICER, opens: ['a:return:p-s4:1'] },
  'return several': { person: OFFICER, opens: ['a:qnew', '~a:ql', '~a:qt', '~a:qr'] },
  relief: { person: OFFICER, opens: [`a:relief:${H}:s1`] },
  'relief for all': { person: OFFICER, opens: [`a:relief-all:${H}:${OFFICE}`] },
  'correct a figure': { person: OFFICER, opens: [`a:rep-fix:p-s2:${WEEK}`] },
  announce: { person: OFFICER, opens: ['a:ann-new'] },
  'move an announcement': { person: OFFICER, opens: ['a:ann-move:ann1'] },
  'correct an announcement': { person: OFFICER, opens: ['a:ann-correct:ann2'] },
  'the settings': { person: ADMIN, opens: ['/caidat'] },
  'buttons of the settings': { person: ADMIN, opens: ['/caidat', '~a:cfg-g:escalation'] },
  'quiet hours': { person: ADMIN, opens: ['a:cfg-ask:quiet'] },
  'a school holiday': { person: ADMIN, opens: ['a:cfg-ask:holiday'] },
  'a day worked': { person: ADMIN, opens: ['a:cfg-ask:workday'] },
  'a kind of unit': { person: ADMIN, opens: ['a:cfg-ask:kind'] },
  'a text of consent': { person: ADMIN, opens: ['a:cfg-ask:consent'] },
  'name a group': { person: ADMIN, opens: ['a:grp-name:g1'] },
};

const BODY = {
  content: '3',
  action: '🌳 Mở thư viện xanh',
  target: '500 sách',
  deadline: '2027-01-15',
  responsible: 'Lan',
};

/** The pledges, a report and the announcements that the scenes are about, as they were at first. */
const refill = ({ run, keys, redis, clock }: Watch): Promise<void> =>
  run(async ({ tx }) => {
    const now = clock.now;
    for (const [unit, status] of Object.entries({
      s1: 'signed',
      s2: 'signed',
      s4: 'submitted',
      s5: 'submitted',
    } as const)) {
      const id = `p-${unit}`;
      await tx.get(pledges, id);
      const version = { body: { ...BODY, attachments: [] }, at: now - 9e8, by: '1' };
      const pledge = { id, campaign: CAMPAIGN, unit, status, versions: [version], reviews: [], statusAt: now - 8e8 };
      const signature = { at: now - 8e8, by: '1', version: 1, hash: 'x' };
      tx.put(pledges, id, status === 'signed' ? { ...pledge, signature } : pledge);
      tx.write('SADD', keys.pledgesOfUnit(unit), id);
      tx.write('SADD', keys.pledgesOfCampaign(CAMPAIGN), id);
      if (status === 'submitted') tx.write('ZADD', keys.review, String(now - 9e8), id);
    }
    const body = { figure: '100', narrative: 'x', evidence: [], difficulties: '' };
    const filed = { at: now, updatedAt: now, by: '1', late: false, seenAt: now, seenBy: '9' };
    await tx.get(reports, `p-s2:${WEEK}`);
    tx.put(reports, `p-s2:${WEEK}`, { pledge: 'p-s2', period: WEEK, unit: 's2', campaign: CAMPAIGN, body, ...filed });
    const audience = { top: OFFICE, kinds: [], roles: ['principal' as const], states: [] };
    for (const [id, sendAt] of [
      ['ann1', now + 9e7],
      ['ann2', now - 9e7],
    ] as const) {
      const sent = { id, office: OFFICE, by: String(OFFICER), text: '<b>Họp</b>', audience, people: 1, emptyUnits: 0 };
      await tx.get(announcements, id);
      const moments = { createdAt: now - 9e7, sendAt, schedule: sendAt > now ? 1 : 0, edition: 0 };
      tx.put(announcements, id, { ...sent, ...moments, urgent: false, progress: 'lost' });
      tx.write('ZADD', keys.announcementsOf(OFFICE), String(sendAt), id);
    }
    await tx.get(recipientsOf('ann2'), String(PRINCIPAL));
    tx.put(recipientsOf('ann2'), String(PRINCIPAL), { ...newRecipient('s1', now), status: 'sent', messageId: 1 });
    await tx.get(groupsOf(OFFICE), 'g1');
    tx.put(groupsOf(OFFICE), 'g1', { id: 'g1', name: 'Nhóm', audience, by: String(ADMIN), at: now });
    tx.write('DEL', keys.settings);
    bumpRevision(tx, 'settings');
    await redis.hdel(keys.reports, `p-s1:${WEEK}`);
  });

const reseat = ({ run }: Watch, person: number): Promise<void> =>
  run(async ({ tx }) => {
    const id = String(person);
    const posts = (POSTS[person] ?? []).map(([unit, role]) => ({ unit, role, since: 0 }));
    await tx.get(members, id);
    if (posts.length > 0)
      tx.put(members, id, { id, name: 'Hoa', locale: 'vi', consent: { at: 0, version: '2026-01' }, posts, acting: 0 });
    for (const { unit, role } of posts) {
      const others = ((await tx.get(holders, unit))?.posts ?? []).filter(({ member }) => member !== id);
      tx.put(holders, unit, { posts: [...others, { role, member: id, since: 0 }] });
    }
  });

/** Lets everybody who acts in a scene write to the bot once; the second week of reports has begun. */
export const openScenes = async (watch: Watch): Promise<void> => {
  watch.clock.now = at('2026-09-29T08:00');
  await watch.greet(PRINCIPAL, TWICE, OFFICER, ADMIN, NOBODY);
  for (const person of Object.keys(POSTS)) await reseat(watch, Number(person));
};

/** Brings a person to where a scene begins; what was wrong on the way. */
export const enter = async (watch: Watch, { person, opens }: Scene): Promise<string[]> => {
  await watch.forget(person);
  await refill(watch);
  await reseat(watch, person);
  if (person === NOBODY) await watch.redis.hdel(watch.keys.members, String(NOBODY));
  const problems: string[] = [];
  for (const step of opens) {
    const invite = step.includes('INVITE')
      ? await watch.run(async (work) => createInvite(work, SYSTEM, 's6', 'deputy'))
      : '';
    problems.push(...(await watch.act(person, actOf(watch, person, step.replace('INVITE', invite)))));
  }
  return problems;
};

const actOf = (watch: Watch, person: number, step: string): Act => {
  const entities = [{ type: 'bot_command', offset: 0, length: step.split(' ')[0]?.length }];
  if (step.startsWith('/')) return { kind: 'message', content: { text: step, entities }, sender: {} };
  if (!step.startsWith('~')) return { kind: 'forged', data: step };
  const found = watch.buttonsOf(person).find(({ data }) => data.startsWith(step.slice(1)));
  return { kind: 'forged', data: found?.data ?? 'a:none' };
};
