import { expect, test } from 'vitest';
import { freePort } from '../support/redis-server.js';
import { createProbe, openDialog, startRig } from './rig.js';

const { redis, keysOf } = createProbe();
const timeout = 120_000;
const secret = 'a-secret-of-the-test';

const startWebhook = async (more: Readonly<Record<string, string>> = {}) => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}/telegram`;
  const rig = await startRig({ env: { WEBHOOK_URL: address, WEBHOOK_SECRET: secret, PORT: String(port), ...more } });
  const call = (body: string, token?: string) =>
    fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { 'x-telegram-bot-api-secret-token': token }),
      },
      body,
    });
  const post = (body: string, token?: string) => call(body, token).then(({ status }) => status);
  return { ...rig, post, call };
};

const update = (id: number, person: number, text: string) =>
  JSON.stringify({
    update_id: id,
    message: {
      message_id: id,
      date: 0,
      chat: { id: person, type: 'private', first_name: 'Hoa' },
      from: { id: person, is_bot: false, first_name: 'Hoa', language_code: 'vi' },
      text,
    },
  });

/** What `/metrics` counts as refused, by reason. */
const refused = async ({ port }: { port: number }): Promise<Record<string, number>> => {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const found = [...text.matchAll(/^giao_uoc_refused_total\{reason="([^"]+)"\} (\d+)$/gm)];
  return Object.fromEntries(
    found.map(([, reason, count]) => [reason, Number(count)]).filter(([, count]) => count !== 0),
  );
};

test('a webhook serves a dialog, twice-delivered updates once', { timeout }, async () => {
  const rig = await startWebhook();
  const { simulator, hoa } = rig;
  await openDialog(rig);
  await simulator.client.fault({ kind: 'duplicate-updates' });
  await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
  await rig.quiet();
  expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
});

test('a call without the right secret is refused and does nothing', { timeout }, async () => {
  const { post, hoa, quiet, heard, tenant, bot } = await startWebhook();
  const body = update(77, hoa.id, 'Xin chào');
  expect([await post(body), await post(body, 'wrong'), await post(body, `${secret} `.repeat(2))]).toEqual([
    401, 401, 401,
  ]);
  await quiet();
  expect(await heard(hoa)).toEqual([]);
  expect(await redis.exists(keysOf(tenant).done(77))).toBe(0);
  // Counted each time, logged once in a while.
  expect(await refused(bot)).toEqual({ 'webhook-secret': 3 });
  expect(bot.log().filter(({ reason }) => reason === 'webhook-secret')).toHaveLength(1);
  expect(await post(body, secret)).toBe(200);
  await quiet();
  expect(await heard(hoa)).toHaveLength(1);
});

test('what is no update is refused, and the next one is served', { timeout }, async () => {
  const { post, hoa, quiet, heard } = await startWebhook();
  expect([await post('no json', secret), await post('[]', secret), await post('{"update_id":"x"}', secret)]).toEqual([
    400, 400, 400,
  ]);
  // An update of a kind that nobody serves is taken, or Telegram would send it for a day.
  expect(await post('{"update_id":78,"poll":{}}', secret)).toBe(200);
  expect(await post(update(79, hoa.id, 'Xin chào'), secret)).toBe(200);
  await quiet();
  expect(await heard(hoa)).toHaveLength(1);
});

test('forged updates, buttons and invites are refused, counted by reason and logged without what they say', {
  timeout,
}, async () => {
  const { post, hoa, quiet, heard, bot } = await startWebhook();
  let id = 500;
  const say = (text: string) => {
    id += 1;
    const entities = [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }];
    const { message, ...rest } = JSON.parse(update(id, hoa.id, text));
    return post(JSON.stringify({ ...rest, message: { ...message, entities } }), secret);
  };
  const press = (data: string) => {
    id += 1;
    const from = { id: hoa.id, is_bot: false, first_name: 'Hoa' };
    return post(
      JSON.stringify({ update_id: id, callback_query: { id: `${id}`, chat_instance: '1', from, data } }),
      secret,
    );
  };
  const answers = [
    await post('no update', secret),
    await post('{"update_id":400,"message":{"text":"Chuyện riêng"}}', secret),
    await say('/lichsu'),
    await press('a:no-such-action:Chuyện riêng'),
    await press('d:forged:step:=yes'),
  ];
  for (let i = 0; i < 12; i += 1) answers.push(await say(`/start ${'A'.repeat(20)}${100_000 + i}`));
  expect(answers).toEqual([400, ...answers.slice(1).map(() => 200)]);
  await quiet();
  expect(await refused(bot)).toEqual({
    'webhook-body': 1,
    'update-shape': 1,
    'not-allowed': 1,
    'button-unknown': 1,
    'button-old': 1,
    'invite-foreign': 10,
    'invite-guesses': 2,
  });
  expect((await heard(hoa)).at(-1)).toContain('quá nhiều liên kết mời không đúng');
  const lines = bot.log().filter(({ msg }) => msg === 'refused');
  expect(lines).toHaveLength(7);
  expect(lines.find(({ reason }) => reason === 'not-allowed')).toMatchObject({ person: String(hoa.id), update: 501 });
  expect(bot.child.lines.join('\n')).not.toMatch(/Chuyện riêng|AAAAAAAA/);
});

test('the notice on a pressed button rides in the response; the message goes out as a call of its own', {
  timeout,
}, async () => {
  const rig = await startWebhook();
  const { hoa, call, quiet, heard } = rig;
  await openDialog(rig);
  const press = {
    update_id: 80,
    callback_query: {
      id: '4711',
      chat_instance: '1',
      from: { id: hoa.id, is_bot: false, first_name: 'Hoa', language_code: 'vi' },
      data: 'a:no-such-action',
    },
  };
  const answer = await call(JSON.stringify(press), secret);
  expect(await answer.json()).toMatchObject({ method: 'answerCallbackQuery', callback_query_id: '4711' });
  // Brought again, it has nothing left to say.
  expect(await (await call(JSON.stringify(press), secret)).text()).toBe('');
  await quiet();
  expect(await heard(hoa)).toEqual([]);
});

test('where the operator says so, a question rides in the response, and a dialog goes on as ever', {
  timeout,
}, async () => {
  const rig = await startWebhook({ ANSWERS_RIDE: 'yes' });
  const { simulator, hoa } = rig;
  await openDialog(rig);
  const before = (await simulator.client.calls()).length;
  for (const [typed, next] of [
    ['Trồng 50 cây bóng mát quanh sân trường', 'Bước 3/6'],
    ['50 cây sống', 'Bước 4/6'],
  ] as const) {
    await simulator.client.text(hoa.id, typed);
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining(next)]);
  }
  const calls = (await simulator.client.calls()).slice(before);
  expect(calls.map(({ method, ok, viaWebhook }) => [method, ok, viaWebhook])).toEqual([
    ['sendMessage', true, true],
    ['sendMessage', true, true],
  ]);
});
