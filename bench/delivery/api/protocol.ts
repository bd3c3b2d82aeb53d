/** How the API behaves; 0 for no limit, no latency, no jitter. */
export interface ApiSettings {
  readonly perSecond: number;
  /** Milliseconds that every call takes. */
  readonly latencyMs: number;
  /** Up to so many milliseconds more on the way there, and again on the way back, at random. */
  readonly jitterMs: number;
}

/** What the API saw since `begin`. Only messages with the marker count as the broadcast's. */
export interface Seen {
  readonly accepted: number;
  readonly chats: number;
  /** Chats that got the message more than once, each as often as it was too many. */
  readonly twice: number;
  /** Answers 429. */
  readonly refused: number;
  /** The most calls, taken or refused, that came in any second. */
  readonly worst: number;
  /** From the first taken message of the broadcast to the last, seconds. */
  readonly seconds: number;
  /** Messages a second of the broadcast without its first and its last tenth. */
  readonly steady: number;
}

export interface TypingOptions {
  readonly url: string;
  readonly secret: string;
  readonly people: number;
  readonly perSecond: number;
  readonly steps: number;
}
/** Milliseconds from an update to the answer in its chat, for each step; `unanswered` counts steps without one. */
export interface Typed {
  readonly times: readonly number[];
  readonly unanswered: number;
}

export interface ApiRequests {
  configure: ApiSettings;
  begin: { readonly marker: string };
  seen: Record<string, never>;
  /** Resolves when so many chats have the broadcast, or nothing has come for so long. */
  wait: { readonly chats: number; readonly quietMs: number };
  /** Calls of a process that are under way: not answered, or answered within the last milliseconds. */
  underWay: { readonly process: string };
  type: TypingOptions;
}
export interface ApiAnswers {
  configure: { readonly port: number };
  begin: Record<string, never>;
  seen: Seen;
  wait: Seen;
  underWay: { readonly calls: number };
  type: Typed;
}
export type ApiName = keyof ApiRequests;
export type ApiReply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | { readonly id: number; readonly ok: false; readonly reason: string };
