import type { SimulatorClient } from '../../src/simulator/client.js';
import type { BotProcess } from './bot.js';

/** Everything that waits, by name; empty when all is done. */
const waiting = async (simulator: SimulatorClient, bot: BotProcess): Promise<Record<string, unknown>> => {
  // In the order in which work moves: what left the simulator's queue stands in the bot's backlog, which is read after it.
  const before = await simulator.pending();
  const health = await bot.health();
  const after = await simulator.pending();
  const numbers = {
    pending: before.pending + after.pending,
    calls: before.callsInFlight + after.callsInFlight,
    ...health?.backlog,
  };
  const busy = Object.entries(numbers).filter(([, count]) => count !== 0);
  return { ...Object.fromEntries(busy), ...(health?.ok ? {} : { health: health ?? 'none' }) };
};

/** Resolves when nothing is left to do, seen twice in a row: no update, no call, no backlog. Rejects after `timeoutMs` (15 s). */
export const quiet = async (simulator: SimulatorClient, bot: BotProcess, timeoutMs = 15_000): Promise<void> => {
  const end = performance.now() + timeoutMs;
  for (let calm = 0; calm < 2; ) {
    const left = await waiting(simulator, bot);
    calm = Object.keys(left).length === 0 ? calm + 1 : 0;
    if (calm === 0) {
      if (performance.now() > end)
        throw new Error(
          `not quiet within ${timeoutMs} ms: ${JSON.stringify(left)}\n${bot.child.lines.slice(-10).join('\n')}`,
        );
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }
};
