import { expect, test } from 'vitest';
import { correctAnnouncement } from '../../src/services/announcement-changes.js';
import { openOffice, SENT } from './announcement-world.js';

test('after a correction it is told who confirmed the text before it', async () => {
  const { send, settle, ack, as, work, counts } = await openOffice(3);
  const correct = async (words: string): Promise<void> => {
    await as((use, by) => correctAnnouncement(use, by, 'a1', words));
    await work();
  };
  await send();
  await settle('ann-a1-p1', SENT);
  await settle('ann-a1-p2', { ...SENT, messageId: 71 });
  await ack('p1');
  expect(await counts()).toMatchObject({ acknowledged: 1, former: 0 });
  await correct('Mời họp lúc 9 giờ.');
  expect(await counts()).toMatchObject({ acknowledged: 1, former: 1 });
  await settle('ann-a1-change-1-p1-70', SENT);
  await settle('ann-a1-change-1-p2-71', SENT);
  for (const who of ['p2', 'p2', 'p1']) await ack(who);
  expect(await counts()).toMatchObject({ acknowledged: 2, former: 1, corrected: 2 });
  // The one that was on its way has the present text, though it is read before it is recorded that it went out.
  await ack('p3');
  await settle('ann-a1-p3', { ...SENT, messageId: 72 });
  expect(await counts()).toMatchObject({ acknowledged: 3, former: 1, corrected: 3 });
  await correct('Mời họp lúc 10 giờ.');
  expect(await counts()).toMatchObject({ acknowledged: 3, former: 3 });
});

test('who reads before the correction has reached their message has confirmed the former text', async () => {
  const { send, settle, ack, as, work, counts, nudge, clock, recipient } = await openOffice(2);
  await send();
  await settle('ann-a1-p1', SENT);
  await settle('ann-a1-p2', { ...SENT, messageId: 71 });
  clock.now += 5 * 3_600_000;
  await nudge();
  await as((use, by) => correctAnnouncement(use, by, 'a1', 'Mời họp lúc 9 giờ.'));
  await work();
  await ack('p1');
  expect(await counts()).toMatchObject({ acknowledged: 1, former: 1 });
  expect((await recipient('p1'))?.readEdition).toBeUndefined();
});
