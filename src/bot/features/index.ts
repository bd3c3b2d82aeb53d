import type { Calendar } from '../../domain/calendar.js';
import type { Dialogs } from '../dialogs.js';
import type { CommandSpec, Feature } from '../feature.js';
import { announceFeature } from './announce.js';
import { homeFeature } from './home.js';
import { joinFeature } from './join.js';
import { pledgesFeature } from './pledges.js';
import { registerFeature } from './register.js';
import { reviewFeature } from './review.js';

export interface FeatureDeps {
  readonly adminIds: readonly string[];
  readonly botUsername: () => string;
  readonly calendar: Calendar;
  dialogs(): Dialogs;
  specs(): readonly CommandSpec[];
}

/** Every area of the bot, in the order in which its commands stand in the menus. */
export const createFeatures = (deps: FeatureDeps): readonly Feature[] => [
  joinFeature(deps),
  registerFeature(deps),
  pledgesFeature(),
  reviewFeature(deps),
  announceFeature(deps),
  homeFeature(deps),
];
