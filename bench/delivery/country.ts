import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Role } from '../../src/domain/role.js';
import { createCampaign, setCampaignStatus } from '../../src/services/campaigns.js';
import type { Services } from '../../src/services/kit.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { holders, members, pledges, reports } from '../../src/store/entities.js';
import { withServices } from './organisation.js';

const CAMPAIGN = 'bench-2026-2027';
const SIGNED_AT = Date.parse('2026-09-10T09:00:00+07:00');
const PERIOD = '2026-W39';
/** The morning of the day on which the first weekly report is due. */
export const DUE_MORNING = Date.parse('2026-09-25T06:31:00+07:00');
const OFFICES = new Set(['bo', 'so', 'phong']);
const AT_ONCE = 400;

/** The first so many units of the country's roster, with every office above them. */
const rosterOf = (root: string, units: number): { csv: string; codes: string[]; schools: string[] } => {
  const text = gunzipSync(readFileSync(`${root}/bench/data/roster-vietnam.csv.gz`)).toString('utf8');
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '');
  const columns = rows.map((row) => row.split(','));
  const isOffice = (row: readonly string[]): boolean => OFFICES.has(row[2] ?? '');
  const offices = columns.filter(isOffice).length;
  let left = units - offices;
  const kept = rows.filter((_, i) => {
    if (isOffice(columns[i] ?? [])) return true;
    left -= 1;
    return left >= 0;
  });
  const codes = kept.map((row) => row.split(',')[0] ?? '');
  const schools = kept.filter((row) => !isOffice(row.split(','))).map((row) => row.split(',')[0] ?? '');
  return { csv: [head, ...kept].join('\n'), codes, schools };
};

const openCampaign = async ({ run }: Services, root: string): Promise<void> => {
  const yaml = readFileSync(`${root}/samples/thanh-ba.campaign.yaml`, 'utf8')
    .replace(/^id: .*$/m, `id: ${CAMPAIGN}`)
    .replace(/PGD-232/g, 'BGD');
  const made = await run((work) => createCampaign(work, SYSTEM, yaml));
  if (!made.ok) throw new Error(`the campaign was refused: ${JSON.stringify(made.problems)}`);
  await run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'open'));
};

/** Whoever holds a post; in every school a signed pledge, and in every other one the report of the week. */
const settle = ({ run }: Services, codes: readonly string[], schools: ReadonlySet<string>, from: number) =>
  run(async ({ tx }) => {
    for (const [i, unit] of codes.entries()) {
      const id = String(7_000_000 + from + i);
      const role: Role = schools.has(unit) ? 'principal' : 'officer';
      const consent = { at: 1, version: '2026-01' };
      tx.put(members, id, {
        id,
        name: 'Nguyễn Thị Hoa',
        locale: 'vi',
        consent,
        posts: [{ unit, role, since: 0 }],
        acting: 0,
      });
      tx.put(holders, unit, { posts: [{ role, member: id, since: 0 }] });
      if (!schools.has(unit)) continue;
      const pledge = `p${from + i}`;
      const body = {
        content: '3',
        action: 'Trồng và chăm sóc cây bóng mát trong khuôn viên trường',
        target: '50 cây bóng mát',
        deadline: '2027-01-15',
        responsible: 'Nguyễn Thị Hoa, tổ trưởng',
        attachments: [],
      };
      const signature = { at: SIGNED_AT, by: id, version: 1, hash: 'f'.repeat(64) };
      const versions = [{ body, at: SIGNED_AT, by: id }];
      const known = { id: pledge, campaign: CAMPAIGN, unit, versions, reviews: [] };
      tx.put(pledges, pledge, { ...known, status: 'signed', statusAt: SIGNED_AT, signature });
      tx.write('SADD', tx.keys.pledgesOfUnit(unit), pledge);
      tx.write('SADD', tx.keys.pledgesOfCampaign(CAMPAIGN), pledge);
      if (i % 2 === 1) continue;
      const report = { figure: '12 cây', narrative: 'Đã trồng', evidence: [], difficulties: '' };
      const filed = { at: SIGNED_AT, updatedAt: SIGNED_AT, by: id, late: false };
      const key = { pledge, period: PERIOD, unit, campaign: CAMPAIGN };
      tx.put(reports, `${pledge}:${PERIOD}`, { ...key, body: report, ...filed });
    }
  });

/** A country, or the first part of it, in the middle of its year. Returns how many schools have not reported. */
export const seedCountry = (root: string, redisUrl: string, units: number): Promise<number> =>
  withServices(redisUrl, async (services) => {
    const { csv, codes, schools } = rosterOf(root, units);
    const imported = await services.run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
    if (!imported.ok) throw new Error(`the roster was refused: ${JSON.stringify(imported.problems[0])}`);
    await openCampaign(services, root);
    const isSchool = new Set(schools);
    let missing = 0;
    for (let from = 0; from < codes.length; from += AT_ONCE) {
      const part = codes.slice(from, from + AT_ONCE);
      await settle(services, part, isSchool, from);
      missing += part.filter((unit, i) => isSchool.has(unit) && i % 2 === 1).length;
    }
    return missing;
  });
