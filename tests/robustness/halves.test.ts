import { expect, test } from 'vitest';
import { pledges } from '../../src/store/entities.js';
import { openDesk } from './desk.js';

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
