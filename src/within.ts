import { setTimeout as sleep } from 'node:timers/promises';

/** The value of a promise if it comes in so many milliseconds; 0: if it is there already. Undefined otherwise, and where it rejects. */
export const within = async <T>(promise: Promise<T> | undefined, ms: number): Promise<T | undefined> =>
  Promise.race([promise?.catch(() => undefined), sleep(ms, undefined, { ref: false })]);
