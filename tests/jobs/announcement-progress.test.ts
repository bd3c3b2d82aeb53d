import { expect, test } from 'vitest';
import { createAnnouncementProgress, EDIT_MS } from '../../src/jobs/announcement-progress.js';
import { loadTexts } from '../../src/locales/index.js';
import { createProgressMarks } from '../../src/store/announcements.js';
import { createKeys } from '../../src/store/keys.js';
import type { Call } from '../../src/telegram/calls.js';
import type { CallOutcome } from '../../src/telegram/perform.js';
import { createRenderer } from '../../src/telegram/render.js';
import { testRedis, uniqueTenant } from '../support/redis.js';

const redis = testRedis();
const view = { body: [{ id: 'plain', args: { text: '1/2' } }] };

const open = (outcome: CallOutcome, message: 'wait' | 'none' | 'there' = 'there') => {
  const keys = createKeys(uniqueTenant());
  const marks = createProgressMarks(redis, keys);
  const calls: Call[] = [];
  const answer = {
    wait: 'wait' as const,
    none: undefined,
    there: { chat: '9', locale: 'vi' as const, messageId: 42, view },
  }[message];
  const round = createAnnouncementProgress({
    marks,
    renderer: createRenderer(loadTexts()),
    telegram: {
      performLate: async (_lane, _chat, write) => {
        const call = await write();
        if (call === undefined) return undefined;
        calls.push(call);
        return outcome;
      },
    },
    message: async () => answer,
  });
  return {
    round,
    calls,
    marks,
    change: () => redis.hincrby(keys.announcementsChanged, 'a1', 1),
    pass: () => redis.del(keys.announcementEdit('a1')),
  };
};

test('edits what changed, once in three seconds, whichever process asks', async () => {
  const { round, calls, change, marks, pass } = open({ ok: true });
  expect(await round()).toBe(0);
  await change();
  expect((await Promise.all([round(), round()])).sort()).toEqual([0, 1]);
  expect(calls).toMatchObject([{ method: 'editMessageText', payload: { chat_id: '9', message_id: 42, text: '1/2' } }]);
  await change();
  expect([await round(), calls.length, await marks.count()]).toEqual([0, 1, 1]);
  await pass();
  expect([await round(), calls.length, await marks.count()]).toEqual([1, 2, 0]);
  expect(EDIT_MS).toBe(3000);
});

test('asks again after trouble, and not after what will never work', async () => {
  const blocked = { kind: 'unreachable', why: 'blocked' } as const;
  for (const failure of [{ kind: 'transient' }, { kind: 'unchanged' }, { kind: 'gone' }, blocked] as const) {
    const { round, change, marks } = open({ ok: false, failure });
    await change();
    await round();
    expect([failure.kind, await marks.count()]).toEqual([failure.kind, failure.kind === 'transient' ? 1 : 0]);
  }
});

test('keeps the mark while the message is not sent yet, and drops it when there will be none', async () => {
  const waiting = open({ ok: true }, 'wait');
  await waiting.change();
  expect([await waiting.round(), await waiting.round(), waiting.calls.length, await waiting.marks.count()]).toEqual([
    0, 0, 0, 1,
  ]);
  expect(await waiting.marks.claim('a1', 1)).toBe(true);
  const none = open({ ok: true }, 'none');
  await none.change();
  expect([await none.round(), none.calls.length, await none.marks.count()]).toEqual([0, 0, 0]);
});
