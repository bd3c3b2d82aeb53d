/** What the bench's main process asks of the load process, and what comes back. One message each, in order. */
export interface LoadRequests {
  /** Forgets the last bot and points at the next one. Without a target the fake Telegram only answers. */
  target: { url: string; secret: string };
  /** Milliseconds that the API takes to answer from now on. */
  latency: { milliseconds: number };
  /** Lets members go through steps until all are done. */
  drive: DriveOptions;
  /** Opens the counting proxy in front of Redis, or closes it. */
  proxy: { redisPort: number } | { close: true };
}

export interface DriveOptions {
  /** Members are numbered from 0. */
  readonly from: number;
  readonly count: number;
  /** `open` types the command; `answers` is the dialog that is measured. */
  readonly script: 'open' | 'answers';
  /** Webhook calls that may be in the air at once: Telegram's `max_connections`. */
  readonly connections: number;
  /** Milliseconds that a member takes to read and type after the API has answered the bot. */
  readonly thinkMs: number;
}

/** What one `drive` saw. Times in milliseconds. */
export interface DriveResult {
  readonly steps: number;
  readonly seconds: number;
  /** From sending the update to the arrival of the question at the API, per step. */
  readonly answer: Percentiles;
  /** The same from the moment at which the person answered: with the wait for a free webhook connection. */
  readonly patience: Percentiles;
  readonly calls: Readonly<Record<string, number>>;
  /** How many of the calls came in a webhook's response. */
  readonly ridden: number;
  /** Median of Redis round trips between sending an update and having both its answer and its acknowledgement. */
  readonly roundTrips?: number;
  /** Mean of all round trips per update, those that nobody waits for among them. */
  readonly allRoundTrips?: number;
  /** What a real Telegram would have refused, or an answer that is not the next question; empty when all is well. */
  readonly errors: readonly string[];
}
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

export interface LoadAnswers {
  target: { apiPort: number };
  latency: Record<never, never>;
  drive: DriveResult;
  proxy: { port: number };
}

export type LoadName = keyof LoadRequests;
export interface Envelope {
  readonly name: LoadName;
  readonly request: LoadRequests[LoadName];
}
export type Reply = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly reason: string };
