import { expect, test } from 'vitest';
import { versionOfConsent } from '../../src/services/consent.js';
import { createInvite, INVITE_DAYS, voidInvites } from '../../src/services/invites.js';
import { SYSTEM } from '../../src/services/work.js';
import { members } from '../../src/store/entities.js';
import { openDesk } from './desk.js';

const open = async () => {
  const desk = await openDesk();
  await desk.greet(31, 32);
  const invite = () => desk.run(async (work) => createInvite(work, SYSTEM, 's1', 'deputy'));
  const refused = () => Object.fromEntries([...desk.refusals.counts()].filter(([, count]) => count > 0));
  /** Opens a link and agrees to all that is asked. */
  const join = async (person: number, payload: string): Promise<void> => {
    await desk.text(person, `/start ${payload}`);
    const session = JSON.parse((await desk.redis.get(desk.keys.session(String(person)))) ?? '{}');
    await desk.press(person, `d:${session.dialog?.draftId}:consent:=yes-${versionOfConsent({ vi: '', en: '' })}`);
    await desk.text(person, 'Nguyễn Thị Hoa');
  };
  const joined = (person: number) => desk.run((work) => work.tx.get(members, String(person)));
  return { ...desk, invite, refused, join, joined };
};

test('a link that was used, taken back, or is too old opens nothing, and is counted by what it was', async () => {
  const { invite, join, joined, text, run, refused, clock } = await open();
  const [used, old] = [await invite(), await invite()];
  await join(31, used);
  expect(await joined(31)).toMatchObject({ posts: [{ unit: 's1', role: 'deputy' }] });
  await text(32, `/start ${used}`);
  await run((work) => voidInvites(work, SYSTEM, 's1', 'deputy'));
  await text(32, `/start ${old}`);
  const late = await invite();
  clock.now += INVITE_DAYS * 86_400_000;
  await text(32, `/start ${late}`);
  expect(refused()).toEqual({ 'invite-used': 1, 'invite-void': 1, 'invite-expired': 1 });
  expect(await joined(32)).toBeUndefined();
});

test('who guesses is stopped, even with a right link, until an hour after the last; nobody else is', async () => {
  const { invite, join, joined, text, refused, redis, keys } = await open();
  const right = await invite();
  for (let i = 0; i < 10; i += 1) await text(32, `/start ${right.slice(0, 20)}${100_000 + i}`);
  await join(32, right);
  expect(await joined(32)).toBeUndefined();
  expect(refused()).toMatchObject({ 'invite-unknown': 10, 'invite-guesses': 1 });
  const lifetime = await redis.ttl(keys.guesses('32'));
  expect(lifetime).toBeGreaterThan(3500);
  expect(lifetime).toBeLessThanOrEqual(3600);
  await join(31, right);
  expect(await joined(31)).toBeDefined();
});

test('what is stored of a link that somebody opened opens nothing for anybody else', async () => {
  const { invite, join, joined, text, redis, keys, refused } = await open();
  const link = await invite();
  await text(31, `/start ${link}`);
  const stored = (await redis.get(keys.session('31'))) ?? '';
  expect(stored).not.toContain(link);
  const sealed = JSON.parse(stored).dialog.answers.invite as string;
  for (const tried of [sealed, `#${sealed}`, sealed.slice(1)]) await join(32, tried);
  expect(await joined(32)).toBeUndefined();
  expect(refused()).toMatchObject({ 'invite-unknown': 3 });
  await join(31, link);
  expect(await joined(31)).toMatchObject({ posts: [{ unit: 's1' }] });
});

test('a link of an app that cannot carry it, or with anything in it, is no guess that fails', async () => {
  const { text, refused, logged } = await open();
  for (const payload of ['x', '__proto__', '<b>', 'a'.repeat(500), '\u202E', '../../'])
    await text(32, `/start ${payload}`);
  expect(refused()).toEqual({ 'invite-unknown': 6 });
  expect(logged.filter((line) => line.includes('update failed'))).toEqual([]);
});
