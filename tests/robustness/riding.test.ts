import { pino } from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { createReplier } from '../../src/bot/replier.js';
import { createKeys } from '../../src/store/keys.js';
import { createPaceStore } from '../../src/store/pace.js';
import { createReplyStore, replyField } from '../../src/store/replies.js';
import type { Call } from '../../src/telegram/calls.js';
import { createPacer, type Pacer } from '../../src/telegram/pace.js';
import { createPerform } from '../../src/telegram/perform.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const say = (text: string): Call => ({ method: 'sendMessage', payload: { chat_id: '1', text } });

/** A replica whose answers may ride; what goes out as a call of its own stands in `called`. */
const open = ({ answersRide = true, pacer = createPacer() }: { answersRide?: boolean; pacer?: Pacer } = {}) => {
  const keys = createKeys(uniqueTenant());
  const called: string[] = [];
  const gate = { isOpen: true };
  const call = async (_method: string, { text }: Call['payload']) => {
    await expect.poll(() => gate.isOpen).toBe(true);
    called.push(String(text));
    return () => ({ message_id: called.length });
  };
  const replier = createReplier({
    telegram: createPerform(call, pacer),
    replies: createReplyStore(redis, keys, 'only'),
    log: pino({ level: 'silent' }),
    onBlocked: () => undefined,
    answersRide,
  });
  onTestFinished(() => replier.stop());
  /** As a commit does, and the webhook that asks what its response may carry. */
  const answer = async (update: number, ...texts: string[]) => {
    const owed = { chat: '1', calls: texts.map(say) };
    await redis.hset(keys.replies, replyField(update, 'only'), JSON.stringify(owed));
    return replier.ride(update, owed);
  };
  return { keys, called, gate, answer, owed: () => redis.hlen(keys.replies) };
};

test.each([
  ['went out', 'sent', ['b']],
  ['was lost with its connection', 'lost', ['a', 'b']],
] as const)(
  'where answers ride, the first message that %s is said once, and what follows after it',
  async (_what, fate, calls) => {
    const { answer, called, owed } = open();
    const ride = await answer(1, 'a', 'b');
    expect(ride?.call).toEqual(say('a'));
    expect(called).toEqual([]);
    ride?.[fate]();
    // A response that went out is closed as well.
    ride?.lost();
    await expect.poll(owed).toBe(0);
    expect(called).toEqual(calls);
  },
);

test('the next answer of the chat does not overtake one that rides, and takes the way of a call', async () => {
  const { answer, called, owed } = open();
  const ride = await answer(1, 'a');
  expect(await answer(2, 'b')).toBeUndefined();
  expect(called).toEqual([]);
  ride?.sent();
  await expect.poll(owed).toBe(0);
  expect(called).toEqual(['b']);
  const next = await answer(3, 'c');
  expect(next?.call).toEqual(say('c'));
  next?.sent();
});

test('nothing rides while something of the chat is still to be said', async () => {
  const { answer, called, gate, owed } = open();
  gate.isOpen = false;
  expect(await answer(1, 'a', 'b').then((ride) => ride?.lost())).toBeUndefined();
  expect(await answer(2, 'c')).toBeUndefined();
  gate.isOpen = true;
  await expect.poll(owed).toBe(0);
  expect(called).toEqual(['a', 'b', 'c']);
});

test('what rides counts against the pace; where its place is not there at once it goes as a call', async () => {
  const pacer = createPacer({ shared: createPaceStore(redis, createKeys(uniqueTenant()), { free: 1, paid: 0 }) });
  const { answer, called, owed } = open({ pacer });
  const ride = await answer(1, 'a');
  expect(ride?.call).toEqual(say('a'));
  ride?.sent();
  await expect.poll(owed).toBe(0);
  // The chat's next message within the second, and the only token is taken.
  expect(await answer(2, 'b')).toBeUndefined();
  await expect.poll(owed, { timeout: 5000 }).toBe(0);
  expect(called).toEqual(['b']);
});

test('unless the operator says so, answers go out as calls', async () => {
  const { answer, called, owed } = open({ answersRide: false });
  expect(await answer(1, 'a')).toBeUndefined();
  await expect.poll(owed).toBe(0);
  expect(called).toEqual(['a']);
});
