import { members } from '../store/entities.js';
import { type OutboxEntry, strikeOff } from '../store/outbox.js';
import { recordOutcome } from './announcement-outcomes.js';
import { setReachable } from './members.js';
import type { Work } from './work.js';

/** How an unprompted message ended; see `jobs/deliver.ts`. */
export interface DeliveryOutcome {
  readonly status: 'sent' | 'unreachable' | 'failed' | 'dropped';
  readonly messageId?: number;
  readonly reason?: string;
}

/** Records how a message ended and strikes it off the outbox, in one commit. */
export const settleDelivery = async (work: Work, entry: OutboxEntry, outcome: DeliveryOutcome): Promise<void> => {
  if (outcome.status === 'unreachable') await setReachable(work, entry.to, false);
  await recordOutcome(work, entry, outcome);
  strikeOff(work.tx, entry.id);
};

/** A member by id, for what is sent to them. */
export const memberOf = (work: Work, id: string) => work.tx.get(members, id);
