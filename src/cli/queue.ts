import type { Command } from 'commander';
import {
  type DeliveryInTrouble,
  deliveriesInTrouble,
  dropDeliveries,
  retryDeliveries,
} from '../services/deliveries-in-trouble.js';
import { dropUpdates, retryUpdates, type UpdateAside, updatesAside } from '../services/updates-aside.js';
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

const asideLine = ({ id, kind, person, since }: UpdateAside): string =>
  [id, 'set aside', kind, `from ${person ?? '?'}`, since === undefined ? '' : new Date(since).toISOString()].join('\t');

interface Options {
  readonly json?: boolean;
  readonly all?: boolean;
}

interface Change {
  readonly messages: (work: Work, ids: readonly string[]) => Promise<DeliveryInTrouble[]>;
  readonly updates: (work: Work, ids: readonly string[]) => Promise<UpdateAside[]>;
}

/** Runs a change on what was chosen and says on what. */
const change =
  (word: string, { messages, updates }: Change) =>
  async (ids: readonly string[], { json, all }: Options, command: Command): Promise<void> => {
    if (ids.length === 0 && all !== true)
      command.error('error: name what is meant (queue list), or --all', { exitCode: 2 });
    const [aside, owed] = [ids.filter(isUpdate), ids.filter((id) => !isUpdate(id))];
    await withServices(async ({ services }) => {
      const [found, changed] = await services.run(async (work) => [
        aside.length > 0 && owed.length === 0 ? [] : await messages(work, owed),
        owed.length > 0 && aside.length === 0 ? [] : await updates(work, aside),
      ]);
      const lines = [...found.map(line), ...changed.map(asideLine)];
      print(json, [...found, ...changed], [`${lines.length} ${word}`, ...lines]);
    });
  };

const isUpdate = (id: string): boolean => id.startsWith('update:');

/** `giao-uoc queue list|retry|drop`: messages that do not get through, updates on which the program failed. */
export const queueCommand = (program: Command): void => {
  const queue = program.command('queue').description('what does not get through: see it, try again, give up');
  queue
    .command('list')
    .description(
      'messages that are dead (the program fails) or stuck (Telegram does not take them), updates that were set aside',
    )
    .option('--json', 'print JSON')
    .action(({ json }: Options) =>
      withServices(async ({ services }) => {
        const [found, aside] = await services.run(async (work) => [
          await deliveriesInTrouble(work),
          await updatesAside(work),
        ]);
        const lines = [...found.map(line), ...aside.map(asideLine)];
        print(json, [...found, ...aside], lines.length === 0 ? ['nothing is dead, stuck or set aside'] : lines);
      }),
    );
  const words = {
    retry: ['back in line', 'put messages back into line, at once, and updates back into the inbox'],
    drop: ['given up', 'give messages and updates up'],
  } as const;
  for (const [name, work] of [
    ['retry', { messages: retryDeliveries, updates: retryUpdates }],
    ['drop', { messages: dropDeliveries, updates: dropUpdates }],
  ] as const) {
    queue
      .command(`${name} [ID...]`)
      .description(words[name][1])
      .option('--all', 'all that `queue list` shows')
      .option('--json', 'print JSON')
      .action(change(words[name][0], work));
  }
};
