import { onTestFinished } from 'vitest';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Role } from '../../src/domain/role.js';
import type { View } from '../../src/flows/view.js';
import { newId } from '../../src/ids.js';
import { loadTexts } from '../../src/locales/index.js';
import { createCampaign, setCampaignStatus } from '../../src/services/campaigns.js';
import { createServices } from '../../src/services/kit.js';
import { currentEntry } from '../../src/services/reminder-delivery.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { holders, members, pledges, reports } from '../../src/store/entities.js';
import { openStore } from '../../src/store/open.js';
import { type OutboxEntry, outboxEntrySchema } from '../../src/store/outbox.js';
import { createRenderer } from '../../src/telegram/render.js';
import { readProjectFile } from '../support/project-files.js';
import { redisUrl, uniqueTenant } from '../support/redis.js';

/** Epoch milliseconds of a local time in Viet Nam, `2026-09-25T06:30`. */
export const at = (local: string): number => Date.parse(`${local}:00+07:00`);

export const CAMPAIGN = 'thanh-ba-2026-2027';
/** The office above all schools, as in the sample campaign's audience. */
export const OFFICE = 'PGD-232';
const renderer = createRenderer(loadTexts());

/** What a person reads, without markup; the buttons' data in brackets. */
export const read = (view: View): string => {
  const lines = String(renderer.message(view, { chat: '1', locale: 'vi' }).payload.text).replace(/<[^>]+>/g, '');
  const rows = (view.buttons ?? []).map((row) => row.map((one) => ('data' in one ? `[${one.data}]` : '')).join(' '));
  return [lines, ...rows].join('\n');
};

/** A replica of the services on the tenant, at a moment that `clock` gives. */
const openReplica = async (tenant: string, clock: { now: number }) => {
  const store = await openStore({ redisUrl: redisUrl(), tenant, dataDir: '' });
  onTestFinished(() => store.close());
  return createServices(store, calendarSettingsSchema.parse({}), () => clock.now, newId);
};

/** An office with schools `s1` … `s<n>` (Trường 1 …) and the sample campaign: weekly, Fridays 17:00, from 21/09/2026. */
export const openWorld = async (schools: number) => {
  const clock = { now: at('2026-09-01T08:00') };
  const tenant = uniqueTenant();
  const services = await openReplica(tenant, clock);
  const { run, store } = services;
  const rows = Array.from({ length: schools }, (_, i) => `s${i + 1},Trường ${i + 1},TH,${OFFICE},`);
  const csv = ['code,name,kind,parent_code,locality', `${OFFICE},Phòng GD&ĐT,phong,,`, ...rows].join('\n');
  await run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
  const yaml = readProjectFile('samples/thanh-ba.campaign.yaml');
  await run((work) => createCampaign(work, SYSTEM, yaml));
  await run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'open'));

  /** Seats people, `[id, unit, role]`, without the messages that joining causes. */
  const seat = (...people: readonly (readonly [id: string, unit: string, role: Role])[]): Promise<void> =>
    run(async ({ tx }) => {
      for (const [id, unit, role] of people) {
        const posts = [...((await tx.get(members, id))?.posts ?? []), { unit, role, since: 0 }];
        const consent = { at: 0, version: '2026-01' };
        tx.put(members, id, { id, name: `Người ${id}`, locale: 'vi', consent, posts, acting: 0 });
        const held = (await tx.get(holders, unit))?.posts ?? [];
        tx.put(holders, unit, { posts: [...held, { role, member: id, since: 0 }] });
      }
    });

  /** The school's pledge `p-<school>`, signed before the first week, or otherwise at `status`. */
  const pledge = (unit: string, status: 'signed' | 'approved' | 'returned', id = `p-${unit}`): Promise<void> =>
    run(async ({ tx }) => {
      const when = at('2026-09-10T09:00');
      const action = `Mở thư viện xanh ${unit}`;
      const body = {
        content: '3',
        action,
        target: '500 sách',
        deadline: '2027-01-15',
        responsible: 'Lan',
        attachments: [],
      };
      const review = {
        at: when,
        by: '9',
        version: 1,
        decision: 'returned' as const,
        field: 'target' as const,
        reason: 'Đếm được',
      };
      await tx.get(pledges, id);
      tx.put(pledges, id, {
        id,
        campaign: CAMPAIGN,
        unit,
        status,
        versions: [{ body, at: when, by: '1' }],
        reviews: status === 'returned' ? [review] : [],
        statusAt: when,
        ...(status === 'signed' ? { signature: { at: when, by: '1', version: 1, hash: 'x' } } : {}),
      });
      tx.write('SADD', tx.keys.pledgesOfUnit(unit), id);
      tx.write('SADD', tx.keys.pledgesOfCampaign(CAMPAIGN), id);
    });

  const report = (unit: string, period: string, id = `p-${unit}`): Promise<void> =>
    run(async ({ tx, now }) => {
      const body = { figure: '100', narrative: 'x', evidence: [], difficulties: '' };
      const filed = { at: now, updatedAt: now, by: '1', late: false };
      tx.put(reports, `${id}:${period}`, { pledge: id, period, unit, campaign: CAMPAIGN, body, ...filed });
    });

  /** What is owed to whom, by the entry's id. */
  const owed = async (): Promise<Map<string, OutboxEntry>> => {
    const all = Object.entries(await store.redis.hgetall(store.keys.outbox));
    return new Map(all.map(([id, raw]) => [id, outboxEntrySchema.parse(JSON.parse(raw))]));
  };

  return {
    services,
    run,
    clock,
    seat,
    pledge,
    report,
    owed,
    replica: () => openReplica(tenant, clock),
    /** What an owed message says if it goes out at `clock.now`; undefined when it is dropped. */
    text: async (id: string): Promise<string | undefined> => {
      const entry = (await owed()).get(id);
      if (entry === undefined) throw new Error(`nothing is owed as ${id}`);
      const current = await run((work) => currentEntry(work, entry));
      return current === undefined ? undefined : read(current.view);
    },
  };
};
