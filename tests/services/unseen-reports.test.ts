import { expect, test } from 'vitest';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { seeReport } from '../../src/services/reports.js';
import { unseenReports } from '../../src/services/unseen-reports.js';
import { SYSTEM } from '../../src/services/work.js';
import { CAMPAIGN, OFFICE } from './reminder-world.js';
import { actor, openSeason, refusal, submit } from './report-world.js';

test('reports that nobody has looked at wait in the order in which they were sent', async () => {
  const world = await openSeason();
  const unseen = () =>
    world.run(async (work) =>
      (await unseenReports(work, await actor(work, '90', OFFICE, 'officer'))).map(({ period }) => period),
    );
  await submit(world, '2026-W40');
  world.clock.now += 60_000;
  await submit(world, '2026-W39');
  await submit(world, '2026-W40', { base: 1, figure: '31 cây' });
  expect(await unseen()).toEqual(['2026-W40', '2026-W39']);
  await world.run(async (work) => seeReport(work, await actor(work, '90', OFFICE, 'officer'), 'p-s1', '2026-W40'));
  expect(await unseen()).toEqual(['2026-W39']);
  const own = world.run(async (work) => unseenReports(work, await actor(work, '11', 's1', 'principal')));
  expect(await refusal(own)).toBe('not-allowed');
  await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
  expect(await unseen()).toEqual([]);
});
