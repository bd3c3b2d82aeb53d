import type { Faults } from '../delivery/faults.js';
import type { UpdateQueue } from '../delivery/updates.js';
import type { Webhook } from '../delivery/webhook.js';
import type { Args } from './args.js';
import type { CallLog } from './call-log.js';
import type { Clock } from './clock.js';
import type { FileStore } from './files.js';
import type { FloodLimits } from './limits.js';
import type { Live } from './live.js';
import type { Profile } from './profile.js';
import type { World } from './world.js';

export interface BotIdentity {
  id: number;
  token: string;
  username: string;
  firstName: string;
}

/** Everything that a method of the Bot API or a person can touch. */
export interface Context {
  bot: BotIdentity;
  clock: Clock;
  world: World;
  files: FileStore;
  updates: UpdateQueue;
  webhook: Webhook;
  limits: FloodLimits;
  profile: Profile;
  faults: Faults;
  calls: CallLog;
  live: Live;
}

/** Returns the `result` of a call. @throws ApiError */
export type Method = (context: Context, args: Args, signal: AbortSignal) => unknown;
