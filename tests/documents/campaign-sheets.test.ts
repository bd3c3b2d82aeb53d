import { beforeAll, expect, test } from 'vitest';
import { campaignSheets } from '../../src/documents/campaign-sheets.js';
import { readXlsx, writeXlsx } from '../../src/documents/xlsx.js';
import { loadTexts, type TextRef } from '../../src/locales/index.js';
import { campaignTable } from '../../src/services/campaign-table.js';
import { setCampaignStatus } from '../../src/services/campaigns.js';
import { type Actor, SYSTEM } from '../../src/services/work.js';
import { CAMPAIGN, openReportedSeason, type openSeason } from '../support/season-store.js';

const texts = loadTexts();
const say = (ref: TextRef): string => texts.format('vi', ref);
let season: Awaited<ReturnType<typeof openSeason>>;
let officer: Actor;
let principal: Actor;

beforeAll(async () => {
  ({ season, officer, principal } = await openReportedSeason('2026-W39'));
});

const tableOf = (by: Actor, under: string) =>
  season.run(async (work) => {
    const sheets = campaignSheets(work, await campaignTable(work, by, CAMPAIGN, { under, withNames: true }), say);
    return (await readXlsx(await writeXlsx(sheets))) ?? [];
  });

test('a campaign as a table: units as they stand, pledges, reports', async () => {
  const [units, pledges, reports] = await tableOf(officer, 'PGD-232');
  expect([units?.name, pledges?.name, reports?.name]).toEqual(['Đơn vị', 'Bản đăng ký', 'Báo cáo']);
  expect(units?.rows).toHaveLength(60);
  const school = units?.rows.find((row) => row[1] === 'TH-08152');
  expect(school?.slice(1, 4)).toEqual(['TH-08152', 'Trường Tiểu học Thanh Ba', 'Phòng GD&ĐT Huyện Thanh Ba']);
  expect(units?.rows.find((row) => row[1] === 'MN-08152')?.[4]).toBe('chưa tham gia');
  const [head, row] = pledges?.rows ?? [];
  const cell = (column: string): string | undefined => row?.[head?.indexOf(column) ?? -1];
  expect([cell('STT'), cell('Mã'), cell('Trạng thái'), cell('Mã bản cam kết')?.length]).toEqual([
    '1',
    'TH-08152',
    'Đã ký',
    64,
  ]);
  expect(cell('Thời hạn')).toMatch(/^\d\d\/\d\d\/\d{4}$/);
  expect(reports?.rows).toHaveLength(2);
  expect(reports?.rows[1]).toContain('tuần 21/09 – 27/09/2026');
});

test('holds what lies below the officer’s unit and nothing else', async () => {
  await expect(tableOf(officer, 'SGD-25')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(tableOf(principal, 'TH-08152')).rejects.toMatchObject({ code: 'not-allowed' });
  const [units, pledges] = await tableOf(officer, 'MN-08152');
  expect([units?.rows.length, pledges?.rows.length]).toEqual([2, 1]);
});

test('sums up the whole campaign by unit, also when it is closed', async () => {
  const whole = async (): Promise<(string | undefined)[]> => {
    const [units] = await tableOf(officer, 'PGD-232');
    const head = units?.rows[0] ?? [];
    const row = units?.rows.find((one) => one[1] === 'TH-08152');
    const names = ['Báo cáo đã nộp (cả đợt)', 'Trong đó nộp muộn (cả đợt)', 'Báo cáo quá hạn chưa nộp (cả đợt)'];
    return names.map((name) => row?.[head.indexOf(name)]);
  };
  const setStatus = (status: 'open' | 'closed') =>
    season.run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, status));
  expect(await whole()).toEqual(['1', '0', '0']);
  // Two more weeks are over: one was reported late, one never.
  season.moveTo('2026-10-12T09:00');
  await season.report('TH-08152', 'pledge-one', '2026-W40', true);
  expect(await whole()).toEqual(['2', '1', '1']);
  await setStatus('closed');
  expect(await whole()).toEqual(['2', '1', '1']);
  // Nothing was asked after it was closed.
  season.moveTo('2026-11-30T09:00');
  expect(await whole()).toEqual(['2', '1', '1']);
  await setStatus('open');
  const [, , missed] = await whole();
  expect(Number(missed)).toBeGreaterThan(1);
});
