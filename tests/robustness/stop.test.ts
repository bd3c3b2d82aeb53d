import { expect, test } from 'vitest';
import { createProbe, openDialog, startRig } from '../bot/rig.js';
import type { BotProcess } from '../support/bot.js';
import { freePort } from '../support/redis-server.js';

const { redis, keysOf } = createProbe();
const timeout = 120_000;

/** Sends SIGTERM: the exit code, and whether that took as long as would be if it were killed for being late. */
const stop = async (bot: BotProcess) => {
  const started = performance.now();
  return { code: await bot.stop(), late: performance.now() - started > 9000 };
};

test.each([{ kind: '429', retryAfter: 30 }, { kind: '500' }] as const)(
  'SIGTERM while Telegram answers $kind: ends well, and the next process answers',
  { timeout },
  async (fault) => {
    const rig = await startRig();
    const { simulator, hoa, bot, tenant } = rig;
    await openDialog(rig);
    await simulator.client.fault({ ...fault, method: 'sendMessage' });
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await simulator.client.waitFor(async () => {
      const calls = await simulator.client.calls();
      return calls.some(({ method, ok }) => method === 'sendMessage' && !ok) ? true : undefined;
    });
    expect(await stop(bot)).toEqual({ code: 0, late: false });
    expect(await redis.hlen(keysOf(tenant).replies)).toBe(1);
    await simulator.client.clearFaults();
    await rig.quiet(await rig.startAgain());
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
  },
);

test('a webhook before Telegram has said who the bot is: the update stays there, and SIGTERM ends well', {
  timeout,
}, async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/telegram`;
  const { simulator, bot } = await startRig({
    before: async ({ client }) => void (await client.fault({ kind: 'outage', on: true })),
    waitReady: false,
    env: { WEBHOOK_URL: address, WEBHOOK_SECRET: 's', PORT: String(port) },
  });
  const headers = { 'x-telegram-bot-api-secret-token': 's' };
  const post = () => fetch(address, { method: 'POST', headers, body: '{"update_id":1}' }).then(({ status }) => status);
  const serves = async () => ((await bot.health())?.ok ? true : undefined);
  await simulator.client.waitFor(serves, { timeoutMs: 30_000 });
  expect(await post()).toBe(503);
  const open = post();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await stop(bot)).toEqual({ code: 0, late: false });
  expect(await open).toBe(503);
  expect(bot.child.lines.join('\n')).not.toContain('Node.js v');
});
