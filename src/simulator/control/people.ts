import type { Context } from '../core/context.js';
import { botUser, chatOf, presentMessage, userOf } from '../core/present.js';
import type { Chat, FormattedText, JsonObject, Person, StoredFile, StoredMessage } from '../core/types.js';
import type { NewMessage } from '../core/world.js';
import { codePoints, finishText, maxCaptionLength, maxTextLength } from '../text/format.js';
import { ControlError } from './control-error.js';

export interface Done {
  /** Empty where the bot does not take such updates. */
  updateIds: number[];
  messageIds: number[];
}

export interface NewPerson {
  id?: number | undefined;
  firstName: string;
  lastName?: string | undefined;
  username?: string | undefined;
  languageCode?: string | undefined;
  about?: string | undefined;
  invitation?: string | undefined;
}

export interface ForwardInput {
  messageId?: number | undefined;
  text?: string | undefined;
  senderName?: string | undefined;
}

type Sent = Partial<Pick<NewMessage, 'file' | 'mediaGroupId' | 'replyTo' | 'extra'>> & { text?: string };

/** What the app makes of typed text: it cuts a long one into several messages, and takes no long caption. */
function readTyped(input: Sent): FormattedText[] {
  const formatted = finishText({ text: input.text ?? '', entities: [] });
  const alone = input.file === undefined && input.extra === undefined;
  if (alone && formatted.text === '') throw new ControlError(400, 'the app sends no empty message');
  if (codePoints(formatted.text) <= (input.file === undefined ? maxTextLength : maxCaptionLength)) return [formatted];
  if (input.file !== undefined) throw new ControlError(400, `the app takes ${maxCaptionLength} characters of caption`);
  const characters = [...formatted.text];
  const parts: FormattedText[] = [];
  for (let start = 0; start < characters.length; start += maxTextLength) {
    const text = characters.slice(start, start + maxTextLength).join('');
    parts.push(finishText({ text, entities: [] }));
  }
  return parts.filter((part) => part.text !== '');
}

/** What a person does in the chat with the bot. */
export class PeopleActions {
  constructor(private readonly context: Context) {}

  add(input: NewPerson): Person {
    const { world } = this.context;
    const id = input.id ?? world.newPersonId();
    if (world.people.has(id)) throw new ControlError(409, `person ${id} exists`);
    const { firstName, lastName, username, languageCode, about, invitation } = input;
    const fresh = { started: false, blocked: false, deactivated: false };
    return world.addPerson({ id, firstName, lastName, username, languageCode, about, invitation, ...fresh });
  }

  find(id: number): { person: Person; chat: Chat } {
    const person = this.context.world.people.get(id);
    const chat = this.context.world.chats.get(id);
    if (person === undefined || chat === undefined) throw new ControlError(404, `no person ${id}`);
    return { person, chat };
  }

  /** Sends one message; a person who had blocked the bot thereby takes it back, as the app makes them do. */
  send(personId: number, input: Sent): Done {
    const { person, chat } = this.find(personId);
    if (person.deactivated) throw new ControlError(409, 'this account is deleted');
    const updateIds = person.blocked ? this.setBlocked(personId, false).updateIds : [];
    const opens = person.invitation !== undefined && input.text === `/start ${person.invitation}`;
    if (opens) person.invitation = undefined;
    if (!person.started || opens) {
      person.started = true;
      this.context.world.onPerson(person);
    }
    const { file, mediaGroupId, replyTo, extra } = input;
    const messageIds: number[] = [];
    for (const formatted of readTyped(input)) {
      const message = { chatId: chat.id, personId, ...formatted, file, mediaGroupId, replyTo, extra };
      const stored = this.context.world.addMessage(chat, message);
      messageIds.push(stored.messageId);
      updateIds.push(...this.push('message', stored));
    }
    return { updateIds, messageIds };
  }

  edit(personId: number, messageId: number, text: string): Done {
    const { chat } = this.find(personId);
    const message = chat.messages.get(messageId);
    if (message === undefined || message.deleted || message.personId !== personId) {
      throw new ControlError(404, `no message ${messageId} of this person`);
    }
    const change = { ...finishText({ text, entities: [] }), editDate: this.context.clock.seconds() };
    const changed = this.context.world.changeMessage(chat, message, change);
    return { updateIds: this.push('edited_message', changed), messageIds: [messageId] };
  }

  /** Forwards a message of the chat, or a text that somebody else wrote. */
  forward(personId: number, input: ForwardInput): Done {
    const { chat } = this.find(personId);
    const date = this.context.clock.seconds();
    if (input.messageId === undefined) {
      const origin = { type: 'hidden_user', date, sender_user_name: input.senderName ?? 'Somebody' };
      return this.send(personId, { text: input.text ?? '', extra: { forward_origin: origin } });
    }
    const original = chat.messages.get(input.messageId);
    if (original === undefined || original.deleted) throw new ControlError(404, `no message ${input.messageId}`);
    const author = original.personId === undefined ? botUser(this.context) : userOf(this.find(personId).person);
    const forwardOrigin = { type: 'user', date: original.date, sender_user: author };
    const extra = { ...original.extra, forward_origin: forwardOrigin };
    return this.send(personId, { text: original.text, file: original.file, extra });
  }

  setBlocked(personId: number, blocked: boolean): Done {
    const { person, chat } = this.find(personId);
    if (person.blocked === blocked) return { updateIds: [], messageIds: [] };
    person.blocked = blocked;
    this.context.world.onPerson(person);
    const user = botUser(this.context);
    const member = { user, status: 'member' };
    const kicked = { user, status: 'kicked', until_date: 0 };
    const payload = {
      chat: chatOf(this.context, chat),
      from: userOf(person),
      date: this.context.clock.seconds(),
      old_chat_member: blocked ? member : kicked,
      new_chat_member: blocked ? kicked : member,
    };
    const id = this.context.updates.push('my_chat_member', payload, `member:${chat.id}`);
    return { updateIds: id === undefined ? [] : [id], messageIds: [] };
  }

  deactivate(personId: number): Done {
    const { person } = this.find(personId);
    person.deactivated = true;
    person.firstName = '';
    person.lastName = undefined;
    person.username = undefined;
    this.context.world.onPerson(person);
    return { updateIds: [], messageIds: [] };
  }

  /** Presses an inline button; `data` may be anything, as a forged client could send it. */
  pressData(personId: number, message: StoredMessage, data: string): Done & { queryId: string } {
    const { person } = this.find(personId);
    const updateIds = person.blocked ? this.setBlocked(personId, false).updateIds : [];
    const query = this.context.world.addQuery(personId, message.chatId);
    const payload = {
      id: query.id,
      from: userOf(person),
      message: this.pressedMessage(message),
      chat_instance: String(-personId),
      data,
    };
    const id = this.context.updates.push('callback_query', payload, `callback:${personId}`);
    if (id !== undefined) updateIds.push(id);
    return { updateIds, messageIds: [], queryId: query.id };
  }

  upload(personId: number, file: StoredFile, caption: string, mediaGroupId?: string): Done {
    return this.send(personId, { file, text: caption, mediaGroupId });
  }

  private pressedMessage(message: StoredMessage): JsonObject {
    if (!message.deleted) return presentMessage(this.context, message);
    const chat = this.context.world.chats.get(message.chatId);
    const shown = chat === undefined ? { id: message.chatId } : chatOf(this.context, chat);
    return { chat: shown, message_id: message.messageId, date: 0 };
  }

  private push(type: 'message' | 'edited_message', message: StoredMessage): number[] {
    const payload = presentMessage(this.context, message);
    const id = this.context.updates.push(type, payload, `chat:${message.chatId}`);
    return id === undefined ? [] : [id];
  }
}
