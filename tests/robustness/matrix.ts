import { setImmediate as immediate } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { campaignHandle } from '../../src/bot/campaign-handle.js';
import { createFeatures } from '../../src/bot/features/index.js';
import { newRecipient } from '../../src/domain/announcement-recipient.js';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Role } from '../../src/domain/role.js';
import { newId } from '../../src/ids.js';
import { createCampaign, setCampaignStatus } from '../../src/services/campaigns.js';
import { createServices } from '../../src/services/kit.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { announcements, claims, holders, members, pledges, recipientsOf, reports } from '../../src/store/entities.js';
import { openStore } from '../../src/store/open.js';
import { createTelegram } from '../../src/telegram/api.js';
import type { Call } from '../../src/telegram/calls.js';
import { createPacer } from '../../src/telegram/pace.js';
import { readProjectFile } from '../support/project-files.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';
import { openCore } from './core.js';

export type Seat = readonly [unit: string, role: Role];
/** Two offices under a department, each with schools. What is tried is always aimed at `s1` or its office. */
export const UNITS = ['SO', 'PGD-232', 'PGD-9', 's1', 's2', 'x1'] as const;
const ROSTER = `code,name,kind,parent_code,locality
SO,Sở GD&ĐT,so,,
PGD-232,Phòng Một,phong,SO,
PGD-9,Phòng Hai,phong,SO,
s1,Trường Một,TH,PGD-232,
s2,Trường Hai,TH,PGD-232,
x1,Trường Ba,TH,PGD-9,
`;
const CAMPAIGN = 'thanh-ba-2026-2027';
const PERIOD = '2026-W39';
const NOW = Date.parse('2026-09-25T08:00+07:00');
/** Stands in everything that a unit wrote: whoever reads it has seen that unit's matters. */
export const secretOf = (unit: string): string => `MAT${unit.toUpperCase().replace('-', '')}X`;

/** Every command and every action that a button may name, as the code lists them. */
const FEATURES = createFeatures({} as Parameters<typeof createFeatures>[0]);
export const COMMANDS = FEATURES.flatMap(({ commands }) => (commands ?? []).map(({ name }) => name));
export const ACTIONS = FEATURES.flatMap(({ actions }) => Object.keys(actions ?? {}));

/** What a forger would put behind an action's name: ids of the school `s1`, of its office, and of its people. */
const H = campaignHandle(CAMPAIGN);
export const ARGUMENTS: readonly (readonly string[])[] = [
  [],
  ['s1'],
  ['s1', '0'],
  ['PGD-232', '0'],
  ['p-s1'],
  ['p-s1', '1'],
  ['p-s1', 'target'],
  ['q-s1', '1'],
  ['r-s1', (NOW - 8e8).toString(36)],
  ['p-s1', PERIOD],
  [CAMPAIGN],
  [CAMPAIGN, 's1'],
  [CAMPAIGN, 'closed', '2'],
  ['ann1'],
  ['ann1', '0'],
  [H, 's1'],
  [H, 's1', '0'],
  [H, 'PGD-232', '0'],
  ['101'],
  ['s1', '101'],
  ['s1', 'principal'],
  ['s1', 'p', '101'],
  ['claim1', '101'],
  ['quiet'],
  ['0', 'address', 'comrade'],
  ['1', 'late', '5'],
];

/** The bot's core on a tenant where `s1` and the others have pledges and reports, and `PGD-232` has sent an announcement. */
export const openMatrix = async () => {
  const store = await openStore({ redisUrl: redisUrl(), tenant: uniqueTenant(), dataDir: '' });
  const services = createServices(store, calendarSettingsSchema.parse({}), () => NOW, newId);
  const { run } = services;
  const { redis, keys } = store;
  await run((work) => importRoster(work, SYSTEM, Buffer.from(ROSTER)));
  const yaml = readProjectFile('samples/thanh-ba.campaign.yaml').replace('    - PGD-232', '    - SO');
  await run((work) => createCampaign(work, SYSTEM, yaml));
  await run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'open'));

  const seat = (id: string, ...posts: readonly Seat[]): Promise<void> =>
    run(async ({ tx }) => {
      const consent = { at: 0, version: '2026-01' };
      await tx.get(members, id);
      const held = posts.map(([unit, role]) => ({ unit, role, since: 0 }));
      tx.put(members, id, { id, name: `Người ${id}`, locale: 'vi', consent, posts: held, acting: 0 });
      for (const [unit, role] of posts) {
        const others = (await tx.get(holders, unit))?.posts ?? [];
        tx.put(holders, unit, { posts: [...others, { role, member: id, since: 0 }] });
      }
    });
  const file = (unit: string): Promise<void> =>
    run(async ({ tx }) => {
      const words = secretOf(unit);
      const body = {
        content: '3',
        action: words,
        target: `500 sách ${words}`,
        deadline: '2027-01-15',
        responsible: words,
        attachments: [],
      };
      const pledge = {
        id: `p-${unit}`,
        campaign: CAMPAIGN,
        unit,
        versions: [{ body, at: NOW - 9e8, by: '101' }],
        reviews: [],
      };
      const signature = { at: NOW - 8e8, by: '101', version: 1, hash: 'x' };
      const files = [{ kind: 'photo' as const, fileId: 'f', uniqueId: 'u' }];
      const recorded = { day: '2026-09-16', signer: 'principal' as const, role: 'officer' as const, office: 'PGD-232' };
      const paper = { ...signature, paper: { ...recorded, files } };
      tx.put(pledges, pledge.id, { ...pledge, status: 'signed', statusAt: NOW - 8e8, signature });
      // One that waits for a signature, and one that was signed on paper.
      tx.put(pledges, `q-${unit}`, { ...pledge, id: `q-${unit}`, status: 'approved', statusAt: NOW - 8e8 });
      tx.put(pledges, `r-${unit}`, { ...pledge, id: `r-${unit}`, status: 'signed', statusAt: NOW, signature: paper });
      for (const id of [pledge.id, `q-${unit}`, `r-${unit}`]) {
        tx.write('SADD', keys.pledgesOfUnit(unit), id);
        tx.write('SADD', keys.pledgesOfCampaign(CAMPAIGN), id);
      }
      const report = { figure: '100', narrative: words, evidence: [], difficulties: words };
      const filed = { at: NOW, updatedAt: NOW, by: '101', late: false };
      tx.put(reports, `${pledge.id}:${PERIOD}`, {
        pledge: pledge.id,
        period: PERIOD,
        unit,
        campaign: CAMPAIGN,
        body: report,
        ...filed,
      });
    });
  const announce = (): Promise<void> =>
    run(async ({ tx }) => {
      const audience = { top: 'PGD-232', kinds: [], roles: ['principal' as const], states: [] };
      const sent = {
        id: 'ann1',
        office: 'PGD-232',
        by: '900',
        text: secretOf('PGD-232'),
        audience,
        people: 1,
        emptyUnits: 0,
      };
      const moments = { createdAt: NOW, sendAt: NOW, schedule: 0, edition: 0 };
      tx.put(announcements, 'ann1', { ...sent, ...moments, urgent: false, progress: 'lost' });
      tx.put(recipientsOf('ann1'), '101', { ...newRecipient('s1', NOW), status: 'sent', messageId: 1 });
      tx.write('ZADD', keys.announcementsOf('PGD-232'), String(NOW), 'ann1');
    });

  /** Somebody asks for the post of `s1`'s principal. */
  const claim = (): Promise<void> =>
    run(async ({ tx }) => {
      const applicant = { name: secretOf('s1'), locale: 'vi' as const, consent: { at: 0, version: '2026-01' } };
      const asked = { kind: 'takeover' as const, unit: 's1', role: 'principal' as const, holder: '101', person: '777' };
      tx.put(claims, 'claim1', { id: 'claim1', ...asked, applicant, at: NOW });
      tx.write('ZADD', keys.claimsWaiting, String(NOW), 'claim1');
    });

  const said: Call[] = [];
  const telegram = createTelegram({ token: '1:x', apiRoot: 'http://127.0.0.1:1', pacer: createPacer() });
  onTestFinished(() => store.close());
  const core = openCore({
    services,
    botInfo: { id: 1, is_bot: true, first_name: 'B', username: 'b_bot' } as never,
    // Nothing is sent: what was said is looked at here.
    telegram: {
      ...telegram,
      perform: async (call) => {
        said.push(call);
        return { ok: true };
      },
      sendFile: async (_chat, bytes) => {
        said.push({ method: 'sendDocument', payload: { bytes: bytes.toString('latin1') } });
        return {} as never;
      },
    },
    replica: 'm',
    level: 'warn',
    onRide: (call) => said.push(call) > 0,
  });
  return {
    keys,
    redis,
    services,
    seat,
    file,
    announce,
    claim,
    logged: core.logged,
    /** What was said since the last time, as one text. */
    heard: async (): Promise<string> => {
      await immediate();
      return JSON.stringify(said.splice(0));
    },
    command: core.text,
    press: core.press,
  };
};
