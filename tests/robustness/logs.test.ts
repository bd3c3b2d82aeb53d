import { expect, test } from 'vitest';
import { openDesk } from './desk.js';

test('what a person wrote is not logged when Redis refuses the commit that holds it', async () => {
  const { seat, text, redis, keys, logged } = await openDesk();
  await seat(['11', 's1', 'principal']);
  await text(11, '/dangky');
  await text(11, '3');
  await redis.set(keys.replies, 'not a hash');
  await text(11, 'Chuyện riêng của Hoa');
  const failed = logged.filter((line) => line.includes('update failed'));
  expect(failed).toHaveLength(1);
  expect(failed[0]).toContain('WRONGTYPE');
  expect(logged.join('')).not.toContain('Chuyện riêng');
});

test('the secret of the webhook is not logged when Telegram refuses it', async () => {
  const { telegram, client, log, logged } = await openDesk();
  await client.fault({ kind: '500', method: 'setWebhook' });
  const error = await telegram.api.setWebhook('https://x.example/t', { secret_token: 'geheim' }).catch((one) => one);
  log.warn({ err: error }, 'telegram does not answer');
  expect(logged.at(-1)).toContain("Call to 'setWebhook' failed");
  expect(logged.join('')).not.toContain('geheim');
});
