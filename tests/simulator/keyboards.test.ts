import { InlineKeyboard, Keyboard } from 'grammy';
import type { InlineKeyboardMarkup } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig } from './support.js';

const buttons = (count: number, perRow: number): InlineKeyboardMarkup => ({
  inline_keyboard: Array.from({ length: Math.ceil(count / perRow) }, (_, row) =>
    Array.from({ length: Math.min(perRow, count - row * perRow) }, () => ({ text: 'x', callback_data: 'y' })),
  ),
});

describe('keyboards', async () => {
  const rig = await startRig();
  const { api, client, raw } = rig;
  const hoa = await startedPerson(rig);
  const send = (reply_markup: InlineKeyboardMarkup) => api.sendMessage(hoa, 'Chọn', { reply_markup });

  it('takes 64 bytes of data, not characters', async () => {
    await expect(send(new InlineKeyboard().text('a', 'đ'.repeat(32)))).resolves.toBeDefined();
    const refused = send(new InlineKeyboard().text('a', 'đ'.repeat(33)));
    expect(await refusal(refused)).toBe('400 Bad Request: BUTTON_DATA_INVALID');
  });

  it('wants data or a link behind every button', async () => {
    const { body } = await raw('sendMessage', {
      chat_id: hoa,
      text: 'x',
      reply_markup: { inline_keyboard: [[{ text: 'a', callback_data: '' }]] },
    });
    expect(body.description).toBe(
      "Bad Request: can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard",
    );
    const { body: flat } = await raw('sendMessage', {
      chat_id: hoa,
      text: 'x',
      reply_markup: { inline_keyboard: [{}] },
    });
    expect(flat.description).toBe(
      'Bad Request: field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays',
    );
  });

  it('takes 100 buttons and 8 in a row', async () => {
    await expect(send(buttons(100, 8))).resolves.toBeDefined();
    expect(await refusal(send(buttons(101, 8)))).toBe('400 Bad Request: reply markup is too long');
    expect(await refusal(send(buttons(9, 9)))).toBe('400 Bad Request: reply markup is too long');
  });

  it('drops a button without a text, silently', async () => {
    const sent = await send({
      inline_keyboard: [[{ text: '', callback_data: 'a' }], [{ text: 'b', callback_data: 'b' }]],
    });
    expect(sent.reply_markup?.inline_keyboard).toEqual([[{ text: 'b', callback_data: 'b' }]]);
  });

  it('refuses links to this machine', async () => {
    expect(await refusal(send(new InlineKeyboard().url('a', 'http://localhost:3000/x')))).toBe(
      "400 Bad Request: inline keyboard button URL 'http://localhost:3000/x' is invalid: Wrong HTTP URL",
    );
    await send(new InlineKeyboard().url('Xem', 'https://vi.vn/'));
    expect(await client.press(hoa, 'Xem')).toEqual({ updateIds: [], messageIds: [], url: 'https://vi.vn/' });
  });

  it('shows a reply keyboard until it is removed, and a press writes its label', async () => {
    await api.sendMessage(hoa, 'Lệnh', { reply_markup: new Keyboard().text('Đăng ký').requestContact('Gửi số') });
    expect((await client.chat(hoa)).replyKeyboard).toEqual([['Đăng ký', 'Gửi số']]);
    await client.press(hoa, 'Đăng ký');
    expect((await client.chat(hoa)).messages.at(-1)).toMatchObject({ from: 'person', text: 'Đăng ký' });
    await client.press(hoa, 'Gửi số');
    expect((await client.chat(hoa)).messages.at(-1)?.extra).toMatchObject({ contact: { user_id: hoa } });
    await api.sendMessage(hoa, 'Hết', { reply_markup: { remove_keyboard: true } });
    expect((await client.chat(hoa)).replyKeyboard).toBeUndefined();
  });

  it('presses the newest button of a label, and names what can be seen when there is none', async () => {
    const first = await send(new InlineKeyboard().text('Gửi', 'cu'));
    const second = await send(new InlineKeyboard().text('Gửi', 'moi'));
    const press = async (input: Parameters<typeof client.press>[1]) => {
      const { updateIds } = await client.press(hoa, input);
      const updates = await api.getUpdates({ offset: updateIds[0]! });
      return updates[0]?.callback_query;
    };
    expect(await press('Gửi')).toMatchObject({ data: 'moi', message: { message_id: second.message_id } });
    expect(await press({ label: 'Gửi', messageId: first.message_id })).toMatchObject({ data: 'cu' });
    expect(await press({ data: 'giả', messageId: first.message_id })).toMatchObject({ data: 'giả' });
    await expect(client.press(hoa, 'Không có')).rejects.toMatchObject({
      status: 404,
      buttons: expect.arrayContaining(['Gửi', 'Xem']),
    });
  });
});

describe('answers to presses', async () => {
  const rig = await startRig({ now: '2026-09-01T01:00:00Z' });
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  await api.sendMessage(hoa, 'a', { reply_markup: new InlineKeyboard().text('Bấm', 'x') });
  const press = async () => (await client.press(hoa, 'Bấm')).queryId!;
  const tooOld = '400 Bad Request: query is too old and response timeout expired or query ID is invalid';

  it('show to the person, once', async () => {
    const id = await press();
    await api.answerCallbackQuery(id, { text: 'Đã lưu', show_alert: true });
    expect((await client.chat(hoa)).answers.at(-1)).toMatchObject({ text: 'Đã lưu', alert: true, queryId: id });
    expect(await refusal(api.answerCallbackQuery(id))).toBe(tooOld);
  });

  it('must come within 15 s of the simulated clock', async () => {
    const id = await press();
    await client.moveClock({ advanceMs: 16_000 });
    expect(await refusal(api.answerCallbackQuery(id))).toBe(tooOld);
    expect(await refusal(api.answerCallbackQuery('1'))).toBe(tooOld);
  });

  it('are at most 200 code points', async () => {
    const refused = api.answerCallbackQuery(await press(), { text: 'x'.repeat(201) });
    expect(await refusal(refused)).toBe('400 Bad Request: MESSAGE_TOO_LONG');
    await expect(api.answerCallbackQuery(await press(), { text: '😀'.repeat(200) })).resolves.toBe(true);
  });
});
