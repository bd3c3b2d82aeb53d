import { InlineKeyboard, InputFile, InputMediaBuilder, Keyboard } from 'grammy';
import { describe, expect, it } from 'vitest';
import { png, refusal, startedPerson, startRig } from './support.js';

const cannotEdit = "400 Bad Request: message can't be edited";
const notFound = '400 Bad Request: message to edit not found';

describe('editing', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const hoa = await startedPerson(rig);
  const keyboard = new InlineKeyboard().text('Tiếp', 'next');
  const fresh = (text = 'a') => api.sendMessage(hoa, text, { reply_markup: keyboard });

  it('changes the text, and without reply_markup takes the keyboard away', async () => {
    const { message_id } = await fresh();
    const edited = await api.editMessageText(hoa, message_id, 'b');
    expect(edited).toMatchObject({ text: 'b', edit_date: expect.any(Number) });
    const shown = (await client.chat(hoa)).messages.at(-1);
    expect(shown).toMatchObject({ text: 'b', buttons: [], edited: true });
  });

  it('refuses an edit that changes nothing', async () => {
    const { message_id } = await fresh('giống');
    expect(await refusal(api.editMessageText(hoa, message_id, 'giống', { reply_markup: keyboard }))).toBe(
      '400 Bad Request: message is not modified: specified new message content and reply markup are exactly the ' +
        'same as a current content and reply markup of the message',
    );
    await expect(api.editMessageText(hoa, message_id, 'giống')).resolves.toBeDefined();
  });

  it('says otherwise than sending when a text is too long', async () => {
    const { message_id } = await fresh();
    const long = api.editMessageText(hoa, message_id, 'a'.repeat(4097));
    expect(await refusal(long)).toBe('400 Bad Request: MESSAGE_TOO_LONG');
    const photo = await api.sendPhoto(hoa, new InputFile(png(10, 10), 'a.png'));
    const caption = api.editMessageCaption(hoa, photo.message_id, { caption: 'a'.repeat(1025) });
    expect(await refusal(caption)).toBe('400 Bad Request: MEDIA_CAPTION_TOO_LONG');
  });

  it('refuses what is gone, what others wrote and what carries a reply keyboard', async () => {
    expect(await refusal(api.editMessageText(hoa, 999_999, 'b'))).toBe(notFound);
    const { message_id } = await fresh();
    await api.deleteMessage(hoa, message_id);
    expect(await refusal(api.editMessageText(hoa, message_id, 'b'))).toBe(notFound);
    const theirs = (await client.text(hoa, 'của tôi')).messageIds[0]!;
    expect(await refusal(api.editMessageText(hoa, theirs, 'b'))).toBe(cannotEdit);
    const menu = await api.sendMessage(hoa, 'menu', { reply_markup: new Keyboard().text('x') });
    expect(await refusal(api.editMessageText(hoa, menu.message_id, 'b'))).toBe(cannotEdit);
  });

  it('keeps text and media apart', async () => {
    const text = await fresh();
    const photo = await api.sendPhoto(hoa, new InputFile(png(10, 10), 'a.png'), { caption: 'cũ' });
    expect(await refusal(api.editMessageCaption(hoa, text.message_id, { caption: 'x' }))).toBe(
      '400 Bad Request: there is no caption in the message to edit',
    );
    expect(await refusal(api.editMessageText(hoa, photo.message_id, 'x'))).toBe(
      '400 Bad Request: there is no text in the message to edit',
    );
    await api.editMessageCaption(hoa, photo.message_id, { caption: 'mới' });
    const other = InputMediaBuilder.document(new InputFile(Buffer.from('%PDF'), 'kế hoạch.pdf'));
    await api.editMessageMedia(hoa, photo.message_id, other);
    const shown = (await client.chat(hoa)).messages.at(-1);
    expect(shown?.media).toMatchObject({ kind: 'document', name: 'kế hoạch.pdf', size: 4 });
  });

  it('changes the keyboard alone, to an inline one only', async () => {
    const { message_id } = await fresh();
    await api.editMessageReplyMarkup(hoa, message_id, { reply_markup: new InlineKeyboard().text('Khác', 'z') });
    expect((await client.chat(hoa)).messages.at(-1)?.buttons).toEqual([[{ text: 'Khác', data: 'z' }]]);
    const { body } = await rig.raw('editMessageReplyMarkup', {
      chat_id: hoa,
      message_id,
      reply_markup: { keyboard: [['x']] },
    });
    expect(body.description).toBe('Bad Request: inline keyboard expected');
  });

  it('writes every step into the log of the chat', async () => {
    const { seq } = await client.log(hoa);
    const { message_id } = await fresh('một');
    await api.editMessageText(hoa, message_id, 'hai');
    await api.deleteMessage(hoa, message_id);
    const { events } = await client.log(hoa, seq);
    expect(events.map(({ type, message }) => [type, message?.text])).toEqual([
      ['sent', 'một'],
      ['edited', 'hai'],
      ['deleted', 'hai'],
    ]);
  });
});

describe('old messages', async () => {
  const rig = await startRig({ now: '2026-09-01T01:00:00Z' });
  const { api, client } = rig;
  const hoa = await startedPerson(rig);

  it('can be edited for ever and deleted for 48 hours', async () => {
    const { message_id } = await api.sendMessage(hoa, 'a');
    await client.moveClock({ advanceMs: 49 * 3_600_000 });
    const edited = await api.editMessageText(hoa, message_id, 'b');
    expect(edited).toMatchObject({ edit_date: Date.parse('2026-09-03T02:00:00Z') / 1000 });
    const expected = "400 Bad Request: message can't be deleted for everyone";
    expect(await refusal(api.deleteMessage(hoa, message_id))).toBe(expected);
    const young = await api.sendMessage(hoa, 'c');
    await expect(api.deleteMessages(hoa, [young.message_id, 999_999])).resolves.toBe(true);
    expect(await refusal(api.deleteMessage(hoa, young.message_id))).toBe(
      '400 Bad Request: message to delete not found',
    );
  });
});
