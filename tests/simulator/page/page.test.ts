import axe from 'axe-core';
import { Api } from 'grammy';
import { afterEach, describe, expect, test } from 'vitest';
import { openPage } from '../../support/browser.js';
import { startSimulatorProcess, TOKEN } from '../../support/simulator.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A simulator as it is delivered, a bot's client, and somebody who has started the bot. */
const startRig = async () => {
  const simulator = await startSimulatorProcess();
  closing.push(simulator.stop);
  const { id: person } = await simulator.client.addPerson({ firstName: 'Hoa', languageCode: 'vi' });
  await simulator.client.start(person);
  return { url: simulator.url, client: simulator.client, api: new Api(TOKEN, { apiRoot: simulator.url }), person };
};

describe('the chat page', () => {
  test('shows what both sides do as it happens: texts, formats, edits, deletions, presses, what the bot is doing', {
    timeout: 120_000,
  }, async () => {
    const { api, url, person } = await startRig();
    const page = await openPage(`${url}/?lang=en`);
    const phone = page.locator(`[data-person="${person}"]`);
    await phone.getByRole('textbox', { name: 'Message' }).fill('xin chào');
    await phone.getByRole('button', { name: 'Send' }).click();
    await phone.locator('.from-person', { hasText: 'xin chào' }).waitFor();
    const taken = phone.locator('.from-person', { hasText: 'xin chào' }).getByRole('img');
    expect(await taken.getAttribute('aria-label')).toBe('sent');
    await api.getUpdates({ offset: -1 });
    const [last] = await api.getUpdates();
    await api.getUpdates({ offset: (last?.update_id ?? 0) + 1 });
    await phone.getByRole('img', { name: 'taken by the bot' }).last().waitFor();

    await api.sendChatAction(person, 'typing');
    await phone.getByText('typing…').waitFor();
    const inline_keyboard = [[{ text: 'Đồng ý', callback_data: 'yes' }]];
    const { message_id } = await api.sendMessage(person, '<b>Chào</b> <i>cô</i> & <a href="https://vi.vn/">xem</a>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard },
    });
    const message = phone.locator(`[data-message="${message_id}"]`);
    expect(await message.locator('.text').innerHTML()).toBe(
      '<b>Chào</b> <i>cô</i> &amp; <a href="https://vi.vn/" target="_blank" rel="noopener noreferrer">xem</a>',
    );
    await message.getByRole('button', { name: 'Đồng ý' }).click();
    const [update] = await api.getUpdates({ timeout: 10 });
    expect(update?.callback_query?.data).toBe('yes');
    await api.answerCallbackQuery(update?.callback_query?.id ?? '', { text: 'Cảm ơn cô', show_alert: true });
    await phone.getByRole('alertdialog', { name: 'Cảm ơn cô' }).getByRole('button', { name: 'OK' }).click();
    await api.editMessageText(person, message_id, 'Đã ghi nhận');
    await message.getByText('Đã ghi nhận').waitFor();
    await message.getByText('edited').waitFor();
    expect(await message.getByRole('button', { name: 'Đồng ý' }).count()).toBe(0);
    await api.deleteMessage(person, message_id);
    await message.waitFor({ state: 'detached' });
    expect(page.errors).toEqual([]);
  });

  test('has no serious faults for those who use it without eyes or hands', { timeout: 120_000 }, async () => {
    const { api, url, person } = await startRig();
    await api.sendMessage(person, 'Chào <b>cô</b>', {
      parse_mode: 'HTML',
      reply_markup: { inline_keyboard: [[{ text: 'Xem', callback_data: 'x' }]] },
    });
    const page = await openPage(url);
    for (const tab of ['Bot API', 'Sự cố']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run(): Promise<axe.AxeResults> } }).axe.run(),
      );
      const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    }
  });

  test('refusals stand in red; faults and a blocked bot are switched on and off', { timeout: 120_000 }, async () => {
    const { api, url, person, client } = await startRig();
    const page = await openPage(`${url}/?lang=en`);
    const refused = page.locator('.calls .is-refused');
    await page.getByRole('tab', { name: 'Faults' }).click();
    await page.getByRole('switch', { name: /Too many requests/ }).check();
    await expect.poll(async () => (await client.state()).faults).toHaveLength(1);
    await expect(api.sendMessage(person, 'x')).rejects.toThrow('Too Many Requests: retry after 2');
    await page.getByRole('switch', { name: /Too many requests/ }).uncheck();
    await expect.poll(async () => (await client.state()).faults).toEqual([]);
    await page.getByRole('tab', { name: 'Bot API' }).click();
    await refused.getByText('429 Too Many Requests: retry after 2').waitFor();

    const phone = page.locator(`[data-person="${person}"]`);
    await phone.getByRole('button', { name: 'More for this phone' }).click();
    await phone.getByRole('button', { name: 'Block the bot' }).click();
    await phone.getByRole('button', { name: 'UNBLOCK' }).waitFor();
    await expect(api.sendMessage(person, 'x')).rejects.toThrow('bot was blocked by the user');
    await expect(api.sendMessage(person, '<b>', { parse_mode: 'HTML' })).rejects.toThrow("can't parse entities");
    await refused.getByText("can't parse entities").waitFor();
    await expect.poll(() => refused.count()).toBe(3);
    await phone.getByRole('button', { name: 'UNBLOCK' }).click();
    await api.sendMessage(person, 'Chào lại');
    await phone.getByText('Chào lại').waitFor();
  });

  test('draws of 500 messages only what is near, keeps the place on the way up, and stays at the end for new ones', {
    timeout: 180_000,
  }, async () => {
    const { api, url, person, client } = await startRig();
    for (let number = 1; number <= 500; number += 1) await api.sendMessage(person, `Tin số ${number}.`);
    const page = await openPage(`${url}/?lang=vi`);
    const rows = page.locator('.row');
    await page.getByText('Tin số 500.', { exact: true }).waitFor();
    expect(await rows.count()).toBeLessThan(80);
    const list = page.getByRole('log');
    const top = () => list.evaluate((element) => Math.round((element as unknown as { scrollTop: number }).scrollTop));
    const first = page.getByText('Tin số 1.', { exact: true });
    for (let turns = 0; turns < 60 && (await first.count()) === 0; turns += 1) {
      await list.evaluate((element) => (element as unknown as { scrollTo(x: number, y: number): void }).scrollTo(0, 0));
      await expect.poll(async () => (await top()) > 0 || (await first.count()) > 0, { timeout: 30_000 }).toBe(true);
    }
    expect(await first.count()).toBe(1);
    await api.sendMessage(person, 'Tin mới.');
    const jump = page.getByRole('button', { name: 'Tới tin mới nhất' });
    await jump.click();
    await jump.waitFor({ state: 'detached' });
    await client.text(person, 'Cảm ơn');
    await api.sendMessage(person, 'Tin cuối cùng.');
    await expect
      .poll(
        () =>
          page.getByText('Tin cuối cùng.').evaluate((element) => {
            const { top: from, bottom } = (
              element as unknown as { getBoundingClientRect(): { top: number; bottom: number } }
            ).getBoundingClientRect();
            return from > 0 && bottom < 900;
          }),
        { timeout: 30_000 },
      )
      .toBe(true);
  });
});
