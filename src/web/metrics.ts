import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Backlog } from './server.js';

/** Messages by where they stand, and the shared pace (`store/outbox-figures.ts`, `store/pace.ts`). */
export interface DeliveryFigures {
  readonly outbox: Readonly<Record<string, number>>;
  readonly pace: Readonly<Record<string, number>>;
}

export interface MetricsDeps {
  /** Throws when the store is away. */
  backlog(): Promise<Backlog>;
  /** Updates that were set aside after repeated failures, in the whole tenant. Throws when the store is away. */
  setAside(): Promise<number>;
  /** What was refused by this process, by reason. */
  refused(): ReadonlyMap<string, number>;
  /** How delivery stands in the whole tenant. Throws when the store is away. */
  delivery(): Promise<DeliveryFigures>;
  /** Why the program cannot work now; undefined when it can. */
  trouble(): string | undefined;
}

/** What `/metrics` tells: Node's own figures, what waits, and whether the store takes what is written. */
export const createMetrics = ({ backlog, setAside, refused, delivery, trouble }: MetricsDeps): Registry => {
  const register = new Registry();
  collectDefaultMetrics({ register });
  new Gauge({
    name: 'giao_uoc_store_writable',
    help: '1: what happens is stored; 0: the store is away, full or read-only, and nothing is acknowledged',
    registers: [register],
    collect() {
      this.set(trouble() === undefined ? 1 : 0);
    },
  });
  new Gauge({
    name: 'giao_uoc_backlog',
    help: 'What was accepted and waits to be done',
    labelNames: ['what'],
    registers: [register],
    async collect() {
      this.reset();
      for (const [what, count] of Object.entries(await backlog().catch(() => ({})))) this.set({ what }, Number(count));
    },
  });
  new Gauge({
    name: 'giao_uoc_updates_set_aside',
    help: 'Updates that failed repeatedly and were set aside',
    registers: [register],
    async collect() {
      const count = await setAside().catch(() => undefined);
      if (count === undefined) this.reset();
      else this.set(count);
    },
  });
  addRefused(register, refused);
  addDelivery(register, delivery);
  return register;
};

const addRefused = (register: Registry, refused: MetricsDeps['refused']): void => {
  const counter = new Counter({
    name: 'giao_uoc_refused_total',
    help: 'Attempts that were refused: forged calls and buttons, guessed or used invites, what somebody may not do',
    labelNames: ['reason'],
    registers: [register],
    collect() {
      this.reset();
      for (const [reason, count] of refused()) this.inc({ reason }, count);
    },
  });
  return void counter;
};

/** `giao_uoc_outbox{state}`: due, later, inHand, retrying, stuck, dead, overdueMs. `giao_uoc_pace{what}`: limit, used, pausedMs, refused. */
const addDelivery = (register: Registry, delivery: MetricsDeps['delivery']): void => {
  let figures: Promise<DeliveryFigures | undefined> | undefined;
  // Both gauges are asked at the same moment: one reading serves them.
  const read = (): Promise<DeliveryFigures | undefined> => {
    figures ??= delivery()
      .catch(() => undefined)
      .finally(() => {
        figures = undefined;
      });
    return figures;
  };
  const gauge = (name: string, help: string, label: string, part: keyof DeliveryFigures): Gauge =>
    new Gauge({
      name,
      help,
      labelNames: [label],
      registers: [register],
      async collect() {
        this.reset();
        for (const [what, count] of Object.entries((await read())?.[part] ?? {})) this.set({ [label]: what }, count);
      },
    });
  gauge(
    'giao_uoc_outbox',
    'Messages that the bot owes, by where they stand; overdueMs: the longest in line',
    'state',
    'outbox',
  );
  gauge(
    'giao_uoc_pace',
    'The pace that all processes share: limit a second, used, pausedMs, answers 429 so far',
    'what',
    'pace',
  );
};
