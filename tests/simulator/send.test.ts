import { InlineKeyboard, InputFile } from 'grammy';
import { describe, expect, it } from 'vitest';
import { png, refusal, startedPerson, startRig, token } from './support.js';

describe('text', async () => {
  const rig = await startRig();
  const { api, client, raw } = rig;
  const hoa = await startedPerson(rig);

  it('sends, marks and shows a message', async () => {
    const sent = await api.sendMessage(hoa, 'Kính chào <b>thầy &amp; cô</b>', { parse_mode: 'HTML' });
    expect(sent).toMatchObject({
      text: 'Kính chào thầy & cô',
      entities: [{ type: 'bold', offset: 10, length: 9 }],
      chat: { id: hoa, type: 'private' },
      from: { is_bot: true },
    });
    const { messages } = await client.chat(hoa);
    expect(messages.at(-1)).toMatchObject({ from: 'bot', html: 'Kính chào <b>thầy &amp; cô</b>' });
  });

  it('counts code points after the entities are parsed', async () => {
    const atLimit = '😀'.repeat(4096);
    await expect(api.sendMessage(hoa, `<b>${atLimit}</b>`, { parse_mode: 'HTML' })).resolves.toMatchObject({
      text: atLimit,
    });
    expect(await refusal(api.sendMessage(hoa, 'a'.repeat(4097)))).toBe('400 Bad Request: message is too long');
  });

  it('refuses what is empty before or after trimming', async () => {
    expect(await refusal(api.sendMessage(hoa, ''))).toBe('400 Bad Request: message text is empty');
    expect(await refusal(api.sendMessage(hoa, ' \n '))).toBe('400 Bad Request: text must be non-empty');
  });

  it('reads null as the text "null"', async () => {
    const { body } = await raw('sendMessage', { chat_id: hoa, text: 'x', reply_markup: null });
    expect(body).toMatchObject({ error_code: 400, description: 'Bad Request: object expected as reply markup' });
    const { body: sent } = await raw('sendMessage', { chat_id: hoa, text: null });
    expect(sent).toMatchObject({ ok: true, result: { text: 'null' } });
  });
});

describe('keyboards', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);

  it('delivers a press of a button with its data and message', async () => {
    const sent = await api.sendMessage(hoa, 'Chọn', { reply_markup: new InlineKeyboard().text('Duyệt', 'ok:1') });
    const pressed = await client.press(hoa, 'Duyệt');
    const updates = await api.getUpdates({ offset: pressed.updateIds[0]! });
    expect(updates[0]?.callback_query).toMatchObject({ data: 'ok:1', message: { message_id: sent.message_id } });
  });
});

describe('files', async () => {
  const rig = await startRig();
  const { api, simulator } = rig;
  const hoa = await startedPerson(rig);

  it('takes an upload, sends it again by id and gives its bytes back', async () => {
    const content = png(800, 600, 5_000);
    const sent = await api.sendPhoto(hoa, new InputFile(content, 'anh.png'), { caption: 'Ảnh' });
    const largest = sent.photo.at(-1)!;
    expect(largest).toMatchObject({ width: 800, height: 600, file_size: 5_000 });
    await expect(api.sendPhoto(hoa, largest.file_id)).resolves.toMatchObject({ photo: [{}, largest] });
    const file = await api.getFile(largest.file_id);
    const response = await fetch(`${simulator.url}/file/bot${token}/${file.file_path}`);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(content);
  });
});
