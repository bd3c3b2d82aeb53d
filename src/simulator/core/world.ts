import { randomBytes } from 'node:crypto';
import type { Clock } from './clock.js';
import type {
  CallbackAnswer,
  CallbackQuery,
  Chat,
  ChatEvent,
  Person,
  ReplyMarkup,
  StoredFile,
  StoredMessage,
} from './types.js';

const maxMessagesPerChat = 2_000;
const maxEventsPerChat = 5_000;
/** Past these nobody looks a press up any more; they only took memory. */
const maxQueries = 20_000;

export type NewMessage = Pick<StoredMessage, 'chatId' | 'personId' | 'text' | 'entities'> & {
  file?: StoredFile | undefined;
  mediaGroupId?: string | undefined;
  markup?: ReplyMarkup | undefined;
  replyTo?: number | undefined;
  extra?: Record<string, unknown> | undefined;
};

/** People, chats, messages and presses: all that a bot and its people have seen of each other. */
export class World {
  readonly people = new Map<number, Person>();
  readonly chats = new Map<number, Chat>();
  readonly queries = new Map<string, CallbackQuery>();
  private revision = 0;
  private lastMessageId = 0;
  private lastPersonId = 100_000_000;
  /** Called with everything that happens in a chat. */
  onEvent: (chat: Chat, event: ChatEvent) => void = () => undefined;
  /** Called when somebody came, or is not what they were. */
  onPerson: (person: Person) => void = () => undefined;
  private lastQuery = BigInt(`0x${randomBytes(6).toString('hex')}`);

  constructor(private readonly clock: Clock) {}

  get rev(): number {
    return this.revision;
  }

  /** Forgets people and chats. Numbers go on: a bot may remember those that were given out. */
  clear(): void {
    this.people.clear();
    this.chats.clear();
    this.queries.clear();
  }

  /** The numbers that were given out last. */
  get numbers(): { rev: number; message: number; person: number } {
    return { rev: this.revision, message: this.lastMessageId, person: this.lastPersonId };
  }

  set numbers(last) {
    this.revision = last.rev;
    this.lastMessageId = last.message;
    this.lastPersonId = last.person;
  }

  /** A free user id, above those that a script is likely to give out itself. */
  newPersonId(): number {
    do this.lastPersonId += 1;
    while (this.people.has(this.lastPersonId));
    return this.lastPersonId;
  }

  addPerson(person: Person): Person {
    this.people.set(person.id, person);
    this.addChat({ id: person.id, type: 'private', title: undefined });
    this.onPerson(person);
    return person;
  }

  addChat(chat: Pick<Chat, 'id' | 'type' | 'title'>): Chat {
    const existing = this.chats.get(chat.id);
    if (existing !== undefined) return existing;
    const created: Chat = { ...chat, messages: new Map(), log: [], keyboard: undefined, readUpTo: 0 };
    this.chats.set(chat.id, created);
    return created;
  }

  addMessage(chat: Chat, input: NewMessage): StoredMessage {
    this.lastMessageId += 1;
    const message: StoredMessage = {
      chatId: chat.id,
      messageId: this.lastMessageId,
      rev: this.nextRev(),
      personId: input.personId,
      date: this.clock.seconds(),
      editDate: undefined,
      text: input.text,
      entities: input.entities,
      file: input.file,
      mediaGroupId: input.mediaGroupId,
      markup: input.markup,
      replyTo: input.replyTo,
      extra: input.extra,
      deleted: false,
    };
    chat.messages.set(message.messageId, message);
    if (chat.messages.size > maxMessagesPerChat) {
      for (const oldest of chat.messages.keys()) {
        chat.messages.delete(oldest);
        break;
      }
    }
    this.showKeyboard(chat, message);
    this.record(chat, 'sent', message);
    return message;
  }

  /** Stores a changed copy; the log keeps both. */
  changeMessage(chat: Chat, message: StoredMessage, change: Partial<StoredMessage>): StoredMessage {
    const changed: StoredMessage = { ...message, ...change, rev: this.nextRev() };
    chat.messages.set(message.messageId, changed);
    this.record(chat, changed.deleted ? 'deleted' : 'edited', changed);
    return changed;
  }

  addToast(chat: Chat, toast: CallbackAnswer): void {
    this.push(chat, { ...this.event('toast', 'bot'), toast });
  }

  addAction(chat: Chat, action: string): void {
    this.push(chat, { ...this.event('action', 'bot'), action });
  }

  addQuery(personId: number, chatId: number): CallbackQuery {
    this.lastQuery += 1n;
    const query = { id: String(this.lastQuery), personId, chatId, createdAt: this.clock.now(), answered: false };
    this.queries.set(query.id, query);
    if (this.queries.size > maxQueries) {
      for (const oldest of this.queries.keys()) {
        this.queries.delete(oldest);
        break;
      }
    }
    return query;
  }

  private nextRev(): number {
    this.revision += 1;
    return this.revision;
  }

  private event(type: ChatEvent['type'], by: ChatEvent['by']): ChatEvent {
    const seq = this.nextRev();
    return { seq, type, by, at: this.clock.now(), message: undefined, toast: undefined, action: undefined };
  }

  private record(chat: Chat, type: 'sent' | 'edited' | 'deleted', message: StoredMessage): void {
    const by = message.personId === undefined ? 'bot' : 'person';
    this.push(chat, {
      seq: message.rev,
      type,
      by,
      at: this.clock.now(),
      message,
      toast: undefined,
      action: undefined,
    });
  }

  private push(chat: Chat, event: ChatEvent): void {
    chat.log.push(event);
    this.onEvent(chat, event);
    if (chat.log.length > maxEventsPerChat) chat.log.splice(0, maxEventsPerChat / 5);
  }

  private showKeyboard(chat: Chat, message: StoredMessage): void {
    if (message.personId !== undefined) return;
    if (message.markup?.kind === 'remove') chat.keyboard = undefined;
    if (message.markup?.kind === 'keyboard') {
      chat.keyboard = {
        rows: message.markup.rows,
        messageId: message.messageId,
        oneTime: message.markup.oneTime,
        placeholder: message.markup.placeholder,
      };
    }
  }
}
