import { expect, test } from 'vitest';
import { recallAnnouncement } from '../../src/services/announcement-changes.js';
import { acknowledge } from '../../src/services/announcement-outcomes.js';
import { oweButtonsGone, receivedAnnouncements, waits } from '../../src/services/announcement-waiting.js';
import { openOffice, SENT } from './announcement-world.js';

const open = async () => {
  const office = await openOffice(2);
  const list = (who = 'p1') =>
    office.as(async (work, actor) => {
      if (actor === undefined) throw new Error(`${who} is nobody`);
      const all = await receivedAnnouncements(work, actor);
      return all.map((one) => `${one.announcement.id}${waits(one) ? '' : ' read'}`);
    }, who);
  const deliver = async (id: string, who = 'p1', messageId = 70): Promise<void> => {
    await office.send('o', { draft: id });
    await office.settle(`ann-${id}-${who}`, { ...SENT, messageId });
  };
  return { ...office, list, deliver };
};

test('what a person has waits until it is read; what is on its way, or was taken back, does not', async () => {
  const { list, deliver, send, ack, as, clock } = await open();
  await deliver('a1');
  clock.now += 60_000;
  await deliver('a2');
  clock.now += 60_000;
  await send('o', { draft: 'a3' });
  expect(await list()).toEqual(['a2', 'a1']);
  expect(await list('p2')).toEqual([]);
  await ack('p1', 'a1');
  expect(await list()).toEqual(['a2', 'a1 read']);
  await as((work, by) => recallAnnouncement(work, by, 'a2'));
  expect(await list()).toEqual(['a1 read']);
});

test('one of which the person was reminded stands before a younger one', async () => {
  const { list, deliver, nudge, clock } = await open();
  await deliver('a1');
  clock.now += 60_000;
  await deliver('a2');
  clock.now += 60_000;
  await nudge();
  expect(await list()).toEqual(['a1', 'a2']);
});

test('the buttons give way once, and the message shows when it was read', async () => {
  const { deliver, as, mine, settle, recipient, counts } = await open();
  await deliver('a1', 'p1', 71);
  for (const _ of [1, 2])
    await as(async (work, actor) => {
      if (actor === undefined) throw new Error('p1 is nobody');
      const { announcement, recipient: read, isNew } = await acknowledge(work, actor, 'a1');
      if (isNew) oweButtonsGone(work, actor, announcement, read);
    }, 'p1');
  expect((await mine()).filter((id) => id.includes('acknowledged'))).toEqual(['ann-a1-acknowledged-p1-71']);
  await settle('ann-a1-acknowledged-p1-71', SENT);
  expect(await recipient('p1')).toMatchObject({ status: 'acknowledged', edition: 0 });
  expect(await counts()).toMatchObject({ acknowledged: 1, corrected: 0, stuck: 0 });
});
