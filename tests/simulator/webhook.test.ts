import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot, webhookCallback } from 'grammy';
import type { Update } from 'grammy/types';
import { afterAll, describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig, token } from './support.js';

interface Delivery {
  update: Update;
  headers: IncomingHttpHeaders;
  at: number;
  /** Answers the simulator; each delivery waits for it. */
  answer: (status: number, body?: unknown) => void;
}

/** A webhook whose answers the test gives by hand. */
async function startReceiver() {
  const deliveries: Delivery[] = [];
  let automatic = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body?: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(body === undefined ? '' : JSON.stringify(body));
      };
      const update = JSON.parse(Buffer.concat(chunks).toString()) as Update;
      deliveries.push({ update, headers: request.headers, at: performance.now(), answer });
      if (automatic) answer(200);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
  const auto = (on: boolean) => {
    automatic = on;
  };
  return { deliveries, url, auto };
}

describe('webhook', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  const { deliveries, url, auto } = await startReceiver();
  const delivered = (count: number) =>
    client.waitFor(async () => (deliveries.length >= count ? deliveries[count - 1] : undefined));

  it('brings what waited, with the secret, one message of a chat at a time', async () => {
    await client.text(hoa, 'hai');
    await api.setWebhook(url, { secret_token: 'bi-mat_1' });
    const first = await delivered(1);
    expect(first.headers['x-telegram-bot-api-secret-token']).toBe('bi-mat_1');
    expect(first.update.message?.text).toBe('/start');
    await client.text(hoa, 'ba');
    expect(deliveries).toHaveLength(1);
    first.answer(200);
    (await delivered(2)).answer(200);
    const third = await delivered(3);
    expect(deliveries.map(({ update }) => update.message?.text)).toEqual(['/start', 'hai', 'ba']);
    third.answer(200);
    await client.settled();
  });

  it('delivers a press beside a message of the same person', async () => {
    await api.sendMessage(hoa, 'a', { reply_markup: { inline_keyboard: [[{ text: 'Bấm', callback_data: 'x' }]] } });
    await client.text(hoa, 'song song');
    await client.press(hoa, 'Bấm');
    const message = await delivered(4);
    const press = await delivered(5);
    expect(press.update.callback_query?.data).toBe('x');
    message.answer(200);
    press.answer(200);
    await client.settled();
  });

  it('tries again at once, then after two seconds', async () => {
    await client.text(hoa, 'thử lại');
    const first = await delivered(6);
    first.answer(500);
    const second = await delivered(7);
    expect(second.at - first.at).toBeLessThan(500);
    expect((await api.getWebhookInfo()).last_error_message).toBe(
      'Wrong response from the webhook: 500 Internal Server Error',
    );
    expect((await client.pending()).pending).toBe(1);
    second.answer(500);
    const third = await delivered(8);
    expect(third.at - second.at).toBeGreaterThan(1_900);
    expect(new Set([first, second, third].map(({ update }) => update.update_id)).size).toBe(1);
    third.answer(200);
    await client.settled();
  });

  it('runs the call that comes in the answer, and loses its result', async () => {
    await client.text(hoa, 'trả lời ngay');
    (await delivered(9)).answer(200, { method: 'sendMessage', chat_id: hoa, text: 'Trong phản hồi' });
    await client.waitForMessage(hoa, (message) => message.text === 'Trong phản hồi');
    await client.settled();
    expect((await client.calls()).at(-1)).toMatchObject({ method: 'sendMessage', viaWebhook: true, ok: true });
  });

  it('delivers an update again when told to', async () => {
    const id = deliveries.at(-1)!.update.update_id;
    await client.redeliver(id);
    const again = await delivered(10);
    expect(again.update.update_id).toBe(id);
    expect((await client.pending()).pending).toBe(1);
    again.answer(200);
    await client.settled();
  });

  it('delivers every update twice when duplicates are on', async () => {
    auto(true);
    await client.fault({ kind: 'duplicate-updates', probability: 1 });
    const { updateIds } = await client.text(hoa, 'hai lần');
    await client.settled();
    await client.clearFaults();
    expect(deliveries.filter(({ update }) => update.update_id === updateIds[0])).toHaveLength(2);
  });

  it('uses 40 connections, or as many as were asked for', async () => {
    auto(false);
    const before = deliveries.length;
    expect((await api.getWebhookInfo()).max_connections).toBe(40);
    const people = await Promise.all(Array.from({ length: 45 }, () => client.addPerson({ firstName: 'X' })));
    for (const { id } of people) await client.text(id, 'chào');
    await delivered(before + 40);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(deliveries).toHaveLength(before + 40);
    auto(true);
    for (const delivery of deliveries.slice(before)) delivery.answer(200);
    await client.settled();
    expect(deliveries).toHaveLength(before + 45);
  });

  it('excludes polling, and may be set once a second', async () => {
    expect(await refusal(api.getUpdates())).toBe(
      "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
    await api.setWebhook(url);
    expect(await refusal(api.setWebhook(url))).toBe('429 Too Many Requests: retry after 1');
    await api.deleteWebhook();
    expect(await api.getUpdates()).toEqual([]);
  });

  it('refuses a secret that no header may carry', async () => {
    const set = () => api.setWebhook(url, { secret_token: 'có dấu' });
    await client.waitFor(async () => {
      const answer = await refusal(set());
      return answer.startsWith('429')
        ? undefined
        : (expect(answer).toContain('secret token contains unallowed') ?? true);
    });
  });
});

describe('a grammY bot behind a webhook', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const bot = new Bot(token, { client: { apiRoot: client.url, canUseWebhookReply: () => true } });
  bot.on('message:text', (ctx) => ctx.reply(`Đã nhận: ${ctx.message.text}`));
  const server = createServer(webhookCallback(bot, 'http', { secretToken: 's' }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('answers people', async () => {
    await api.setWebhook(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { secret_token: 's' });
    const hoa = await startedPerson(rig);
    await client.waitForMessage(hoa, (message) => message.text === 'Đã nhận: /start');
  });
});
