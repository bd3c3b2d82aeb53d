import type { Dialogs } from '../dialogs.js';
import type { CommandSpec, Feature } from '../feature.js';
import type { InviteDeps } from '../inviting.js';
import { announceFeature } from './announce.js';
import { announceChangeFeature } from './announce-change.js';
import { announceGroupsFeature } from './announce-groups.js';
import { announceStateFeature } from './announce-state.js';
import { behalfFeature } from './behalf.js';
import { campaignFeature } from './campaign.js';
import { consentFeature } from './consent.js';
import { correctFeature } from './correct.js';
import { historyFeature } from './history.js';
import { homeFeature } from './home.js';
import { joinFeature } from './join.js';
import { meFeature } from './me.js';
import { nudgeFeature } from './nudge.js';
import { paperFeature } from './paper.js';
import { pastReportFeature } from './past-report.js';
import { pledgesFeature } from './pledges.js';
import { postsFeature } from './posts.js';
import { privacyFeature } from './privacy.js';
import { progressFeature } from './progress.js';
import { queueFeature } from './queue.js';
import { registerFeature } from './register.js';
import { reliefFeature } from './relief.js';
import { reliefAllFeature } from './relief-all.js';
import { remindersFeature } from './reminders.js';
import { reportFeature } from './report.js';
import { reviewFeature } from './review.js';
import { settingsFeature } from './settings.js';
import { silentFeature } from './silent.js';
import { tableFeature } from './table.js';
import { takeBackFeature } from './take-back.js';
import { unitsFeature } from './units.js';
import { unseenFeature } from './unseen.js';
import { wholeFeature } from './whole.js';

export interface FeatureDeps extends InviteDeps {
  dialogs(): Dialogs;
  specs(): readonly CommandSpec[];
}

/** Every area of the bot, in the order in which its commands stand in the menus. */
export const createFeatures = (deps: FeatureDeps): readonly Feature[] => [
  joinFeature(deps),
  registerFeature(deps),
  reportFeature(deps),
  pastReportFeature(deps),
  remindersFeature(deps),
  pledgesFeature(),
  takeBackFeature(),
  paperFeature(deps),
  reviewFeature(deps),
  queueFeature(deps),
  announceFeature(deps),
  announceStateFeature(),
  announceChangeFeature(deps),
  announceGroupsFeature(deps),
  unseenFeature(),
  silentFeature(),
  progressFeature(deps),
  tableFeature(deps),
  nudgeFeature(),
  correctFeature(deps),
  behalfFeature(deps),
  reliefFeature(deps),
  reliefAllFeature(deps),
  unitsFeature(deps),
  historyFeature(),
  postsFeature(),
  meFeature(deps),
  settingsFeature(deps),
  campaignFeature(deps),
  homeFeature(deps),
  privacyFeature(),
  consentFeature(),
  wholeFeature(deps),
];
