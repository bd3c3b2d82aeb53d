import { type Logger, pino } from 'pino';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { createBot } from './bot/create.js';
import { defaultMenuCalls } from './bot/menu.js';
import { ALLOWED_UPDATES, createPolling } from './bot/polling.js';
import { type Clock, realClock, simulatedClock } from './clock.js';
import type { Config } from './config.js';
import { calendarSettingsSchema } from './domain/calendar-settings.js';
import { newId } from './ids.js';
import { loadTexts } from './locales/index.js';
import { createKit } from './services/kit.js';
import { setReachable } from './services/members.js';
import { createTurnRecords } from './services/turns.js';
import { isRedisAway } from './store/connection.js';
import { createInbox } from './store/inbox.js';
import { openStore } from './store/open.js';
import { createReplyStore } from './store/replies.js';
import { createSessions } from './store/session.js';
import { createTelegram } from './telegram/api.js';
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
    { level: config.logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  );

/** The organisation's services over an open store: what commands of the command line and the program share. */
export const openServices = async (config: Config, log: Logger, now: () => number = Date.now) => {
  const store = await openStore({
    ...config,
    events: {
      onAway: (reason) => log.error({ err: reason }, 'redis is away; will keep trying'),
      onBack: () => log.info('redis is back'),
    },
    onRestart: (problem) => log.error({ err: problem }, 'the embedded redis had ended and was started again'),
  });
  const settings = calendarSettingsSchema.parse({ zone: config.timeZone });
  return { store, ...createKit(store, settings, now, newId) };
};
export type Services = Awaited<ReturnType<typeof openServices>>;

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
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, 10_000)));
    }
  }
};

/** Starts the program and resolves when it is ready. `stop` finishes what is in hand. */
export const startProgram = async (config: Config, token: string, options: ProgramOptions) => {
  const log = createLog(config);
  const clock: Clock =
    options.clock === undefined
      ? realClock()
      : simulatedClock(options.clock, config.telegramApiRoot, (error) =>
          log.warn({ err: error }, 'the simulated clock is out of reach'),
        );
  const services = await openServices(config, log, clock.now);
  const { store, run, deps } = services;
  const abort = new AbortController();
  const texts = loadTexts();
  const renderer = createRenderer(texts);
  const telegram = createTelegram({ token, apiRoot: config.telegramApiRoot, pacer: createPacer(config.sendLimit) });
  const inbox = createInbox(store.redis, store.keys);
  const replies = createReplyStore(store.redis, store.keys);
  const metrics = new Registry();
  collectDefaultMetrics({ register: metrics });

  const botInfo = persist('getMe', log, abort.signal, () => telegram.api.getMe());
  const bot = botInfo.then((info) =>
    createBot({
      token,
      botInfo: info,
      telegram,
      renderer,
      records: createTurnRecords({ ...deps, sessions: createSessions(store.redis) }),
      inbox,
      replies,
      log,
      adminIds: config.adminIds,
      calendar: services.calendar,
      isAway: isRedisAway,
      onReachability: (person, reachable) => run((work) => setReachable(work, person, reachable)),
    }),
  );
  const worker =
    options.role === 'bot'
      ? undefined
      : await startWorker({
          services,
          telegram,
          renderer,
          texts,
          clock,
          log,
          config,
          specs: async () => (await bot).specs,
        });
  const backlog = async () => ({
    updates: await inbox.count(),
    replies: await replies.count(),
    inHand: (await Promise.race([bot, undefined]))?.intake.inHand ?? 0,
    ...(await worker?.backlog()),
  });

  const serveBot = async (): Promise<void> => {
    const { intake, replier, specs } = await bot;
    replier.startSweep();
    for (const call of defaultMenuCalls(specs, texts)) void telegram.perform(call, 'broadcast');
    if (config.webhook === undefined) {
      await persist('deleteWebhook', log, abort.signal, () => telegram.api.deleteWebhook());
      await createPolling({ telegram, inbox, intake, log }).run(abort.signal);
    } else {
      const { url, secret } = config.webhook;
      await persist('setWebhook', log, abort.signal, () =>
        telegram.api.setWebhook(url, { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: 40 }),
      );
    }
  };

  const web =
    config.port === undefined
      ? undefined
      : await startWeb({
          port: config.port,
          backlog,
          metrics,
          onRefused: () => log.warn('a webhook call without the right secret was refused'),
          ...(config.webhook === undefined || options.role === 'worker'
            ? {}
            : {
                webhook: {
                  path: new URL(config.webhook.url).pathname,
                  secret: config.webhook.secret,
                  offer: async (update) => (await bot).intake.offer(update as never),
                },
              }),
        });
  const serving = options.role === 'worker' ? Promise.resolve() : serveBot();
  serving.catch((error) => {
    if (!abort.signal.aborted) log.fatal({ err: error }, 'the bot stopped');
  });

  return {
    log,
    port: web?.port,
    ready: options.role === 'worker' ? Promise.resolve() : bot.then(() => undefined),
    stop: async (): Promise<void> => {
      abort.abort();
      clock.stop();
      await web?.close();
      const parts = await Promise.race([bot.catch(() => undefined), Promise.resolve(undefined)]);
      await parts?.intake.stop();
      await parts?.replier.stop();
      await worker?.close();
      await telegram.close();
      await store.close();
    },
  };
};
export type Program = Awaited<ReturnType<typeof startProgram>>;
