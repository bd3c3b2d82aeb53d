import { readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, environmentSchema, loadConfig } from '../src/config.js';

function problemsOf(env: Record<string, string>, required: Parameters<typeof loadConfig>[1] = []): string[] {
  try {
    loadConfig(env, required);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems.map(({ variable, problem }) => `${variable} ${problem}`);
    throw error;
  }
  return [];
}

const webhook = { WEBHOOK_URL: 'https://bot.example.vn/hook', WEBHOOK_SECRET: 's3cret', PORT: '8080' };

describe('loadConfig', () => {
  test('needs nothing: every variable has a default or may be absent', () => {
    const config = loadConfig({});
    expect(config).toMatchObject({
      botToken: undefined,
      telegramApiRoot: 'https://api.telegram.org',
      redisUrl: undefined,
      tenant: 'nganh',
      timeZone: 'Asia/Ho_Chi_Minh',
      adminIds: [],
      webhook: undefined,
      port: undefined,
      logLevel: 'info',
      sendLimit: 30,
      paidBroadcast: false,
      answersRide: false,
    });
    expect(isAbsolute(config.dataDir)).toBe(true);
  });

  test('a variable that is set to nothing counts as absent', () => {
    expect(loadConfig({ TENANT: '', PORT: ' ', ADMIN_IDS: '' })).toEqual(loadConfig({}));
  });

  test('reads every variable', () => {
    const config = loadConfig({
      ...webhook,
      BOT_TOKEN: '12:ab-C_d',
      TELEGRAM_API_ROOT: 'http://127.0.0.1:8081/',
      REDIS_URL: 'rediss://u:p@host:6380/1',
      REDIS_FSYNC: 'always',
      DATA_DIR: '/var/lib/giao-uoc',
      TENANT: 'phu-tho',
      TIME_ZONE: 'UTC',
      ADMIN_IDS: ' 1, 22 ,333',
      LOG_LEVEL: 'debug',
      SEND_LIMIT: '0',
      PAID_BROADCAST: 'yes',
      ANSWERS_RIDE: 'yes',
    });
    expect(config).toEqual({
      botToken: '12:ab-C_d',
      telegramApiRoot: 'http://127.0.0.1:8081',
      redisUrl: 'rediss://u:p@host:6380/1',
      fsync: 'always',
      dataDir: '/var/lib/giao-uoc',
      tenant: 'phu-tho',
      timeZone: 'UTC',
      adminIds: ['1', '22', '333'],
      webhook: { url: 'https://bot.example.vn/hook', secret: 's3cret', port: 8080 },
      port: 8080,
      logLevel: 'debug',
      sendLimit: 0,
      paidBroadcast: true,
      answersRide: true,
    });
  });

  test('a port without a webhook serves health while polling', () => {
    expect(loadConfig({ PORT: '8080' })).toMatchObject({ port: 8080, webhook: undefined });
  });

  test.each([
    ['BOT_TOKEN', 'abc'],
    ['TELEGRAM_API_ROOT', 'api.telegram.org'],
    ['REDIS_URL', 'localhost:6379'],
    ['TENANT', 'Phú Thọ'],
    ['TENANT', 'a'.repeat(33)],
    ['TIME_ZONE', 'Hanoi'],
    ['ADMIN_IDS', '1;2'],
    ['ADMIN_IDS', '-5'],
    ['WEBHOOK_URL', 'ftp://bot.example.vn'],
    ['WEBHOOK_SECRET', 'with space'],
    ['PORT', '65536'],
    ['PORT', '80a'],
    ['LOG_LEVEL', 'verbose'],
    ['SEND_LIMIT', '-1'],
    ['SEND_LIMIT', '1.5'],
    ['PAID_BROADCAST', 'maybe'],
    ['ANSWERS_RIDE', 'maybe'],
  ])('%s=%s is refused with an example that is accepted', (variable, value) => {
    const env = variable.startsWith('WEBHOOK') ? { ...webhook, [variable]: value } : { [variable]: value };
    const problems = problemsOf(env);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${variable} must be|^${variable} must start with`));
    const example = String(environmentSchema.shape[variable as keyof typeof environmentSchema.shape].meta()?.example);
    expect(problemsOf({ ...env, [variable]: example })).toEqual([]);
  });

  test('a webhook needs its secret and port, and a secret needs its webhook', () => {
    expect(problemsOf({ WEBHOOK_URL: webhook.WEBHOOK_URL })).toEqual([
      'WEBHOOK_SECRET is missing, WEBHOOK_URL needs it',
      'PORT is missing, WEBHOOK_URL needs it',
    ]);
    expect(problemsOf({ WEBHOOK_SECRET: 'x' })).toEqual([
      'WEBHOOK_URL is missing, WEBHOOK_SECRET is of no use without it',
    ]);
  });

  test('plain http serves a webhook only where the Bot API is not the real one', () => {
    const plain = { ...webhook, WEBHOOK_URL: 'http://127.0.0.1:8080/hook' };
    expect(problemsOf(plain)).toEqual(['WEBHOOK_URL must be an https address, Telegram calls no other']);
    expect(problemsOf({ ...plain, TELEGRAM_API_ROOT: 'http://127.0.0.1:8081' })).toEqual([]);
  });

  test('all problems come at once, each with the variable, what is wrong and an example', () => {
    const env = { TENANT: 'Phú Thọ', PORT: 'x', WEBHOOK_URL: 'https://bot.example.vn' };
    expect(() => loadConfig(env, ['BOT_TOKEN'])).toThrow(
      [
        'The environment is not right:',
        '  TENANT must be 1 to 32 small letters, digits or hyphens, e.g. TENANT=nganh',
        '  PORT must be a port, 0 to 65535, e.g. PORT=8080',
        '  BOT_TOKEN is missing, e.g. BOT_TOKEN=123456789:AAExampleExampleExampleExampleExample',
        '  WEBHOOK_SECRET is missing, WEBHOOK_URL needs it, e.g. WEBHOOK_SECRET=a-long-random-word',
      ].join('\n'),
    );
  });

  test('no message repeats what was given: it may be a secret', () => {
    const env = { BOT_TOKEN: 'hush', REDIS_URL: 'hush', WEBHOOK_SECRET: 'hush hush', WEBHOOK_URL: 'hush' };
    expect(problemsOf(env).join()).not.toContain('hush');
  });
});

/** What the schema says, as a file to copy to `.env`; `UPDATE=1` writes it. */
function envExample(): string {
  const variables = Object.entries(environmentSchema.shape).map(([name, schema]) => {
    const { description, example } = schema.meta() ?? {};
    const standard = String(schema.safeParse(undefined).data ?? '') !== '';
    return `# ${description}\n${standard ? '' : '# '}${name}=${example}\n`;
  });
  return `# Copy to .env and change what differs. Lines that are commented out are absent by default.\n\n${variables.join('\n')}`;
}

test('.env.example says what the schema says (UPDATE=1 rewrites it)', () => {
  const file = new URL('../.env.example', import.meta.url);
  if (process.env.UPDATE === '1') writeFileSync(file, envExample());
  const written = readFileSync(file, 'utf8');
  expect(written).toBe(envExample());
  const lines = written.split('\n').filter((line) => /^[A-Z_]+=/.test(line));
  const env = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  expect(loadConfig(env)).toEqual(loadConfig({}));
});
