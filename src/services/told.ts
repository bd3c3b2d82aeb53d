import { stageKey } from '../domain/letters.js';
import { reminded } from '../store/reminded.js';
import type { Work } from './work.js';

/**
 * These people are told of a duty by a message of its own, in the same commit: the reminder at its opening would say it twice. The later
 * stages stay.
 */
export const markToldOf = async (work: Work, people: readonly string[], duty: string): Promise<void> => {
  await work.tx.getMany(reminded, people);
  for (const member of new Set(people)) {
    const sent = (await work.tx.get(reminded, member))?.sent ?? {};
    work.tx.put(reminded, member, { sent: { ...sent, [stageKey({ key: duty }, 'opening', member)]: work.now } });
  }
};
