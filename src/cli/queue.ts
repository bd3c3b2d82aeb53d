import type { Command } from 'commander';
import {
  type DeliveryInTrouble,
  deliveriesInTrouble,
  dropDeliveries,
  retryDeliveries,
} from '../services/deliveries-in-trouble.js';
import type { Work } from '../services/work.js';
import { print, withServices } from './kit.js';

const line = ({ id, state, to, kind, tries, reason, said }: DeliveryInTrouble): string =>
  [
    id,
    state,
    kind ?? 'not readable',
    `to ${to ?? '?'}`,
    `${tries} tries`,
    said ? 'sent, not recorded' : '',
    reason ?? '',
  ]
    .filter((cell) => cell !== '')
    .join('\t');

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

/** Runs a change on the chosen messages and says on which. */
const change =
  (word: string, work: (work: Work, ids: readonly string[]) => Promise<DeliveryInTrouble[]>) =>
  async (ids: readonly string[], { json, all }: Options, command: Command): Promise<void> => {
    if (ids.length === 0 && all !== true) command.error('error: name messages (queue list), or --all', { exitCode: 2 });
    await withServices(async ({ services }) => {
      const found = await services.run((open) => work(open, ids));
      print(json, found, [`${found.length} ${word}`, ...found.map(line)]);
    });
  };

/** `giao-uoc queue list|retry|drop`: messages that do not get through. */
export const queueCommand = (program: Command): void => {
  const queue = program.command('queue').description('messages that do not get through: see them, try again, give up');
  queue
    .command('list')
    .description('messages on which the program fails (dead), or which Telegram has not taken many times (stuck)')
    .option('--json', 'print JSON')
    .action(({ json }: Options) =>
      withServices(async ({ services }) => {
        const found = await services.run(deliveriesInTrouble);
        print(json, found, found.length === 0 ? ['nothing is dead or stuck'] : found.map(line));
      }),
    );
  const words = {
    retry: ['back in line', 'put messages back into line, at once'],
    drop: ['given up', 'give messages up'],
  } as const;
  for (const [name, work] of [
    ['retry', retryDeliveries],
    ['drop', dropDeliveries],
  ] as const) {
    queue
      .command(`${name} [ID...]`)
      .description(words[name][1])
      .option('--all', 'all that `queue list` shows')
      .option('--json', 'print JSON')
      .action(change(words[name][0], work));
  }
};
