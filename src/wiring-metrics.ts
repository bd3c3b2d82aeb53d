import type { Registry } from 'prom-client';
import type { Refusals } from './bot/refusals.js';
import type { Config } from './config.js';
import { deliveryFigures } from './services/deliveries-in-trouble.js';
import type { Services } from './services/kit.js';
import type { createInbox } from './store/inbox.js';
import type { MetricsDeps } from './web/metrics.js';

interface Deps extends Pick<MetricsDeps, 'backlog' | 'trouble'> {
  readonly config: Config;
  readonly services: Services;
  readonly inbox: Pick<ReturnType<typeof createInbox>, 'asideCount'>;
  readonly refusals: Pick<Refusals, 'counts'>;
  readonly ready: Promise<unknown>;
}

/**
 * What `/metrics` tells of this process and of the tenant's delivery. Loaded and begun when the bot is `ready`: a bot that starts has no time
 * for it before.
 */
export const openMetrics = ({ config, services, inbox, refusals, ready, ...deps }: Deps): (() => Promise<Registry>) => {
  const load = async () => {
    await ready;
    const { createMetrics } = await import('./web/metrics.js');
    const { asideCount: setAside } = inbox;
    const { counts: refused } = refusals;
    return createMetrics({
      ...deps,
      setAside,
      refused,
      delivery: () => services.run((work) => deliveryFigures(work, config.sendLimit)),
    });
  };
  const loaded = load();
  // Whoever asks for the figures is told why there are none.
  loaded.catch(() => undefined);
  return () => loaded;
};
