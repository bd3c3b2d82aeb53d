import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { startRig } from '../bot/rig.js';
import { startNode } from '../support/child.js';
import { freePort, startRedisServer } from '../support/redis-server.js';
import { TOKEN } from '../support/simulator.js';
import { openFixtures } from '../support/transcript/fixtures.js';

const PASSWORD = 'mat-khau-cua-redis';
const WEBHOOK_SECRET = 'bi-mat-cua-webhook';
/** What stands after the bot's number. */
const TOKEN_SECRET = TOKEN.split(':')[1] ?? '';
const timeout = 240_000;

const folderOfOwn = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'gu-secrets-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

test('neither token, secret, password nor invite stands in any log, error, figure or export', { timeout }, async () => {
  const server = await startRedisServer(['--requirepass', PASSWORD, '--maxmemory-policy', 'noeviction']);
  onTestFinished(() => server.stop());
  const redisUrl = `redis://:${PASSWORD}@127.0.0.1:${server.port}`;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/telegram`;
  const rig = await startRig({
    redisUrl,
    before: async ({ client }) => {
      // Telegram does not take the webhook at first, nor anything for a moment: what failed is logged.
      await client.fault({ kind: '500', method: 'setWebhook', times: 2 });
      await client.fault({ kind: '500', method: 'getMe', times: 1 });
    },
    env: { WEBHOOK_URL: address, WEBHOOK_SECRET, PORT: String(port), LOG_LEVEL: 'trace' },
  });
  const { simulator, hoa, bot, tenant } = rig;
  const fixtures = await openFixtures({ redisUrl, tenant, now: Date.now });
  const invite = await fixtures.invite('MN-08152', 'deputy').finally(() => fixtures.close());
  const folder = await folderOfOwn();
  const settings = { REDIS_URL: redisUrl, TENANT: tenant, DATA_DIR: folder, BOT_TOKEN: TOKEN };
  const said: string[] = [];
  const cli = async (args: readonly string[], env: Record<string, string> = {}): Promise<void> => {
    const child = startNode('dist/cli.js', args, { ...settings, TELEGRAM_API_ROOT: simulator.url, ...env });
    await child.ended;
    said.push(child.lines.join('\n'));
  };

  await simulator.client.start(hoa.id, invite);
  await fetch(address, { method: 'POST', headers: { 'x-telegram-bot-api-secret-token': `${WEBHOOK_SECRET}x` } });
  await rig.quiet();
  for (const path of ['health', 'metrics', 'telegram'])
    said.push(await (await fetch(`http://127.0.0.1:${port}/${path}`)).text());
  await cli(['doctor', '--json']);
  await cli(['doctor'], { TELEGRAM_API_ROOT: 'http://127.0.0.1:9' });
  await cli(['doctor'], { REDIS_URL: redisUrl.replace(PASSWORD, `${PASSWORD}-falsch`) });
  await cli(['doctor'], { REDIS_URL: `redis://:${PASSWORD}@127.0.0.1:9` });
  await cli(['start'], { REDIS_URL: `rediss://:${PASSWORD}@127.0.0.1:${server.port}` });
  await cli(['start'], { WEBHOOK_URL: 'no address', WEBHOOK_SECRET, PORT: 'x' });
  await cli(['history']);
  await cli(['queue', 'list']);
  await cli(['backup', join(folder, 'all.gub')]);
  await cli(['export', 'thanh-ba-2026-2027', '--out', join(folder, 'all.json')]);
  said.push(await readFile(join(folder, 'all.json'), 'utf8'));
  const dump = gunzipSync(await readFile(join(folder, 'all.gub'))).toString('utf8');
  expect(dump).toContain(String(hoa.id));
  said.push(dump);
  // The store goes while people write.
  await server.stop();
  await simulator.client.text(hoa.id, '/trogiup');
  await expect.poll(() => bot.log().some(({ msg }) => /redis is/.test(msg)), { timeout: 30_000 }).toBe(true);
  said.push(bot.child.lines.join('\n'));

  const all = said.join('\n');
  // What was looked for could have been found: the log tells what failed, and of which tenant.
  for (const sign of ['setWebhook', 'refused', tenant, 'redis', 'member.join']) expect(all).toContain(sign);
  for (const secret of [TOKEN_SECRET, WEBHOOK_SECRET, PASSWORD, invite]) expect(all).not.toContain(secret);
});
