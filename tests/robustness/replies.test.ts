import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createReplier } from '../../src/bot/replier.js';
import { createKeys } from '../../src/store/keys.js';
import { createReplyStore } from '../../src/store/replies.js';
import type { CallOutcome } from '../../src/telegram/api.js';
import type { Call } from '../../src/telegram/calls.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const say = (text: string): Call => ({ method: 'sendMessage', payload: { chat_id: '1', text } });
const AWAY: CallOutcome = { ok: false, failure: { kind: 'transient' } };

/** A replica's replier on a tenant; what Telegram takes stands in `said`. */
const openReplica = (tenant: string, takes: (text: string) => boolean) => {
  const keys = createKeys(tenant);
  const said: string[] = [];
  const perform = async ({ payload }: Call): Promise<CallOutcome> => {
    if (!takes(String(payload.text))) return AWAY;
    said.push(String(payload.text));
    return { ok: true };
  };
  const replier = createReplier({
    telegram: { perform },
    replies: createReplyStore(redis, keys),
    log: pino({ level: 'silent' }),
    onBlocked: () => undefined,
  });
  /** As a commit does, and the replica that made it. */
  const answer = async (update: number, ...texts: string[]): Promise<void> => {
    const calls = texts.map(say);
    await redis.hset(keys.replies, String(update), JSON.stringify({ at: Date.now(), chat: '1', calls }));
    replier.send(update, '1', calls);
  };
  return { replier, said, answer, owed: () => redis.hlen(keys.replies) };
};

test('an answer that is half said when the process stops is said to its end by the next one, once, and in its order', async () => {
  const tenant = uniqueTenant();
  const first = openReplica(tenant, (text) => text === 'a');
  await first.answer(1, 'a', 'b');
  await first.answer(2, 'c');
  await expect.poll(() => first.said).toEqual(['a']);
  await first.replier.stop();
  const next = openReplica(tenant, () => true);
  await next.replier.sweepOnce();
  await next.replier.stop();
  expect([...first.said, ...next.said]).toEqual(['a', 'b', 'c']);
  expect(await next.owed()).toBe(0);
});

test('a stored answer that is no JSON does not keep the others from being said', async () => {
  const tenant = uniqueTenant();
  const keys = createKeys(tenant);
  await redis.hset(keys.replies, '1', '{"at"', '2', JSON.stringify({ at: 0, chat: '1', calls: [say('x')] }));
  const { replier, said } = openReplica(tenant, () => true);
  await replier.sweepOnce();
  await replier.stop();
  expect(said).toEqual(['x']);
});
