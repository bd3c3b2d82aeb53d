import { describe, expect, test } from 'vitest';
import { announcementEntry, progressMessage } from '../../src/services/announcement-delivery.js';
import { createProgressMarks } from '../../src/store/announcements.js';
import { announcements } from '../../src/store/entities.js';
import { BLOCKED, openOffice } from './announcement-world.js';
import { at, OFFICE, read } from './reminder-world.js';

describe('sending', () => {
  test('owes one message to each principal and one to the sender, in one commit, once', async () => {
    const { send, mine, counts, audited } = await openOffice();
    await expect(send()).resolves.toMatchObject({ people: 3, emptyUnits: 0, sendAt: at('2026-09-03T08:00') });
    const once = await mine();
    expect(once).toEqual(['ann-a1-p1', 'ann-a1-p2', 'ann-a1-p3', 'ann-a1-progress']);
    await send('o', { text: 'Nội dung khác, cùng bản nháp.' });
    expect(await mine()).toEqual(once);
    expect(await counts()).toMatchObject({ total: 3, queued: 3, done: 0 });
    expect(await audited('announcement.send')).toBe(1);
  });

  test('confirmed in two places at once is sent once', async () => {
    const { confirm, work, mine, audited } = await openOffice();
    await Promise.all([confirm(), confirm(), confirm()]);
    await work();
    expect(await mine()).toHaveLength(4);
    expect(await audited('announcement.send')).toBe(1);
  });

  test('is for those who oversee the audience, and for nobody else', async () => {
    const { send, mine, seat } = await openOffice();
    await seat(['x', 's1', 'officer']);
    await expect(send('p1')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(send('x')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(
      send('x', { audience: { top: 's2', kinds: [], roles: ['principal'], states: [] } }),
    ).rejects.toMatchObject({
      code: 'not-allowed',
    });
    expect(await mine()).toEqual([]);
  });

  test('to nobody, or with a text that no message holds, is refused', async () => {
    const { send } = await openOffice();
    await expect(
      send('o', { audience: { top: OFFICE, kinds: [], roles: ['deputy'], states: [] } }),
    ).rejects.toMatchObject({
      code: 'announcement-nobody',
    });
    await expect(send('o', { text: 'x'.repeat(3501) })).rejects.toMatchObject({ code: 'invalid' });
    const file = { kind: 'photo' as const, fileId: 'f', uniqueId: 'u' };
    await expect(send('o', { text: 'x'.repeat(901), file })).rejects.toMatchObject({ code: 'invalid' });
    await expect(send('o', { text: '' })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('in quiet hours waits for the morning, unless it is urgent', async () => {
    const { send, owed, clock } = await openOffice(1);
    clock.now = at('2026-09-03T22:00');
    await expect(send()).resolves.toMatchObject({ sendAt: at('2026-09-04T06:30') });
    expect((await owed()).get('ann-a1-start-1')?.notBefore).toBe(at('2026-09-04T06:30'));
    await send('o', { draft: 'a2', urgent: true });
    expect((await owed()).get('ann-a2-p1')?.notBefore).toBe(clock.now);
    expect((await owed()).get('ann-a2-progress')?.notBefore).toBeLessThan(clock.now);
  });

  test('writes the message when it goes out, with the words as they were typed', async () => {
    const { send, owed, run } = await openOffice(1);
    await send('o', { text: '<b>5 & 6</b> _*`' });
    const entry = (await owed()).get('ann-a1-p1');
    const now = entry && (await run((work) => announcementEntry(work, entry)));
    expect(now && read(now.view)).toBe('📣 Phòng GD&amp;ĐT thông báo\n\n&lt;b&gt;5 &amp; 6&lt;/b&gt; _*`\n[a:ack:a1]');
  });
});

describe('the progress message', () => {
  test('waits for its own sending, then is out of date with every change until it was shown', async () => {
    const { send, settle, ack, run, services } = await openOffice(1);
    const marks = createProgressMarks(services.store.redis, services.store.keys);
    await send();
    expect(await run((work) => progressMessage(work, 'a1'))).toBe('wait');
    await settle('ann-a1-progress', { status: 'sent', messageId: 42 });
    const message = await run((work) => progressMessage(work, 'a1'));
    expect(message).toMatchObject({ chat: 'o', messageId: 42 });
    const { a1: seen = '' } = await marks.changed();
    await ack('p1');
    await marks.settled('a1', seen);
    expect(await marks.count()).toBe(1);
    await marks.settled('a1', (await marks.changed()).a1 ?? '');
    expect(await marks.count()).toBe(0);
    expect([await marks.claim('a1', 3000), await marks.claim('a1', 3000)]).toEqual([true, false]);
  });

  test('is given up when the sender cannot be reached', async () => {
    const { send, settle, run } = await openOffice(1);
    await send();
    await settle('ann-a1-progress', BLOCKED);
    expect(await run((work) => progressMessage(work, 'a1'))).toBeUndefined();
    expect(await run((work) => work.tx.get(announcements, 'a1'))).toMatchObject({ progress: 'lost' });
  });
});

test('a province: 1,957 recipients are stored in one commit', async () => {
  const { send, counts, mine } = await openOffice(1957);
  await expect(send()).resolves.toMatchObject({ people: 1957 });
  expect(await counts()).toMatchObject({ total: 1957, queued: 1957 });
  expect(await mine()).toHaveLength(1958);
}, 30_000);
