import { afterAll } from 'vitest';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Member } from '../../src/domain/member.js';
import type { Role } from '../../src/domain/role.js';
import { newId } from '../../src/ids.js';
import { createCampaign, setCampaignStatus } from '../../src/services/campaigns.js';
import { createInvite } from '../../src/services/invites.js';
import { createServices } from '../../src/services/kit.js';
import { joinByInvite } from '../../src/services/members.js';
import { approvePledge, signPledge, submitPledge } from '../../src/services/pledges.js';
import { importRoster } from '../../src/services/units.js';
import { type Actor, SYSTEM } from '../../src/services/work.js';
import { reports } from '../../src/store/entities.js';
import { openStore } from '../../src/store/open.js';
import { readProjectFile } from './project-files.js';
import { redisUrl, uniqueTenant } from './redis.js';

export const CAMPAIGN = 'thanh-ba-2026-2027';
const at = (moment: string): number => Date.parse(`${moment}:00+07:00`);

/**
 * Thanh Ba in a tenant of its own, its campaign open, at a clock that the test moves; closed after the tests.
 * @param top the unit whose subtree the campaign is for
 */
export const openSeason = async (roster = 'samples/roster-thanh-ba.csv', top = 'PGD-232') => {
  const tenant = uniqueTenant();
  let now = at('2026-09-02T08:00');
  const store = await openStore({ redisUrl: redisUrl(), dataDir: '', tenant });
  afterAll(() => store.close());
  const { run } = createServices(store, calendarSettingsSchema.parse({}), () => now, newId);
  const imported = await run((work) => importRoster(work, SYSTEM, Buffer.from(readProjectFile(roster))));
  if (!imported.ok) throw new Error(JSON.stringify(imported.problems[0]));
  const yaml = readProjectFile('samples/thanh-ba.campaign.yaml').replace('- PGD-232', `- ${top}`);
  const created = await run((work) => createCampaign(work, SYSTEM, yaml));
  if (!created.ok) throw new Error(JSON.stringify(created.problems[0]));
  await run((work) => setCampaignStatus(work, SYSTEM, CAMPAIGN, 'open'));

  const join = async (person: string, role: Role, unit: string): Promise<Actor> => {
    const payload = await run(async (work) => createInvite(work, SYSTEM, unit, role));
    const joining = { person, name: `Tên ${person}`, locale: 'vi' as const, consentAt: now };
    const member: Member = await run((work) => joinByInvite(work, payload, joining));
    return { member, post: { unit, role, since: now } };
  };
  const body = {
    content: '3',
    action: 'Trồng 50 cây ở sân trường',
    target: '50 cây',
    deadline: '2027-01-15',
    responsible: 'Cô Lan',
    attachments: [],
  };

  return {
    store,
    tenant,
    run,
    join,
    moveTo: (moment: string): void => {
      now = at(moment);
    },
    submit: (by: Actor, id: string) =>
      run((work) => submitPledge(work, by, { draft: id, campaign: CAMPAIGN, unit: by.post.unit, body })),
    approve: (by: Actor, id: string) => run((work) => approvePledge(work, by, id)),
    sign: (by: Actor, id: string) => run((work) => signPledge(work, by, id)),
    /** Files a report as it is stored, past every rule. */
    report: (unit: string, pledge: string, period: string, late = false) =>
      run(async ({ tx, now: when }) =>
        tx.put(reports, `${pledge}:${period}`, {
          pledge,
          period,
          unit,
          campaign: CAMPAIGN,
          body: { figure: '18 cây', narrative: 'Đã trồng.', evidence: [], difficulties: '' },
          at: when,
          updatedAt: when,
          by: '1',
          late,
        }),
      ),
  };
};

/** A season in which the school TH-08152 has signed `pledge-one` and reported in these periods. */
export const openReportedSeason = async (...periods: readonly string[]) => {
  const season = await openSeason();
  const officer = await season.join('70000001', 'officer', 'PGD-232');
  const principal = await season.join('70000002', 'principal', 'TH-08152');
  await season.submit(principal, 'pledge-one');
  await season.approve(officer, 'pledge-one');
  await season.sign(principal, 'pledge-one');
  season.moveTo('2026-09-29T09:00');
  for (const period of periods) await season.report('TH-08152', 'pledge-one', period);
  return { season, officer, principal };
};
