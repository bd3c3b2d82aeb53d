import { expect, test } from 'vitest';
import type { ChatView, MessageView } from '../../../src/simulator/control/wire.js';
import { reduceAll, withChatView, withOpenChat } from '../../../src/simulator/page/state/reduce.js';
import { emptyState } from '../../../src/simulator/page/state/state.js';

const HOA = 7;
const message = (messageId: number, text: string): MessageView => ({
  messageId,
  from: 'person',
  date: 0,
  text,
  html: text,
  media: undefined,
  buttons: [],
  replyKeyboard: undefined,
  replyTo: undefined,
  extra: undefined,
  edited: false,
  deleted: false,
  taken: false,
  rev: messageId,
});
const chat = (messages: MessageView[]): ChatView => ({
  rev: 0,
  messages,
  answers: [],
  actions: [],
  replyKeyboard: undefined,
  keyboard: undefined,
});

test('what happens in a chat while it is being read stays, beside what was read', () => {
  const asked = withOpenChat(emptyState, HOA);
  const sent = { type: 'message', chatId: HOA, change: 'sent', message: message(2, '/start') } as const;
  const told = reduceAll(asked, [sent], 0);
  // The answer was written before the message came.
  const read = withChatView(told, HOA, chat([message(1, 'xin chào')]));
  expect(read.chats.get(HOA)?.messages.map(({ text }) => text)).toEqual(['xin chào', '/start']);
  // Of a chat that nobody has opened nothing is kept.
  expect(reduceAll(emptyState, [sent], 0).chats.size).toBe(0);
});
