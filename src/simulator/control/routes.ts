import { Hono } from 'hono';
import type { z } from 'zod';
import type { Context } from '../core/context.js';
import { seededRandom } from '../delivery/faults.js';
import { methodNames } from '../methods/registry.js';
import { chatRoutes, numberOr, type PageOptions } from './chat-routes.js';
import { ControlError } from './control-error.js';
import { PeopleActions } from './people.js';
import { peopleRoutes, readBody, readId } from './people-routes.js';
import { clockInput, faultInput, redeliverInput } from './requests.js';

const maxFollowSeconds = 60;

function applyFault(context: Context, input: z.infer<typeof faultInput>): void {
  if (input.kind === 'outage') context.faults.setOutage(input.on);
  else if (input.kind === 'duplicate-updates') context.faults.setDuplicates(input.probability, input.seed);
  else {
    const { kind, method, chatId, times, probability, seed, retryAfter, ms } = input;
    const rule = { kind, method, chatId, times: times ?? undefined, probability, retryAfter, ms };
    context.faults.add({ ...rule, random: seededRandom(seed) });
  }
}

/** Moves on, in steps where they are asked for. Steps stand on whole multiples of their length. */
async function moveClock(clock: Context['clock'], input: z.infer<typeof clockInput>): Promise<boolean> {
  if (!('to' in input)) return clock.moveTo((now) => now + input.advanceMs);
  const to = Date.parse(input.to);
  const { stepMs } = input;
  let followed = true;
  while (stepMs !== undefined && clock.now() + stepMs < to && followed) {
    followed = await clock.moveTo((now) => (Math.floor(now / stepMs) + 1) * stepMs);
  }
  return (await clock.moveTo(() => to)) && followed;
}

function clockRoutes(app: Hono, { clock }: Context): void {
  app.get('/clock', async (c) => {
    const after = numberOr(c.req.query('after'), Number.NaN);
    const timeout = Math.min(maxFollowSeconds, numberOr(c.req.query('timeout'), 25));
    if (Number.isNaN(after)) return c.json({ now: clock.now(), simulated: clock.simulated });
    const now = await clock.follow(after, timeout * 1_000, c.req.raw.signal);
    return c.json({ now, simulated: clock.simulated });
  });
  app.post('/clock', async (c) => {
    const input = await readBody(c.req, clockInput);
    if (!clock.simulated) throw new ControlError(409, 'the clock is real: start the simulator with --clock');
    const followed = await moveClock(clock, input);
    return c.json({ now: clock.now(), followed });
  });
}

function pendingView({ updates, webhook, calls }: Context): Record<string, number> {
  return {
    pending: updates.alive().length + updates.waitingCopies + webhook.copies,
    callsInFlight: calls.inFlight,
    calls: calls.total,
    idleMs: Math.round(calls.idleMs),
  };
}

function stateView(context: Context): Record<string, unknown> {
  const { bot, clock, world, faults, webhook } = context;
  return {
    bot: { id: bot.id, username: bot.username },
    now: new Date(clock.now()).toISOString(),
    simulated: clock.simulated,
    people: world.people.size,
    chats: world.chats.size,
    rev: world.rev,
    webhook: webhook.current?.url,
    faults: faults.list(),
    /** Messages that were sent and answered as if they had not been. */
    disowned: faults.disowned,
    outage: faults.isOut,
    methods: methodNames,
    ...pendingView(context),
  };
}

function faultRoutes(app: Hono, context: Context): void {
  app.post('/faults', async (c) => {
    applyFault(context, await readBody(c.req, faultInput));
    return c.json({ faults: context.faults.list(), outage: context.faults.isOut });
  });
  app.delete('/faults', (c) => {
    context.faults.clear();
    return c.json({ faults: [], outage: false });
  });
  app.post('/redeliver', async (c) => {
    const { updateId } = await readBody(c.req, redeliverInput);
    if (!context.updates.redeliver(updateId)) throw new ControlError(404, `no update ${updateId}`);
    return c.json({ updateIds: [updateId] });
  });
}

/** The control API: everything under `/simulator`, JSON in and out; errors are `{error, …}`. */
export function controlApi(context: Context, options: PageOptions): Hono {
  const api = new Hono();
  clockRoutes(api, context);
  faultRoutes(api, context);
  api.route('/', peopleRoutes(context, new PeopleActions(context)));
  api.route('/', chatRoutes(context, options));
  api.get('/calls', (c) => c.json(context.calls.since(numberOr(c.req.query('after'), 0))));
  api.get('/updates/pending', (c) => c.json(pendingView(context)));
  api.get('/state', (c) => c.json(stateView(context)));
  api.get('/commands/:personId', (c) => {
    const person = context.world.people.get(readId(c.req.param('personId')));
    if (person === undefined) throw new ControlError(404, 'no such person');
    const language = c.req.query('language') ?? person.languageCode ?? '';
    return c.json(context.profile.menuFor(person.id, language));
  });
  const app = new Hono();
  app.route('/simulator', api);
  app.notFound((c) => c.json({ error: 'no such route' }, 404));
  app.onError((error, c) => {
    if (error instanceof ControlError) return c.json({ error: error.message, ...error.details }, error.status);
    console.error(error);
    return c.json({ error: error.message }, 500);
  });
  return app;
}
