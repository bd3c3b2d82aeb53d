import { setTimeout as sleep } from 'node:timers/promises';
import { isRedisAway } from './connection.js';

const FIRST_PAUSE_MS = 200;
const LAST_PAUSE_MS = 2000;

/**
 * Does again what an absence of Redis kept from being stored, for so long: what is done in the world already (a message that was sent)
 * must be recorded, or it is done twice. Throws other errors, and that of the absence when it lasts longer.
 */
export const outlast = async <T>(work: () => Promise<T>, ms = 60_000): Promise<T> => {
  const end = performance.now() + ms;
  for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(pause * 2, LAST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      if (!isRedisAway(error) || performance.now() + pause > end) throw error;
    }
    await sleep(pause);
  }
};
