import type { Registry } from 'prom-client';
import type { Config } from './config.js';
import { deliveryFigures } from './services/deliveries-in-trouble.js';
import type { Services } from './services/kit.js';
import { createMetrics, type MetricsDeps } from './web/metrics.js';

/** What `/metrics` tells of this process and of the tenant's delivery. */
export const openMetrics = ({
  config,
  services,
  ...deps
}: Omit<MetricsDeps, 'delivery'> & { readonly config: Config; readonly services: Services }): Registry =>
  createMetrics({ ...deps, delivery: () => services.run((work) => deliveryFigures(work, config.sendLimit)) });
