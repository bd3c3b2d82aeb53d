import type { Logger } from 'pino';
import { type BotParts, createBot } from './bot/create.js';
import { createFloodGuard } from './bot/flood-guard.js';
import { defaultMenuCalls } from './bot/menu.js';
import { ALLOWED_UPDATES, createPolling } from './bot/polling.js';
import { createRefusals } from './bot/refusals.js';
import { type Clock, realClock, simulatedClock } from './clock.js';
import type { Config } from './config.js';
import { finish } from './finish.js';
import { newId } from './ids.js';
import { loadTexts } from './locales/index.js';
import { createLog, openServices } from './open-services.js';
import { persist } from './persist.js';
import { takePlace, troubleOf } from './place.js';
import { setReachable } from './services/members.js';
import { createTurnRecords } from './services/turns.js';
import { isRedisAway } from './store/connection.js';
import { createInbox } from './store/inbox.js';
import type { Presence } from './store/presence.js';
import { createReplicas } from './store/replicas.js';
import { createReplyStore } from './store/replies.js';
import { createSessions } from './store/session.js';
import { createTelegram } from './telegram/api.js';
import type { Call } from './telegram/calls.js';
import { createRenderer } from './telegram/render.js';
import { type Backlog, startWeb } from './web/server.js';
import { openMetrics } from './wiring-metrics.js';
import { openPacer } from './wiring-pace.js';
import { within } from './within.js';

export type ProgramRole = 'all' | 'bot' | 'worker';
export interface ProgramOptions {
  readonly role: ProgramRole;
  /** Start of a simulated clock, epoch milliseconds. */
  readonly clock?: number;
}

const createClock = ({ clock }: ProgramOptions, config: Config, log: Logger): Clock =>
  clock === undefined
    ? realClock()
    : simulatedClock(clock, config.telegramApiRoot, (error) =>
        log.warn({ err: error }, 'the simulated clock is out of reach'),
      );

/** What the parts of a running program share. */
const createShared = async (config: Config, token: string, options: ProgramOptions) => {
  const log = createLog(config);
  const clock = createClock(options, config, log);
  const services = await openServices(config, log, clock.now);
  const { redis, keys } = services.store;
  const texts = loadTexts(() => services.settings().address);
  const pacer = openPacer(config, services.store);
  const replica = newId();
  return {
    config,
    token,
    log,
    clock,
    services,
    texts,
    renderer: createRenderer(texts),
    telegram: createTelegram({ token, apiRoot: config.telegramApiRoot, pacer }),
    replica,
    replicas: createReplicas(redis, keys, replica),
    inbox: createInbox(redis, keys, replica),
    refusals: createRefusals(log),
    replies: createReplyStore(redis, keys, replica),
    ...(options.clock === undefined ? { floodGuard: createFloodGuard(() => performance.now()) } : {}),
    abort: new AbortController(),
  };
};
type Shared = Awaited<ReturnType<typeof createShared>>;

/** The bot, as soon as Telegram has said who it is. */
const wireBot = async (shared: Shared): Promise<BotParts> => {
  const { telegram, services, config, log, abort } = shared;
  const botInfo = await persist('getMe', log, abort.signal, () => telegram.api.getMe());
  return createBot({
    ...shared,
    botInfo,
    records: createTurnRecords({
      ...services.deps,
      read: services.store.read,
      sessions: createSessions(services.store.redis),
      replica: shared.replica,
    }),
    adminIds: config.adminIds,
    answersRide: config.answersRide,
    run: services.run,
    isAway: isRedisAway,
    onReachability: (person, reachable) => services.run((work) => setReachable(work, person, reachable)),
  });
};

/** What strangers see; nobody waits for it. */
const setMenus = async ({ telegram, texts, log, abort }: Shared, specs: BotParts['specs']): Promise<void> => {
  const perform = async (call: Call): Promise<void> => {
    const outcome = await telegram.perform(call, 'notice');
    if (outcome.ok) return;
    const { kind } = outcome.failure;
    if (kind === 'transient' || kind === 'wait') throw new Error('telegram did not take the menu');
    log.warn({ failure: outcome.failure }, 'telegram refused the menu');
  };
  for (const call of defaultMenuCalls(specs, texts))
    await persist('setMyCommands', log, abort.signal, () => perform(call)).catch(() => undefined);
};

/** Polls until the program stops, or tells Telegram where the webhook is. */
const serveBot = async (shared: Shared, bot: Promise<BotParts>, took: (place: Presence) => void): Promise<void> => {
  const { telegram, config, log, abort, inbox, replicas } = shared;
  const { intake, replier, specs } = await bot;
  const place = takePlace(log, {
    replicas,
    wantsLead: true,
    takeOver: (owed) => replier.takeOver(owed),
    onLead: () => intake.adopt(true),
  });
  took(place);
  await place.start();
  intake.startAdopting(() => place.leads);
  replier.own.start();
  void setMenus(shared, specs);
  if (config.webhook === undefined) {
    await persist('deleteWebhook', log, abort.signal, () => telegram.api.deleteWebhook());
    await createPolling({ telegram, inbox, intake, log, polls: () => place.polls }).run(abort.signal);
    return;
  }
  const { url, secret } = config.webhook;
  await persist('setWebhook', log, abort.signal, () =>
    telegram.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 }),
  );
};

/** A process without a bot only says that it lives. */
const watchOver = async ({ log, replicas }: Shared, took: (place: Presence) => void): Promise<void> => {
  const place = takePlace(log, { replicas, wantsLead: false });
  took(place);
  await place.start();
};

/** `/health`, `/metrics` and the webhook, where PORT is set. */
const serveWeb = async (
  { config, refusals, inbox, services }: Shared,
  bot: Promise<BotParts> | undefined,
  state: { backlog(): Promise<Backlog>; trouble(): string | undefined },
) => {
  if (config.port === undefined) return undefined;
  const { webhook } = config;
  // Kept as it is once it is there: a race with a timer for each update would cost more than it waits.
  let parts: BotParts | undefined;
  void bot?.then(
    (ready) => {
      parts = ready;
    },
    () => undefined,
  );
  return startWeb({
    port: config.port,
    ...state,
    metrics: openMetrics({ ...state, config, services, inbox, refusals, ready: within(bot, WORK_MS) }),
    onRefused: (reason) => refusals.add(reason),
    ...(webhook === undefined || bot === undefined
      ? {}
      : {
          webhook: {
            path: new URL(webhook.url).pathname,
            secret: webhook.secret,
            offer: async (update) => (parts ?? (await within(bot, READY_MS)))?.intake.offer(update as never) ?? false,
          },
        }),
  });
};
/** An update that comes while the bot is not ready yet waits so many milliseconds; then Telegram keeps it. */
const READY_MS = 3000;
/** The worker begins after so many milliseconds at the latest. */
const WORK_MS = 500;
/** Taking leave of the other replicas; without it they find out by themselves. */
const LEAVE_MS = 500;

/** The worker, once the bot is ready: BullMQ takes longer to load than all else. While Telegram is away it does not wait for it. */
const startWork = async (shared: Shared, bot: Promise<BotParts>) => {
  await within(bot, WORK_MS);
  const { startWorker } = await import('./worker.js');
  return startWorker({ ...shared, specs: async () => (await bot).specs });
};

/** True when all serve, false when the program was stopped before. Then what takes long when it is first needed is done ahead. */
const whenReady = async ({ abort, services }: Shared, parts: readonly (Promise<unknown> | undefined)[]) => {
  try {
    await Promise.all(parts);
  } catch (error) {
    if (abort.signal.aborted) return false;
    throw error;
  }
  setImmediate(services.prepare);
  return true;
};

/** Starts the program and resolves when it serves. `ready`: Telegram has answered (false: stopped before it did). `stop` finishes what is in hand. */
export const startProgram = async (config: Config, token: string, options: ProgramOptions) => {
  const shared = await createShared(config, token, options);
  const { log, inbox, replies, abort, clock, telegram, services } = shared;
  const bot = wireBot(shared);
  const worker = options.role === 'bot' ? undefined : startWork(shared, bot);
  let place: Presence | undefined;
  const web = await serveWeb(shared, options.role === 'worker' ? undefined : bot, {
    backlog: async () => ({
      updates: await inbox.count(),
      replies: await replies.count(),
      inHand: (await within(bot, 0))?.intake.inHand ?? 0,
      ...(await (await worker)?.backlog()),
    }),
    trouble: () => troubleOf(place),
  });
  const took = (mine: Presence): void => {
    place = mine;
  };
  const serving = options.role === 'worker' ? watchOver(shared, took) : serveBot(shared, bot, took);
  serving.catch((error) => {
    if (!abort.signal.aborted) log.fatal({ err: error }, 'the bot stopped');
  });
  return {
    log,
    port: web?.port,
    replica: shared.replica,
    ready: whenReady(shared, [bot, worker]),
    stop: async (): Promise<void> => {
      abort.abort();
      clock.stop();
      const answered = async (): Promise<void> => {
        await web?.close();
        const parts = await within(bot, 0);
        await parts?.intake.stop();
        await parts?.replier.stop();
      };
      await finish(log, [answered(), worker?.then((one) => one.close()) ?? Promise.resolve()]);
      await within(place?.stop(), LEAVE_MS);
      await telegram.close();
      await services.store.close();
    },
  };
};
