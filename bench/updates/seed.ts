import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { calendarSettingsSchema } from '../../src/domain/calendar-settings.js';
import type { Campaign } from '../../src/domain/campaign.js';
import { newId } from '../../src/ids.js';
import { readCampaignYaml } from '../../src/services/campaign-file.js';
import { createInvite } from '../../src/services/invites.js';
import { createServices, type Services } from '../../src/services/kit.js';
import { joinByInvite } from '../../src/services/members.js';
import { importRoster } from '../../src/services/units.js';
import { SYSTEM } from '../../src/services/work.js';
import { bumpRevision } from '../../src/store/directory.js';
import { campaigns } from '../../src/store/entities.js';
import { ensureSchema } from '../../src/store/migrations/schema.js';
import { openStore } from '../../src/store/open.js';
import { personId } from './load/updates.js';

const DAY_MS = 86_400_000;
const AT_ONCE = 100;
const ROOT = 'BGD';

const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

interface Roster {
  readonly csv: string;
  readonly schools: readonly string[];
}

/** The first schools of the country's roster with every office above them. */
const readRoster = (root: string, schools: number): Roster => {
  const text = gunzipSync(readFileSync(`${root}/bench/data/roster-vietnam.csv.gz`)).toString('utf8');
  const [head = '', ...rows] = text.split('\n').filter((line) => line !== '');
  const kept = [head];
  const codes: string[] = [];
  for (const row of rows) {
    const [code = '', , kind = ''] = row.split(',');
    const office = kind === 'bo' || kind === 'so' || kind === 'phong';
    if (!office && codes.length >= schools) continue;
    if (!office) codes.push(code);
    kept.push(row);
  }
  if (codes.length < schools) throw new Error(`the roster has only ${codes.length} schools`);
  return { csv: kept.join('\n'), schools: codes };
};

/** The sample campaign for the whole country, open for registration today. */
const readCampaign = (root: string): Omit<Campaign, 'rev'> => {
  const file = readCampaignYaml(readFileSync(`${root}/samples/thanh-ba.campaign.yaml`, 'utf8'));
  if (!file.ok) throw new Error('the sample campaign is not readable');
  const season = { from: dayFromNow(-30), to: dayFromNow(240) };
  return {
    ...file.campaign,
    audience: { subtrees: [ROOT], kinds: [] },
    registration: { from: season.from, to: dayFromNow(60) },
    cadence: { ...file.campaign.cadence, ...season },
    status: 'open',
    createdAt: Date.now(),
  };
};

const join = (services: Services, unit: string, member: number): Promise<unknown> =>
  services
    .run(async (work) => createInvite(work, SYSTEM, unit, 'principal'))
    .then((payload) =>
      services.run((work) =>
        joinByInvite(work, payload, {
          person: String(personId(member)),
          name: 'Nguyễn Thị Hoa',
          locale: 'vi',
          consentAt: Date.now(),
        }),
      ),
    );

/** Fills a database as the program itself would: roster, an open campaign, and one principal for each of the first units. */
export const seed = async (options: {
  root: string;
  redisUrl: string;
  dataDir: string;
  tenant: string;
  members: number;
}): Promise<void> => {
  const store = await openStore(options);
  try {
    // A program marks what it stores; without that mark every start would bring all of it forward from the first version.
    await ensureSchema(store.redis, store.keys);
    const services = createServices(store, calendarSettingsSchema.parse({ zone: 'Asia/Ho_Chi_Minh' }), Date.now, newId);
    const { csv, schools } = readRoster(options.root, options.members);
    const imported = await services.run((work) => importRoster(work, SYSTEM, Buffer.from(csv)));
    if (!imported.ok) throw new Error(`the roster was refused: ${JSON.stringify(imported.problems[0])}`);
    const campaign = readCampaign(options.root);
    await services.run(async (work) => {
      work.tx.put(campaigns, campaign.id, campaign);
      bumpRevision(work.tx, 'campaigns');
    });
    for (let from = 0; from < schools.length; from += AT_ONCE) {
      await Promise.all(schools.slice(from, from + AT_ONCE).map((unit, i) => join(services, unit, from + i)));
    }
  } finally {
    await store.close();
  }
};
