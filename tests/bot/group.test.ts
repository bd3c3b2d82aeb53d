import { expect, test } from 'vitest';
import { loadTexts } from '../../src/locales/index.js';
import { settleDeliveries } from '../../src/services/deliveries.js';
import { createRenderer } from '../../src/telegram/render.js';
import { openDesk } from '../robustness/desk.js';

const GROUP = { id: -500, type: 'supergroup', title: 'Hiệu trưởng Thanh Ba' };
const HOA = { id: 31, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
const BOT = { id: 4242, is_bot: true, first_name: 'Giao Ước', username: 'giao_uoc_bot' };
const renderer = createRenderer(loadTexts());

const open = async () => {
  const desk = await openDesk(1);
  const member = (before: string, now: string, chat: object = GROUP) => {
    const was = { user: BOT, status: before };
    return desk.offer({
      my_chat_member: { chat, from: HOA, date: 0, old_chat_member: was, new_chat_member: { ...was, status: now } },
    });
  };
  const says = (text: string, chat: object = GROUP) => {
    const entities = [{ type: 'bot_command', offset: 0, length: text.length }];
    return desk.offer({ message: { message_id: 5, date: 0, chat, from: HOA, text, entities } });
  };
  /** What is owed to the group; it counts as delivered then. */
  const told = async (): Promise<string[]> => {
    const owed = [...(await desk.owed()).values()];
    await desk.run((work) =>
      settleDeliveries(
        work,
        owed.map((entry) => ({ entry, outcome: { status: 'sent', messageId: 1 } })),
      ),
    );
    return owed.map(({ view, to, locale }) => JSON.stringify(renderer.message(view, { chat: to, locale }).payload));
  };
  return { ...desk, member, says, told };
};

test('added to a group the bot says once that it answers in private, and how to get there', async () => {
  const { member, told, clock } = await open();
  await member('left', 'member');
  await member('left', 'member');
  const [message, ...others] = await told();
  expect(others).toEqual([]);
  expect(message).toContain('"chat_id":"-500"');
  expect(message).toContain('cuộc trò chuyện riêng');
  expect(message).toContain('https://t.me/');
  // Made an administrator, thrown out, and taken in again.
  await member('member', 'administrator');
  await member('administrator', 'kicked');
  expect(await told()).toEqual([]);
  clock.now += 3_600_000;
  await member('kicked', 'member');
  expect(await told()).toHaveLength(1);
});

test('in a group nothing is answered: a command is pointed to the private chat once a day, words are not heard', async () => {
  const { says, told, clock, client, logged } = await open();
  await says('/dangky');
  await says('/tiendo@giao_uoc_bot');
  expect(await told()).toHaveLength(1);
  clock.now += 86_400_000;
  await says('Chào cả nhà');
  expect(await told()).toEqual([]);
  await says('/dangky');
  expect(await told()).toHaveLength(1);
  expect((await client.calls()).filter(({ method }) => method === 'sendMessage')).toEqual([]);
  expect(logged.filter((line) => /"level":[456]0/.test(line))).toEqual([]);
});

test('a channel is told nothing', async () => {
  const { member, told } = await open();
  await member('left', 'administrator', { id: -900, type: 'channel', title: 'Tin tức' });
  expect(await told()).toEqual([]);
});
