import { beforeAll, describe, expect, test } from 'vitest';
import { progressOf } from '../../src/services/progress.js';
import { type Actor, SYSTEM } from '../../src/services/work.js';
import { CAMPAIGN, openSeason } from '../support/season-store.js';

type Season = Awaited<ReturnType<typeof openSeason>>;
const DISTRICT = { campaign: CAMPAIGN, unit: 'PGD-232' };

describe('progress of a season', () => {
  let season: Season;
  let officer: Actor;
  let principal: Actor;
  const progress = (unit = 'PGD-232') => season.run((work) => progressOf(work, SYSTEM, { campaign: CAMPAIGN, unit }));

  beforeAll(async () => {
    season = await openSeason();
    officer = await season.join('1', 'officer', 'PGD-232');
    principal = await season.join('2', 'principal', 'TH-08152');
    await season.join('3', 'deputy', 'MN-08152');
  });

  test('begins with who has joined; officers are no unit that joined', async () => {
    const { total, rows, period } = await progress();
    expect(total).toEqual({
      units: 59,
      joined: 2,
      registered: 0,
      approved: 0,
      signed: 0,
      toReport: 0,
      reported: 0,
      overdue: 0,
    });
    expect(rows).toHaveLength(59);
    expect(period).toBeUndefined();
  });

  test('follows a pledge from its submission to its report', async () => {
    const counts = async () => (await progress()).total;
    await season.submit(principal, 'pledge-one');
    expect(await counts()).toMatchObject({ registered: 1, approved: 0 });
    await season.approve(officer, 'pledge-one');
    expect(await counts()).toMatchObject({ registered: 1, approved: 1, signed: 0 });
    await season.sign(principal, 'pledge-one');
    expect(await counts()).toMatchObject({ signed: 1, toReport: 0 });
    season.moveTo('2026-09-24T09:00');
    expect(await counts()).toMatchObject({ toReport: 1, reported: 0, overdue: 58 });
    season.moveTo('2026-09-25T17:00');
    expect(await counts()).toMatchObject({ reported: 0, overdue: 59 });
    await season.report('TH-08152', 'pledge-one', '2026-W39');
    expect(await counts()).toMatchObject({ toReport: 1, reported: 1, overdue: 58 });
  });

  test('a report of an earlier period that was never filed stays overdue in the next', async () => {
    season.moveTo('2026-10-06T09:00');
    const school = (await progress()).units.find(({ unit }) => unit === 'TH-08152');
    expect(school).toMatchObject({ toReport: 1, reported: 0, overdue: 1 });
  });

  test('rolls up offices, and a school is its own row', async () => {
    const above = await progress('SGD-25');
    expect(above.rows.map(({ unit, standing }) => [unit, standing])).toEqual([['PGD-232', undefined]]);
    expect(above.rows[0]?.counts).toEqual((await progress()).total);
    expect((await progress('TH-08152')).total).toMatchObject({ units: 1, signed: 1 });
  });

  test('is shown to nobody but those above', async () => {
    const asked = (by: Actor | undefined, unit: string) =>
      season.run((work) => progressOf(work, by, { campaign: CAMPAIGN, unit }));
    expect((await asked(officer, 'PGD-232')).total.units).toBe(59);
    await expect(asked(officer, 'SGD-25')).rejects.toThrow('not-allowed');
    await expect(asked(principal, 'TH-08152')).rejects.toThrow('not-allowed');
    await expect(asked(undefined, 'PGD-232')).rejects.toThrow('not-allowed');
    await expect(season.run((work) => progressOf(work, SYSTEM, { ...DISTRICT, campaign: 'no-such' }))).rejects.toThrow(
      'not-found',
    );
  });
});

test('a school with two lines stands below its commune alone, and nothing is counted twice', async () => {
  const season = await openSeason('samples/roster-thanh-ba-2025.csv', 'SGD-25');
  const { rows, total } = await season.run((work) => progressOf(work, SYSTEM, { campaign: CAMPAIGN, unit: 'SGD-25' }));
  expect(rows.map(({ unit }) => unit)).toEqual([
    'XA-08152',
    'XA-08173',
    'XA-08203',
    'XA-08209',
    'XA-08218',
    'XA-08227',
  ]);
  expect(total.units).toBe(59);
  expect(rows.reduce((sum, { counts }) => sum + counts.units, 0)).toBe(59);
});
