import { describe, expect, it } from 'vitest';
import { validateRoster } from '../../src/domain/roster-check.js';
import { createUnitTree } from '../../src/domain/unit-tree.js';
import { readCampaignYaml } from '../../src/services/campaign-file.js';
import { readRoster } from '../../src/services/roster-file.js';
import { campaignSample, rosterSample } from '../../src/services/sample-files.js';

describe('sample files', () => {
  it.each([
    ['2026-04-30', '2025-2026', '30/04'],
    ['2026-05-01', '2026-2027', '01/09'],
    ['2026-09-15', '2026-2027', '15/09'],
    ['2027-01-02', '2026-2027', '02/01'],
  ])('a campaign written on %s can be sent as it is', (today, schoolYear, begins) => {
    const file = readCampaignYaml(campaignSample(today, '08152', 'Phòng: Một\n# hai'));
    expect(file).toMatchObject({ ok: true, campaign: { audience: { subtrees: ['08152'], kinds: [] } } });
    if (!file.ok) return;
    const { campaign } = file;
    expect(campaign.schoolYear).toBe(schoolYear);
    expect(campaign.registration.from.slice(5)).toBe(begins.split('/').reverse().join('-'));
    expect(campaign.registration.to < campaign.cadence.from).toBe(true);
    expect(campaign.cadence.from < campaign.cadence.to).toBe(true);
  });

  it('a list of units can be sent as it is', () => {
    const file = readRoster(
      Buffer.from(
        rosterSample()
          .map((row) => row.join(','))
          .join('\n'),
      ),
    );
    expect(file.ok).toBe(true);
    if (!file.ok) return;
    expect(file.rows.map(({ code, parent_code }) => `${parent_code}>${code}`)).toEqual([
      '>SO-01',
      'SO-01>XA-01',
      'XA-01>MN-01',
      'XA-01>TH-01',
      'XA-01>THCS-01',
      'SO-01>THPT-01',
    ]);
    expect(validateRoster(file.rows, createUnitTree([]))).toMatchObject({ ok: true });
  });
});
