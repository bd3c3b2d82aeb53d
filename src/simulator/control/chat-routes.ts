import { Hono } from 'hono';
import { z } from 'zod';
import type { Context } from '../core/context.js';
import type { Chat } from '../core/types.js';
import { ControlError } from './control-error.js';
import { readBody, readId } from './people-routes.js';
import { eventStream, faultsView } from './stream.js';
import { chatView, logView, personView } from './views.js';
import type { WorldView } from './wire.js';

const readInput = z.strictObject({ upTo: z.int() });

function chatOf(context: Context, id: string): Chat {
  const chat = context.world.chats.get(readId(id));
  if (chat === undefined) throw new ControlError(404, `no chat ${id}`);
  return chat;
}

/** The number in a query parameter, else the fallback. */
export function numberOr(text: string | undefined, fallback: number): number {
  const value = Number(text ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

function worldView(context: Context, { zone, module }: PageOptions): WorldView {
  const { bot, clock, profile, world } = context;
  return {
    bot: { username: bot.username, firstName: bot.firstName, description: profile.text('description', '') },
    now: clock.now(),
    simulated: clock.simulated,
    people: [...world.people.values()].map((person) => personView(context, person)),
    faults: faultsView(context),
    zone,
    extension: module,
  };
}

export interface PageOptions {
  /** In which times are shown, an IANA name. */
  zone?: string | undefined;
  /** Path of a module that adds to the page. */
  module?: string | undefined;
}

/** What the chats look like, and what happens in them while it happens. */
export function chatRoutes(context: Context, options: PageOptions): Hono {
  const app = new Hono();
  app.get('/world', (c) => c.json(worldView(context, options)));
  app.get('/events', (c) => {
    const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' };
    return c.body(eventStream(context, c.req.raw.signal), 200, headers);
  });
  app.get('/chats/:id', (c) => {
    return c.json(chatView(context, chatOf(context, c.req.param('id')), numberOr(c.req.query('after'), 0)));
  });
  app.get('/chats/:id/log', (c) => {
    return c.json(logView(context, chatOf(context, c.req.param('id')), numberOr(c.req.query('after'), 0)));
  });
  app.post('/chats/:id/read', async (c) => {
    const chat = chatOf(context, c.req.param('id'));
    const { upTo } = await readBody(c.req, readInput);
    if (upTo > chat.readUpTo) {
      chat.readUpTo = upTo;
      context.live.emit({ type: 'read', chat });
    }
    return c.json({ readUpTo: chat.readUpTo });
  });
  return app;
}
