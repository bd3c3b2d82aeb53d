import { isRedisAway } from './connection.js';
import { DEAD_MS, type Owed, type Replicas } from './replicas.js';

const BEAT_MS = 1000;
/** Beats farther apart than this mean that Redis or this process stood still: others may have as well, and are given time to be heard. */
const GAP_MS = 2500;

/** How the store is. `full`, `read-only` and `disk`: it answers, but takes no write. */
export type StoreState = 'well' | 'away' | 'full' | 'read-only' | 'disk';

export interface PresenceDeps {
  readonly replicas: Replicas;
  /** Whether this process would poll and work on what dead ones had polled. */
  readonly wantsLead: boolean;
  /** Gives the answers of a dead replica. Absent: this process gives no answers. */
  readonly takeOver?: (owed: readonly Owed[]) => void;
  /** Called before this replica leads, and when others died while it leads. When it throws, it is asked again. */
  readonly onLead?: () => Promise<unknown>;
  readonly onState: (state: StoreState, error: unknown) => void;
  /** A defect of the beat itself. */
  readonly onError: (error: unknown) => void;
}

/** What an error of a write says of the store; undefined for a defect. */
export const storeStateOf = (error: unknown): StoreState | undefined => {
  const words = error instanceof Error ? error.message : '';
  if (/\bOOM\b/.test(words)) return 'full';
  if (/\bREADONLY\b/.test(words)) return 'read-only';
  if (/\bMISCONF\b|\bNOREPLICAS\b/.test(words)) return 'disk';
  return isRedisAway(error) ? 'away' : undefined;
};

/**
 * Beats once a second: says that this process lives, takes over what dead ones owe, leads where nobody does, and notices first when the
 * store takes no writes. What a killed replica left is taken up within some seven seconds.
 */
class Presence {
  readonly #deps: PresenceDeps;
  #state: StoreState = 'well';
  #leads = false;
  /** Monotonic times of the last beat, and of the first one since which no gap was seen. */
  #heard = Number.NEGATIVE_INFINITY;
  #steady = 0;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();

  constructor(deps: PresenceDeps) {
    this.#deps = deps;
  }

  /** How the store is by the last beat. */
  get state(): StoreState {
    return this.#state;
  }

  /** Whether this replica leads; false in time before another one may take the lead. */
  get leads(): boolean {
    return this.#leads && performance.now() - this.#heard < DEAD_MS - BEAT_MS;
  }

  /**
   * Whether this replica polls: the one that leads. Where the store takes nothing, the one that led goes on, so that people are told;
   * what it cannot store it does not confirm.
   */
  get polls(): boolean {
    return this.leads || (this.#leads && this.#state !== 'well');
  }

  /** The first beat is over when the promise ends, well or not. */
  async start(): Promise<void> {
    let busy = false;
    const round = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      this.#beating = this.#beat();
      await this.#beating;
      busy = false;
    };
    this.#timer = setInterval(() => void round(), BEAT_MS);
    await round();
  }

  /** Takes leave; call it when all that was in hand is finished. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#beating;
    this.#leads = false;
    await this.#deps.replicas.leave().catch(() => undefined);
  }

  async #beat(): Promise<void> {
    const began = performance.now();
    if (began - this.#heard > GAP_MS) this.#steady = began;
    const judges = began - this.#steady >= DEAD_MS;
    const { wantsLead, takeOver } = this.#deps;
    try {
      const wishes = { wantsLead, judges, takes: takeOver !== undefined };
      const { leads, dead, owed } = await this.#deps.replicas.beat(wishes);
      this.#heard = began;
      this.#enter('well', undefined);
      if (owed.length > 0) takeOver?.(owed);
      if (leads && (dead > 0 || !this.#leads)) await this.#deps.onLead?.();
      this.#leads = leads;
    } catch (error) {
      const state = storeStateOf(error);
      if (state === undefined) this.#deps.onError(error);
      else this.#enter(state, error);
    }
  }

  #enter(state: StoreState, error: unknown): void {
    if (state === this.#state) return;
    this.#state = state;
    this.#deps.onState(state, error);
  }
}

export const createPresence = (deps: PresenceDeps): Presence => new Presence(deps);
export type { Presence };
