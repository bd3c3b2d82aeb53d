import type { Config } from './config.js';
import type { Store } from './store/open.js';
import { createPaceStore } from './store/pace.js';
import { createPacer, type Pacer } from './telegram/pace.js';

/** Messages a second that Telegram takes where they are paid for. */
const PAID_LIMIT = 1000;

/** The pace that this process shares with all others of its tenant; none where SEND_LIMIT is 0. */
export const openPacer = ({ sendLimit, paidBroadcast }: Config, { redis, keys }: Store): Pacer => {
  if (sendLimit === 0) return createPacer();
  const limits = { free: sendLimit, paid: paidBroadcast ? PAID_LIMIT : 0 };
  return createPacer({ shared: createPaceStore(redis, keys, limits), paid: paidBroadcast });
};
