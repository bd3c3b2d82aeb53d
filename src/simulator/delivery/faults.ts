export type FaultKind = '429' | '500' | '502' | '502-after' | 'reset-before' | 'reset-after' | 'timeout' | 'slow';

export interface FaultRule {
  kind: FaultKind;
  /** A method's name, or `*` for all but getUpdates, which must be named. */
  method: string;
  chatId: number | undefined;
  /** How many calls it still hits; undefined for ever. */
  times: number | undefined;
  probability: number;
  random: () => number;
  /** Seconds, for 429. */
  retryAfter: number;
  /** Real milliseconds, for slow and timeout. */
  ms: number;
}

/** A small seeded generator (mulberry32), so that a test with faults can be run again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is made to go wrong on purpose. */
export class Faults {
  private rules: FaultRule[] = [];
  private duplicates: { probability: number; random: () => number } | undefined;
  private outage = false;
  /** Messages that were sent and answered as if they had not been. */
  disowned = 0;
  /** Called when something is switched on or off, or was used up. */
  onChange: () => void = () => undefined;
  /** Called when the way to the bot is cut. */
  onOutage: () => void = () => undefined;
  /** Called when the way to the bot is open again. */
  onRecover: () => void = () => undefined;

  add(rule: FaultRule): void {
    this.rules.push({ ...rule, method: rule.method.toLowerCase() });
    this.onChange();
  }

  clear(): void {
    this.rules = [];
    this.duplicates = undefined;
    this.setOutage(false);
    this.onChange();
  }

  setDuplicates(probability: number, seed: number): void {
    this.duplicates = probability > 0 ? { probability, random: seededRandom(seed) } : undefined;
    this.onChange();
  }

  /** While it lasts every call is cut off, and no webhook is delivered. */
  setOutage(on: boolean): void {
    if (on === this.outage) return;
    this.outage = on;
    if (on) this.onOutage();
    else this.onRecover();
    this.onChange();
  }

  get duplicating(): boolean {
    return this.duplicates !== undefined;
  }

  get isOut(): boolean {
    return this.outage;
  }

  /** Whether the update now being queued is to be delivered twice. */
  duplicatesUpdate(): boolean {
    return this.duplicates !== undefined && this.duplicates.random() < this.duplicates.probability;
  }

  /** The rule that hits this call; counts it. @param method in lower case */
  pick(method: string, chatId: number | undefined): FaultRule | undefined {
    if (this.rules.length === 0) return undefined;
    const index = this.rules.findIndex((rule) => matches(rule, method, chatId));
    const rule = this.rules[index];
    if (rule?.times === undefined) return rule;
    rule.times -= 1;
    if (rule.times <= 0) this.rules.splice(index, 1);
    this.onChange();
    return rule;
  }

  /** For the state view. */
  list(): { kind: FaultKind; method: string; chatId: number | undefined; times: number | undefined }[] {
    return this.rules.map(({ kind, method, chatId, times }) => ({ kind, method, chatId, times }));
  }
}

function matches(rule: FaultRule, method: string, chatId: number | undefined): boolean {
  if (rule.method === '*' ? method === 'getupdates' : rule.method !== method) return false;
  if (rule.chatId !== undefined && rule.chatId !== chatId) return false;
  return rule.probability >= 1 || rule.random() < rule.probability;
}
