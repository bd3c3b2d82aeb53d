import type { LiveEvent } from '../../control/wire.js';
import { api } from './api.js';
import { maxCalls, reduceAll, withChatView, withOpenChat } from './reduce.js';
import type { State } from './state.js';
import type { Store } from './store.js';

/** How long a deleted message still fades. Milliseconds. */
const fadeMs = 1_600;
/** A real clock is looked at that often. Milliseconds. */
const tickMs = 10_000;

/** Brings the simulator's world into the store and keeps it there, also after the connection was lost. */
export class LiveWorld {
  private readonly wanted = new Set<number>();
  private readonly extensionListeners = new Set<(data: unknown) => void>();

  constructor(readonly store: Store<State>) {}

  /** Resolves when the world is there for the first time. */
  connect(): Promise<void> {
    return new Promise((resolve) => {
      const source = new EventSource('/simulator/events');
      source.onopen = () => {
        void this.readAll().then(resolve);
      };
      source.onerror = () => this.change((state) => ({ ...state, connected: false }));
      setInterval(() => this.tick(), tickMs);
      source.onmessage = ({ data }) => this.take(JSON.parse(String(data)) as LiveEvent[]);
    });
  }

  /** From now on the chat is in the store. */
  open(chatId: number): void {
    if (this.wanted.has(chatId)) return;
    this.wanted.add(chatId);
    void this.readChat(chatId);
  }

  onExtension(listener: (data: unknown) => void): void {
    this.extensionListeners.add(listener);
  }

  /** Nobody tells of real time passing. */
  private tick(): void {
    this.change((state) => (state.simulated ? state : { ...state, now: Date.now() }));
  }

  private change(change: (state: State) => State): void {
    this.store.set(change(this.store.get()));
  }

  private take(events: readonly LiveEvent[]): void {
    this.change((state) => reduceAll(state, events, performance.now()));
    for (const event of events) {
      if (event.type === 'extension') for (const listener of this.extensionListeners) listener(event.data);
    }
    if (events.some(({ type }) => type === 'reset')) void this.readAll();
    else if (events.some((event) => event.type === 'message' && event.change === 'deleted')) this.fade();
  }

  /** Lets deleted messages go after a moment. */
  private fade(): void {
    setTimeout(() => {
      this.change((state) => {
        const chats = [...state.chats].map(([id, chat]) => {
          const left = chat.messages.filter(({ deleted }) => !deleted);
          return [id, left.length === chat.messages.length ? chat : { ...chat, messages: left }] as const;
        });
        return { ...state, chats: new Map(chats) };
      });
    }, fadeMs);
  }

  private async readAll(): Promise<void> {
    const { people, ...world } = await api.world();
    const calls = await api.calls(maxCalls);
    this.change((state) => ({
      ...state,
      ...world,
      connected: true,
      people: new Map(people.map((person) => [person.id, person])),
      calls,
    }));
    for (const id of this.wanted) if (!this.store.get().people.has(id)) this.wanted.delete(id);
    await Promise.all([...this.wanted].map((id) => this.readChat(id)));
  }

  private async readChat(chatId: number): Promise<void> {
    this.change((state) => withOpenChat(state, chatId));
    const view = await api.chat(chatId);
    this.change((state) => withChatView(state, chatId, view));
  }
}
