import type { SimulatorClient } from '../../src/simulator/client.js';
import type { BotProcess } from './bot.js';

type Counts = Readonly<Record<string, unknown>>;

const left = (counts: Counts): Counts => Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));

/** What waits, in the order in which work moves: what has left the simulator's queue stands in the bot's backlog. */
const waiting = async (simulator: SimulatorClient, bot: BotProcess): Promise<Counts> => {
  const { pending, callsInFlight } = await simulator.pending();
  if (pending + callsInFlight > 0) return { pending, callsInFlight };
  const health = await bot.health();
  return health?.ok ? left(health.backlog ?? {}) : { health: health ?? 'no answer' };
};

/**
 * Resolves when nothing is left to do, seen twice in a row: no update, no call, no backlog. Rejects after `timeoutMs`, which is long: the
 * machine may be busy with other tests.
 */
export const quiet = async (simulator: SimulatorClient, bot: BotProcess, timeoutMs = 60_000): Promise<void> => {
  const end = performance.now() + timeoutMs;
  let calm = 0;
  for (let pause = 4; calm < 2; pause = Math.min(pause * 1.5, 50)) {
    const counts = await waiting(simulator, bot);
    if (Object.keys(counts).length === 0) {
      calm += 1;
      continue;
    }
    calm = 0;
    if (performance.now() > end) {
      throw new Error(`not quiet: ${JSON.stringify(counts)}\n${bot.child.lines.slice(-10).join('\n')}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
};
