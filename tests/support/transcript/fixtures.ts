import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarSettingsSchema } from '../../../src/domain/calendar-settings.js';
import type { Role } from '../../../src/domain/role.js';
import { newId } from '../../../src/ids.js';
import { createCampaign, setCampaignStatus } from '../../../src/services/campaigns.js';
import { createInvite } from '../../../src/services/invites.js';
import { createServices } from '../../../src/services/kit.js';
import { chooseActing, joinByInvite } from '../../../src/services/members.js';
import { refreshMenu } from '../../../src/services/notify.js';
import { importRoster } from '../../../src/services/units.js';
import { SYSTEM } from '../../../src/services/work.js';
import { members } from '../../../src/store/entities.js';
import { openStore } from '../../../src/store/open.js';
import { root } from '../project-files.js';
import type { PersonSpec } from './people.js';

/** Puts into a tenant what a test begins with, by the program's own services in the test's process. */
export const openFixtures = async (options: { redisUrl: string; tenant: string; now: () => number }) => {
  const store = await openStore({ ...options, dataDir: '' });
  const { run } = createServices(store, calendarSettingsSchema.parse({}), options.now, newId);

  /** The `/start` payload of a fresh invite. */
  const invite = (unit: string, role: Role): Promise<string> =>
    run(async (work) => createInvite(work, SYSTEM, unit, role));

  return {
    run,
    invite,
    roster: async (path: string): Promise<void> => {
      const file = await readFile(join(root, path));
      const result = await run((work) => importRoster(work, SYSTEM, file));
      if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.problems[0])}`);
    },
    /** Creates a campaign from YAML and opens it. */
    campaign: async (path: string): Promise<void> => {
      const yaml = await readFile(join(root, path), 'utf8');
      const result = await run((work) => createCampaign(work, SYSTEM, yaml));
      if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.problems[0])}`);
      await run((work) => setCampaignStatus(work, SYSTEM, result.campaign.id, 'open'));
    },
    /** Seats a person in all of their posts; the first one acts. Their menu is owed to them as after any joining. */
    join: async ({ id, fullName, locale, posts }: PersonSpec): Promise<void> => {
      for (const { unit, role } of posts) {
        const payload = await invite(unit, role);
        const joining = { person: String(id), name: fullName, locale, consentAt: options.now() };
        await run((work) => joinByInvite(work, payload, joining));
      }
      await run(async (work) => {
        const member = await work.tx.get(members, String(id));
        const [first] = member?.posts ?? [];
        if (member !== undefined && first !== undefined) refreshMenu(work, chooseActing(work, member, first));
      });
    },
    close: () => store.close(),
  };
};
export type Fixtures = Awaited<ReturnType<typeof openFixtures>>;
