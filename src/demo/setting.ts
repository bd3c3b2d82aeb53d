import { readFile } from 'node:fs/promises';
import { createCalendar } from '../domain/calendar.js';
import { periodsOf } from '../domain/period.js';
import { readCampaignYaml } from '../services/campaign-file.js';
import { createCampaign, participantsOf, setCampaignStatus } from '../services/campaigns.js';
import { createInvite } from '../services/invites.js';
import type { Services } from '../services/kit.js';
import { importRoster } from '../services/units.js';
import { SYSTEM } from '../services/work.js';
import { atTime } from './script/time.js';

const ROSTER = new URL('../../samples/roster-thanh-ba.csv', import.meta.url);
const CAMPAIGN = new URL('../../samples/thanh-ba.campaign.yaml', import.meta.url);

/** The sample campaign, and the moment before anything happens in it: early on its first working day, epoch milliseconds. */
export const readSetting = async (): Promise<{ readonly yaml: string; readonly start: number }> => {
  const yaml = await readFile(CAMPAIGN, 'utf8');
  const file = readCampaignYaml(yaml);
  if (!file.ok) throw new Error(`the sample campaign is not right: ${JSON.stringify(file.problems)}`);
  const calendar = createCalendar();
  return { yaml, start: atTime(calendar, calendar.workingDayFrom(file.campaign.registration.from), '07:00') };
};

/** What `import units`, `campaign create --open` and `invite` do on the command line, at simulated time. */
export const prepare = async ({ run, calendar }: Services, yaml: string, periods: number) => {
  const roster = await run(async (work) => importRoster(work, SYSTEM, await readFile(ROSTER)));
  if (!roster.ok) throw new Error('the sample roster is not right');
  const created = await run((work) => createCampaign(work, SYSTEM, yaml));
  if (!created.ok) throw new Error(`the sample campaign is not right: ${JSON.stringify(created.problems)}`);
  const { id } = created.campaign;
  await run((work) => setCampaignStatus(work, SYSTEM, id, 'open'));
  const places = await readPlaces({ run, calendar }, periods);
  const invites = await run(async (work) => {
    const { officer, director } = places.offices;
    const made = new Map(
      participantsOf(work, places.campaign).map((unit) => [unit, createInvite(work, SYSTEM, unit, 'principal')]),
    );
    made.set(officer, createInvite(work, SYSTEM, officer, 'officer'));
    made.set(director, createInvite(work, SYSTEM, director, 'leader'));
    return made;
  });
  return { ...places, invites };
};

/** The campaign that was set up, its first so many periods, and the offices that review and that stand above. */
export const readPlaces = ({ run, calendar }: Pick<Services, 'run' | 'calendar'>, periods: number) =>
  run(async ({ directory: { campaigns, tree } }) => {
    const [campaign] = campaigns;
    if (campaign === undefined) throw new Error('there is no campaign');
    const [office = ''] = campaign.audience.subtrees;
    const [above = office] = tree.ancestors(office);
    const played = periodsOf(campaign.cadence, calendar).slice(0, periods);
    return { campaign, offices: { officer: office, director: above }, periods: played };
  });
