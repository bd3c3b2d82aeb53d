import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/simulator/core/api-error.js';
import { FloodLimits, telegramLimits } from '../../src/simulator/core/limits.js';
import { refusal, startedPerson, startRig } from './support.js';

/** Seconds to wait, 0 when the message is taken. */
function take(limits: FloodLimits, chatId: number, atMs: number, paid = false): number {
  try {
    limits.take(chatId, 1, paid, atMs);
    return 0;
  } catch (error) {
    return error instanceof ApiError ? (error.parameters?.retry_after ?? -1) : -1;
  }
}

describe('pace, counted', () => {
  it('takes 30 messages in any second over all chats', () => {
    const limits = new FloodLimits(telegramLimits);
    for (let chat = 1; chat <= 30; chat += 1) expect(take(limits, chat, 900)).toBe(0);
    expect(take(limits, 31, 1_100)).toBe(1);
    expect(take(limits, 32, 2_050)).toBe(1);
    expect(take(limits, 33, 2_150)).toBe(0);
  });

  it('takes three at once in a private chat, then one a second', () => {
    const limits = new FloodLimits(telegramLimits);
    expect([0, 1, 2].map((at) => take(limits, 1, at))).toEqual([0, 0, 0]);
    expect(take(limits, 1, 3)).toBe(1);
    expect(take(limits, 2, 3)).toBe(0);
    expect(take(limits, 1, 500)).toBe(1);
    expect(take(limits, 1, 1_010)).toBe(0);
    expect(take(limits, 1, 1_020)).toBe(1);
  });

  it('takes 20 a minute in a group, and refuses again during the pause', () => {
    const limits = new FloodLimits(telegramLimits);
    for (let index = 0; index < 20; index += 1) expect(take(limits, -5, index * 100)).toBe(0);
    expect(take(limits, -5, 10_000)).toBe(50);
    expect(take(limits, -5, 30_000)).toBe(30);
    expect(take(limits, -5, 60_050)).toBe(0);
  });

  it('takes 1,000 a second when they are paid for', () => {
    const limits = new FloodLimits(telegramLimits);
    for (let chat = 1; chat <= 1_000; chat += 1) expect(take(limits, chat, 0, true)).toBe(0);
    expect(take(limits, 1_001, 1, false)).toBe(0);
    expect(take(limits, 1_002, 1, true)).toBe(1);
  });
});

describe('pace, over HTTP', async () => {
  const rig = await startRig({ limits: true });
  const own = await startRig({ limits: { chatBurst: 1 } });
  const { api } = rig;

  it('refuses with retry_after, and again before that', async () => {
    const hoa = await startedPerson(rig);
    for (let index = 0; index < 3; index += 1) await api.sendMessage(hoa, String(index));
    expect(await refusal(api.sendMessage(hoa, '4'))).toBe('429 Too Many Requests: retry after 1');
    const { body } = await rig.raw('sendMessage', { chat_id: hoa, text: '5' });
    expect(body).toMatchObject({ ok: false, error_code: 429, parameters: { retry_after: 1 } });
    await new Promise((resolve) => setTimeout(resolve, 1_050));
    await expect(api.sendMessage(hoa, '6')).resolves.toBeDefined();
  });

  it('takes numbers of its own', async () => {
    const hoa = await startedPerson(own);
    await own.api.sendMessage(hoa, '1');
    expect(await refusal(own.api.sendMessage(hoa, '2'))).toContain('429');
  });
});
