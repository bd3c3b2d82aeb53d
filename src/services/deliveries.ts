import { announcements, members, recipientsOf } from '../store/entities.js';
import { buryEntry, type Grave, type OutboxEntry, strikeOff } from '../store/outbox.js';
import { recordOutcome } from './announcement-outcomes.js';
import type { DeliveryOutcome } from './delivery-outcome.js';
import { setReachable } from './members.js';
import { relieveRest } from './relief-all.js';
import { endTidings } from './tidings.js';
import type { Work } from './work.js';

/** How a message ended. */
export interface EndedDelivery {
  readonly entry: OutboxEntry;
  readonly outcome: DeliveryOutcome;
}

/**
 * Records how messages ended and strikes them off the outbox, in one commit. Their reads go together; each is recorded after the one before,
 * whose writes it sees: several may concern the same recipient. What an outcome owes under an id that ended here as well stays owed.
 */
export const settleDeliveries = async (work: Work, ended: readonly EndedDelivery[]): Promise<void> => {
  await readTogether(work, ended);
  for (const { entry, outcome } of ended) {
    strikeOff(work.tx, entry.id);
    if (outcome.status === 'unreachable') await setReachable(work, entry.to, false);
    await recordOutcome(work, entry, outcome);
    if (entry.purpose.kind === 'relief-rest') await relieveRest(work, entry, entry.purpose, outcome);
    if (entry.purpose.kind === 'tidings') await endTidings(work, entry.to, entry.purpose);
  }
};

/** Brings announcements and recipients into the transaction in a few reads. */
const readTogether = async ({ tx }: Work, ended: readonly EndedDelivery[]): Promise<void> => {
  const people = new Map<string, string[]>();
  for (const { entry } of ended) {
    const { purpose, to } = entry;
    if ('announcement' in purpose) people.set(purpose.announcement, [...(people.get(purpose.announcement) ?? []), to]);
  }
  const reads = [...people].map(([announcement, to]) => tx.getMany(recipientsOf(announcement), to));
  await Promise.all([tx.getMany(announcements, [...people.keys()]), ...reads]);
};

/** Sets an entry aside on which the program fails; whoever sent it sees that it failed. The operator may have it tried again. */
export const buryDelivery = async (
  work: Work,
  id: string,
  entry: OutboxEntry | undefined,
  { reason, said }: Omit<Grave, 'at'>,
): Promise<void> => {
  if (entry !== undefined && !said) await recordOutcome(work, entry, { status: 'failed', reason });
  buryEntry(work.tx, id, { at: work.now, reason, said });
};

/** A member by id, for what is sent to them. */
export const memberOf = (work: Work, id: string) => work.tx.get(members, id);
