import { timingSafeEqual } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';

/** What waits to be done; all zero means that nothing that was accepted is left. */
export type Backlog = Readonly<Record<string, number>>;

export interface WebDeps {
  readonly port: number;
  /** Throws when the program cannot work now (Redis away). */
  backlog(): Promise<Backlog>;
  readonly metrics: Registry;
  /** Present in webhook mode: takes an update, resolves false when Telegram should keep it. */
  readonly webhook?: { readonly path: string; readonly secret: string; offer(update: unknown): Promise<boolean> };
  readonly onRefused: () => void;
}

const sameSecret = (given: string | undefined, expected: string): boolean => {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Serves `/health`, `/metrics` and the webhook. Resolves when it listens; `port` 0 takes a free one. */
export const startWeb = async (deps: WebDeps): Promise<{ port: number; close(): Promise<void> }> => {
  const app = new Hono();
  app.get('/health', async (c) => {
    try {
      return c.json({ ok: true, backlog: await deps.backlog() });
    } catch {
      return c.json({ ok: false, reason: 'redis is away' }, 503);
    }
  });
  app.get('/metrics', async (c) =>
    c.text(await deps.metrics.metrics(), 200, { 'content-type': deps.metrics.contentType }),
  );
  const { webhook } = deps;
  if (webhook !== undefined) {
    app.post(webhook.path, async (c) => {
      if (!sameSecret(c.req.header('x-telegram-bot-api-secret-token'), webhook.secret)) {
        deps.onRefused();
        return c.body(null, 401);
      }
      const update: unknown = await c.req.json().catch(() => undefined);
      if (
        typeof update !== 'object' ||
        update === null ||
        typeof (update as { update_id?: unknown }).update_id !== 'number'
      ) {
        return c.body(null, 400);
      }
      return c.body(null, (await webhook.offer(update)) ? 200 : 503);
    });
  }
  const server: Server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
