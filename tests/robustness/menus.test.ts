import { expect, test } from 'vitest';
import { startRig } from '../bot/rig.js';

test('the menus of strangers are set although Telegram does not take them at first', { timeout: 60_000 }, async () => {
  const { simulator } = await startRig({
    before: async ({ client }) => void (await client.fault({ kind: '500', method: 'setMyCommands', times: 2 })),
  });
  const taken = async () =>
    (await simulator.client.calls()).filter(({ method, ok }) => method === 'setMyCommands' && ok).length;
  await expect.poll(taken, { timeout: 8000 }).toBe(2);
});
