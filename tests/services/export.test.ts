import { beforeAll, expect, test } from 'vitest';
import { exportCampaign } from '../../src/services/export.js';
import { type Actor, SYSTEM } from '../../src/services/work.js';
import { CAMPAIGN, openReportedSeason, type openSeason } from '../support/season-store.js';

let season: Awaited<ReturnType<typeof openSeason>>;
let officer: Actor;
let principal: Actor;

beforeAll(async () => {
  ({ season, officer, principal } = await openReportedSeason('2026-W40', '2026-W39'));
});

const exported = (withNames = false) => season.run((work) => exportCampaign(work, SYSTEM, CAMPAIGN, { withNames }));

test('holds the campaign, every unit asked, and pledges with all that became of them', async () => {
  const data = await exported();
  expect(data.campaign).toMatchObject({
    id: CAMPAIGN,
    status: 'open',
    contents: { length: 5 },
    indicatorGroups: { length: 10 },
  });
  expect(data.units).toHaveLength(59);
  expect(data.units.find(({ code }) => code === 'TH-08152')).toMatchObject({
    parent: 'PGD-232',
    posts: [{ role: 'principal', unit: 'TH-08152' }],
  });
  const [pledge] = data.pledges;
  expect(pledge).toMatchObject({
    id: 'pledge-one',
    status: 'signed',
    versions: [{ version: 1, by: { role: 'principal', unit: 'TH-08152' }, target: '50 cây' }],
    reviews: [{ decision: 'approved', by: { role: 'officer', unit: 'PGD-232' } }],
    signature: { version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
  });
  expect(pledge?.reports.map(({ period }) => period)).toEqual(['2026-W39', '2026-W40']);
});

test('names nobody unless asked, and never gives out an id of Telegram', async () => {
  const [without, withNames] = [JSON.stringify(await exported()), JSON.stringify(await exported(true))];
  expect(without).not.toMatch(/7000000|Tên|Cô Lan/);
  expect(withNames).toMatch(/Tên 70000002/);
  expect(withNames).toMatch(/Cô Lan/);
  expect(withNames).not.toMatch(/"70000002"/);
});

test('is the same text each time', async () => {
  expect(JSON.stringify(await exported())).toBe(JSON.stringify(await exported()));
});

test('is for those who may see all of it', async () => {
  const asked = (by: Actor | undefined) => season.run((work) => exportCampaign(work, by, CAMPAIGN));
  expect((await asked(officer)).units).toHaveLength(59);
  await expect(asked(principal)).rejects.toThrow('not-allowed');
  await expect(asked(undefined)).rejects.toThrow('not-allowed');
  await expect(season.run((work) => exportCampaign(work, SYSTEM, 'no-such'))).rejects.toThrow('not-found');
});
