import { describe, expect, test } from 'vitest';
import { createProbe, openDialog, startRig } from './rig.js';

const { redis, keysOf } = createProbe();
const timeout = 120_000;

describe('an update that comes twice', () => {
  test('acts once, whether both come at once or the second long after', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa } = rig;
    await openDialog(rig);
    await simulator.client.fault({ kind: 'duplicate-updates' });
    const { updateIds } = await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await rig.quiet();
    await simulator.client.clearFaults();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
    for (const id of updateIds) await simulator.client.redeliver(id);
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([]);
    await simulator.client.text(hoa.id, '50 cây sống sau 3 tháng');
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 4/6')]);
  });

  test('acts once when two processes of the bot take it', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa, tenant } = rig;
    await openDialog(rig);
    // The second one stands by: two polls at once would end each other (409).
    const other = await rig.startAgain();
    for (const words of ['Trồng 50 cây bóng mát quanh sân trường', '50 cây sống sau 3 tháng', '15/1/2027']) {
      await simulator.client.text(hoa.id, words);
      await rig.quiet();
      await rig.quiet(other);
    }
    expect((await rig.heard(hoa)).map((text) => text.split('\n')[0])).toEqual(['Bước 3/6', 'Bước 4/6', 'Bước 5/6']);
    expect(await redis.hlen(keysOf(tenant).inbox)).toBe(0);
  });
});

describe('kill -9', () => {
  test('between storing and answering: the next process answers', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa, tenant, bot } = rig;
    const { replies } = keysOf(tenant);
    await openDialog(rig);
    // Telegram takes no message, so the answer stands stored and unsaid.
    await simulator.client.fault({ kind: '500', method: 'sendMessage' });
    await simulator.client.text(hoa.id, 'Trồng 50 cây bóng mát quanh sân trường');
    await simulator.client.waitFor(async () => ((await redis.hlen(replies)) === 1 ? true : undefined));
    await bot.kill();
    await simulator.client.clearFaults();
    expect(await rig.heard(hoa)).toEqual([]);
    const next = await rig.startAgain();
    await rig.quiet(next);
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('Bước 3/6')]);
  });

  test('between taking in and storing: the next process works on it', { timeout }, async () => {
    const text = '/toi';
    let tenant = '';
    const rig = await startRig({
      before: async (simulator, name) => {
        tenant = name;
        const { updateIds } = await simulator.client.text(1001, text);
        // What a process leaves that had confirmed the update to Telegram and did no more.
        const [id = 0] = updateIds;
        const from = { id: 1001, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
        const message = { message_id: 1, date: 0, chat: { id: 1001, type: 'private', first_name: 'Hoa' }, from, text };
        const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
        const update = { update_id: id, message: { ...message, entities } };
        await redis.hset(keysOf(name).inbox, String(id), JSON.stringify(update));
      },
    });
    await rig.quiet();
    const heard = await rig.heard(rig.hoa);
    expect(heard.filter((answer) => answer.includes('(đang dùng)'))).toHaveLength(1);
    expect(await redis.hlen(keysOf(tenant).inbox)).toBe(0);
  });

  test('again and again while people write: every answer is given, in order', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa } = rig;
    await openDialog(rig);
    let { bot } = rig;
    for (const words of ['Trồng 50 cây bóng mát quanh sân trường', '50 cây sống sau 3 tháng', '15/1/2027']) {
      await simulator.client.text(hoa.id, words);
      await bot.kill();
      bot = await rig.startAgain();
    }
    await rig.quiet(bot);
    const questions = (await rig.heard(hoa)).map((text) => text.split('\n')[0]);
    expect([...new Set(questions)]).toEqual(['Bước 3/6', 'Bước 4/6', 'Bước 5/6']);
  });
});

describe('a poison update', () => {
  test('is set aside after a few tries, its sender is told, and it blocks nobody', { timeout }, async () => {
    const rig = await startRig();
    const { simulator, hoa, lan, tenant, bot } = rig;
    const keys = keysOf(tenant);
    const member = await redis.hget(keys.members, String(hoa.id));
    await redis.hset(keys.members, String(hoa.id), '{"broken":');
    const { updateIds } = await simulator.client.text(hoa.id, 'Chuyện riêng của Hoa');
    await simulator.client.text(lan.id, '/trogiup');
    await rig.quiet();
    expect(await rig.heard(lan)).toEqual([expect.stringContaining('/dangky')]);
    expect(await redis.hkeys(keys.poison)).toEqual(updateIds.map(String));
    expect(bot.log().filter(({ update, level }) => update === updateIds[0] && level === 50)).toHaveLength(3);
    expect(bot.child.lines.join('\n')).not.toContain('Chuyện riêng');
    expect(await rig.heard(hoa)).toEqual([expect.stringMatching(/^Xin lỗi thầy\/cô.*vẫn còn/)]);
    await redis.hset(keys.members, String(hoa.id), member ?? '');
    await simulator.client.text(hoa.id, '/trogiup');
    await rig.quiet();
    expect(await rig.heard(hoa)).toEqual([expect.stringContaining('/dangky')]);
  });
});
