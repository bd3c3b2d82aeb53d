import { SimulatorClient } from '../../src/simulator/client.js';
import { jsonLine, startNode } from './child.js';

/** The token of every bot under test. */
export const TOKEN = '123456:test-token';

export interface SimulatorProcess {
  /** Root of the Bot API, to be given to the bot as TELEGRAM_API_ROOT. */
  readonly url: string;
  readonly client: SimulatorClient;
  stop(): Promise<void>;
}

/**
 * Starts the simulator in a process of its own, without flood limits unless asked.
 * @param clock ISO moment at which simulated time stands; absent: real time
 */
export const startSimulatorProcess = async (
  options: { clock?: string; limits?: boolean; latencyMs?: number; port?: number } = {},
): Promise<SimulatorProcess> => {
  const args = ['--token', TOKEN, '--port', String(options.port ?? 0), '--exit-with-stdin'];
  if (options.clock !== undefined) args.push('--clock', options.clock);
  if (!options.limits) args.push('--no-limits');
  if (options.latencyMs !== undefined) args.push('--latency', String(options.latencyMs));
  const child = startNode('dist/simulator/main.js', args);
  const url = await child.line((line) => jsonLine(line)?.url as string | undefined);
  return { url, client: new SimulatorClient(url), stop: async () => void (await child.stop()) };
};
