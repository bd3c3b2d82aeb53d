import { BotError, type Context, GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { logError } from '../src/log-error.js';

test('a handler error is logged without the update that it came with', () => {
  const context = { update: { message: { text: 'Chuyện riêng' } }, api: { token: '123456:abcdefghij' } };
  const logged = logError(new BotError(new RangeError('sai ở đây'), context as unknown as Context));
  expect(logged).toMatchObject({ type: 'RangeError', message: 'sai ở đây' });
  expect(JSON.stringify(logged)).not.toMatch(/Chuyện riêng|abcdefghij/);
});

test('a refused call is logged without what it would have said', () => {
  const answer = { ok: false, error_code: 400, description: 'Bad Request: chat not found' } as const;
  const logged = logError(new GrammyError('Call failed!', answer, 'sendMessage', { text: 'Chuyện riêng' }));
  expect(logged.message).toContain('chat not found');
  expect(JSON.stringify(logged)).not.toContain('Chuyện riêng');
});

test('the reason behind an error stands beside it, the token nowhere', () => {
  const cause = Object.assign(new Error('connect ECONNREFUSED http://127.0.0.1/bot123456:AAHsecretsecret/getMe'), {
    code: 'ECONNREFUSED',
  });
  const logged = logError(new Error('Network request failed!', { cause }));
  expect(logged.cause).toMatchObject({
    code: 'ECONNREFUSED',
    message: 'connect ECONNREFUSED http://127.0.0.1/bot<token>/getMe',
  });
  expect(JSON.stringify(logged)).not.toContain('AAHsecret');
});

test('what is thrown without being an error is told as it is', () => {
  expect(logError('away')).toEqual({ type: 'string', message: 'away' });
});
