import { describe, expect, test } from 'vitest';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { listReports } from '../../src/services/report-list.js';
import { reportsOfUnit, seeReport, submitReport, viewReport } from '../../src/services/reports.js';
import { type Actor, SYSTEM, type Work } from '../../src/services/work.js';
import { pledges } from '../../src/store/entities.js';
import { at, CAMPAIGN, OFFICE } from './reminder-world.js';
import { actor, auditOf, body, openSeason, refusal, submit, type World } from './report-world.js';

const reportsAsked = (world: World, unit = 's1') =>
  world.run(async (work) =>
    reportsOfUnit(work, await actor(work, unit === 's1' ? '11' : '12', unit, 'principal'), unit),
  );

describe('what is owed', () => {
  test('the open period first, then late and missed ones, the newest first', async () => {
    const { due, next, latest, hasSigned } = await reportsAsked(await openSeason());
    expect(due.map(({ period }) => period.id)).toEqual(['2026-W41', '2026-W40', '2026-W39']);
    expect([next?.id, latest, hasSigned]).toEqual(['2026-W42', undefined, true]);
  });

  test('a report that was sent is not owed any more; it is the latest', async () => {
    const world = await openSeason();
    await submit(world, '2026-W40');
    const { due, latest } = await reportsAsked(world);
    expect(due.map(({ period }) => period.id)).toEqual(['2026-W41', '2026-W39']);
    expect(latest?.report.period).toBe('2026-W40');
  });

  test('a closed campaign asks nobody and takes nothing', async () => {
    const world = await openSeason();
    await world.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'closed'));
    expect(await reportsAsked(world)).toMatchObject({ due: [], next: undefined });
    expect(await refusal(submit(world, '2026-W40'))).toBe('campaign-closed');
  });

  test('a unit without a signed pledge owes nothing', async () => {
    const world = await openSeason();
    await world.pledge('s2', 'approved');
    expect(await reportsAsked(world, 's2')).toMatchObject({ due: [], next: undefined, hasSigned: false });
  });
});

describe('sending', () => {
  test('late is what was first sent after the period fell due, also when it is mended', async () => {
    const world = await openSeason();
    world.clock.now = at('2026-09-25T16:59');
    expect((await submit(world, '2026-W39')).late).toBe(false);
    world.clock.now = at('2026-09-25T17:00');
    const mended = await submit(world, '2026-W39', { base: 1, figure: '40 cây' });
    expect(mended).toMatchObject({
      late: false,
      at: at('2026-09-25T16:59'),
      updatedAt: at('2026-09-25T17:00'),
      rev: 2,
    });
    world.clock.now = at('2026-10-02T17:00');
    expect((await submit(world, '2026-W40')).late).toBe(true);
  });

  test('what somebody else sent meanwhile is not overwritten unseen', async () => {
    const world = await openSeason();
    await submit(world, '2026-W40');
    expect(await refusal(submit(world, '2026-W40'))).toBe('conflict');
    expect((await submit(world, '2026-W40', { base: 1, figure: '50 cây' })).body.figure).toBe('50 cây');
  });

  test('two that are sent at once: one is stored, the other is refused', async () => {
    const world = await openSeason();
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => submit(world, '2026-W40')));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await auditOf(world)).filter((one) => one === 'report.submit')).toHaveLength(1);
  });

  test.each([
    ['a period that has not opened', '2026-W42', 'report-not-asked'],
    ['a period that the campaign does not have', '2026-W20', 'not-found'],
    ['no period', '', 'not-found'],
  ])('%s is refused', async (_, period, code) => {
    expect(await refusal(submit(await openSeason(), period))).toBe(code);
  });

  test('a period that was due before the signature is refused, and so is a cancelled pledge', async () => {
    const world = await openSeason();
    const change = (part: object) =>
      world.run(async ({ tx }) => {
        const pledge = await tx.get(pledges, 'p-s1');
        if (pledge !== undefined) tx.put(pledges, 'p-s1', { ...pledge, ...part });
      });
    await change({ signature: { at: at('2026-09-28T08:00'), by: '11', version: 1, hash: 'x' } });
    expect(await refusal(submit(world, '2026-W39'))).toBe('report-not-asked');
    expect((await submit(world, '2026-W40')).rev).toBe(1);
    await change({ status: 'cancelled' });
    expect(await refusal(submit(world, '2026-W41'))).toBe('report-not-asked');
  });

  test('another school may neither report nor look', async () => {
    const world = await openSeason();
    await submit(world, '2026-W40');
    const asOther = <T>(use: (work: Work, other: Actor) => Promise<T>) =>
      world.run(async (work) => use(work, await actor(work, '12', 's2', 'principal')));
    const submission = { pledge: 'p-s1', period: '2026-W41', body: body('1'), base: 0 };
    expect(await refusal(asOther((work, other) => submitReport(work, other, submission)))).toBe('not-allowed');
    expect(await refusal(asOther((work, other) => viewReport(work, other, 'p-s1', '2026-W40')))).toBe('not-allowed');
    expect(await refusal(asOther((work, other) => seeReport(work, other, 'p-s1', '2026-W40')))).toBe('not-allowed');
  });
});

describe('looking', () => {
  const see = (world: World) =>
    world.run(async (work) => seeReport(work, await actor(work, '90', OFFICE, 'officer'), 'p-s1', '2026-W40'));

  test('from the first look on it is closed; a second look changes nothing', async () => {
    const world = await openSeason();
    await submit(world, '2026-W40');
    expect((await see(world)).report).toMatchObject({ seenAt: world.clock.now, seenBy: '90' });
    const first = world.clock.now;
    world.clock.now += 60_000;
    expect((await see(world)).report.seenAt).toBe(first);
    expect(await refusal(submit(world, '2026-W40', { base: 2 }))).toBe('report-seen');
    expect(await auditOf(world)).toEqual(['report.submit', 'report.see']);
  });

  test('the unit itself never marks its report as seen', async () => {
    const world = await openSeason();
    await submit(world, '2026-W40');
    const own = world.run(async (work) =>
      seeReport(work, await actor(work, '11', 's1', 'principal'), 'p-s1', '2026-W40'),
    );
    expect(await refusal(own)).toBe('not-allowed');
  });
});

test('the operator lists reports by unit and campaign', async () => {
  const world = await openSeason();
  await submit(world, '2026-W40');
  await submit(world, '2026-W39');
  const list = (filter: Parameters<typeof listReports>[1]) => world.run((work) => listReports(work, filter));
  expect((await list({})).map(({ report }) => report.period)).toEqual(['2026-W39', '2026-W40']);
  expect(await list({ unit: OFFICE, campaign: CAMPAIGN })).toHaveLength(2);
  expect(await list({ unit: 's2' })).toEqual([]);
  expect(await refusal(list({ unit: 'no-such' }))).toBe('not-found');
});
