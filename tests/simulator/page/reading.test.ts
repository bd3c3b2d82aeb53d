import { expect, test } from 'vitest';
import type { ChatView, KeyboardView, MessageView } from '../../../src/simulator/control/wire.js';
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

test('what was told while a chat was being read counts, also where what is read is older', () => {
  const shown: KeyboardView = {
    messageId: 3,
    oneTime: false,
    placeholder: undefined,
    rows: [[{ text: 'Báo cáo', asks: undefined }]],
  };
  const told = reduceAll(
    withOpenChat(emptyState, HOA),
    [
      { type: 'taken', chatId: HOA, messageId: 1 },
      { type: 'keyboard', chatId: HOA, keyboard: shown },
    ],
    0,
  );
  const older = chat([message(1, 'xin chào'), message(2, '/start')]);
  const read = withChatView(told, HOA, older).chats.get(HOA);
  expect(read?.messages.map((one) => one.taken)).toEqual([true, false]);
  expect(read?.keyboard).toBe(shown);
  // Read again, after the connection was lost: what stands in the simulator counts.
  const again = withChatView(withOpenChat(withChatView(told, HOA, older), HOA), HOA, older);
  expect(again.chats.get(HOA)?.keyboard).toBeUndefined();
});
