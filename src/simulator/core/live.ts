import type { Update } from '../delivery/updates.js';
import type { CallRecord } from './call-log.js';
import type { Chat, ChatEvent, Person } from './types.js';

/** Something that whoever watches may want to hear of at once. */
export type Happening =
  | { type: 'chat'; chat: Chat; event: ChatEvent }
  | { type: 'person'; person: Person }
  | { type: 'read'; chat: Chat }
  | { type: 'taken'; update: Update }
  | { type: 'call'; call: CallRecord }
  | { type: 'clock' }
  | { type: 'faults' }
  | { type: 'extension'; data: unknown }
  | { type: 'reset' };

/** Tells what happens to all that listen. */
export class Live {
  private readonly listeners = new Set<(happening: Happening) => void>();

  emit(happening: Happening): void {
    for (const listener of this.listeners) listener(happening);
  }

  /** @returns what ends the listening */
  listen(listener: (happening: Happening) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
