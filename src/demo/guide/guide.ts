import type { Services } from '../../services/kit.js';
import { quiet } from '../house/quiet.js';
import type { Cast, Principal } from '../people/cast.js';
import type { GuideState } from '../site/state.js';
import { DOINGS, type Doing } from './doing.js';
import { type Facts, readFacts } from './facts.js';
import { STEPS } from './steps.js';

/** How long the bot may take after the last thing that happened until the facts are read. Real milliseconds. */
const SETTLE_MS = 150;

export interface GuideDeps {
  readonly services: Services;
  readonly cast: Cast;
  readonly hero: Principal;
  readonly doing: Omit<Doing, 'hasDigest'>;
  onChange(): void;
}

const NOTHING: Facts = {
  principalJoined: false,
  officeJoined: false,
  registered: false,
  returned: false,
  mended: false,
  approved: false,
  signed: false,
  acknowledged: false,
  reported: false,
  digested: false,
};

/** Accompanies one principal, the officer and the director: sees what they have done, does what they do not want to do. */
export class Guide {
  private facts = NOTHING;
  private doing: string | undefined;
  private failed: string | undefined;
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(private readonly deps: GuideDeps) {}

  state(): GuideState {
    const { cast, hero } = this.deps;
    const people = { hero: hero.phone.id, officer: cast.officer.phone.id, director: cast.director.phone.id };
    const steps = STEPS.map(({ id, who, state }) => ({ id, state: state(this.facts), person: people[who] }));
    return { steps, doing: this.doing, failed: this.failed };
  }

  /** Something has happened: looks, a moment later, what has become of it. */
  notice(): void {
    if (this.closed) return;
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.look().catch(() => undefined);
    }, SETTLE_MS);
  }

  /** Reads the facts now. */
  async look(): Promise<void> {
    const facts = await readFacts(this.deps.services, this.deps.cast, this.deps.hero);
    if (this.closed || JSON.stringify(facts) === JSON.stringify(this.facts)) return;
    this.facts = facts;
    this.deps.onChange();
  }

  /** Does everything that is left up to a step, that step included. Nothing happens while another one is being done. */
  async doUpTo(id: string): Promise<void> {
    const last = STEPS.findIndex((step) => step.id === id);
    if (last < 0 || this.doing !== undefined) return;
    this.failed = undefined;
    try {
      for (const step of STEPS.slice(0, last + 1)) await this.doOne(step.id);
    } catch (error) {
      if (!this.closed) console.error(error);
      this.failed = this.doing;
    } finally {
      this.doing = undefined;
      this.deps.onChange();
    }
  }

  close(): void {
    this.closed = true;
    clearTimeout(this.timer);
  }

  private async doOne(id: string): Promise<void> {
    await this.look();
    if (this.state().steps.find((step) => step.id === id)?.state !== 'todo') return;
    this.doing = id;
    this.deps.onChange();
    const hasDigest = async (): Promise<boolean> => {
      await this.look();
      return this.facts.digested;
    };
    // What the step before has caused must have come, or it would be taken for an answer to this one.
    await quiet(this.deps.doing.house, this.deps.doing.signal);
    await DOINGS[id]?.({ ...this.deps.doing, hasDigest });
    await this.look();
  }
}
