import { Api } from 'grammy';
import { afterEach, expect, test } from 'vitest';
import { openPage } from '../../support/browser.js';
import { startSimulatorProcess, TOKEN } from '../../support/simulator.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Two pictures that are drawn on the spot, in the browser's own words: the tests' compiler knows no browser. */
const PICTURES = `(async () => {
  const data = new DataTransfer();
  for (const name of ['mot.png', 'hai.png']) {
    const canvas = new OffscreenCanvas(320, 240);
    canvas.getContext('2d').fillRect(40, 40, 200, 120);
    data.items.add(new File([await canvas.convertToBlob()], name, { type: 'image/png' }));
  }
  return data;
})()`;

test('a key of a reply keyboard sends its words; two dropped photos arrive as one album', {
  timeout: 120_000,
}, async () => {
  const simulator = await startSimulatorProcess();
  closing.push(simulator.stop);
  const { id: person } = await simulator.client.addPerson({ firstName: 'Hoa', languageCode: 'vi' });
  await simulator.client.start(person);
  const api = new Api(TOKEN, { apiRoot: simulator.url });
  const page = await openPage(`${simulator.url}/?lang=en`);
  const phone = page.locator(`[data-person="${person}"]`);

  await api.sendMessage(person, 'Chọn', { reply_markup: { keyboard: [[{ text: 'Báo cáo' }]], resize_keyboard: true } });
  await phone.getByRole('button', { name: 'Báo cáo' }).click();
  await phone.locator('.from-person', { hasText: 'Báo cáo' }).waitFor();

  const transfer = await page.evaluateHandle(PICTURES);
  await phone.locator('.chat').dispatchEvent('dragenter', { dataTransfer: transfer });
  await phone.locator('[data-drop="photo"]').dispatchEvent('drop', { dataTransfer: transfer });
  await phone.getByRole('form').getByRole('button', { name: 'Send' }).click();
  await expect.poll(() => phone.locator('button.photo').count()).toBe(2);
  const updates = await api.getUpdates();
  expect(updates.map(({ message }) => message?.text).filter(Boolean)).toContain('Báo cáo');
  const albums = updates.flatMap(({ message }) => (message?.photo === undefined ? [] : [message.media_group_id]));
  expect(albums).toHaveLength(2);
  expect(new Set(albums).size).toBe(1);
  expect(albums[0]).toMatch(/^\d+$/);
});
