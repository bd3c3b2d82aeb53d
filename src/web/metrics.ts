import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import type { Backlog } from './server.js';

export interface MetricsDeps {
  /** Throws when the store is away. */
  backlog(): Promise<Backlog>;
  /** Updates that were set aside after repeated failures, in the whole tenant. Throws when the store is away. */
  setAside(): Promise<number>;
  /** Why the program cannot work now; undefined when it can. */
  trouble(): string | undefined;
}

/** What `/metrics` tells: Node's own figures, what waits, and whether the store takes what is written. */
export const createMetrics = ({ backlog, setAside, trouble }: MetricsDeps): Registry => {
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
  return register;
};
