import type { FaultsView, KeyboardView, MessageView, PersonView, WorldView } from '../../control/wire.js';
import type { CallRecord } from '../../core/call-log.js';
import type { CallbackAnswer } from '../../core/types.js';

export interface ChatState {
  /** All that stand in the chat, oldest first; those that were deleted a moment ago still stand, marked. */
  readonly messages: readonly MessageView[];
  readonly keyboard: KeyboardView | undefined;
  /** What the bot is doing, as in `sendChatAction`, and when it said so (milliseconds of the page's own clock). */
  readonly action: { readonly what: string; readonly at: number } | undefined;
  /** The last answer to a press. */
  readonly toast: CallbackAnswer | undefined;
  /** What was told while the chat was being read, and may be newer than what is read; undefined when nothing is being read. */
  readonly meanwhile: Meanwhile | undefined;
}

/** The messages that the bot took, and the keyboard when another one was told of. */
export interface Meanwhile {
  readonly taken: readonly number[];
  readonly keyboard?: { readonly shown: KeyboardView | undefined };
}

/** All that the page shows and that comes from the simulator. Never changed in place. */
export interface State {
  readonly connected: boolean;
  readonly bot: WorldView['bot'];
  /** Epoch milliseconds. */
  readonly now: number;
  readonly simulated: boolean;
  readonly zone: string | undefined;
  readonly extension: string | undefined;
  readonly people: ReadonlyMap<number, PersonView>;
  /** Only chats that were opened. */
  readonly chats: ReadonlyMap<number, ChatState>;
  readonly calls: readonly CallRecord[];
  readonly faults: FaultsView;
  /** Grows when everything was wiped. */
  readonly resets: number;
}

export const emptyChat: ChatState = {
  messages: [],
  keyboard: undefined,
  action: undefined,
  toast: undefined,
  meanwhile: undefined,
};

export const emptyState: State = {
  connected: false,
  bot: { username: '', firstName: '', description: '' },
  now: Date.now(),
  simulated: false,
  zone: undefined,
  extension: undefined,
  people: new Map(),
  chats: new Map(),
  calls: [],
  faults: { faults: [], duplicates: false, outage: false },
  resets: 0,
};
