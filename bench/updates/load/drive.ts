import type { DriveOptions, DriveResult } from './protocol.js';
import { answersScript, openScript, type Step } from './script.js';
import { median, percentiles } from './statistics.js';
import { personId } from './updates.js';

/** A bot that answers nothing for so long has lost an update: the run ends with an error instead of hanging. */
const STALL_MS = 15_000;

interface Person {
  readonly number: number;
  readonly steps: readonly Step[];
  at: number;
  typedAt: number;
  sentAt: number;
  acknowledged: boolean;
  answered: boolean;
  tripsBefore: number;
}

export interface DriveDeps {
  /** Sends a step's update to the bot; resolves when it is acknowledged. */
  send(step: Step, member: number): Promise<void>;
  /** Redis round trips so far; undefined while nobody counts. */
  trips(): number | undefined;
  /** Calls by method and refusals, as the fake Telegram counts them. */
  readonly calls: Readonly<Record<string, number>>;
  readonly errors: string[];
}

/**
 * Members go through a script, with as many webhook calls in the air as Telegram would have, one chat's updates one after another: the
 * next one is typed some time after the question has arrived, and sent when the one before is acknowledged too.
 */
export class Drive {
  private readonly people: Map<number, Person>;
  private readonly ready: Person[];
  private readonly answer: number[] = [];
  private readonly patience: number[] = [];
  private readonly awaited: number[] = [];
  private readonly begun = performance.now();
  private readonly tripsAtStart: number | undefined;
  private next = 0;
  private inTheAir = 0;
  private done = 0;
  private lastProgress = this.begun;
  private finish: () => void = () => undefined;

  constructor(
    private readonly options: DriveOptions,
    /** From the arrival of a question to its answer, milliseconds. */
    private readonly thinkMs: number,
    private readonly deps: DriveDeps,
  ) {
    const script = options.script === 'open' ? openScript : answersScript;
    this.ready = Array.from({ length: options.count }, (_, i): Person => {
      const number = options.from + i;
      const waiting = { acknowledged: false, answered: false, tripsBefore: 0 };
      return { number, steps: script(number), at: 0, typedAt: this.begun, sentAt: 0, ...waiting };
    });
    this.people = new Map(this.ready.map((one) => [personId(one.number), one]));
    this.tripsAtStart = deps.trips();
  }

  /** Resolves when every member is through, or when the bot has gone silent. */
  async run(): Promise<Omit<DriveResult, 'ridden'>> {
    const { count } = this.options;
    await new Promise<void>((resolve) => {
      this.finish = resolve;
      const watchdog = setInterval(() => {
        if (this.done === count) clearInterval(watchdog);
        else if (performance.now() - this.lastProgress > STALL_MS) {
          clearInterval(watchdog);
          this.deps.errors.push(`no progress for ${STALL_MS / 1000} s: ${count - this.done} of ${count} members wait`);
          resolve();
        }
      }, 500);
      this.pump();
    });
    return this.result();
  }

  /** A message has arrived in a member's chat. */
  answered(chat: number, text: string): void {
    const one = this.people.get(chat);
    const step = one?.steps[one.at];
    if (one === undefined || step === undefined || one.answered) {
      this.deps.errors.push(`a message that nobody waits for: ${text.slice(0, 200)}`);
      return;
    }
    if (!step.expect.test(text))
      this.deps.errors.push(`not the next question (${step.expect.source.slice(0, 40)}): ${text.slice(0, 200)}`);
    const now = performance.now();
    this.lastProgress = now;
    this.answer.push(now - one.sentAt);
    this.patience.push(now - one.typedAt);
    one.answered = true;
    this.advance(one);
  }

  private advance(one: Person): void {
    if (!one.acknowledged || !one.answered) return;
    this.awaited.push((this.deps.trips() ?? 0) - one.tripsBefore);
    one.at += 1;
    one.acknowledged = false;
    one.answered = false;
    if (one.at === one.steps.length) {
      this.done += 1;
      if (this.done === this.options.count) setTimeout(this.finish, this.thinkMs);
      return;
    }
    setTimeout(() => {
      one.typedAt = performance.now();
      this.ready.push(one);
      this.pump();
    }, this.thinkMs);
  }

  private pump(): void {
    while (this.inTheAir < this.options.connections) {
      const one = this.ready[this.next];
      if (one === undefined) return;
      this.next += 1;
      this.inTheAir += 1;
      this.send(one)
        .catch((error) => this.deps.errors.push(String(error)))
        .finally(() => {
          this.inTheAir -= 1;
          this.pump();
        });
    }
  }

  private async send(one: Person): Promise<void> {
    const step = one.steps[one.at];
    if (step === undefined) throw new Error('a member after the last step');
    one.tripsBefore = this.deps.trips() ?? 0;
    one.sentAt = performance.now();
    await this.deps.send(step, one.number);
    one.acknowledged = true;
    this.advance(one);
  }

  private result(): Omit<DriveResult, 'ridden'> {
    const { tripsAtStart, answer } = this;
    const steps = answer.length;
    const all = tripsAtStart === undefined ? 0 : (this.deps.trips() ?? 0) - tripsAtStart;
    return {
      steps,
      seconds: (this.lastProgress - this.begun) / 1000,
      answer: percentiles(answer),
      patience: percentiles(this.patience),
      calls: { ...this.deps.calls },
      ...(tripsAtStart === undefined
        ? {}
        : { roundTrips: median(this.awaited), allRoundTrips: all / Math.max(1, steps) }),
      errors: [...this.deps.errors],
    };
  }
}
