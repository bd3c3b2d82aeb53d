import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { loadConfig } from '../config.js';
import { appError } from '../errors.js';
import { loadTexts } from '../locales/index.js';
import { createLog, openStoreAsItIs } from '../open-services.js';
import { checkBackup, restoreBackup, restoreTarget } from '../services/restore.js';
import { plainText, print } from './kit.js';

/** Asks whoever sits at the terminal; a script says `--yes`. */
const isAgreed = async (question: string, tenant: string): Promise<boolean> => {
  if (!stdin.isTTY) return false;
  const terminal = createInterface({ input: stdin, output: stdout });
  try {
    return (await terminal.question(`${question} `)).trim() === tenant;
  } finally {
    terminal.close();
  }
};

/** `giao-uoc restore FILE`: puts a backup in the place of the tenant. A damaged or foreign file changes nothing. */
export const restoreCommand = (program: Command): void => {
  program
    .command('restore')
    .description('put a backup in the place of all that the tenant holds')
    .argument('<file>', 'what `giao-uoc backup` wrote')
    .option('--yes', 'overwrite what the tenant holds without asking')
    .option('--json', 'print JSON')
    .action(async (file: string, { yes = false, json }: { yes?: boolean; json?: boolean }) => {
      const config = loadConfig();
      const { tenant, dataDir } = config;
      const texts = loadTexts();
      const say = (id: string, args: Record<string, string | number>): string => plainText(texts, 'vi', { id, args });
      const head = await checkBackup(file, dataDir);
      // Not as the other commands do: what stands there may be half a restore, or newer than this program.
      const store = await openStoreAsItIs(config, createLog({ logLevel: 'warn' }));
      try {
        const isFull = (await restoreTarget(store)) === 'full';
        const at = new Date(head.at).toLocaleString('vi-VN', { timeZone: config.timeZone });
        if (isFull && !yes && !(await isAgreed(say('cli-restore-ask', { tenant, at }), tenant))) {
          throw appError('restore-full', { tenant });
        }
        const figures = await restoreBackup(store, file, dataDir);
        const from = head.tenant;
        print(json, { ...figures, tenant, from, at: head.at }, [
          say('cli-restore-done', { ...figures, tenant, from, at }),
        ]);
      } finally {
        await store.close();
      }
    });
};
