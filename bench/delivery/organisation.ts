import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Member } from '../../src/domain/member.js';
import { newId } from '../../src/ids.js';
import { sendAnnouncement } from '../../src/services/announcements.js';
import { createServices, type Services } from '../../src/services/kit.js';
import { holders, members } from '../../src/store/entities.js';
import { openStore } from '../../src/store/open.js';
import { TENANT } from '../updates/bots.js';
import { seed } from '../updates/seed.js';

const ROOT = 'BGD';
const OFFICER: Omit<Member, 'rev'> = {
  id: '4999999',
  name: 'Trần Văn Bình',
  locale: 'vi',
  consent: { at: 1, version: '2026-01' },
  acting: 0,
  posts: [{ role: 'leader', unit: ROOT, since: 1 }],
};

/** The services over a database of the bench, for one piece of work. */
export const withServices = async <T>(redisUrl: string, use: (services: Services) => Promise<T>): Promise<T> => {
  const store = await openStore({ redisUrl, dataDir: '', tenant: TENANT });
  try {
    return await use(
      createServices(store, calendarSettingsSchema.parse({ zone: 'Asia/Ho_Chi_Minh' }), Date.now, newId),
    );
  } finally {
    await store.close();
  }
};

/** So many schools of the country, each with its principal, and the one who announces. */
export const seedOrganisation = async (options: {
  root: string;
  redisUrl: string;
  folder: string;
  people: number;
}): Promise<void> => {
  const { root, redisUrl, folder, people } = options;
  await seed({ root, redisUrl, dataDir: folder, tenant: TENANT, members: people });
  await withServices(redisUrl, ({ run }) =>
    run(async ({ tx }) => {
      await tx.get(holders, ROOT);
      tx.put(members, OFFICER.id, OFFICER);
      tx.put(holders, ROOT, { posts: [{ role: 'leader', member: OFFICER.id, since: 1 }] });
      // What joining owed (menus) is not what is measured.
      for (const key of [tx.keys.outbox, tx.keys.outboxDue]) tx.write('DEL', key);
    }),
  );
};

/** Announces to every principal, as the bot does when the officer confirms. Returns how many it is owed to. */
export const announce = (redisUrl: string, marker: string): Promise<number> =>
  withServices(redisUrl, ({ run }) =>
    run(async (work) => {
      const member = await work.tx.get(members, OFFICER.id);
      const post = member?.posts[0];
      if (member === undefined || post === undefined) throw new Error('nobody to announce');
      const audience = { top: ROOT, kinds: [], states: [], roles: ['principal' as const] };
      const text = `${marker} Mời thầy/cô dự họp lúc 8 giờ.`;
      const sent = await sendAnnouncement(work, { member, post }, { draft: marker, text, audience, urgent: true });
      return sent.people;
    }),
  );

/** How recipients stand: count by status. */
export const outcomesOf = (redisUrl: string, marker: string): Promise<Record<string, number>> =>
  withServices(redisUrl, async ({ store: { redis, keys } }) => {
    const counts: Record<string, number> = {};
    for (const raw of await redis.hvals(keys.recipients(marker))) {
      const { status } = JSON.parse(raw) as { status: string };
      counts[status] = (counts[status] ?? 0) + 1;
    }
    return counts;
  });
