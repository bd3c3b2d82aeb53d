import { Bot } from 'grammy';
import { describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig, token } from './support.js';

describe('polling', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  const drain = async () => {
    const updates = await api.getUpdates();
    const last = updates.at(-1);
    if (last !== undefined) await api.getUpdates({ offset: last.update_id + 1 });
    return updates;
  };

  it('gives an update again until its offset is confirmed', async () => {
    await drain();
    const { updateIds } = await client.text(hoa, 'Xin chào');
    expect((await api.getUpdates()).map((update) => update.update_id)).toEqual(updateIds);
    expect((await api.getUpdates({ offset: updateIds[0]! })).length).toBe(1);
    expect(await api.getUpdates({ offset: updateIds[0]! + 1 })).toEqual([]);
    expect((await client.pending()).pending).toBe(0);
  });

  it('holds a long poll until something happens', async () => {
    await drain();
    const poll = api.getUpdates({ timeout: 20 });
    await client.text(hoa, 'chậm mà chắc');
    expect((await poll)[0]?.message?.text).toBe('chậm mà chắc');
  });

  it('gives a batch in order, cut at the limit', async () => {
    await drain();
    for (const text of ['1', '2', '3']) await client.text(hoa, text);
    const two = await api.getUpdates({ limit: 2 });
    expect(two.map((update) => update.message?.text)).toEqual(['1', '2']);
    expect((await api.getUpdates({ offset: -1 })).map((update) => update.message?.text)).toEqual(['3']);
  });

  it('ignores an offset more than 10 beyond the last update', async () => {
    await drain();
    const { updateIds } = await client.text(hoa, 'còn đây');
    expect((await api.getUpdates({ offset: updateIds[0]! + 12 })).length).toBe(1);
    expect((await api.getUpdates({ offset: updateIds[0]! + 10 })).length).toBe(0);
    expect((await client.pending()).pending).toBe(0);
  });

  it('ends the older of two polls with 409', async () => {
    await drain();
    const older = refusal(api.getUpdates({ timeout: 20 }));
    await client.waitFor(async () => true);
    const newer = api.getUpdates({ timeout: 20 });
    expect(await older).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await client.text(hoa, 'một thôi');
    expect(await newer).toHaveLength(1);
  });

  it('keeps allowed_updates for later calls', async () => {
    await drain();
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    expect(await client.text(hoa, 'không cần')).toMatchObject({ updateIds: [] });
    expect(await api.getUpdates()).toEqual([]);
    await api.getUpdates({ allowed_updates: [] });
    expect((await client.text(hoa, 'cần')).updateIds).toHaveLength(1);
  });

  it('refuses unknown methods and wrong tokens', async () => {
    expect((await rig.raw('sendEverything', {})).body).toMatchObject({ ok: false, error_code: 404 });
    const response = await fetch(`${client.url}/bot999:wrong/getMe`);
    expect(await response.json()).toEqual({ ok: false, error_code: 401, description: 'Unauthorized' });
  });

  it('reads parameters from the address and from forms', async () => {
    const query = await fetch(`${client.url}/bot${token}/sendMessage?chat_id=${hoa}&text=${encodeURIComponent('chữ')}`);
    expect(await query.json()).toMatchObject({ ok: true, result: { text: 'chữ' } });
    const body = new URLSearchParams({ chat_id: String(hoa), text: 'đơn', reply_markup: '{"force_reply":true}' });
    const form = await fetch(`${client.url}/bot${token}/SENDMESSAGE`, { method: 'POST', body });
    expect(await form.json()).toMatchObject({ ok: true, result: { text: 'đơn' } });
  });
});

describe('updates in time', async () => {
  const rig = await startRig({ now: '2026-09-01T01:00:00Z' });
  const { api, client } = rig;
  const hoa = await startedPerson(rig);

  it('keeps a press for 150 s and a message for 24 h', async () => {
    await api.sendMessage(hoa, 'a', { reply_markup: { inline_keyboard: [[{ text: 'Bấm', callback_data: 'x' }]] } });
    await client.press(hoa, 'Bấm');
    expect((await client.pending()).pending).toBe(2);
    await client.moveClock({ advanceMs: 151_000 });
    expect((await api.getUpdates()).map((update) => update.message?.text)).toEqual(['/start']);
    await client.moveClock({ advanceMs: 24 * 3_600_000 });
    expect(await api.getUpdates()).toEqual([]);
  });
});

describe('a grammY bot that polls', async () => {
  const rig = await startRig();
  const { client } = rig;

  it('answers people', async () => {
    const bot = new Bot(token, { client: { apiRoot: client.url } });
    bot.command('start', (ctx) => ctx.reply(`Chào ${ctx.from?.first_name}: ${ctx.match}`));
    const running = bot.start({ drop_pending_updates: true });
    const { id } = await client.addPerson({ firstName: 'Bình' });
    await client.waitFor(async () => ((await client.calls()).length > 0 ? true : undefined));
    await client.start(id, 'moi_abc-1');
    await client.waitForMessage(id, (message) => message.text === 'Chào Bình: moi_abc-1');
    await client.settled();
    await bot.stop();
    await running;
  });
});
