import { type Logger, pino } from 'pino';
import type { Config } from './config.js';
import { calendarSettingsSchema } from './domain/calendar-settings.js';
import { newId } from './ids.js';
import { logError } from './log-error.js';
import { createServices, type Services } from './services/kit.js';
import { ensureSchema } from './store/migrations/schema.js';
import { openStore, type Store } from './store/open.js';

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

/** The store whatever stands in it: half a restore, or what a newer program wrote. */
export const openStoreAsItIs = (config: Config, log: Logger): Promise<Store> =>
  openStore({
    ...config,
    events: {
      onAway: (reason) => log.error({ err: reason }, 'redis is away; will keep trying'),
      onBack: () => log.info('redis is back'),
    },
    onRestart: (problem) => log.error({ err: problem }, 'the embedded redis had ended and was started again'),
  });

/** The organisation's services over an open store: what the command line and the program share. */
export const openServices = async (config: Config, log: Logger, now: () => number = Date.now): Promise<Services> => {
  const store = await openStoreAsItIs(config, log);
  try {
    await ensureSchema(store.redis, store.keys);
    await store.directories.readSettings();
  } catch (error) {
    await store.close();
    throw error;
  }
  return createServices(store, calendarSettingsSchema.parse({ zone: config.timeZone }), now, newId);
};
