import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import type { Registry } from 'prom-client';
import { createWebhook, type Webhook, type WebRefusal } from './webhook.js';

/** What waits to be done; all zero means that nothing that was accepted is left. */
export type Backlog = Readonly<Record<string, number>>;

export interface WebDeps {
  readonly port: number;
  /** Throws when the program cannot work now (Redis away). */
  backlog(): Promise<Backlog>;
  /** Why nothing can be stored now; undefined when it can. */
  trouble(): string | undefined;
  metrics(): Promise<Registry>;
  /** Present in webhook mode: takes an update, resolves false when Telegram should keep it. */
  readonly webhook?: Webhook;
  /** A call that is not Telegram's. */
  onRefused(reason: WebRefusal): void;
}

/** Serves `/health`, `/metrics` and the webhook. Resolves when it listens; `port` 0 takes a free one. */
export const startWeb = async (deps: WebDeps): Promise<{ port: number; close(): Promise<void> }> => {
  const app = new Hono();
  app.get('/health', async (c) => {
    try {
      const backlog = await deps.backlog();
      const reason = deps.trouble();
      return reason === undefined ? c.json({ ok: true, backlog }) : c.json({ ok: false, reason, backlog }, 503);
    } catch {
      return c.json({ ok: false, reason: 'redis is away' }, 503);
    }
  });
  app.get('/metrics', async (c) => {
    const metrics = await deps.metrics();
    return c.text(await metrics.metrics(), 200, { 'content-type': metrics.contentType });
  });
  const pages = getRequestListener(app.fetch);
  const webhook = deps.webhook === undefined ? undefined : createWebhook(deps.webhook, deps.onRefused);
  const server: Server = createServer((request, response) => {
    if (webhook?.takes(request)) void webhook.answer(request, response);
    else void pages(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(deps.port, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        // A connection that is answering now is not kept for a next call.
        server.keepAliveTimeout = 1;
        server.close(() => resolve());
        server.closeIdleConnections();
      }),
  };
};
