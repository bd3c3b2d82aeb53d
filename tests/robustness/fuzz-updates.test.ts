import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Act } from './fuzz/inputs.js';
import { enter, openScenes, SCENES } from './fuzz/scenes.js';
import { anyMalformed, anyOther, type Fields, othersOf } from './fuzz/updates.js';
import { openWatch, type Watch } from './fuzz/watch.js';

const seed = Number(process.env.FUZZ_SEED ?? 20_261_122);
const timeout = 180_000;
const scene = SCENES.register;
if (scene === undefined) throw new Error('no scene');
const ME = scene.person;
const words = (text: string): Act => ({ kind: 'message', content: { text }, sender: { first_name: 'Hoa' } });

/** A principal with an open question. */
const open = async (): Promise<Watch> => {
  const watch = await openWatch(8);
  await openScenes(watch);
  expect(await enter(watch, scene)).toEqual([]);
  return watch;
};
const waits = async (watch: Watch) => (await watch.sessionOf(ME)).dialog;

test('every type of update of the Bot API is taken, and means nothing to who is just answering a question', {
  timeout,
}, async () => {
  const watch = await open();
  const before = await waits(watch);
  for (const fields of othersOf(ME)) expect(await watch.act(ME, { kind: 'other', fields })).toEqual([]);
  const given = fc.asyncProperty(anyOther(ME), async (fields) => {
    expect(await watch.act(ME, { kind: 'other', fields })).toEqual([]);
  });
  await fc.assert(given, { seed, numRuns: 150 });
  expect(await waits(watch)).toEqual(before);
  expect(await watch.redis.hlen(watch.keys.poison)).toBe(0);
});

test('what Telegram would never send is taken and dropped, and nobody waits for it', { timeout }, async () => {
  const watch = await open();
  const property = fc.asyncProperty(anyMalformed(ME), async (fields: Fields) => {
    expect(await watch.act(ME, { kind: 'other', fields })).toEqual([]);
  });
  await fc.assert(property, { seed, numRuns: 300 });
  expect(await watch.act(ME, words('/trogiup'))).toEqual([]);
  expect(await watch.redis.hlen(watch.keys.poison)).toBe(0);
});

test('an update without a chat, polled, stays in nobody’s way', { timeout }, async () => {
  const watch = await open();
  const broken = { update_id: 900_001, message: { message_id: 1, date: 5, text: 'x' } };
  await watch.inbox.add([broken]);
  watch.bot.intake.accept(broken as never);
  await expect.poll(() => watch.redis.hlen(watch.keys.inbox)).toBe(0);
  expect(await watch.redis.hlen(watch.keys.poison)).toBe(0);
});
