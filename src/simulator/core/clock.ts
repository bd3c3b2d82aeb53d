const followerMemoryMs = 5_000;
const followTimeoutMs = 15_000;

interface Poll {
  after: number;
  timer: NodeJS.Timeout;
  answer: () => void;
}

interface Move {
  expected: number;
  arrived: number;
  /** Followers that had arrived, whose poll ran out meanwhile: their next poll must not count twice. */
  again: number;
  done: (followed: boolean) => void;
}

/**
 * The time that people and messages live in: real, or simulated and then moved only by `moveTo`.
 * Programs follow it by long poll; `moveTo` waits until each follower polls for what comes after the new moment,
 * which it does only once the work of that moment is done.
 */
export class Clock {
  readonly simulated: boolean;
  private readonly polls = new Set<Poll>();
  /** When polls were answered whose follower has not polled again: it is at work, or gone. */
  private away: number[] = [];
  private move: Move | undefined;
  private moves: Promise<unknown> = Promise.resolve();
  private time: number;
  /** Called after every move. */
  onMove: () => void = () => undefined;

  /** @param start epoch milliseconds of a frozen clock; undefined follows real time */
  constructor(start: number | undefined) {
    this.simulated = start !== undefined;
    this.time = start ?? 0;
  }

  /** Puts a simulated clock to a moment, earlier ones too, without waiting for those who follow it. */
  reset(to: number): void {
    this.time = to;
    this.onMove();
    for (const poll of [...this.polls]) poll.answer();
  }

  /** Epoch milliseconds. */
  now(): number {
    return this.simulated ? this.time : Date.now();
  }

  /** Unix seconds, as the Bot API dates everything. */
  seconds(): number {
    return Math.floor(this.now() / 1000);
  }

  /**
   * Resolves at once when `after` is not the present moment, as it never is in real time; else at the next move or
   * after `timeoutMs`.
   */
  follow(after: number, timeoutMs: number, signal: AbortSignal): Promise<number> {
    if (!this.simulated) return Promise.resolve(this.now());
    this.away.shift();
    if (after !== this.time) return Promise.resolve(this.answered());
    this.countArrival();
    return new Promise((resolve) => {
      const leave = () => {
        clearTimeout(poll.timer);
        this.polls.delete(poll);
        signal.removeEventListener('abort', gone);
      };
      // Who hangs up is not waited for.
      const gone = () => {
        leave();
        resolve(this.now());
      };
      const answer = () => {
        leave();
        resolve(this.answered());
      };
      const expire = () => {
        if (this.move !== undefined) this.move.again += 1;
        answer();
      };
      const poll: Poll = { after, answer, timer: setTimeout(expire, timeoutMs) };
      signal.addEventListener('abort', gone, { once: true });
      this.polls.add(poll);
    });
  }

  /**
   * Moves a simulated clock; concurrent moves wait for each other.
   * @returns whether every follower was done within 15 s
   */
  moveTo(target: (now: number) => number): Promise<boolean> {
    const result = this.moves.then(() => this.moveNow(target(this.time)));
    this.moves = result.catch(() => undefined);
    return result;
  }

  private moveNow(to: number): Promise<boolean> {
    if (to === this.time) return Promise.resolve(true);
    const recent = Date.now() - followerMemoryMs;
    this.away = this.away.filter((at) => at >= recent);
    const expected = this.polls.size + this.away.length;
    this.time = to;
    this.onMove();
    const waiting = [...this.polls];
    const followed = expected === 0 ? Promise.resolve(true) : this.awaitFollowers(expected);
    for (const poll of waiting) poll.answer();
    return followed;
  }

  private awaitFollowers(expected: number): Promise<boolean> {
    return new Promise((resolve) => {
      const done = (followed: boolean) => {
        clearTimeout(timer);
        this.move = undefined;
        resolve(followed);
      };
      const timer = setTimeout(() => done(false), followTimeoutMs);
      this.move = { expected, arrived: 0, again: 0, done };
    });
  }

  private answered(): number {
    this.away.push(Date.now());
    return this.now();
  }

  private countArrival(): void {
    const move = this.move;
    if (move === undefined) return;
    if (move.again > 0) {
      move.again -= 1;
      return;
    }
    move.arrived += 1;
    if (move.arrived >= move.expected) move.done(true);
  }
}
