import type { Logger } from 'pino';
import { createPresence, type Presence, type PresenceDeps, type StoreState } from './store/presence.js';

/** What the operator hears of the store. */
export const TROUBLES: Readonly<Record<Exclude<StoreState, 'well'>, string>> = {
  away: 'redis is away',
  full: 'redis is full',
  'read-only': 'redis is read-only',
  disk: 'redis cannot write to its disk or its replicas',
};

/** This process's place among the replicas; logs when the store takes no writes and when it does again. */
export const takePlace = (log: Logger, part: Omit<PresenceDeps, 'onState' | 'onError'>): Presence =>
  createPresence({
    ...part,
    onState: (state, err) => {
      if (state === 'well') log.info('redis takes what is written');
      // The connection itself tells of an absence.
      else if (state !== 'away') log.error({ err }, `${TROUBLES[state]}: nothing can be stored; will keep trying`);
    },
    onError: (err) => log.error({ err }, 'beat'),
  });

/** Why nothing can be stored now, for the operator; undefined when it can, or when it is not known yet. */
export const troubleOf = (place: Presence | undefined): string | undefined =>
  place === undefined || place.state === 'well' ? undefined : TROUBLES[place.state];
