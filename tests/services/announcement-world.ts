import type { AnnouncementAudience } from '../../src/domain/announcement.js';
import { nudgeSilent } from '../../src/services/announcement-nudges.js';
import { acknowledge } from '../../src/services/announcement-outcomes.js';
import { sendAnnouncement, stateOf, viewAnnouncement } from '../../src/services/announcements.js';
import { type DeliveryOutcome, settleDeliveries } from '../../src/services/deliveries.js';
import type { Actor, Work } from '../../src/services/work.js';
import { members, recipientsOf } from '../../src/store/entities.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

export const SENT: DeliveryOutcome = { status: 'sent', messageId: 70 };
export const BLOCKED: DeliveryOutcome = { status: 'unreachable' };

/** An office with officer `o`, and principals `p1` … of its schools. */
export const openOffice = async (schools = 3) => {
  const world = await openWorld(schools);
  const { run, seat, owed, services } = world;
  world.clock.now = at('2026-09-03T08:00');
  await seat(
    ['o', OFFICE, 'officer'],
    ...Array.from({ length: schools }, (_, i) => [`p${i + 1}`, `s${i + 1}`, 'principal'] as const),
  );
  const actor = async (work: Work, id: string): Promise<Actor | undefined> => {
    const member = await work.tx.get(members, id);
    const post = member?.posts[0];
    return member === undefined || post === undefined ? undefined : { member, post };
  };
  const audience: AnnouncementAudience = { top: OFFICE, kinds: [], roles: ['principal'] };
  const send = (by = 'o', more: Partial<Parameters<typeof sendAnnouncement>[2]> = {}) =>
    run(async (work) =>
      sendAnnouncement(work, await actor(work, by), {
        draft: 'a1',
        text: 'Mời họp.',
        audience,
        urgent: false,
        ...more,
      }),
    );
  const ack = (by: string, id = 'a1') => run(async (work) => acknowledge(work, await actor(work, by), id));
  const nudge = (by = 'o') => run(async (work) => nudgeSilent(work, await actor(work, by), 'a1'));
  const settle = async (id: string, outcome: DeliveryOutcome): Promise<void> => {
    const entry = (await owed()).get(id);
    if (entry === undefined) throw new Error(`nothing is owed as ${id}`);
    await run((work) => settleDeliveries(work, [{ entry, outcome }]));
  };
  const counts = () =>
    run(async (work) => (await stateOf(work, await viewAnnouncement(work, await actor(work, 'o'), 'a1'))).counts);
  const recipient = (id: string) => run((work) => work.tx.get(recipientsOf('a1'), id));
  const mine = async () => [...(await owed()).keys()].filter((id) => /^(ann|nudge)-/.test(id)).sort();
  const audited = async (action: string) =>
    (await services.store.redis.xrange(services.store.keys.audit, '-', '+')).filter(([, fields]) =>
      fields.includes(action),
    ).length;
  return { ...world, actor, send, ack, nudge, settle, counts, recipient, mine, audited, audience };
};
