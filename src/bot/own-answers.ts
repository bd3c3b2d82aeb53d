import { LRUCache } from 'lru-cache';

/** A commit whose outcome is still on its way is no older. */
const LOOK_MS = 5000;
/** Updates of which it is known that their answers were given; a lost second of Redis holds far fewer. */
const REMEMBERED = 10_000;

export interface OwnAnswersDeps {
  /** Updates whose answers stand under this replica's name. */
  own(): Promise<string[]>;
  /** Whether their answers are being given. */
  isInHand(update: string): boolean;
  give(update: string): Promise<void>;
  strike(update: string): void;
}

/**
 * Finds answers that stand under this replica's name without its knowing, which nobody would give while it lives: a commit was made, its
 * outcome was lost with the connection, and the update came again to another replica. What was given already is struck off once more: Redis
 * forgot that when its machine lost its power.
 */
class OwnAnswers {
  readonly #deps: OwnAnswersDeps;
  /** By the number of the update. No plain set: finding its oldest entry passes over all that were deleted before it. */
  readonly #said = new LRUCache<number, true>({ max: REMEMBERED });
  /** What was not known of at the last look; a commit may have been under way then. */
  #unknown: ReadonlySet<string> = new Set();
  #timer: NodeJS.Timeout | undefined;

  constructor(deps: OwnAnswersDeps) {
    this.#deps = deps;
  }

  noteSaid(update: string): void {
    this.#said.set(Number(update), true);
  }

  /** Gives or strikes off what stood there unknown at two looks in a row. Throws where it cannot be read. */
  async look(): Promise<void> {
    const { own, isInHand, give, strike } = this.#deps;
    const unknown = (await own()).filter((update) => !isInHand(update));
    const left = unknown.filter((update) => this.#unknown.has(update));
    this.#unknown = new Set(unknown);
    for (const update of left) {
      if (this.#said.has(Number(update))) strike(update);
      else await give(update);
    }
  }

  start(): void {
    this.#timer = setInterval(() => void this.look().catch(() => undefined), LOOK_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}

export const createOwnAnswers = (deps: OwnAnswersDeps): OwnAnswers => new OwnAnswers(deps);
export type { OwnAnswers };
