import { expect, test } from 'vitest';
import { openDesk, sayOf11 as update } from './desk.js';

test('what a process left that never comes back is taken up by one that lives, in order', async () => {
  const { seat, bot, inbox, redis, keys } = await openDesk();
  await seat(['11', 's1', 'principal']);
  await inbox.add([update(7, '3'), update(6, 'Đăng ký')]);
  // A live process may be at work on what is new: it is left for one round.
  expect([await bot.intake.adopt(), await bot.intake.adopt()]).toEqual([0, 2]);
  await bot.intake.stop();
  expect(await redis.hlen(keys.inbox)).toBe(0);
  expect(JSON.parse((await redis.get(keys.session('11'))) ?? '').dialog.step).toBe('action');
});

test('what this process has in hand is not taken up again', async () => {
  const { seat, bot, inbox } = await openDesk();
  await seat(['11', 's1', 'principal']);
  await inbox.add([update(8, 'Đăng ký')]);
  bot.intake.accept(update(8, 'Đăng ký') as never);
  expect(await bot.intake.adopt(true)).toBe(0);
});
