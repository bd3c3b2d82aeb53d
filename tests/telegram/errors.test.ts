import { GrammyError } from 'grammy';
import { expect, test } from 'vitest';
import { classifyFailure } from '../../src/telegram/errors.js';

const refused = (error_code: number, description: string, parameters = {}) =>
  classifyFailure(new GrammyError('x', { ok: false, error_code, description, parameters }, 'sendMessage', {}));

test('says what a refusal means by the words of Telegram', () => {
  expect(refused(403, 'Forbidden: bot was blocked by the user')).toEqual({ kind: 'unreachable', why: 'blocked' });
  expect(refused(403, 'Forbidden: user is deactivated')).toEqual({ kind: 'unreachable', why: 'deactivated' });
  expect(refused(400, 'Bad Request: chat not found')).toEqual({ kind: 'unreachable', why: 'no-chat' });
  expect(refused(403, "Forbidden: bot can't initiate conversation with a user")).toEqual({
    kind: 'unreachable',
    why: 'no-chat',
  });
  expect(refused(400, 'Bad Request: message to delete not found')).toEqual({ kind: 'gone' });
  expect(refused(400, 'Bad Request: message is not modified: x')).toEqual({ kind: 'unchanged' });
  expect(refused(429, 'Too Many Requests: retry after 7', { retry_after: 7 })).toEqual({ kind: 'wait', seconds: 7 });
  expect(refused(502, 'Bad Gateway')).toEqual({ kind: 'transient' });
  const words = "Bad Request: message can't be deleted for everyone";
  expect(refused(400, words)).toEqual({ kind: 'refused', reason: words });
  expect(classifyFailure(new Error('socket hang up'))).toEqual({ kind: 'transient' });
});
