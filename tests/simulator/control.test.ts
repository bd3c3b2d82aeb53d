import { describe, expect, it } from 'vitest';
import { SimulatorError } from '../../src/simulator/client.js';
import { startedPerson, startRig } from './support.js';

describe('control API', async () => {
  const rig = await startRig({ callLogSize: 3 });
  const { api, client } = rig;
  const hoa = await startedPerson(rig);

  it('logs the last calls with what was sent and answered', async () => {
    for (const text of ['1', '2', '3', '4']) await api.sendMessage(hoa, text);
    const calls = await client.calls();
    expect(calls.map((call) => call.seq)).toEqual([2, 3, 4]);
    expect(calls.at(-1)).toMatchObject({
      method: 'sendMessage',
      payload: { chat_id: hoa, text: '4' },
      ok: true,
      response: { text: '4' },
    });
    await rig.raw('sendMessage', { chat_id: hoa });
    expect(await client.calls(4)).toMatchObject([
      { ok: false, response: { error_code: 400, description: 'Bad Request: message text is empty' } },
    ]);
  });

  it('shows what changed in a chat since a revision', async () => {
    const { rev } = await client.chat(hoa);
    const sent = await api.sendMessage(hoa, 'mới');
    expect((await client.chat(hoa, rev)).messages.map((message) => message.text)).toEqual(['mới']);
    const { rev: later } = await client.chat(hoa);
    await api.editMessageText(hoa, sent.message_id, 'đổi');
    expect((await client.chat(hoa, later)).messages).toMatchObject([{ text: 'đổi', messageId: sent.message_id }]);
  });

  it('lets a person send several messages at once, in order, each an update of its own', async () => {
    const { updateIds, messageIds } = await client.texts(hoa, ['một', 'hai', 'ba']);
    expect([updateIds.length, messageIds.length]).toEqual([3, 3]);
    expect((await client.chat(hoa)).messages.slice(-3)).toMatchObject([
      { text: 'một' },
      { text: 'hai' },
      { text: 'ba' },
    ]);
    await expect(client.texts(hoa, [])).rejects.toThrow(SimulatorError);
  });

  it('numbers messages and events upwards over all chats', async () => {
    const binh = await startedPerson(rig, 'Bình');
    const first = await api.sendMessage(hoa, 'a');
    const second = await api.sendMessage(binh, 'b');
    expect(second.message_id).toBeGreaterThan(first.message_id);
    const { events } = await client.log(binh);
    expect(events.map(({ by, type }) => `${by} ${type}`)).toEqual(['person sent', 'bot sent']);
  });

  it('says what is wrong with a request', async () => {
    await expect(client.addPerson({ firstName: '' })).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('firstName'),
    });
    await expect(client.text(999, 'x')).rejects.toEqual(new SimulatorError(404, 'no person 999'));
    await expect(client.addPerson({ id: hoa, firstName: 'X' })).rejects.toMatchObject({ status: 409 });
    await expect(client.redeliver(1)).rejects.toMatchObject({ status: 404 });
  });

  it('keeps people, groups and a summary', async () => {
    const { id } = await client.addGroup('Tổ chuyên môn');
    expect(id).toBeLessThan(0);
    await expect(api.sendMessage(id, 'x')).resolves.toMatchObject({ chat: { type: 'group' } });
    expect((await client.people()).map((person) => person.firstName)).toContain('Bình');
    expect(await client.state()).toMatchObject({
      people: 2,
      outage: false,
      methods: expect.arrayContaining(['getMe']),
    });
  });
});
