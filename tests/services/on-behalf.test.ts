import { describe, expect, test } from 'vitest';
import { isOnBehalf } from '../../src/domain/pledge.js';
import type { Role } from '../../src/domain/role.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { filingsFor } from '../../src/services/filings.js';
import { approvePledge, signPledge, submitPledge } from '../../src/services/pledges.js';
import { correctReport } from '../../src/services/report-corrections.js';
import { tellOfCorrection, tellUnitOfReport } from '../../src/services/report-news.js';
import { seeReport, submitReport } from '../../src/services/reports.js';
import { tellUnitOfFiling } from '../../src/services/review-news.js';
import { withdrawPledge } from '../../src/services/second-thoughts.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { TEXT as text } from './paper-world.js';
import { at, CAMPAIGN, OFFICE, openWorld, read } from './reminder-world.js';
import { actor, body, openSeason, refusal, submit, type World } from './report-world.js';

const WEEK = '2026-W40';
const as = <T>(world: World, [id, unit, role]: [string, string, Role], use: (work: Work, by: Actor) => Promise<T>) =>
  world.run(async (work) => use(work, await actor(work, id, unit, role)));
const officer: [string, string, Role] = ['90', OFFICE, 'officer'];
const principal: [string, string, Role] = ['11', 's1', 'principal'];
const news = async (world: World): Promise<string[]> =>
  [...(await world.owed()).values()]
    .filter(({ purpose }) => purpose.kind === 'news')
    .map(({ to, view }) => `${to}: ${read(view).replaceAll('&amp;', '&')}`);

describe('a pledge filed by an office', () => {
  const openDesk = async (): Promise<World> => {
    const world = await openWorld(2);
    await world.seat(['12', 's1', 'deputy'], ['90', OFFICE, 'officer'], ['91', OFFICE, 'leader']);
    world.clock.now = at('2026-09-10T09:00');
    return world;
  };
  const file = (world: World, unit: string) =>
    as(world, officer, async (work, by) => {
      const pledge = await submitPledge(work, by, { draft: `b-${unit}`, campaign: CAMPAIGN, unit, body: text });
      await tellUnitOfFiling(work, by, pledge);
      return pledge;
    });

  test('is marked so, audited, and told to who acts for the unit; the office cannot sign it', async () => {
    const world = await openDesk();
    const pledge = await file(world, 's1');
    expect(pledge.versions.map(isOnBehalf)).toEqual([true]);
    const [told, ...more] = await news(world);
    expect([told?.split('\n')[0], more]).toEqual([
      '12: 📝 Người 90 (Phòng GD&ĐT) đã nộp thay bản đăng ký của Trường 1.',
      [],
    ]);
    await as(world, ['91', OFFICE, 'leader'], (work, by) => approvePledge(work, by, 'b-s1'));
    expect(await refusal(as(world, officer, (work, by) => signPledge(work, by, 'b-s1')))).toBe('not-allowed');
    await world.seat(['11', 's1', 'principal']);
    expect((await as(world, principal, (work, by) => signPledge(work, by, 'b-s1'))).status).toBe('signed');
  });

  test('may be taken back by an office; the unit’s own words may not', async () => {
    const world = await openDesk();
    await file(world, 's1');
    const back = (id: string) => as(world, officer, (work, by) => withdrawPledge(work, by, id, 1));
    expect((await back('b-s1')).status).toBe('withdrawn');
    await as(world, ['12', 's1', 'deputy'], (work, by) =>
      submitPledge(work, by, { draft: 'own', campaign: CAMPAIGN, unit: 's1', body: text }),
    );
    expect(await refusal(back('own'))).toBe('not-allowed');
  });

  test('not for the office itself, and not for what does not lie below it', async () => {
    const world = await openDesk();
    expect(await refusal(file(world, OFFICE))).toBe('not-allowed');
    await world.seat(['12', 's2', 'deputy']);
    const asOther = as(world, ['12', 's2', 'deputy'], (work, by) =>
      submitPledge(work, by, { draft: 'x', campaign: CAMPAIGN, unit: 's1', body: text }),
    );
    expect(await refusal(asOther)).toBe('not-allowed');
  });

  test('what can be filed: nothing twice, nothing in a closed campaign', async () => {
    const world = await openDesk();
    const offered = () => as(world, officer, (work, by) => filingsFor(work, by, 's1'));
    expect((await offered()).register.map(({ id }) => id)).toEqual([CAMPAIGN]);
    await file(world, 's1');
    expect((await offered()).register).toEqual([]);
    await as(world, officer, (work, by) => withdrawPledge(work, by, 'b-s1', 1));
    expect((await offered()).mend.map(({ id }) => id)).toEqual(['b-s1']);
    await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await offered()).toMatchObject({ register: [], mend: [], reports: [] });
  });
});

describe('a report filed by an office', () => {
  test('is marked, told to the unit, and not “seen” by the one who filed it: the unit can still mend it', async () => {
    const world = await openSeason();
    const report = await as(world, officer, async (work, by) => {
      const filed = await submitReport(work, by, { pledge: 'p-s1', period: WEEK, body: body('30 cây'), base: 0 });
      await tellUnitOfReport(work, by, { ...(await seeReport(work, by, 'p-s1', WEEK)), report: filed });
      return filed;
    });
    expect([isOnBehalf(report), report.seenAt]).toEqual([true, undefined]);
    expect((await news(world)).map((one) => one.split('\n')[0])).toEqual([
      '11: 📊 Người 90 (Phòng GD&ĐT) đã nộp thay báo cáo tuần 28/09 – 04/10/2026 của Trường 1.',
    ]);
    expect((await as(world, officer, (work, by) => seeReport(work, by, 'p-s1', WEEK))).report.seenAt).toBeUndefined();
    expect(isOnBehalf(await submit(world, WEEK, { base: 1, figure: '31 cây' }))).toBe(false);
  });
});

describe('a figure that is corrected', () => {
  const correct = (world: World, figure: string, base: number, reason = 'Cộng nhầm lớp 3B') =>
    as(world, principal, async (work, by) => {
      const place = await correctReport(work, by, { pledge: 'p-s1', period: WEEK, figure, reason, base });
      await tellOfCorrection(work, by, place);
      return place.report;
    });
  const seen = async (): Promise<World> => {
    const world = await openSeason();
    await submit(world, WEEK);
    await as(world, officer, (work, by) => seeReport(work, by, 'p-s1', WEEK));
    return world;
  };

  test('keeps both, with the reason, and tells the officer who has seen it', async () => {
    const world = await seen();
    const report = await correct(world, '28 cây', 2);
    expect(report.body.figure).toBe('28 cây');
    expect(report.corrections).toMatchObject([{ from: '30 cây', to: '28 cây', reason: 'Cộng nhầm lớp 3B', by: '11' }]);
    expect((await news(world))[0]).toContain('90: ✏️ Báo cáo tuần 28/09 – 04/10/2026 của Trường 1 được đính chính');
    expect((await correct(world, '29 cây', 3)).corrections?.map(({ to }) => to)).toEqual(['28 cây', '29 cây']);
  });

  test('not before an officer has seen it, not the same figure, not without a figure or a reason, not blindly', async () => {
    const world = await openSeason();
    await submit(world, WEEK);
    expect(await refusal(correct(world, '28 cây', 1))).toBe('stale');
    await as(world, officer, (work, by) => seeReport(work, by, 'p-s1', WEEK));
    expect(await refusal(correct(world, '30 cây', 2))).toBe('figure-unchanged');
    expect(await refusal(correct(world, 'ít hơn', 2))).toBe('invalid');
    expect(await refusal(correct(world, '28 cây', 2, ''))).toBe('invalid');
    const outcomes = await Promise.all([refusal(correct(world, '28 cây', 2)), refusal(correct(world, '27 cây', 2))]);
    expect(outcomes.filter((code) => code === 'conflict')).toHaveLength(1);
    await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await refusal(correct(world, '26 cây', 3))).toBe('campaign-closed');
  });
});
