import { setTimeout as sleep } from 'node:timers/promises';
import type { House } from './open.js';

const TIMEOUT_MS = 30_000;
const PAUSE_MS = 8;

/** What is under way, by name; empty when nothing is. The edits of a progress message wait for real seconds: only the end waits for them. */
const waiting = async ({ simulator, healthUrl }: House, isEnd: boolean): Promise<Record<string, unknown>> => {
  // In the order in which work moves: what left the simulator's queue stands in the bot's backlog, which is read after it.
  const before = await simulator.pending();
  const response = await fetch(healthUrl);
  const health = (await response.json()) as { ok: boolean; backlog?: Record<string, number> };
  const after = await simulator.pending();
  const counts = {
    updates: before.pending + after.pending,
    calls: before.callsInFlight + after.callsInFlight,
    ...(health.ok ? health.backlog : { health: 'not ok' }),
    ...(isEnd ? {} : { progress: 0 }),
  };
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
};

/** Resolves when the bot has nothing left to do, seen twice in a row. Rejects after half a minute with what was left. */
export const quiet = async (house: House, signal: AbortSignal, isEnd = false): Promise<void> => {
  const end = performance.now() + TIMEOUT_MS;
  for (let calm = 0; calm < 2; ) {
    signal.throwIfAborted();
    const left = await waiting(house, isEnd);
    calm = Object.keys(left).length === 0 ? calm + 1 : 0;
    if (calm > 0) continue;
    if (performance.now() > end) throw new Error(`the bot did not come to rest: ${JSON.stringify(left)}`);
    await sleep(PAUSE_MS);
  }
};
