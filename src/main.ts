import { setTimeout as sleep } from 'node:timers/promises';
import { GrammyError } from 'grammy';
import { type Logger, pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type BotParts, createBot } from './bot/create.js';
import { defaultMenuCalls } from './bot/menu.js';
import { ALLOWED_UPDATES, createPolling } from './bot/polling.js';
import { type Clock, realClock, simulatedClock } from './clock.js';
import type { Config } from './config.js';
import { calendarSettingsSchema } from './domain/calendar-settings.js';
import { newId } from './ids.js';
import { loadTexts } from './locales/index.js';
import { logError } from './log-error.js';
import { createServices, type Services } from './services/kit.js';
import { setReachable } from './services/members.js';
import { createTurnRecords } from './services/turns.js';
import { isRedisAway } from './store/connection.js';
import { createInbox } from './store/inbox.js';
import { openStore } from './store/open.js';
import { createReplyStore } from './store/replies.js';
import { createSessions } from './store/session.js';
import { createTelegram } from './telegram/api.js';
import type { Call } from './telegram/calls.js';
import { createPacer } from './telegram/pace.js';
import { createRenderer } from './telegram/render.js';
import { startWeb } from './web/server.js';
import { startWorker } from './worker.js';

export type ProgramRole = 'all' | 'bot' | 'worker';
export interface ProgramOptions {
  readonly role: ProgramRole;
  /** Start of a simulated clock, epoch milliseconds. */
  readonly clock?: number;
}

/** Everything that the program writes for its operator; never what a person wrote. */
export const createLog = (config: Pick<Config, 'logLevel'>): Logger =>
  pino(
    {
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error: unknown) => logError(error) },
    },
    pino.destination({ dest: 2, sync: true }),
  );

/** The organisation's services over an open store: what the command line and the program share. */
export const openServices = async (config: Config, log: Logger, now: () => number = Date.now): Promise<Services> => {
  const store = await openStore({
    ...config,
    events: {
      onAway: (reason) => log.error({ err: reason }, 'redis is away; will keep trying'),
      onBack: () => log.info('redis is back'),
    },
    onRestart: (problem) => log.error({ err: problem }, 'the embedded redis had ended and was started again'),
  });
  return createServices(store, calendarSettingsSchema.parse({ zone: config.timeZone }), now, newId);
};

/** Asks until Telegram answers: it may be unreachable for hours when the program starts. Logs it once. */
const persist = async <T>(what: string, log: Logger, signal: AbortSignal, call: () => Promise<T>): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await call();
      if (attempt > 0) log.info({ what }, 'telegram answers');
      return result;
    } catch (error) {
      if (signal.aborted) throw error;
      if (attempt === 0) log.warn({ err: error, what }, 'telegram does not answer; will keep trying');
      // 401 and 404 are Telegram's answers to a token that it does not know: an operator must hear that, not of the network.
      if (attempt === 0 && error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        log.error('BOT_TOKEN is not known to Telegram: compare it with what @BotFather says');
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, 10_000)));
    }
  }
};

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
  const texts = loadTexts();
  const pacer = createPacer(config.sendLimit);
  return {
    config,
    token,
    log,
    clock,
    services,
    texts,
    renderer: createRenderer(texts),
    telegram: createTelegram({ token, apiRoot: config.telegramApiRoot, pacer }),
    inbox: createInbox(redis, keys),
    replies: createReplyStore(redis, keys),
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
    }),
    adminIds: config.adminIds,
    calendar: services.calendar,
    run: services.run,
    isAway: isRedisAway,
    onReachability: (person, reachable) => services.run((work) => setReachable(work, person, reachable)),
  });
};

/** What strangers see; nobody waits for it. */
const setMenus = async ({ telegram, texts, log, abort }: Shared, specs: BotParts['specs']): Promise<void> => {
  const perform = async (call: Call): Promise<void> => {
    const outcome = await telegram.perform(call, 'broadcast');
    if (outcome.ok) return;
    const { kind } = outcome.failure;
    if (kind === 'transient' || kind === 'wait') throw new Error('telegram did not take the menu');
    log.warn({ failure: outcome.failure }, 'telegram refused the menu');
  };
  for (const call of defaultMenuCalls(specs, texts))
    await persist('setMyCommands', log, abort.signal, () => perform(call)).catch(() => undefined);
};

/** Polls until the program stops, or tells Telegram where the webhook is. */
const serveBot = async (shared: Shared, bot: Promise<BotParts>): Promise<void> => {
  const { telegram, config, log, abort, inbox } = shared;
  const { intake, replier, specs } = await bot;
  replier.startSweep();
  intake.startAdopting();
  void setMenus(shared, specs);
  if (config.webhook === undefined) {
    await persist('deleteWebhook', log, abort.signal, () => telegram.api.deleteWebhook());
    await createPolling({ telegram, inbox, intake, log }).run(abort.signal);
    return;
  }
  const { url, secret } = config.webhook;
  await persist('setWebhook', log, abort.signal, () =>
    telegram.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 }),
  );
};

/** `/health`, `/metrics` and the webhook, where PORT is set. */
const serveWeb = async (shared: Shared, bot: Promise<BotParts> | undefined, backlog: () => Promise<Backlog>) => {
  const { config, log } = shared;
  if (config.port === undefined) return undefined;
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });
  const { webhook } = config;
  return startWeb({
    port: config.port,
    backlog,
    metrics,
    onRefused: () => log.warn('a webhook call without the right secret was refused'),
    ...(webhook === undefined || bot === undefined
      ? {}
      : {
          webhook: {
            path: new URL(webhook.url).pathname,
            secret: webhook.secret,
            offer: async (update) => (await within(bot, READY_MS))?.intake.offer(update as never) ?? false,
          },
        }),
  });
};
type Backlog = Readonly<Record<string, number>>;

/** An update that comes while the bot is not ready yet waits so many milliseconds; then Telegram keeps it. */
const READY_MS = 3000;
/** What is in hand may take so long to be finished, of the 10 s that a process has from SIGTERM on. */
const FINISH_MS = 8000;

/** The value of a promise if it comes in time; 0: if it is there already. */
const within = async <T>(promise: Promise<T> | undefined, ms: number): Promise<T | undefined> =>
  Promise.race([promise?.catch(() => undefined), sleep(ms, undefined, { ref: false })]);

/** Finishes what is in hand. What cannot be finished now stays stored and owed. */
const finish = async ({ log }: Shared, parts: readonly Promise<unknown>[]): Promise<void> => {
  const isDone = await within(
    Promise.allSettled(parts).then(() => true),
    FINISH_MS,
  );
  if (!isDone) log.warn('not everything could be finished in time; the next process does');
};

/** Starts the program and resolves when it serves. `ready`: Telegram has answered (false: stopped before it did). `stop` finishes what is in hand. */
export const startProgram = async (config: Config, token: string, options: ProgramOptions) => {
  const shared = await createShared(config, token, options);
  const { log, inbox, replies, abort, clock, telegram, services } = shared;
  const bot = wireBot(shared);
  const worker =
    options.role === 'bot' ? undefined : await startWorker({ ...shared, specs: async () => (await bot).specs });
  const web = await serveWeb(shared, options.role === 'worker' ? undefined : bot, async () => ({
    updates: await inbox.count(),
    replies: await replies.count(),
    inHand: (await within(bot, 0))?.intake.inHand ?? 0,
    ...(await worker?.backlog()),
  }));
  const serving = options.role === 'worker' ? bot : serveBot(shared, bot);
  serving.catch((error) => {
    if (!abort.signal.aborted) log.fatal({ err: error }, 'the bot stopped');
  });
  return {
    log,
    port: web?.port,
    ready: bot.then(
      () => true,
      (error) => {
        if (abort.signal.aborted) return false;
        throw error;
      },
    ),
    stop: async (): Promise<void> => {
      abort.abort();
      clock.stop();
      const answered = async (): Promise<void> => {
        await web?.close();
        const parts = await within(bot, 0);
        await parts?.intake.stop();
        await parts?.replier.stop();
      };
      await finish(shared, [answered(), worker?.close() ?? Promise.resolve()]);
      await telegram.close();
      await services.store.close();
    },
  };
};
