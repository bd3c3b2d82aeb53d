import { parseArgs } from 'node:util';
import type { BotName } from './bots.js';

export interface BenchOptions {
  readonly members: number;
  readonly repetitions: number;
  /** Webhook calls at once, and the latencies of the API in milliseconds: a round each. */
  readonly connections: number;
  readonly latencies: readonly number[];
  readonly bots: readonly BotName[];
  readonly profile?: string;
}

const BOTS: readonly BotName[] = ['ours', 'ours-riding', 'telegraf', 'telegraf-results', 'conversations', 'baseline'];

export const USAGE = `Usage: npm run bench -- updates [options]
  --quick           1500 members, one turn: with fewer, each would type faster than people do
  --members N       members per turn (2000)
  --repetitions N   turns of each bot in each round, of which the medians are shown (3)
  --connections N   webhook connections (40)
  --latency MS      latency of the API, once per round (0 and 50)
  --only NAME       a bot to run, once per bot: ${BOTS.join(', ')}
  --profile DIR     write CPU profiles of our program there`;

const wholeNumber = (text: string | undefined, otherwise: number): number => {
  if (text === undefined) return otherwise;
  if (!/^\d{1,6}$/.test(text)) throw new Error(`${text} is not a whole number`);
  return Number(text);
};

/** Reads the options. Throws on an unknown one. */
export const readOptions = (args: readonly string[]): BenchOptions | 'help' => {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean' },
      members: { type: 'string' },
      repetitions: { type: 'string' },
      connections: { type: 'string' },
      latency: { type: 'string', multiple: true },
      only: { type: 'string', multiple: true },
      profile: { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return 'help';
  const unknown = values.only?.find((name) => !BOTS.includes(name as BotName));
  if (unknown !== undefined) throw new Error(`there is no bot ${unknown}`);
  return {
    members: wholeNumber(values.members, values.quick ? 1500 : 2000),
    repetitions: wholeNumber(values.repetitions, values.quick ? 1 : 3),
    connections: wholeNumber(values.connections, 40),
    latencies: values.latency?.map((text) => wholeNumber(text, 0)) ?? [0, 50],
    bots: values.only === undefined ? BOTS : BOTS.filter((name) => values.only?.includes(name)),
    ...(values.profile === undefined ? {} : { profile: values.profile }),
  };
};
