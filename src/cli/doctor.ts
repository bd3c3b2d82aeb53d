import type { Command } from 'commander';
import { type Config, ConfigError, loadConfig } from '../config.js';
import { createLog, openServices } from '../open-services.js';
import { TROUBLES } from '../place.js';
import { deliveryFigures } from '../services/deliveries-in-trouble.js';
import { installationFigures, storeState } from '../services/installation.js';
import { print } from './kit.js';

interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
  /** Figures for a program that reads the answer. */
  readonly figures?: Readonly<Record<string, string | number>>;
}

const TELEGRAM_TIMEOUT_MS = 10_000;
/** Telegram's dates have whole seconds, and the answer was on its way. */
const SKEW_MS = 5_000;

const messageOf = (error: unknown): string => {
  const { message, cause } = error instanceof Error ? error : new Error(String(error));
  return cause instanceof Error && cause.message !== '' ? `${message}: ${cause.message}` : message;
};

const words = (figures: Readonly<Record<string, string | number>>): string =>
  Object.entries(figures)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');

const clockCheck = (name: string, theirs: number): Check => {
  const skewMs = theirs - Date.now();
  const off = `${(skewMs / 1000).toFixed(1)} s`;
  const ok = Math.abs(skewMs) <= SKEW_MS;
  return {
    name,
    ok,
    detail: ok ? `agrees (${off})` : `differs by ${off}: set this machine's time`,
    figures: { skewMs },
  };
};

/** What is in line for so long has no worker that carries it. */
const OVERDUE_MS = 600_000;

const deliveryCheck = ({ outbox, pace }: Awaited<ReturnType<typeof deliveryFigures>>): Check => {
  const { limit, pausedMs, refused, used } = pace;
  const figures = { ...outbox, paceLimit: limit, paceUsed: used, pacePausedMs: pausedMs, refused429: refused };
  const trouble = [
    outbox.dead + outbox.stuck > 0 ? 'see `giao-uoc queue list`' : '',
    outbox.overdueMs > OVERDUE_MS ? 'is a worker running?' : '',
  ].filter((word) => word !== '');
  return {
    name: 'delivery',
    ok: trouble.length === 0,
    detail: [words(figures), ...trouble].join(': '),
    figures,
  };
};

const storeCheck = (state: Awaited<ReturnType<typeof storeState>>): Check =>
  state === 'well'
    ? { name: 'store', ok: true, detail: 'takes what is written' }
    : { name: 'store', ok: false, detail: `${TROUBLES[state]}: nothing can be stored` };

const redisChecks = async (config: Config): Promise<Check[]> => {
  try {
    const services = await openServices(config, createLog({ logLevel: 'silent' }));
    try {
      const { redis, redisClock, holds, waits } = await services.run(installationFigures);
      const keeps = redis.policy === 'noeviction';
      const where = config.redisUrl === undefined ? 'embedded' : 'REDIS_URL';
      return [
        { name: 'redis', ok: keeps, detail: `${where}, ${words(redis)}`, figures: redis },
        storeCheck(await services.run(storeState)),
        clockCheck('redis clock', redisClock),
        {
          name: 'holds',
          ok: holds.units > 0,
          detail: `${words(holds)}${holds.units > 0 ? '' : ': import the units'}`,
          figures: holds,
        },
        {
          name: 'waits',
          ok: waits.poison === 0,
          detail: `${words(waits)}${waits.poison === 0 ? '' : ': updates were set aside, see `giao-uoc queue list`'}`,
          figures: waits,
        },
        deliveryCheck(await services.run((work) => deliveryFigures(work, config.sendLimit))),
      ];
    } finally {
      await services.store.close();
    }
  } catch (error) {
    return [{ name: 'redis', ok: false, detail: messageOf(error) }];
  }
};

const telegramChecks = async ({ botToken, telegramApiRoot }: Config): Promise<Check[]> => {
  if (botToken === undefined) return [{ name: 'telegram', ok: true, detail: 'not asked: BOT_TOKEN is not set' }];
  try {
    const signal = AbortSignal.timeout(TELEGRAM_TIMEOUT_MS);
    const response = await fetch(`${telegramApiRoot}/bot${botToken}/getMe`, { signal });
    const answer = (await response.json()) as { ok?: boolean; description?: string; result?: { username?: string } };
    const date = Date.parse(response.headers.get('date') ?? '');
    const detail = answer.ok
      ? `@${answer.result?.username ?? '?'}`
      : `refuses the token: ${answer.description ?? response.status}`;
    const check: Check = { name: 'telegram', ok: answer.ok === true, detail };
    return Number.isNaN(date) ? [check] : [check, clockCheck('telegram clock', date)];
  } catch (error) {
    // A failed request may name its address, which holds the token.
    return [{ name: 'telegram', ok: false, detail: `does not answer: ${messageOf(error).replaceAll(botToken, '…')}` }];
  }
};

const allChecks = async (): Promise<Check[]> => {
  try {
    const config = loadConfig();
    const read: Check = {
      name: 'settings',
      ok: true,
      detail: `tenant ${config.tenant}, ${config.timeZone}, data in ${config.dataDir}`,
    };
    return [read, ...(await redisChecks(config)), ...(await telegramChecks(config))];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable, problem }) => ({
      name: 'settings',
      ok: false,
      detail: `${variable} ${problem}`,
    }));
  }
};

/** `giao-uoc doctor`: what is well and what is not; exit code 1 when anything is not. */
export const doctorCommand = (program: Command): void => {
  program
    .command('doctor')
    .description('check the settings, Redis, Telegram, the clocks and what waits')
    .option('--json', 'print JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const checks = await allChecks();
      const ok = checks.every((check) => check.ok);
      const lines = checks.map((check) => `${check.ok ? 'ok  ' : 'BAD '} ${check.name}: ${check.detail}`);
      print(json, { ok, checks }, lines);
      if (!ok) process.exitCode = 1;
    });
};
