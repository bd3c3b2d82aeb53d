import { z } from 'zod';
import type { Work } from './work.js';

const LIFETIME_SECONDS = 24 * 3600;

const offerSchema = z.object({
  rev: z.number(),
  /** Telegram id of the person to whom it was made: nobody else's button works. */
  person: z.string(),
  kind: z.string(),
  data: z.record(z.string(), z.string()),
});

/**
 * Something put before a person for confirmation, kept for a day; its id travels in the button, what it is about stays here, where nobody
 * can forge it. Returns the id.
 */
export const makeOffer = (work: Work, person: string, kind: string, data: Readonly<Record<string, string>>): string => {
  const id = work.newId();
  const json = JSON.stringify({ rev: 1, person, kind, data });
  work.tx.write('SET', work.tx.keys.offer(id), json, 'EX', String(LIFETIME_SECONDS));
  return id;
};

const readOffer = async (work: Work, person: string, kind: string, id: string) => {
  const raw = await work.tx.redis.get(work.tx.keys.offer(id));
  const offer = raw === null ? undefined : offerSchema.parse(JSON.parse(raw));
  return offer === undefined || offer.person !== person || offer.kind !== kind ? undefined : offer;
};

/** What was offered, which may be looked at again. Undefined as for `takeOffer`. */
export const peekOffer = async (
  work: Work,
  person: string,
  kind: string,
  id: string,
): Promise<Record<string, string> | undefined> => (await readOffer(work, person, kind, id))?.data;

/**
 * Takes an offer, once: the commit fails when somebody else took it meanwhile. Undefined when it was taken, is too old, or was made to
 * another person.
 */
export const takeOffer = async (
  work: Work,
  person: string,
  kind: string,
  id: string,
): Promise<Record<string, string> | undefined> => {
  const key = work.tx.keys.offer(id);
  const offer = await readOffer(work, person, kind, id);
  if (offer === undefined) return undefined;
  work.tx.guardKey(key, offer.rev);
  work.tx.write('DEL', key);
  return offer.data;
};
