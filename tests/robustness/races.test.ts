import { expect, test } from 'vitest';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { createInvite } from '../../src/services/invites.js';
import { joinByInvite } from '../../src/services/members.js';
import { submitPledge } from '../../src/services/pledges.js';
import { submitReport } from '../../src/services/reports.js';
import { SYSTEM, type Work } from '../../src/services/work.js';
import { holders } from '../../src/store/entities.js';
import { at, CAMPAIGN, openWorld } from '../services/reminder-world.js';
import { actor, body, openSeason, refusal, type World } from '../services/report-world.js';

/** Runs a use case while, between its reads and its commit, another process closes the campaign. */
const whileClosing = ({ run }: World, useCase: (work: Work) => Promise<unknown>): Promise<unknown> => {
  let isClosed = false;
  return run(async (work) => {
    const result = await useCase(work);
    if (!isClosed) await run((other) => setCampaignStatus(other, SYSTEM, CAMPAIGN, 'closed'));
    isClosed = true;
    return result;
  });
};

test('nothing is registered or reported in a campaign that closes meanwhile', async () => {
  const body1 = { content: '3', action: 'x', target: 'y', deadline: '2027-01-15', responsible: 'z', attachments: [] };
  const world = await openSeason();
  const registering = whileClosing(world, async (work) =>
    submitPledge(work, await actor(work, '12', 's2', 'principal'), {
      draft: 'd1',
      campaign: CAMPAIGN,
      unit: 's2',
      body: body1,
    }),
  );
  expect(await refusal(registering)).toBe('campaign-closed');
  await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'open'));
  const reporting = whileClosing(world, async (work) =>
    submitReport(work, await actor(work, '11', 's1', 'principal'), {
      pledge: 'p-s1',
      period: '2026-W41',
      body: body('30 cây'),
      base: 0,
    }),
  );
  expect(await refusal(reporting)).toBe('campaign-closed');
});

test.each([
  ['one invite', 1],
  ['two invites to the one post of a principal', 2],
])('%s, used by two people at once, seats one', async (_what, count) => {
  const { run } = await openWorld(1);
  const links = await run(async (work) =>
    Array.from({ length: count }, () => createInvite(work, SYSTEM, 's1', 'principal')),
  );
  const join = (person: string, link: string) =>
    run((work) => joinByInvite(work, link, { person, name: person, locale: 'vi', consentAt: at('2026-09-01T08:00') }));
  const ends = await Promise.allSettled([join('11', links[0] ?? ''), join('12', links.at(-1) ?? '')]);
  expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect((await run((work) => work.tx.get(holders, 's1')))?.posts).toHaveLength(1);
});
