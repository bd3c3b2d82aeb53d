import { describe, expect, it } from 'vitest';
import { refusal, startedPerson, startRig } from './support.js';

describe('people', async () => {
  const rig = await startRig();
  const { api, client } = rig;
  const send = (id: number) => api.sendMessage(id, 'x');
  const lastUpdate = async () => (await api.getUpdates({ offset: -1 })).at(-1);

  it('must be known, and must have written first', async () => {
    expect(await refusal(send(42))).toBe('400 Bad Request: chat not found');
    const { id } = await client.addPerson({ firstName: 'Minh' });
    expect(await refusal(send(id))).toBe("403 Forbidden: bot can't initiate conversation with a user");
    await client.start(id);
    await expect(send(id)).resolves.toBeDefined();
  });

  it('may block the bot, and take it back by writing', async () => {
    const id = await startedPerson(rig);
    await client.block(id);
    expect(await lastUpdate()).toMatchObject({
      my_chat_member: { from: { id }, old_chat_member: { status: 'member' }, new_chat_member: { status: 'kicked' } },
    });
    expect(await refusal(send(id))).toBe('403 Forbidden: bot was blocked by the user');
    const { updateIds } = await client.text(id, 'tôi trở lại');
    expect(updateIds).toHaveLength(2);
    const updates = await api.getUpdates({ offset: updateIds[0]! });
    expect(updates[0]?.my_chat_member?.new_chat_member.status).toBe('member');
    await expect(send(id)).resolves.toBeDefined();
  });

  it('may leave Telegram', async () => {
    const id = await startedPerson(rig);
    await client.deactivate(id);
    expect(await refusal(send(id))).toBe('403 Forbidden: user is deactivated');
    await expect(client.text(id, 'x')).rejects.toMatchObject({ status: 409 });
  });

  it('write text exactly as it was typed, with commands marked', async () => {
    const id = await startedPerson(rig);
    const decomposed = '/dangky Trường Thanh Ba'.normalize('NFD');
    await client.text(id, decomposed);
    const message = (await lastUpdate())?.message;
    expect(message?.text).toBe(decomposed);
    expect(message?.entities).toEqual([{ type: 'bot_command', offset: 0, length: 7 }]);
    expect(message?.from).toMatchObject({ id, language_code: 'vi', is_bot: false });
  });

  it('edit, forward, and send places and contacts', async () => {
    const id = await startedPerson(rig);
    const { messageIds } = await client.text(id, 'sai');
    await client.edit(id, messageIds[0]!, 'đúng');
    expect(await lastUpdate()).toMatchObject({ edited_message: { text: 'đúng', message_id: messageIds[0] } });
    await client.forward(id, { text: 'của người khác', senderName: 'Bình' });
    expect(await lastUpdate()).toMatchObject({ message: { forward_origin: { sender_user_name: 'Bình' } } });
    await client.location(id, 21.3, 105.2);
    expect(await lastUpdate()).toMatchObject({ message: { location: { latitude: 21.3 } } });
    await client.contact(id, { phoneNumber: '84912345678', firstName: 'An' });
    expect(await lastUpdate()).toMatchObject({ message: { contact: { phone_number: '84912345678' } } });
    await client.upload(id, { kind: 'sticker' });
    expect(await lastUpdate()).toMatchObject({ message: { sticker: { emoji: '👍' } } });
  });

  it('paste long texts, which the app cuts into messages', async () => {
    const id = await startedPerson(rig);
    const { messageIds, updateIds } = await client.text(id, 'ế'.repeat(6_000));
    expect([messageIds.length, updateIds.length]).toEqual([2, 2]);
    const updates = await api.getUpdates({ offset: updateIds[0]! });
    expect(updates.map((update) => update.message?.text?.length)).toEqual([4_096, 1_904]);
    const caption = 'x'.repeat(1_025);
    await expect(client.upload(id, { kind: 'photo', caption })).rejects.toMatchObject({ status: 400 });
    await expect(client.text(id, '  ')).rejects.toMatchObject({ status: 400 });
  });

  it('open links whose payload a link can carry', async () => {
    const id = await startedPerson(rig);
    await client.start(id, 'A-z_9'.padEnd(64, 'x'));
    expect((await lastUpdate())?.message?.text).toMatch(/^\/start A-z_9x{59}$/);
    await expect(client.start(id, 'x'.repeat(65))).rejects.toMatchObject({ status: 400 });
    await expect(client.start(id, 'dấu')).rejects.toMatchObject({ status: 400 });
  });

  it('see messages copied and forwarded to them', async () => {
    const [from, to] = [await startedPerson(rig, 'An'), await startedPerson(rig, 'Bình')];
    const { messageIds } = await client.forward(from, { text: 'nguyên văn', senderName: 'Minh' });
    const { message_id } = await api.copyMessage(to, from, messageIds[0]!);
    await api.forwardMessage(to, from, messageIds[0]!);
    const { messages } = await client.chat(to);
    expect(messages.at(-2)).toMatchObject({ messageId: message_id, text: 'nguyên văn', from: 'bot', extra: {} });
    expect(messages.at(-2)?.extra).not.toHaveProperty('forward_origin');
    expect(messages.at(-1)?.extra).toMatchObject({ forward_origin: { sender_user: { first_name: 'An' } } });
    expect(await refusal(api.copyMessage(to, from, 999_999))).toBe('400 Bad Request: message to copy not found');
  });

  it('see that the bot is typing', async () => {
    const id = await startedPerson(rig);
    await api.sendChatAction(id, 'typing');
    expect((await client.chat(id)).actions).toMatchObject([{ action: 'typing' }]);
    const { body } = await rig.raw('sendChatAction', { chat_id: id, action: 'thinking' });
    expect(body.description).toBe('Bad Request: wrong parameter action in request');
  });
});
