import { expect, test } from 'vitest';
import { dialogData } from '../../src/flows/button-data.js';
import { markOf } from '../../src/flows/dialog-view.js';
import { reportFlow } from '../../src/flows/report.js';
import { readSession } from '../../src/flows/session.js';
import { reports } from '../../src/store/entities.js';
import { createTelegram } from '../../src/telegram/api.js';
import { createPacer } from '../../src/telegram/pace.js';
import { at } from '../services/reminder-world.js';
import { TOKEN } from '../support/simulator.js';
import { openCore } from './core.js';
import { openDesk } from './desk.js';

const HOA = 11;
const from = { id: HOA, is_bot: false, first_name: 'Hoa', language_code: 'vi' };
const chat = { id: HOA, type: 'private', first_name: 'Hoa' };

/** Two replicas, so that two updates of one person are really answered at once; Hoa has a signed pledge and a report to file. */
const openPhones = async () => {
  const desk = await openDesk();
  await desk.seat(['11', 's1', 'principal']);
  await desk.pledge('s1', 'signed');
  desk.clock.now = at('2026-09-22T09:00');
  await desk.greet(HOA);
  const telegram = createTelegram({ token: TOKEN, apiRoot: desk.client.url, pacer: createPacer() });
  const botInfo = await telegram.api.getMe();
  const other = openCore({ services: await desk.replica(), telegram, botInfo, replica: 'other', level: 'debug' });
  let update = 9000;
  /** The same from both phones: different updates, different messages. */
  const both = async (make: (number: number) => object): Promise<void> => {
    update += 2;
    const [one, two] = [update, update + 1];
    await Promise.all([desk.offer({ update_id: one, ...make(one) }), other.offer({ update_id: two, ...make(two) })]);
  };
  const type = (words: string) =>
    both((id) => {
      const entities = [{ type: 'bot_command', offset: 0, length: words.length }];
      const isCommand = words.startsWith('/') ? { entities } : {};
      return { message: { message_id: id, date: 0, chat, from, text: words, ...isCommand } };
    });
  const press = (data: string) =>
    both((id) => {
      const message = { message_id: 1, date: 1, chat, text: 'x' };
      return { callback_query: { id: String(id), from, chat_instance: '1', data, message } };
    });
  const { redis, keys } = desk;
  const session = async () => readSession(JSON.parse((await redis.get(keys.session(String(HOA)))) ?? '{}'));
  /** Texts and notices that went out, in no order. */
  const said = async (): Promise<string[]> =>
    (await desk.client.calls()).flatMap(({ payload }) => {
      const { text } = payload as { text?: unknown };
      return typeof text === 'string' ? [text] : [];
    });
  return { ...desk, type, press, session, said };
};

test('the same command from two phones at once opens one dialog, and the other phone is offered it', async () => {
  const { type, session, said } = await openPhones();
  await type('/baocao');
  const { dialog, parked } = await session();
  expect([dialog?.flow, dialog?.step, parked]).toEqual(['report', 'figure', []]);
  await expect.poll(async () => (await said()).filter((one) => one.includes('đạt <b>con số</b>')).length).toBe(1);
  await expect.poll(async () => (await said()).filter((one) => one.includes('soạn dở, chưa gửi')).length).toBe(1);
});

test('a report that both phones send at once is one report', async () => {
  const { type, press, session, text, run } = await openPhones();
  await type('/baocao');
  await text(HOA, '120 đầu sách');
  await text(HOA, 'Phụ huynh tặng 120 đầu sách');
  const draft = async () => (await session()).dialog?.draftId ?? '';
  await press(dialogData(await draft(), 'evidence', 'skip'));
  await text(HOA, 'không');
  expect((await session()).dialog?.step).toBe('review');
  const { answers = {} } = (await session()).dialog ?? {};
  await press(dialogData(await draft(), 'review', `submit@${markOf(reportFlow, answers)}`));
  const filed = await run(({ tx }) => tx.getMany(reports, ['p-s1:2026-W39']));
  expect(filed.map(({ rev, body }) => [rev, body.figure])).toEqual([[1, '120 đầu sách']]);
  expect((await session()).dialog).toBeUndefined();
});
