import { setTimeout as sleep } from 'node:timers/promises';

/** The program's time. Everything takes `now` from here, so that a season can be simulated. */
export interface Clock {
  now(): number;
  /** Moved by a simulator: nothing happens by itself in between. */
  readonly simulated: boolean;
  /** Runs `work` whenever a simulated clock moved, before the simulator is told that we followed. A real clock never moves so. */
  onMove(work: () => Promise<void>): void;
  stop(): void;
}

/** The machine's own clock. */
export const realClock = (): Clock => ({
  now: Date.now,
  simulated: false,
  onMove: () => undefined,
  stop: () => undefined,
});

/** Whether real people are behind this API root: time is never made up for them. */
export const isRealTelegram = (apiRoot: string): boolean => /(^|\.)telegram\.org$/.test(new URL(apiRoot).hostname);

const POLL_SECONDS = 20;

/**
 * A clock that stands at `start` and is moved by the simulator (`GET <root>/simulator/clock?after=…`, a long poll). Refused when the
 * API root is the real Telegram: a real bot with a wrong clock would remind people on wrong days.
 */
export const simulatedClock = (start: number, apiRoot: string, onTrouble: (error: unknown) => void): Clock => {
  if (isRealTelegram(apiRoot)) {
    throw new Error('--clock works with the simulator only; TELEGRAM_API_ROOT is the real Telegram.');
  }
  let now = start;
  let work: () => Promise<void> = async () => undefined;
  const abort = new AbortController();

  const follow = async (): Promise<void> => {
    const url = `${apiRoot}/simulator/clock?after=${now}&timeout=${POLL_SECONDS}`;
    const response = await fetch(url, {
      signal: AbortSignal.any([abort.signal, AbortSignal.timeout((POLL_SECONDS + 10) * 1000)]),
    });
    const answer = (await response.json()) as { now: number };
    if (answer.now === now) return;
    now = answer.now;
    await work();
  };
  const run = async (): Promise<void> => {
    while (!abort.signal.aborted) {
      try {
        await follow();
      } catch (error) {
        if (abort.signal.aborted) return;
        onTrouble(error);
        await sleep(500);
      }
    }
  };
  return {
    now: () => now,
    simulated: true,
    onMove: (next) => {
      work = next;
      void run();
    },
    stop: () => abort.abort(),
  };
};
