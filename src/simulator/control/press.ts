import type { Chat, InlineButton, KeyboardButton, StoredMessage } from '../core/types.js';
import { ControlError } from './control-error.js';
import type { Done, PeopleActions } from './people.js';

export interface PressInput {
  label?: string | undefined;
  data?: string | undefined;
  messageId?: number | undefined;
}

/** `url` is where a link button leads; nothing is opened. */
export type Pressed = Done & { queryId?: string; url?: string };

interface Target {
  message: StoredMessage;
  button: InlineButton;
}

function newestFirst(chat: Chat): StoredMessage[] {
  return [...chat.messages.values()].reverse().filter((message) => !message.deleted && message.personId === undefined);
}

function inlineButtons(message: StoredMessage): InlineButton[] {
  return message.markup?.kind === 'inline' ? message.markup.rows.flat() : [];
}

/** Labels of all buttons that a person could press now: those of the newest message first, the keyboard's last. */
function visibleButtons(chat: Chat): string[] {
  const inline = newestFirst(chat).flatMap((message) => inlineButtons(message).map((button) => button.text));
  const keyboard = chat.keyboard?.rows.flat().map((button) => button.text) ?? [];
  return [...new Set([...inline, ...keyboard])];
}

function sameLabel(label: string): (button: { text: string }) => boolean {
  const wanted = label.normalize('NFC').trim();
  return (button) => button.text.normalize('NFC').trim() === wanted;
}

function findInline(chat: Chat, messageId: number | undefined, matches: (button: InlineButton) => boolean) {
  for (const message of newestFirst(chat)) {
    if (messageId !== undefined && message.messageId !== messageId) continue;
    const button = inlineButtons(message).find(matches);
    if (button !== undefined) return { message, button } satisfies Target;
  }
  return undefined;
}

function pressKeyboard(people: PeopleActions, personId: number, button: KeyboardButton): Pressed {
  const { person } = people.find(personId);
  if (button.request_contact === true) {
    const contact = { phone_number: '84900000000', first_name: person.firstName, user_id: personId };
    return people.send(personId, { extra: { contact } });
  }
  if (button.request_location === true) {
    return people.send(personId, { extra: { location: { latitude: 21.3, longitude: 105.2 } } });
  }
  return people.send(personId, { text: button.text });
}

function pressForged(people: PeopleActions, personId: number, data: string, messageId: number | undefined): Pressed {
  const { chat } = people.find(personId);
  const holder = findInline(chat, messageId, (button) => button.callback_data === data)?.message;
  const message = holder ?? (messageId === undefined ? newestFirst(chat)[0] : chat.messages.get(messageId));
  if (message === undefined) throw new ControlError(404, 'no message to press on');
  return people.pressData(personId, message, data);
}

/**
 * Presses by label (the newest message that has such a button, then the reply keyboard) or by data.
 * @throws ControlError 404 with `buttons`, the labels that can be seen
 */
export function press(people: PeopleActions, personId: number, input: PressInput): Pressed {
  const { chat } = people.find(personId);
  if (input.data !== undefined) return pressForged(people, personId, input.data, input.messageId);
  const label = input.label ?? '';
  const target = findInline(chat, input.messageId, sameLabel(label));
  if (target?.button.callback_data !== undefined) {
    return people.pressData(personId, target.message, target.button.callback_data);
  }
  if (target?.button.url !== undefined) return { updateIds: [], messageIds: [], url: target.button.url };
  const key = input.messageId === undefined ? chat.keyboard?.rows.flat().find(sameLabel(label)) : undefined;
  if (key !== undefined) return pressKeyboard(people, personId, key);
  const buttons = visibleButtons(chat);
  throw new ControlError(404, `no button "${label}"; there are: ${buttons.join(' | ') || 'none'}`, { buttons });
}
