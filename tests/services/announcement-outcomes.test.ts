import { describe, expect, test } from 'vitest';
import { announcementEntry } from '../../src/services/announcement-delivery.js';
import { silentRecipients } from '../../src/services/announcement-nudges.js';
import { recentAnnouncements } from '../../src/services/announcements.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { setReachable } from '../../src/services/members.js';
import { BLOCKED, openOffice, SENT } from './announcement-world.js';
import { at } from './reminder-world.js';

const PAGE = { page: 0, size: 15 };

describe('an outcome', () => {
  test('is recorded with the strike of the entry, failed and unreachable apart', async () => {
    const { send, settle, counts, mine, recipient, run, actor } = await openOffice();
    await send();
    await settle('ann-a1-p1', SENT);
    await settle('ann-a1-p2', BLOCKED);
    await settle('ann-a1-p3', { status: 'failed', reason: 'Bad Request: wrong file identifier' });
    expect(await counts()).toMatchObject({
      total: 3,
      done: 3,
      queued: 0,
      sent: 1,
      acknowledged: 0,
      failed: 1,
      unreachable: 1,
    });
    expect(await mine()).toEqual(['ann-a1-progress']);
    expect(await recipient('p1')).toMatchObject({ status: 'sent', messageId: 70, unit: 's1' });
    const [state] = await run(async (work) => recentAnnouncements(work, await actor(work, 'o'), 5));
    expect(state?.reasons).toEqual([{ reason: 'Bad Request: wrong file identifier', count: 1 }]);
  });

  test('recorded twice changes nothing', async () => {
    const { send, owed, run, counts } = await openOffice(1);
    await send();
    const entry = (await owed()).get('ann-a1-p1');
    if (entry === undefined) throw new Error('not owed');
    await Promise.all([
      run((work) => settleDeliveries(work, [{ entry, outcome: SENT }])),
      run((work) => settleDeliveries(work, [{ entry, outcome: SENT }])),
    ]);
    expect(await counts()).toMatchObject({ total: 1, sent: 1 });
  });
});

describe('acknowledging', () => {
  test('counts once, keeps the first moment, and survives an outcome that comes later', async () => {
    const { send, ack, settle, recipient, clock, audited } = await openOffice(1);
    await send();
    await expect(ack('p1')).resolves.toMatchObject({ isNew: true });
    const first = clock.now;
    clock.now += 60_000;
    await settle('ann-a1-p1', SENT);
    await expect(ack('p1')).resolves.toMatchObject({ isNew: false, recipient: { at: first } });
    expect(await recipient('p1')).toMatchObject({ status: 'acknowledged', at: first, messageId: 70 });
    expect(await audited('announcement.acknowledge')).toBe(1);
  });

  test('is refused to whom it was not sent, and for what does not exist', async () => {
    const { send, ack, counts, seat } = await openOffice(1);
    await send();
    await seat(['d', 's1', 'deputy']);
    await expect(ack('d')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ack('stranger')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(ack('p1', 'zz')).rejects.toMatchObject({ code: 'not-found' });
    expect(await counts()).toMatchObject({ acknowledged: 0 });
  });
});

describe('who blocked the bot', () => {
  test('gets it when they write again, once', async () => {
    const { send, settle, run, mine, counts, clock } = await openOffice(1);
    await send();
    await settle('ann-a1-p1', BLOCKED);
    expect(await mine()).toEqual(['ann-a1-progress']);
    clock.now = at('2026-09-16T23:00');
    await run((work) => setReachable(work, 'p1', true));
    expect(await mine()).toEqual(['ann-a1-p1', 'ann-a1-progress']);
    expect(await counts()).toMatchObject({ queued: 1, unreachable: 0 });
    await settle('ann-a1-p1', SENT);
    await run((work) => setReachable(work, 'p1', true));
    expect(await mine()).toEqual(['ann-a1-progress']);
    expect(await counts()).toMatchObject({ sent: 1 });
  });

  test('does not get what is older than a fortnight', async () => {
    const { send, settle, run, mine, counts, clock } = await openOffice(1);
    await send();
    await settle('ann-a1-p1', BLOCKED);
    clock.now = at('2026-09-17T08:01');
    await run((work) => setReachable(work, 'p1', true));
    expect(await mine()).toEqual(['ann-a1-progress']);
    expect(await counts()).toMatchObject({ unreachable: 1 });
  });

  test('and blocks again while it is on its way is unreachable again', async () => {
    const { send, settle, run, mine } = await openOffice(1);
    await send();
    await settle('ann-a1-p1', BLOCKED);
    await run((work) => setReachable(work, 'p1', true));
    await settle('ann-a1-p1', BLOCKED);
    await run((work) => setReachable(work, 'p1', true));
    expect(await mine()).toContain('ann-a1-p1');
  });
});

describe('nudging', () => {
  test('reaches only those who have it and are silent, once in four hours', async () => {
    const { send, settle, ack, nudge, mine, clock, audited } = await openOffice(4);
    await send();
    for (const id of ['p1', 'p2']) await settle(`ann-a1-${id}`, SENT);
    await settle('ann-a1-p3', BLOCKED);
    await ack('p1');
    await expect(nudge()).resolves.toMatchObject({ nudged: 1, recently: 0, without: 2 });
    const nudges = async () => (await mine()).filter((id) => id.startsWith('nudge-'));
    expect(await nudges()).toEqual([`nudge-a1-p2-${clock.now}`]);
    clock.now += 4 * 3_600_000 - 1;
    await expect(nudge()).resolves.toMatchObject({ nudged: 0, recently: 1 });
    clock.now += 1;
    await expect(nudge()).resolves.toMatchObject({ nudged: 1, recently: 0 });
    expect(await nudges()).toHaveLength(2);
    expect(await audited('announcement.nudge')).toBe(2);
  });

  test('pressed twice at once nudges once', async () => {
    const { send, settle, nudge, mine } = await openOffice(1);
    await send();
    await settle('ann-a1-p1', SENT);
    const results = await Promise.all([nudge(), nudge()]);
    expect(results.map(({ nudged }) => nudged).sort()).toEqual([0, 1]);
    expect((await mine()).filter((id) => id.startsWith('nudge-'))).toHaveLength(1);
  });

  test('waits for the morning, and is dropped when it was acknowledged by then', async () => {
    const { send, settle, nudge, ack, owed, run, clock } = await openOffice(1);
    await send();
    await settle('ann-a1-p1', SENT);
    clock.now = at('2026-09-03T21:30');
    await nudge();
    const entry = [...(await owed()).values()].find(({ purpose }) => purpose.kind === 'announcement-nudge');
    expect(entry?.notBefore).toBe(at('2026-09-04T06:30'));
    if (entry === undefined) throw new Error('not owed');
    expect(await run((work) => announcementEntry(work, entry))).toBeDefined();
    await ack('p1');
    expect(await run((work) => announcementEntry(work, entry))).toBeUndefined();
  });

  test('and its list are for those who may send there', async () => {
    const { send, nudge, run, actor } = await openOffice(2);
    await send();
    await expect(nudge('p1')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      run(async (work) => silentRecipients(work, await actor(work, 'p1'), 'a1', PAGE)),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
    const { silent } = await run(async (work) => silentRecipients(work, await actor(work, 'o'), 'a1', PAGE));
    expect(silent.map(({ unitName, name, status }) => [unitName, name, status])).toEqual([
      ['Trường 1', 'Người p1', 'queued'],
      ['Trường 2', 'Người p2', 'queued'],
    ]);
  });
});
