import type { AnnouncementAudience } from '../../src/domain/announcement.js';
import { announcementEntry } from '../../src/services/announcement-delivery.js';
import { nudgeSilent } from '../../src/services/announcement-nudges.js';
import { acknowledge } from '../../src/services/announcement-outcomes.js';
import { sendAnnouncement, stateOf, viewAnnouncement } from '../../src/services/announcements.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import type { DeliveryOutcome } from '../../src/services/delivery-outcome.js';
import type { Actor, Work } from '../../src/services/work.js';
import { members, recipientsOf } from '../../src/store/entities.js';
import { at, OFFICE, openWorld } from './reminder-world.js';

export const SENT: DeliveryOutcome = { status: 'sent', messageId: 70 };
export const BLOCKED: DeliveryOutcome = { status: 'unreachable', reason: 'blocked' };

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
  const audience: AnnouncementAudience = { top: OFFICE, kinds: [], roles: ['principal'], states: [] };
  const confirm = (by = 'o', more: Partial<Parameters<typeof sendAnnouncement>[2]> = {}) =>
    run(async (work) =>
      sendAnnouncement(work, await actor(work, by), {
        draft: 'a1',
        text: 'Mời họp.',
        audience,
        urgent: false,
        ...more,
      }),
    );
  /** What the delivery does with the entries that send nothing, once they are due: starts, corrections and recalls spread. */
  const work = async (): Promise<void> => {
    for (const [id, entry] of await owed()) {
      const { kind } = entry.purpose;
      if (kind !== 'announcement-start' && kind !== 'announcement-spread') continue;
      if (entry.notBefore <= world.clock.now) await settle(id, { status: 'dropped' });
    }
  };
  /** Confirms and, where its moment has come, begins. */
  const send = async (...args: Parameters<typeof confirm>) => {
    const made = await confirm(...args);
    await work();
    return made;
  };
  const ack = (by: string, id = 'a1') => run(async (work) => acknowledge(work, await actor(work, by), id));
  const nudge = (by = 'o') => run(async (work) => nudgeSilent(work, await actor(work, by), 'a1'));
  const settle = async (id: string, outcome: DeliveryOutcome): Promise<void> => {
    const entry = (await owed()).get(id);
    if (entry === undefined) throw new Error(`nothing is owed as ${id}`);
    const current = (await run((use) => announcementEntry(use, entry))) ?? entry;
    await run((use) => settleDeliveries(use, [{ entry: current, outcome }]));
  };
  /** Does something as a member, by default the officer. */
  const as = <T>(act: (use: Work, by: Actor | undefined) => Promise<T>, by = 'o'): Promise<T> =>
    run(async (use) => act(use, await actor(use, by)));
  const counts = () =>
    run(async (work) => (await stateOf(work, await viewAnnouncement(work, await actor(work, 'o'), 'a1'))).counts);
  const recipient = (id: string) => run((work) => work.tx.get(recipientsOf('a1'), id));
  const mine = async () => [...(await owed()).keys()].filter((id) => /^(ann|nudge)-/.test(id)).sort();
  const audited = async (action: string) =>
    (await services.store.redis.xrange(services.store.keys.audit, '-', '+')).filter(([, fields]) =>
      fields.includes(action),
    ).length;
  return { ...world, actor, as, confirm, work, send, ack, nudge, settle, counts, recipient, mine, audited, audience };
};
