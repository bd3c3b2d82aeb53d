import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createReplier } from '../../src/bot/replier.js';
import { createKeys } from '../../src/store/keys.js';
import { createPaceStore } from '../../src/store/pace.js';
import { createReplyStore } from '../../src/store/replies.js';
import type { Call } from '../../src/telegram/calls.js';
import { createPacer } from '../../src/telegram/pace.js';
import { createPerform } from '../../src/telegram/perform.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const LOUD = ['1', '2', '3', '4', '5', '6', '7', '8'];
const EACH = 6;

/** A replica at a shared pace of ten a second; what Telegram was told stands in `told`, as `chat:text`. */
const openReplica = (hasty: readonly string[] = []) => {
  const keys = createKeys(uniqueTenant());
  const told: string[] = [];
  const tell = async (_method: string, { chat_id: chat, text }: Call['payload']): Promise<() => object> => {
    told.push(`${chat}:${text}`);
    return () => ({ message_id: told.length });
  };
  const pacer = createPacer({ shared: createPaceStore(redis, keys, { free: 10, paid: 0 }) });
  const replier = createReplier({
    telegram: createPerform(tell, pacer),
    replies: createReplyStore(redis, keys, 'only'),
    log: pino({ level: 'silent' }),
    onBlocked: () => undefined,
    isHasty: (chat) => hasty.includes(chat),
  });
  let update = 0;
  const answer = (chat: string, text: string): void => {
    update += 1;
    replier.send(update, { chat, calls: [{ method: 'sendMessage', payload: { chat_id: chat, text } }] });
  };
  return { told, answer };
};

test('answers to who wrote far more than can be answered leave their places to everybody else', async () => {
  const { told, answer } = openReplica();
  for (let i = 1; i <= EACH; i += 1) for (const chat of LOUD) answer(chat, String(i));
  const others = ['21', '22', '23', '24', '25'];
  for (const chat of others) answer(chat, '1');
  await expect.poll(() => others.filter((chat) => !told.includes(`${chat}:1`))).toEqual([]);
  // Eight loud chats may be answered three times each at once: that would be all places for two seconds.
  expect(told.filter((one) => LOUD.some((chat) => one === `${chat}:2`))).toEqual([]);

  await expect.poll(() => told.length, { timeout: 30_000 }).toBe(LOUD.length * EACH + others.length);
  for (const chat of LOUD)
    expect(told.filter((one) => one.startsWith(`${chat}:`))).toEqual(
      Array.from({ length: EACH }, (_, i) => `${chat}:${i + 1}`),
    );
}, 60_000);

test('whoever sends faster than anybody types goes behind everybody else with the first answer already', async () => {
  const { told, answer } = openReplica(LOUD);
  for (const chat of LOUD) answer(chat, '1');
  const others = ['21', '22', '23', '24', '25'];
  for (const chat of others) answer(chat, '1');
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(LOUD.length + others.length);
  const before = told.slice(0, told.indexOf('25:1'));
  expect(before.filter((one) => LOUD.some((chat) => one === `${chat}:1`)).length).toBeLessThan(LOUD.length / 2);
});
