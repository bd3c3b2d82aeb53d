import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Role } from '../../src/domain/role.js';
import { newId } from '../../src/ids.js';
import { sendAnnouncement } from '../../src/services/announcements.js';
import { readCampaignYaml } from '../../src/services/campaign-file.js';
import { createServices } from '../../src/services/kit.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM, type Work } from '../../src/services/work.js';
import { bumpRevision } from '../../src/store/directory.js';
import { campaigns, holders, members, pledges } from '../../src/store/entities.js';
import { openStore } from '../../src/store/open.js';
import { outlast } from '../../src/store/outlast.js';

const DAY_MS = 86_400_000;
const OFFICE = 'PGD';
const FIRST_MEMBER = 10_001;
export const OFFICER = 9001;
/** What tells the broadcast from all else that is said. */
export const BROADCAST = 'Thông báo giữa lúc hỗn loạn';

const dayFrom = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

/** Telegram id of the nth member. */
export const chatOf = (member: number): number => FIRST_MEMBER + member;

/** A deadline that the campaign takes, as a person types it. */
export const deadline = (): string => dayFrom(30).split('-').reverse().join('/');

const readCampaign = (root: string) => {
  const file = readCampaignYaml(readFileSync(join(root, 'samples/thanh-ba.campaign.yaml'), 'utf8'));
  if (!file.ok) throw new Error('the sample campaign is not readable');
  return {
    ...file.campaign,
    audience: { subtrees: [OFFICE], kinds: [] },
    registration: { from: dayFrom(-30), to: dayFrom(60) },
    // One report is due: the one of the period that runs since today or began within the week.
    cadence: { every: 'monthly' as const, weekday: 5, hour: 17, from: dayFrom(-3), to: dayFrom(200) },
    status: 'open' as const,
    createdAt: Date.now(),
  };
};

/** The officer sends a message to all principals, at once. Harmless when it runs twice: the draft names the announcement. */
const announce = async (work: Work): Promise<unknown> => {
  const member = await work.tx.get(members, String(OFFICER));
  const post = member?.posts[0];
  if (member === undefined || post === undefined) throw new Error('the officer is missing');
  return sendAnnouncement(
    work,
    { member, post },
    {
      draft: 'broadcast',
      text: BROADCAST,
      audience: { top: OFFICE, kinds: [], roles: ['principal'], states: [] },
      urgent: true,
    },
  );
};

/** A tenant with an office, as many schools as members, a signed pledge of each, and a campaign that takes registrations today. */
export const openChaosWorld = async (root: string, redisUrl: string, tenant: string, count: number) => {
  const store = await openStore({ redisUrl, tenant, dataDir: '' });
  const services = createServices(store, calendarSettingsSchema.parse({}), Date.now, newId);
  const { run } = services;
  const schools = Array.from({ length: count }, (_, i) => `s${i + 1}`);
  const rows = schools.map((code, i) => `${code},Trường Tiểu học số ${i + 1},TH,${OFFICE},`);
  const csv = ['code,name,kind,parent_code,locality', `${OFFICE},Phòng GD&ĐT,phong,,`, ...rows].join('\n');
  await run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
  const campaign = readCampaign(root);
  await run(async ({ tx }) => {
    tx.put(campaigns, campaign.id, campaign);
    bumpRevision(tx, 'campaigns');
  });

  const seat = (chat: number, unit: string, role: Role): Promise<void> =>
    run(async ({ tx }) => {
      const consent = { at: 0, version: '2026-01' };
      tx.put(members, String(chat), {
        id: String(chat),
        name: `Người ${chat}`,
        locale: 'vi',
        consent,
        posts: [{ unit, role, since: 0 }],
        acting: 0,
      });
      tx.put(holders, unit, { posts: [{ role, member: String(chat), since: 0 }] });
    });
  const sign = (unit: string): Promise<void> =>
    run(async ({ tx }) => {
      const at = Date.now() - 5 * DAY_MS;
      const body = {
        content: '3',
        action: `Mở thư viện xanh ${unit}`,
        target: '500 đầu sách',
        deadline: dayFrom(90),
        responsible: 'Lan',
        attachments: [],
      };
      const id = `signed-${unit}`;
      tx.put(pledges, id, {
        id,
        campaign: campaign.id,
        unit,
        status: 'signed',
        versions: [{ body, at, by: '1' }],
        reviews: [],
        statusAt: at,
        signature: { at, by: '1', version: 1, hash: 'x' },
      });
      tx.write('SADD', tx.keys.pledgesOfUnit(unit), id);
      tx.write('SADD', tx.keys.pledgesOfCampaign(campaign.id), id);
    });
  await seat(OFFICER, OFFICE, 'officer');
  for (const [i, unit] of schools.entries()) {
    await seat(chatOf(i), unit, 'principal');
    await sign(unit);
  }

  return {
    store,
    /** Sends a message to everybody, at once. */
    broadcast: (): Promise<unknown> => outlast(() => run(announce)),
  };
};
