import { pino } from 'pino';
import { expect, test } from 'vitest';
import { createReplier } from '../../src/bot/replier.js';
import { createKeys } from '../../src/store/keys.js';
import { createReplicas } from '../../src/store/replicas.js';
import { createReplyStore, replyField } from '../../src/store/replies.js';
import type { Call } from '../../src/telegram/calls.js';
import { NO_SLOT } from '../../src/telegram/pace.js';
import type { CallOutcome } from '../../src/telegram/perform.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const say = (text: string): Call => ({ method: 'sendMessage', payload: { chat_id: '1', text } });
const AWAY: CallOutcome = { ok: false, failure: { kind: 'transient' } };

/** A replica's replier on a tenant; what Telegram takes stands in `said`. */
const openReplica = (tenant: string, id: string, takes: (text: string) => boolean) => {
  const keys = createKeys(tenant);
  const replicas = createReplicas(redis, keys, id);
  const said: string[] = [];
  const perform = async ({ payload }: Call): Promise<CallOutcome> => {
    if (!takes(String(payload.text))) return AWAY;
    said.push(String(payload.text));
    return { ok: true };
  };
  const replier = createReplier({
    telegram: { perform, place: () => NO_SLOT },
    replies: createReplyStore(redis, keys, id),
    log: pino({ level: 'silent' }),
    onBlocked: () => undefined,
  });
  /** As a commit does, and the replica that made it. */
  const follow = async (update: number, after: string | undefined, ...texts: string[]): Promise<void> => {
    const owed = { chat: texts[0] === 'at once' ? '4' : '1', calls: texts.map(say), after };
    await redis.hset(keys.replies, replyField(update, id), JSON.stringify(owed));
    replier.send(update, owed);
  };
  const answer = (update: number, ...texts: string[]): Promise<void> => follow(update, undefined, ...texts);
  /** A beat that judges: how many answers it took over. */
  const takeOver = async (): Promise<number> => {
    const { owed } = await replicas.beat({ wantsLead: false, judges: true, takes: true });
    replier.takeOver(owed);
    return owed.length;
  };
  return { replier, said, answer, follow, takeOver, beat: replicas.beat, owed: () => redis.hlen(keys.replies) };
};

test('an answer that is half said when the process stops is said to its end by the next one, once, and in its order', async () => {
  const tenant = uniqueTenant();
  const first = openReplica(tenant, 'first', (text) => text === 'a');
  await first.answer(1, 'a', 'b');
  await first.answer(2, 'c');
  await expect.poll(() => first.said).toEqual(['a']);
  await first.replier.stop();
  const next = openReplica(tenant, 'next', () => true);
  await next.takeOver();
  await next.replier.stop();
  expect([...first.said, ...next.said]).toEqual(['a', 'b', 'c']);
  expect(await next.owed()).toBe(0);
});

test('a stored answer that is no JSON does not keep the others from being said', async () => {
  const tenant = uniqueTenant();
  const keys = createKeys(tenant);
  await redis.hset(keys.replies, '1', '{"at"', '2', JSON.stringify({ at: 0, chat: '1', calls: [say('x')] }));
  const { replier, said, takeOver, owed } = openReplica(tenant, 'next', () => true);
  await takeOver();
  await replier.stop();
  expect(said).toEqual(['x']);
  expect(await owed()).toBe(0);
});

test('what a replica owes is its own while it lives, and is taken over by one other when it is silent', async () => {
  const tenant = uniqueTenant();
  const { replicas } = createKeys(tenant);
  const [dying, other, third] = ['dying', 'other', 'third'].map((id) => openReplica(tenant, id, () => id !== 'dying'));
  if (!dying || !other || !third) throw new Error('three replicas');
  await dying.beat({ wantsLead: true, judges: false, takes: false });
  await dying.answer(1, 'a');
  expect(await other.takeOver()).toBe(0);
  // Its last beat was long ago by Redis's clock.
  await redis.zadd(replicas, 1, 'dying');
  expect((await Promise.all([other.takeOver(), third.takeOver()])).sort()).toEqual([0, 1]);
  for (const { replier } of [dying, other, third]) await replier.stop();
  expect([...dying.said, ...other.said, ...third.said]).toEqual(['a']);
});

test('an answer is said although the commit that owes it lost its own answer, and only once', async () => {
  const tenant = uniqueTenant();
  const keys = createKeys(tenant);
  const { replier, said, answer, owed } = openReplica(tenant, 'mine', () => true);
  await redis.hset(keys.replies, replyField(1, 'mine'), JSON.stringify({ chat: '1', calls: [say('a')] }));
  await redis.hset(keys.replies, replyField(2, 'other'), JSON.stringify({ chat: '1', calls: [say('of another')] }));
  await Promise.all([replier.resume(1), replier.resume(1), replier.resume(2)]);
  await answer(3, 'b');
  await replier.resume(3);
  await expect.poll(owed).toBe(1);
  expect(said).toEqual(['a', 'b']);
});

test('one replica leads; when it is silent or takes leave, one other does', async () => {
  const keys = createKeys(uniqueTenant());
  const [a, b] = [createReplicas(redis, keys, 'a'), createReplicas(redis, keys, 'b')];
  const leads = async (judges: boolean) =>
    Promise.all([a, b].map(async (one) => (await one.beat({ wantsLead: true, judges, takes: false })).leads));
  expect(await leads(false)).toEqual([true, false]);
  expect(await leads(true)).toEqual([true, false]);
  await redis.zadd(keys.replicas, 1, 'a');
  const next = await b.beat({ wantsLead: true, judges: true, takes: false });
  expect(next).toMatchObject({ leads: true, dead: 1 });
  expect(await leads(true)).toEqual([false, true]);
  await b.leave();
  expect(await leads(false)).toEqual([true, false]);
});

test.each([
  ['went out', 'sent', ['changed']],
  ['was lost with its connection', 'lost', ['notice', 'changed']],
] as const)('a notice that rides in the webhook response and %s is said once', async (_what, fate, said) => {
  const tenant = uniqueTenant();
  const replica = openReplica(tenant, 'only', () => true);
  const notice: Call = { method: 'answerCallbackQuery', payload: { callback_query_id: '7', text: 'notice' } };
  const calls = [notice, say('changed')];
  await redis.hset(createKeys(tenant).replies, replyField(1, 'only'), JSON.stringify({ chat: '1', calls }));
  const ride = await replica.replier.ride(1, { chat: '1', calls });
  expect(ride?.call).toEqual(notice);
  await expect.poll(() => replica.said).toEqual(['changed']);
  expect(await replica.owed()).toBe(1);
  ride?.[fate]();
  await expect.poll(() => replica.owed()).toBe(0);
  expect([...replica.said].sort()).toEqual([...said].sort());
});

test('an answer comes after the one before it, which another replica is still trying to give', async () => {
  const tenant = uniqueTenant();
  const heard: string[] = [];
  let isOut = true;
  const hear = (text: string): boolean => {
    if (isOut && text === 'a') return false;
    heard.push(text);
    return true;
  };
  const [first, second] = ['first', 'second'].map((id) => openReplica(tenant, id, hear));
  if (!first || !second) throw new Error('two replicas');
  for (const { beat } of [first, second]) await beat({ wantsLead: false, judges: false, takes: false });
  await first.answer(1, 'a');
  await second.follow(2, replyField(1, 'first'), 'b');
  await second.follow(3, undefined, 'c');
  // Nothing stands before the answers of another chat, nor before those of a chat whose last answer was given.
  await second.follow(4, replyField(0, 'first'), 'at once');
  await expect.poll(() => heard).toEqual(['at once']);
  isOut = false;
  await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['at once', 'a', 'b', 'c']);
});

test('an answer whose predecessor this replica takes over meanwhile waits for nobody', async () => {
  const tenant = uniqueTenant();
  const [dead, other] = ['dead', 'other'].map((id) => openReplica(tenant, id, () => id === 'other'));
  if (!dead || !other) throw new Error('two replicas');
  await dead.answer(1, 'a');
  await other.follow(2, replyField(1, 'dead'), 'b');
  expect(await other.takeOver()).toBe(1);
  await expect.poll(() => other.said).toEqual(['a', 'b']);
  await expect.poll(other.owed).toBe(0);
  await dead.replier.stop();
});

test('a commit whose outcome was lost, and whose update came again to another replica: its answer is given by the one that made it, once', async () => {
  const tenant = uniqueTenant();
  const keys = createKeys(tenant);
  const [first, second] = ['first', 'second'].map((id) => openReplica(tenant, id, () => true));
  if (!first || !second) throw new Error('two replicas');
  for (const { beat } of [first, second]) await beat({ wantsLead: false, judges: false, takes: false });
  await redis.hset(keys.replies, replyField(1, 'first'), JSON.stringify({ chat: '1', calls: [say('a')] }));
  await second.replier.resume(1);
  expect(await second.takeOver()).toBe(0);
  // At the first look the outcome may still be on its way.
  await first.replier.own.look();
  expect([...first.said, ...second.said]).toEqual([]);
  await first.replier.own.look();
  await expect.poll(first.owed).toBe(0);
  expect([...first.said, ...second.said]).toEqual(['a']);
});

test('an answer that was given, and that Redis remembers as owed after its machine lost its power, is struck off and not said again', async () => {
  const tenant = uniqueTenant();
  const { replier, said, answer, owed } = openReplica(tenant, 'mine', () => true);
  await answer(1, 'a');
  await expect.poll(owed).toBe(0);
  await redis.hset(createKeys(tenant).replies, replyField(1, 'mine'), JSON.stringify({ chat: '1', calls: [say('a')] }));
  await replier.own.look();
  expect(await owed()).toBe(1);
  await replier.own.look();
  await expect.poll(owed).toBe(0);
  expect(said).toEqual(['a']);
});
