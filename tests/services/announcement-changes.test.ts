import { describe, expect, test } from 'vitest';
import { countsOf, tallyOf } from '../../src/domain/announcement-recipient.js';
import {
  cancelAnnouncement,
  correctAnnouncement,
  recallAnnouncement,
  reschedule,
  resumeAnnouncement,
} from '../../src/services/announcement-changes.js';
import { announcementEntry } from '../../src/services/announcement-delivery.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { readStandings, readTally } from '../../src/store/announcements.js';
import { announcements, members } from '../../src/store/entities.js';
import { openOffice, SENT } from './announcement-world.js';
import { at } from './reminder-world.js';

const DROPPED = { status: 'dropped' as const };

/** An office whose announcement `a1` is out with `p1` and `p2` and on its way to `p3`. */
const openGoing = async () => {
  const office = await openOffice(3);
  await office.send();
  for (const id of ['p1', 'p2']) await office.settle(`ann-a1-${id}`, SENT);
  const stored = () => office.run((work) => work.tx.get(announcements, 'a1'));
  /** The counters, and the same counted anew. */
  const checked = async () => {
    const edition = (await stored())?.edition ?? 0;
    const kept = await office.run((work) => readTally(work.tx, 'a1'));
    const anew = await office.run((work) => readStandings(work.tx, 'a1'));
    expect(new Map([...kept].filter(([, count]) => count !== 0))).toEqual(tallyOf(anew.values()));
    return countsOf(kept, edition);
  };
  const changes = async () => (await office.mine()).filter((id) => id.includes('-change-'));
  const current = async (id: string) => {
    const entry = (await office.owed()).get(id);
    return entry === undefined ? undefined : office.run((work) => announcementEntry(work, entry));
  };
  return { ...office, stored, checked, changes, current };
};

describe('an announcement that waits', () => {
  test('is moved, cancelled and put back; only its last start begins it', async () => {
    const { confirm, as, owed, work, clock, mine, counts } = await openOffice(2);
    await confirm('o', { at: at('2026-09-04T07:00') });
    await as((use, by) => reschedule(use, by, 'a1', { at: at('2026-09-05T07:00'), urgent: false }));
    expect(await mine()).toEqual(['ann-a1-start-2']);
    expect((await owed()).get('ann-a1-start-2')?.notBefore).toBe(at('2026-09-05T07:00'));
    await as((use, by) => cancelAnnouncement(use, by, 'a1'));
    await as((use, by) => cancelAnnouncement(use, by, 'a1'));
    expect(await mine()).toEqual([]);
    await as((use, by) => resumeAnnouncement(use, by, 'a1'));
    expect(await mine()).toEqual(['ann-a1-start-3']);
    clock.now = at('2026-09-05T07:00');
    await work();
    expect(await counts()).toMatchObject({ total: 2, queued: 2 });
    await expect(as((use, by) => reschedule(use, by, 'a1', { at: 0, urgent: true }))).rejects.toMatchObject({
      code: 'stale',
    });
  });

  test('a start that was called off while it was on its way begins nothing', async () => {
    const { confirm, as, owed, run, mine } = await openOffice(2);
    await confirm();
    const start = (await owed()).get('ann-a1-start-1');
    await as((use, by) => cancelAnnouncement(use, by, 'a1'));
    if (start === undefined) throw new Error('no start is owed');
    await run((use) => settleDeliveries(use, [{ entry: start, outcome: DROPPED }]));
    expect(await mine()).toEqual([]);
  });

  test('set for the night waits for the morning, unless it is urgent; a moment that has passed is refused', async () => {
    const { confirm, as } = await openOffice(1);
    await expect(confirm('o', { at: at('2026-09-03T07:00') })).rejects.toMatchObject({ code: 'announcement-past' });
    await expect(confirm('o', { at: at('2026-09-03T23:00') })).resolves.toMatchObject({
      sendAt: at('2026-09-04T06:30'),
    });
    const urgent = { at: at('2026-09-03T23:00'), urgent: true };
    await expect(as((use, by) => reschedule(use, by, 'a1', urgent))).resolves.toMatchObject({
      sendAt: at('2026-09-03T23:00'),
    });
  });

  test('who is away gets it on the morning of the return, unless it is urgent', async () => {
    const { send, run, owed, counts } = await openOffice(2);
    await run(async ({ tx }) => {
      const member = await tx.get(members, 'p1');
      if (member !== undefined) tx.put(members, 'p1', { ...member, away: { from: '2026-09-01', to: '2026-09-06' } });
    });
    await send();
    expect((await owed()).get('ann-a1-p1')?.notBefore).toBe(at('2026-09-07T06:30'));
    expect(await counts()).toMatchObject({ queued: 2, held: 1 });
    await send('o', { draft: 'a2', urgent: true });
    expect((await owed()).get('ann-a2-p1')?.notBefore).toBe(at('2026-09-03T08:00'));
  });
});

describe('cancelling while it goes out', () => {
  test('spares those who do not have it; taken back, they get it after all', async () => {
    const { as, settle, checked, current, work, mine } = await openGoing();
    await as((use, by) => cancelAnnouncement(use, by, 'a1'));
    expect(await current('ann-a1-p3')).toBeUndefined();
    await settle('ann-a1-p3', DROPPED);
    expect(await checked()).toMatchObject({ sent: 2, cancelled: 1, queued: 0 });
    await expect(as((use, by) => cancelAnnouncement(use, by, 'a1'))).resolves.toBeDefined();
    await as((use, by) => resumeAnnouncement(use, by, 'a1'));
    await work();
    expect(await mine()).toContain('ann-a1-p3');
    expect(await checked()).toMatchObject({ sent: 2, queued: 1, cancelled: 0 });
  });

  test('taken back before the delivery noticed loses nobody', async () => {
    const { as, settle, mine, work, checked, owed } = await openGoing();
    await as((use, by) => cancelAnnouncement(use, by, 'a1'));
    await as((use, by) => resumeAnnouncement(use, by, 'a1'));
    await settle('ann-a1-p3', DROPPED);
    await work();
    const [again = ''] = (await mine()).filter((id) => id.startsWith('ann-a1-p3'));
    expect((await owed()).get(again)?.purpose.kind).toBe('announcement');
    await settle(again, SENT);
    expect(await checked()).toMatchObject({ sent: 3, queued: 0, cancelled: 0 });
  });

  test('when nobody is left, is refused', async () => {
    const { as, settle } = await openGoing();
    await settle('ann-a1-p3', SENT);
    await expect(as((use, by) => cancelAnnouncement(use, by, 'a1'))).rejects.toMatchObject({
      code: 'announcement-over',
    });
  });
});

describe('a correction', () => {
  const correct =
    (words: string) =>
    (use: Parameters<typeof correctAnnouncement>[0], by: Parameters<typeof correctAnnouncement>[1]) =>
      correctAnnouncement(use, by, 'a1', words);

  test('reaches every message that is out, and those to come; the same text changes nothing', async () => {
    const { as, work, changes, settle, checked, current } = await openGoing();
    await as(correct('Mời họp.'));
    await work();
    expect(await changes()).toEqual([]);
    await as(correct('Mời họp lúc 9 giờ.'));
    await work();
    expect(await changes()).toEqual(['ann-a1-change-1-p1-70', 'ann-a1-change-1-p2-70']);
    expect(JSON.stringify((await current('ann-a1-p3'))?.view)).toContain('9 giờ');
    await settle('ann-a1-change-1-p1-70', SENT);
    await settle('ann-a1-change-1-p2-70', { status: 'failed', reason: 'gone' });
    expect(await checked()).toMatchObject({ corrected: 1, stuck: 1 });
  });

  test('that comes while a message is on its way catches it', async () => {
    const { as, owed, run, changes, work, checked } = await openGoing();
    const entry = (await owed()).get('ann-a1-p3');
    if (entry === undefined) throw new Error('not owed');
    const said = await run((use) => announcementEntry(use, entry));
    await as(correct('Mời họp lúc 9 giờ.'));
    await work();
    if (said !== undefined) await run((use) => settleDeliveries(use, [{ entry: said, outcome: SENT }]));
    expect(await changes()).toContain('ann-a1-change-1-p3-70');
    expect(await checked()).toMatchObject({ sent: 3 });
  });

  test.each(['in order', 'the later first'])(
    'and its correction, recorded in one commit (%s), count once',
    async (how) => {
      const { as, work, current, run, checked, recipient, ack, clock, nudge, mine, changes, settle } =
        await openGoing();
      clock.now += 5 * 3_600_000;
      await nudge();
      const reminders = await Promise.all((await mine()).filter((id) => id.startsWith('nudge-')).map(current));
      await as(correct('Mời họp lúc 9 giờ.'));
      await work();
      const first = await Promise.all(['p1', 'p2'].map((to) => current(`ann-a1-change-1-${to}-70`)));
      await as(correct('Mời họp lúc 10 giờ.'));
      await work();
      const second = await Promise.all(['p1', 'p2'].map((to) => current(`ann-a1-change-2-${to}-70`)));
      await ack('p2');
      const said = [...first, ...reminders, ...second];
      const ended = said.flatMap((entry) => (entry === undefined ? [] : [{ entry, outcome: SENT }]));
      expect(ended).toHaveLength(6);
      if (how !== 'in order') ended.reverse();
      await run((use) => settleDeliveries(use, ended));
      await checked();
      // Nobody knows which edit came last: the message is brought to the present text again.
      for (const id of await changes()) await settle(id, SENT);
      expect(await checked()).toMatchObject({ sent: 1, acknowledged: 1, corrected: 2, stuck: 0, queued: 1 });
      expect(await recipient('p1')).toMatchObject({ edition: 2, nudges: [70] });
    },
  );

  test('is for the office that sent it alone', async () => {
    const { as, seat } = await openGoing();
    await seat(['x', 's1', 'officer']);
    for (const id of ['x', 'p1']) await expect(as(correct('Khác.'), id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a recall', () => {
  test('deletes what is young enough, gives other words to the rest, and asks nothing any more', async () => {
    const { as, work, changes, settle, checked, current, clock, ack, nudge } = await openGoing();
    clock.now += 40 * 3_600_000;
    await settle('ann-a1-p3', SENT);
    clock.now += 8 * 3_600_000;
    await as((use, by) => recallAnnouncement(use, by, 'a1'));
    await as((use, by) => recallAnnouncement(use, by, 'a1'));
    await work();
    const owed = await changes();
    expect(owed).toHaveLength(3);
    const ways = await Promise.all(owed.map(async (id) => (await current(id))?.purpose));
    expect(ways.map((purpose) => (purpose && 'way' in purpose ? purpose.way : undefined))).toEqual([
      'replace',
      'replace',
      'delete',
    ]);
    for (const id of owed) await settle(id, SENT);
    expect(await checked()).toMatchObject({ deleted: 1, replaced: 2, kept: 0 });
    await expect(ack('p1')).rejects.toMatchObject({ code: 'stale' });
    await expect(nudge()).resolves.toMatchObject({ nudged: 0 });
  });

  test('spares those who do not have it, and deletes a message that was on its way', async () => {
    const { as, owed, run, work, changes, current } = await openGoing();
    const entry = (await owed()).get('ann-a1-p3');
    const said = entry && (await run((use) => announcementEntry(use, entry)));
    await as((use, by) => recallAnnouncement(use, by, 'a1'));
    expect(await current('ann-a1-p3')).toBeUndefined();
    await work();
    if (said !== undefined) await run((use) => settleDeliveries(use, [{ entry: said, outcome: SENT }]));
    expect(await changes()).toContain('ann-a1-change-recall-p3-70');
  });

  test('finds what the person deleted as done', async () => {
    const { as, work, settle, checked } = await openGoing();
    await as((use, by) => recallAnnouncement(use, by, 'a1'));
    await work();
    await settle('ann-a1-change-recall-p1-70', { status: 'failed', reason: 'gone' });
    await settle('ann-a1-change-recall-p2-70', { status: 'failed', reason: 'Bad Request: x' });
    expect(await checked()).toMatchObject({ deleted: 1, kept: 1 });
  });
});
