import { expect, onTestFinished, test } from 'vitest';
import { SimulatorClient } from '../../src/simulator/client.js';
import { startSimulator } from '../../src/simulator/server.js';
import { createKeys } from '../../src/store/keys.js';
import { createPaceStore, readPace } from '../../src/store/pace.js';
import { createTelegram } from '../../src/telegram/api.js';
import { createPacer } from '../../src/telegram/pace.js';
import { testRedis, uniqueTenant } from '../support/redis.js';
import { TOKEN } from '../support/simulator.js';

const redis = testRedis();

/** People who wrote to the bot, on a Bot API with its limits or without, and our calls at a shared pace. */
const open = async ({ limits, free = 30, paid = 0 }: { limits: boolean; free?: number; paid?: number }) => {
  const keys = createKeys(uniqueTenant());
  const simulator = await startSimulator({ token: TOKEN, limits });
  const client = new SimulatorClient(simulator.url);
  for (const id of [1, 2, 3]) {
    await client.addPerson({ id, firstName: 'Hoa' });
    await client.text(id, '/start');
  }
  const pacer = createPacer({ shared: createPaceStore(redis, keys, { free, paid }), paid: paid > 0 });
  const telegram = createTelegram({ token: TOKEN, apiRoot: simulator.url, pacer });
  onTestFinished(async () => {
    await telegram.close();
    await simulator.close();
  });
  const send = (chat: string, text = 'x') => ({ method: 'sendMessage' as const, payload: { chat_id: chat, text } });
  return { keys, client, telegram, send, pace: () => readPace(redis, keys, free) };
};

test('what is said unasked is paid for where the tenant says so; answers and edits never are', async () => {
  const { client, telegram, send } = await open({ limits: true, paid: 1000 });
  const sent = await telegram.perform(send('1', 'unasked'), 'broadcast');
  expect(sent).toMatchObject({ ok: true });
  await telegram.perform(send('2', 'answer'), 'answer');
  const message_id = sent.ok ? sent.messageId?.() : 0;
  await telegram.perform({ method: 'editMessageText', payload: { chat_id: '1', message_id, text: 'edit' } }, 'notice');
  const paid = (await client.calls())
    .filter(({ ok, method }) => ok && /^(send|edit)/.test(method))
    .map(({ payload }) => payload as { text: string; allow_paid_broadcast?: boolean })
    .map(({ text, allow_paid_broadcast: isPaid }) => [text, isPaid ?? false]);
  expect(paid).toEqual([
    ['unasked', true],
    ['answer', false],
    ['edit', false],
  ]);
});

test('nothing is paid for where the tenant does not say so', async () => {
  const { client, telegram, send } = await open({ limits: true });
  await telegram.perform(send('1'), 'broadcast');
  expect(JSON.stringify(await client.calls())).not.toContain('allow_paid_broadcast');
});

test('a 429 to one chat pauses that chat: another is served, and the first when the pause is over', async () => {
  const { client, telegram, send, pace } = await open({ limits: false });
  await client.fault({ kind: '429', method: 'sendMessage', chatId: 1, retryAfter: 2, times: 1 });
  expect(await telegram.perform(send('1'), 'broadcast')).toEqual({ ok: false, failure: { kind: 'wait', seconds: 2 } });
  const order: string[] = [];
  const one = (chat: string) => telegram.perform(send(chat), 'broadcast').then(({ ok }) => order.push(`${chat} ${ok}`));
  await Promise.all([one('1'), one('2'), one('3')]);
  expect(order.at(-1)).toBe('1 true');
  expect(order.sort()).toEqual(['1 true', '2 true', '3 true']);
  expect(await pace()).toMatchObject({ limit: 30, refused: 1 });
});

test('told more than the API takes, the limit is learned from its 429, and every call is made in the end', async () => {
  const { client, telegram, pace } = await open({ limits: true, free: 60 });
  for (let id = 10; id < 80; id += 1) {
    await client.addPerson({ id, firstName: 'Hoa' });
    await client.text(id, '/start');
  }
  const menu = (id: number) => ({ method: 'sendMessage' as const, payload: { chat_id: String(id), text: 'x' } });
  const until = async (id: number): Promise<void> => {
    while (!(await telegram.perform(menu(id), 'broadcast')).ok);
  };
  await Promise.all(Array.from({ length: 70 }, (_, i) => until(10 + i)));
  const { limit, refused } = await pace();
  expect(refused).toBeGreaterThan(0);
  // What was taken in a second by our clock; the API's may hold one or two less.
  expect(limit).toBeLessThan(40);
  const taken = (await client.calls()).filter(({ ok, method }) => ok && method === 'sendMessage');
  expect(new Set(taken.map(({ payload }) => (payload as { chat_id: string }).chat_id)).size).toBe(70);
}, 60_000);
