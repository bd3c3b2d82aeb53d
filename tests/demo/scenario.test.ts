import { expect, test } from 'vitest';
import { readSetting } from '../../src/demo/setting.js';
import { seasonOf } from '../../src/demo/site/scenario.js';
import { createCalendar } from '../../src/domain/calendar.js';
import { periodsOf } from '../../src/domain/period.js';
import { readCampaignYaml } from '../../src/services/campaign-file.js';

test('the end of the year has three periods, the last of which ends with it', async () => {
  const { yaml } = await readSetting();
  const file = readCampaignYaml(seasonOf('end', yaml).yaml);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const periods = periodsOf(file.campaign.cadence, createCalendar());
  expect(periods.map(({ id }) => id)).toEqual(['2026-Q4', '2027-Q1', '2027-Q2']);
  expect(periods.at(-1)?.to).toMatch(/^2027-05/);
});

test('mid-season ends within the second period', () => {
  const day = 86_400_000;
  const scenes = [1, 9, 11, 30].map((at) => ({ at: at * day, play: async () => undefined }));
  const shown = seasonOf('mid', '').scenes(scenes, [{ opensAt: 3 * day }, { opensAt: 10 * day }]);
  expect(shown.map(({ at }) => at / day)).toEqual([1, 9, 11]);
});
