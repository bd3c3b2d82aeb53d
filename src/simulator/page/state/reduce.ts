import type { ChatView, KeyboardView, LiveEvent, MessageView, PersonView } from '../../control/wire.js';
import { type ChatState, emptyChat, type State } from './state.js';

/** The page shows so many calls; the simulator knows more. */
export const maxCalls = 400;

/** Puts messages into a list that is sorted by number; of two versions the newer one stays. */
function mergeMessages(known: readonly MessageView[], fresh: readonly MessageView[]): readonly MessageView[] {
  if (fresh.length === 0) return known;
  const byId = new Map(known.map((message) => [message.messageId, message]));
  for (const message of fresh) {
    const before = byId.get(message.messageId);
    if (before !== undefined && before.rev > message.rev) continue;
    // A message is told before and after the bot took it; once taken it stays so.
    byId.set(message.messageId, before?.taken === true ? { ...message, taken: true } : message);
  }
  return [...byId.values()].sort((a, b) => a.messageId - b.messageId);
}

function withChat(state: State, chatId: number, change: (chat: ChatState) => ChatState): State {
  const chat = state.chats.get(chatId);
  if (chat === undefined) return state;
  return { ...state, chats: new Map(state.chats).set(chatId, change(chat)) };
}

function withPerson(state: State, chatId: number, change: (person: PersonView) => PersonView): State {
  const person = state.people.get(chatId);
  if (person === undefined) return state;
  return { ...state, people: new Map(state.people).set(chatId, change(person)) };
}

function onMessage(state: State, event: Extract<LiveEvent, { type: 'message' }>): State {
  const { chatId, message, change } = event;
  const isNew = change === 'sent';
  const next = withChat(state, chatId, (chat) => ({
    ...chat,
    messages: mergeMessages(chat.messages, [message]),
    action: message.from === 'bot' && isNew ? undefined : chat.action,
  }));
  if (!isNew) return next;
  return withPerson(next, chatId, (person) => ({
    ...person,
    unread: person.unread + (message.from === 'bot' && message.messageId > person.readUpTo ? 1 : 0),
    last: { text: message.text.slice(0, 120), kind: message.media?.kind, date: message.date },
  }));
}

function onRead(state: State, { chatId, readUpTo }: Extract<LiveEvent, { type: 'read' }>): State {
  const messages = state.chats.get(chatId)?.messages ?? [];
  const unread = messages.filter(({ from, messageId, deleted }) => from === 'bot' && !deleted && messageId > readUpTo);
  return withPerson(state, chatId, (person) => ({ ...person, readUpTo, unread: unread.length }));
}

function onKeyboard(chat: ChatState, keyboard: KeyboardView | undefined): ChatState {
  const { meanwhile } = chat;
  return { ...chat, keyboard, meanwhile: meanwhile && { ...meanwhile, keyboard: { shown: keyboard } } };
}

const taken = (messages: readonly MessageView[], ids: readonly number[]): readonly MessageView[] =>
  messages.map((one) => (ids.includes(one.messageId) ? { ...one, taken: true } : one));

function onTaken(chat: ChatState, messageId: number): ChatState {
  const { meanwhile } = chat;
  return {
    ...chat,
    messages: taken(chat.messages, [messageId]),
    meanwhile: meanwhile && { ...meanwhile, taken: [...meanwhile.taken, messageId] },
  };
}

/** @param at milliseconds of the page's own clock */
function reduce(state: State, event: LiveEvent, at: number): State {
  switch (event.type) {
    case 'message':
      return onMessage(state, event);
    case 'read':
      return onRead(state, event);
    case 'keyboard':
      return withChat(state, event.chatId, (chat) => onKeyboard(chat, event.keyboard));
    case 'toast':
      return withChat(state, event.chatId, (chat) => ({ ...chat, toast: event.toast }));
    case 'action':
      return withChat(state, event.chatId, (chat) => ({ ...chat, action: { what: event.action, at } }));
    case 'taken':
      return withChat(state, event.chatId, (chat) => onTaken(chat, event.messageId));
    case 'person':
      return { ...state, people: new Map(state.people).set(event.person.id, event.person) };
    case 'clock':
      return { ...state, now: event.now };
    case 'call':
      return { ...state, calls: [...state.calls.slice(1 - maxCalls), event.call] };
    case 'faults':
      return { ...state, faults: event.faults };
    case 'reset':
      return { ...state, people: new Map(), chats: new Map(), calls: [], resets: state.resets + 1 };
    case 'extension':
      return state;
  }
}

/** The state after what has happened. @param at milliseconds of the page's own clock */
export function reduceAll(state: State, events: readonly LiveEvent[], at: number): State {
  return events.reduce((before, event) => reduce(before, event, at), state);
}

/** A chat that is being read stands there already: what happens in it meanwhile is kept, and put together with what was read. */
export function withOpenChat(state: State, chatId: number): State {
  const chat = state.chats.get(chatId) ?? emptyChat;
  return { ...state, chats: new Map(state.chats).set(chatId, { ...chat, meanwhile: chat.meanwhile ?? { taken: [] } }) };
}

/** Puts a whole chat, as it was just read, into the state. */
export function withChatView(state: State, chatId: number, view: ChatView): State {
  const { meanwhile, ...known } = state.chats.get(chatId) ?? emptyChat;
  const read = view.messages.filter(({ deleted }) => !deleted);
  const messages = taken(mergeMessages(known.messages, read), meanwhile?.taken ?? []);
  const keyboard = meanwhile?.keyboard === undefined ? view.keyboard : meanwhile.keyboard.shown;
  return {
    ...state,
    chats: new Map(state.chats).set(chatId, { ...known, messages, keyboard, meanwhile: undefined }),
  };
}
