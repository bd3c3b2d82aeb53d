export interface CallRecord {
  seq: number;
  /** Milliseconds of the simulator's clock when the answer was ready. */
  at: number;
  method: string;
  payload: unknown;
  ok: boolean;
  /** The result, or `{error_code, description, parameters?}`. */
  response: unknown;
  /** Real milliseconds from the request to the answer. */
  ms: number;
  /** The call came in the answer to a webhook, so the bot never saw its result. */
  viaWebhook: boolean;
}

/** The last calls of the bot; a ring, because a load test makes millions. */
export class CallLog {
  private readonly ring: (CallRecord | undefined)[];
  private count = 0;
  private running = 0;
  private lastEnd = performance.now();
  /** Called with every call that is kept. */
  onAdd: (record: CallRecord) => void = () => undefined;

  /** @param size how many calls are kept; 0 keeps none */
  constructor(private readonly size: number) {
    this.ring = new Array<CallRecord | undefined>(size);
  }

  begin(): void {
    this.running += 1;
  }

  end(): void {
    this.running -= 1;
    this.lastEnd = performance.now();
  }

  add(record: Omit<CallRecord, 'seq'>): void {
    this.count += 1;
    if (this.size === 0) return;
    const kept = { seq: this.count, ...record };
    this.ring[this.count % this.size] = kept;
    this.onAdd(kept);
  }

  clear(): void {
    this.ring.fill(undefined);
  }

  get total(): number {
    return this.count;
  }

  get inFlight(): number {
    return this.running;
  }

  /** Real milliseconds since the last answer, 0 while a call is under way. */
  get idleMs(): number {
    return this.running > 0 ? 0 : performance.now() - this.lastEnd;
  }

  /** Calls with a greater number, oldest first. */
  since(seq: number): CallRecord[] {
    return this.ring.filter((record) => record !== undefined && record.seq > seq).sort(bySeq) as CallRecord[];
  }
}

function bySeq(a: CallRecord | undefined, b: CallRecord | undefined): number {
  return (a?.seq ?? 0) - (b?.seq ?? 0);
}
