import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const REAL_API_ROOT = 'https://api.telegram.org';

const knownZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' });
const wholeNumber = (max: number, error: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, error)
    .transform(Number)
    .refine((value) => value <= max, error);

/**
 * The environment. Every variable has a description and an example (`example` of its meta), from which the messages and
 * `.env.example` are made. A variable that is set to nothing counts as absent.
 */
export const environmentSchema = z.object({
  BOT_TOKEN: z
    .string()
    .regex(/^\d+:[\w-]+$/, 'must be a token as @BotFather gives it: digits, a colon, letters')
    .optional()
    .describe('Token of the bot, from @BotFather. Needed by `start`.')
    .meta({ example: '123456789:AAExampleExampleExampleExampleExample' }),
  TELEGRAM_API_ROOT: httpUrl
    .transform((url) => url.replace(/\/+$/, ''))
    .default(REAL_API_ROOT)
    .describe('Where the Bot API is: a self-hosted Bot API server or a proxy, where Telegram is hard to reach.')
    .meta({ example: REAL_API_ROOT }),
  REDIS_URL: z
    .string()
    .regex(
      /^(rediss?(\+sentinel|\+cluster)?:\/\/\S+|unix:\/.+)$/,
      'must start with redis://, rediss://, redis+sentinel://, redis+cluster:// or unix:/',
    )
    .optional()
    .describe(
      'A Redis 6.2+ or Valkey server, its sentinels (redis+sentinel://:password@host:26379,host/master) or a cluster (redis+cluster://:password@host,host). Absent: the program runs its own in DATA_DIR.',
    )
    .meta({ example: 'redis://:password@127.0.0.1:6379/0' }),
  REDIS_FSYNC: z
    .enum(['everysec', 'always'], { error: 'must be everysec or always' })
    .default('everysec')
    .describe('When the embedded Redis has a write on the disk: within a second, or before it is acknowledged.')
    .meta({ example: 'everysec' }),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path))
    .describe('Folder of the embedded Redis and of the archived evidence.')
    .meta({ example: './data' }),
  TENANT: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, 'must be 1 to 32 small letters, digits or hyphens')
    .default('nganh')
    .describe('The sector that this installation serves; every Redis key carries it.')
    .meta({ example: 'nganh' }),
  TIME_ZONE: z
    .string()
    .refine(knownZone, 'must be a time zone of the IANA list')
    .default('Asia/Ho_Chi_Minh')
    .describe('Time zone of deadlines, periods and quiet hours.')
    .meta({ example: 'Asia/Ho_Chi_Minh' }),
  ADMIN_IDS: z
    .string()
    .regex(/^\s*\d{1,15}(\s*,\s*\d{1,15})*\s*$/, 'must be Telegram user ids: digits, separated by commas')
    .transform((ids) => ids.split(',').map((id) => id.trim()))
    .default([])
    .describe('Telegram user ids of the first admins, separated by commas.')
    .meta({ example: '111111111,222222222' }),
  WEBHOOK_URL: httpUrl
    .optional()
    .describe('Address at which Telegram reaches this program. Absent: it polls. Needs WEBHOOK_SECRET and PORT.')
    .meta({ example: 'https://bot.example.edu.vn/telegram' }),
  WEBHOOK_SECRET: z
    .string()
    .regex(/^[\w-]{1,256}$/, 'must be 1 to 256 letters, digits, _ or -')
    .optional()
    .describe('What Telegram sends with each update so that nobody else can.')
    .meta({ example: 'a-long-random-word' }),
  PORT: wholeNumber(65_535, 'must be a port, 0 to 65535')
    .optional()
    .describe('Port of the webhook and of /health. Absent: no HTTP server.')
    .meta({ example: '8080' }),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'must be fatal, error, warn, info, debug, trace or silent',
    })
    .default('info')
    .describe('The least severe messages that are logged.')
    .meta({ example: 'info' }),
  SEND_LIMIT: wholeNumber(1000, 'must be a whole number from 0 to 1000')
    .default(30)
    .describe('Messages a second to Telegram over all chats; 0 switches the limit off.')
    .meta({ example: '30' }),
  PAID_BROADCAST: z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .default('no')
    .describe('What is said unasked goes out at 1,000 a second; Telegram takes 0.1 Stars for each above 30 a second.')
    .meta({ example: 'no' }),
  ANSWERS_RIDE: z
    .enum(['yes', 'no'], { error: 'must be yes or no' })
    .default('no')
    .describe(
      "With a webhook: an answer's first message leaves in the webhook's response, where calls to Telegram are slow or barred. Nobody learns whether Telegram took it.",
    )
    .meta({ example: 'no' }),
});

type Environment = z.infer<typeof environmentSchema>;
export type Variable = keyof Environment;

export interface Config {
  readonly botToken: string | undefined;
  /** Without a slash at the end. */
  readonly telegramApiRoot: string;
  readonly redisUrl: string | undefined;
  /** Of the embedded server. */
  readonly fsync: 'everysec' | 'always';
  /** Absolute. */
  readonly dataDir: string;
  readonly tenant: string;
  readonly timeZone: string;
  readonly adminIds: readonly string[];
  /** Undefined: the program polls. */
  readonly webhook: { readonly url: string; readonly secret: string; readonly port: number } | undefined;
  /** Port of the HTTP server; undefined: none. */
  readonly port: number | undefined;
  readonly logLevel: Environment['LOG_LEVEL'];
  /** Messages a second; 0: unlimited. */
  readonly sendLimit: number;
  /** What is said unasked goes with `allow_paid_broadcast`. */
  readonly paidBroadcast: boolean;
  /** The first message of an answer leaves in the webhook's response. */
  readonly answersRide: boolean;
}

export interface ConfigProblem {
  readonly variable: Variable;
  /** Continues "BOT_TOKEN …". */
  readonly problem: string;
  readonly example: string;
}

/** Every problem of the environment at once, a line each, with an example of what is right. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';

  constructor(readonly problems: readonly ConfigProblem[]) {
    const lines = problems.map(
      ({ variable, problem, example }) => `  ${variable} ${problem}, e.g. ${variable}=${example}`,
    );
    super(['The environment is not right:', ...lines].join('\n'));
  }
}

const isVariable = (name: unknown): name is Variable => typeof name === 'string' && name in environmentSchema.shape;

const problemOf = (variable: Variable, problem: string): ConfigProblem => ({
  variable,
  problem,
  example: String(environmentSchema.shape[variable].meta()?.example ?? ''),
});

/** What is missing given what is there; looks at the raw values, so that it is reported together with the bad ones. */
function missing(given: Readonly<Record<string, unknown>>, required: readonly Variable[]): ConfigProblem[] {
  const problems = required
    .filter((variable) => given[variable] === undefined)
    .map((variable) => problemOf(variable, 'is missing'));
  const webhook = ['WEBHOOK_SECRET', 'PORT'] as const;
  if (given.WEBHOOK_URL !== undefined) {
    const absent = webhook.filter((variable) => given[variable] === undefined && !required.includes(variable));
    problems.push(...absent.map((variable) => problemOf(variable, 'is missing, WEBHOOK_URL needs it')));
  } else if (given.WEBHOOK_SECRET !== undefined) {
    problems.push(problemOf('WEBHOOK_URL', 'is missing, WEBHOOK_SECRET is of no use without it'));
  }
  const isReal = (given.TELEGRAM_API_ROOT ?? REAL_API_ROOT) === REAL_API_ROOT;
  if (isReal && typeof given.WEBHOOK_URL === 'string' && /^http:/i.test(given.WEBHOOK_URL)) {
    problems.push(problemOf('WEBHOOK_URL', 'must be an https address, Telegram calls no other'));
  }
  return problems;
}

function toConfig(values: Environment): Config {
  const { WEBHOOK_URL: url, WEBHOOK_SECRET: secret, PORT: port } = values;
  return {
    botToken: values.BOT_TOKEN,
    telegramApiRoot: values.TELEGRAM_API_ROOT,
    redisUrl: values.REDIS_URL,
    fsync: values.REDIS_FSYNC,
    dataDir: values.DATA_DIR,
    tenant: values.TENANT,
    timeZone: values.TIME_ZONE,
    adminIds: values.ADMIN_IDS,
    webhook: url !== undefined && secret !== undefined && port !== undefined ? { url, secret, port } : undefined,
    port,
    logLevel: values.LOG_LEVEL,
    sendLimit: values.SEND_LIMIT,
    paidBroadcast: values.PAID_BROADCAST === 'yes',
    answersRide: values.ANSWERS_RIDE === 'yes',
  };
}

/** The program that shows an address to whoever sits at this machine's desktop; undefined where there is none. */
export function desktopOpener(): string | undefined {
  if (process.platform === 'darwin') return 'open';
  const hasDesktop = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  return hasDesktop ? 'xdg-open' : undefined;
}

/** The process's environment, completed from a file `.env` of the working directory; what is set already wins. */
function environment(): NodeJS.ProcessEnv {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return process.env;
}

/**
 * @param required variables without a default that the caller cannot do without, e.g. `['BOT_TOKEN']` for `start`
 * @throws {ConfigError} with all problems at once
 */
export function loadConfig(
  env: Readonly<Record<string, string | undefined>> = environment(),
  required: readonly Variable[] = [],
): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = environmentSchema.safeParse(given);
  const bad = (parsed.error?.issues ?? []).flatMap(({ path: [name], message }) =>
    isVariable(name) ? [problemOf(name, message)] : [],
  );
  const problems = [...bad, ...missing(given, required)];
  if (!parsed.success || problems.length > 0) throw new ConfigError(problems);
  return toConfig(parsed.data);
}
