import { expect, test } from 'vitest';
import { reportView } from '../../src/flows/announcement-state.js';
import { cancelAnnouncement, resumeAnnouncement } from '../../src/services/announcement-changes.js';
import { reportOf } from '../../src/services/announcement-report.js';
import { stateOf } from '../../src/services/announcements.js';
import { announcements } from '../../src/store/entities.js';
import { openOffice, SENT } from './announcement-world.js';

test('a stopped announcement can go on from its screen; right after, the screen says that it is going and can be stopped again', async () => {
  const { as, settle, run, counts, send } = await openOffice(3);
  await send();
  for (const id of ['p1', 'p2']) await settle(`ann-a1-${id}`, SENT);
  const buttons = () =>
    run(async (work) => {
      const announcement = await work.tx.get(announcements, 'a1');
      if (announcement === undefined) throw new Error('no announcement');
      const view = reportView(reportOf(work, await stateOf(work, announcement)));
      return (view.buttons ?? []).flat().map((button) => ('data' in button ? button.data : ''));
    });
  const stop = () => as((use, by) => cancelAnnouncement(use, by, 'a1'));
  const standing = async () => (await buttons()).filter((data) => data === 'a:ann-stop:a1' || data === 'a:ann-go:a1');
  expect(await standing()).toEqual(['a:ann-stop:a1']);
  await stop();
  // Before and after the delivery noticed.
  expect(await standing()).toEqual(['a:ann-go:a1']);
  await settle('ann-a1-p3', { status: 'dropped' });
  expect(await standing()).toEqual(['a:ann-go:a1']);
  // Who was left out has not been found yet: nothing is over for that.
  await as((use, by) => resumeAnnouncement(use, by, 'a1'));
  expect(await counts()).toMatchObject({ total: 3, done: 2, queued: 1, cancelled: 0 });
  expect(await standing()).toEqual(['a:ann-stop:a1']);
  await stop();
  expect(await counts()).toMatchObject({ sent: 2, cancelled: 1, queued: 0 });
  expect(await standing()).toEqual(['a:ann-go:a1']);
});
