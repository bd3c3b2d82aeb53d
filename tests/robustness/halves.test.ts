import { expect, test } from 'vitest';
import { pledges } from '../../src/store/entities.js';
import { at } from '../services/reminder-world.js';
import { openDesk } from './desk.js';

test('half a character in the name of a file that waits locks nobody out', async () => {
  const { seat, greet, pledge, offer, press, text, clock, redis, keys, logged } = await openDesk();
  clock.now = at('2026-10-06T08:00');
  await seat(['11', 's1', 'principal']);
  await greet(11);
  await pledge('s1', 'signed');
  await press(11, 'a:report:p-s1:2026-W40');
  const from = { id: 11, is_bot: false, first_name: 'Hoa' };
  const document = { file_id: 'f', file_unique_id: 'u', file_name: 'ảnh\uDE00.pdf' };
  await offer({ message: { message_id: 9, date: 9, chat: { ...from, type: 'private' }, from, document } });
  expect(await redis.get(keys.session('11'))).toContain('ảnh.pdf');
  expect(await text(11, '/huy')).toBe(true);
  expect(logged.filter((line) => line.includes('update failed'))).toEqual([]);
});

test('an emoji where a label is cut does not cost the answer', async () => {
  const { seat, greet, pledge, run, text, client } = await openDesk();
  await seat(['11', 's1', 'principal']);
  await greet(11);
  await pledge('s1', 'signed');
  await pledge('s1', 'signed', 'p-2');
  await run(async ({ tx }) => {
    for (const known of await tx.getMany(pledges, ['p-s1', 'p-2'])) {
      const versions = known.versions.map((one) => ({
        ...one,
        body: { ...one.body, action: `${'a'.repeat(39)}🌳🌳` },
      }));
      tx.put(pledges, known.id, { ...known, versions });
    }
  });
  await text(11, '/bandangky');
  const sent = async () => (await client.calls()).filter(({ method }) => method === 'sendMessage').at(-1);
  await expect.poll(sent).toMatchObject({ ok: true });
  expect(JSON.stringify((await sent())?.payload)).not.toMatch(/\\ud8[0-9a-f]{2}/i);
});
