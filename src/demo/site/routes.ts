import { fileURLToPath } from 'node:url';
import { Hono } from 'hono';
import { z } from 'zod';
import type { Locale, Texts } from '../../locales/index.js';
import { serveFolder } from '../../simulator/control/page-routes.js';

import type { Site } from './site.js';
import { SCENARIOS } from './state.js';

const PAGE = fileURLToPath(new URL('../page/', import.meta.url));
const resetSchema = z.strictObject({ scenario: z.enum(SCENARIOS) });
const doSchema = z.strictObject({ step: z.string() });

/** Everything that the guide says, by id and without the ids' common beginning. */
const textsOf = (texts: Texts, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    texts
      .ids(locale)
      .filter((id) => id.startsWith('page-'))
      .map((id) => [id.slice('page-'.length), texts.format(locale, { id })]),
  );

/** What the demo adds to the simulator's routes, under `/demo`. `site` is asked late: it is opened after its simulator. */
export const demoRoutes = (texts: Texts, site: () => Site): Hono => {
  const app = new Hono();
  app.get('/demo/state', (c) => c.json(site().state()));
  app.get('/demo/texts', (c) => c.json({ vi: textsOf(texts, 'vi'), en: textsOf(texts, 'en') }));
  app.post('/demo/reset', async (c) => {
    const { scenario } = resetSchema.parse(await c.req.json());
    site()
      .reset(scenario)
      .catch((error: unknown) => console.error(error));
    return c.json(site().state());
  });
  app.post('/demo/do', async (c) => {
    site().doStep(doSchema.parse(await c.req.json()).step);
    return c.json(site().state());
  });
  serveFolder(app, '/demo/page', PAGE);
  return app;
};
