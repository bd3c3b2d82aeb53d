import { setTimeout as sleep } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import { createKeyedQueue } from '../telegram/keyed-queue.js';

/** Messages and presses that a person may send at once: with what comes back, three a second for a minute and an album of ten. */
const BURST = 150;
/** And from then on, each second: Telegram lets a chat be answered no faster, so that what is owed to one person stays bounded. */
const PER_SECOND = 1;
/** Whoever sends faster than anybody reads and types, one message and then these many a second, shares one place with all who do. */
const HASTE = 1;
const HASTE_PER_SECOND = 4;
/** So much slower one must have been for a while to have a place of one's own again. */
const MOST_HASTE = 10;
/** What takes longer, a file that is read, is no flood's message: its place goes on to the next. */
const PLACE_MS = 100;
/** The place rests so many times as long as it was held: most of the processor is left to everybody else, however many are in haste. */
const REST = 2;
/** But no longer than this: what took so long was the machine, not the message. */
const REST_MS = 20;
/**
 * So many wait for the place, no more: who comes then has a place of their own. Each of them holds one of Telegram's 40 connections, and with
 * all of these held nobody else is heard.
 */
const MOST_WAITING = 20;
/** People remembered; the one who was silent longest is forgotten first, and a minute of silence is as good as being forgotten. */
const PEOPLE = 50_000;

/** What becomes of an update: taken; refused, and its sender told so; refused without a word, until the person has been slow again. */
export type Passage = 'take' | 'tell' | 'drop';

interface Bucket {
  tokens: number;
  /** How many more may come in haste; negative: they share a place. */
  haste: number;
  at: number;
  isTold: boolean;
}

/** Counts a message in, `at` the moment at which it came. */
const count = (bucket: Bucket, at: number): Passage => {
  const seconds = (at - bucket.at) / 1000;
  const tokens = Math.min(BURST, bucket.tokens + seconds * PER_SECOND);
  const isTaken = tokens >= 1;
  const wasTold = bucket.isTold;
  // Told again only after a pause long enough to be another occasion.
  bucket.isTold = !isTaken || (wasTold && tokens < BURST / 2);
  bucket.haste = Math.max(-MOST_HASTE, Math.min(HASTE, bucket.haste + seconds * HASTE_PER_SECOND) - 1);
  bucket.tokens = isTaken ? tokens - 1 : tokens;
  bucket.at = at;
  if (isTaken) return 'take';
  return wasTold ? 'drop' : 'tell';
};

/**
 * Keeps one person's flood from everybody else's turn: without it, 20 people with 1,000 messages each would fill Telegram's pace with answers
 * for a quarter of an hour, and the first 150 of each would take the machine for some seconds. Each process counts for itself; nothing of it is
 * stored.
 * @param now milliseconds of a clock that does not jump
 */
export const createFloodGuard = (now: () => number) => {
  const buckets = new LRUCache<string, Bucket>({ max: PEOPLE });
  const bucketOf = (person: string, at: number): Bucket => {
    const known = buckets.get(person);
    if (known !== undefined) return known;
    const made = { tokens: BURST, haste: HASTE, at, isTold: false };
    buckets.set(person, made);
    return made;
  };
  const pass = (person: string): Passage => {
    const at = now();
    return count(bucketOf(person, at), at);
  };
  /** Whether somebody sends, at this moment, faster than anybody types. */
  const isHasty = (person: string): boolean => {
    const bucket = buckets.get(person);
    return bucket !== undefined && bucket.haste + ((now() - bucket.at) / 1000) * HASTE_PER_SECOND < 0;
  };
  const shared = createKeyedQueue();
  let waiting = 0;
  return {
    pass,
    isHasty,
    /**
     * Does what a person waits for: at once, or, for somebody in haste, when the others in haste are done and the place has rested, so that
     * anybody else's turn seldom stands behind one of theirs. With the place and its waiting room full, at once as well.
     */
    inTurn: <T>(person: string, work: () => Promise<T>): Promise<T> => {
      if (!isHasty(person) || waiting >= MOST_WAITING) return work();
      waiting += 1;
      return new Promise((resolve, reject) => {
        void shared.run('', async () => {
          waiting -= 1;
          const began = now();
          const done = work().then(resolve, reject);
          await Promise.race([done, sleep(PLACE_MS, undefined, { ref: false })]);
          await sleep(Math.min(REST_MS, REST * (now() - began)), undefined, { ref: false });
        });
      });
    },
    /** What passed could not be stored and comes again: while Redis is away, a message must not count with each try. */
    undo: (person: string, passage: Passage): void => {
      const bucket = buckets.get(person);
      if (bucket === undefined) return;
      if (passage === 'take') bucket.tokens = Math.min(BURST, bucket.tokens + 1);
      if (passage === 'tell') bucket.isTold = false;
    },
  };
};
export type FloodGuard = ReturnType<typeof createFloodGuard>;
