import type { Command } from 'commander';
import { writeBackup } from '../services/backup.js';
import { print, withServices } from './kit.js';

interface BackupChoice {
  readonly withEvidence?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `giao-uoc backup FILE`: everything of the tenant as of one moment, while the bot runs. */
export const backupCommand = (program: Command): void => {
  program
    .command('backup')
    .description('write everything of the tenant into a file, while the bot runs')
    .argument('<file>', 'compressed file, readable by its owner alone: it holds names and what people wrote')
    .option('--with-evidence', 'with the bytes of the archived evidence, which is otherwise only named')
    .option('--yes', 'overwrite the file')
    .option('--json', 'print JSON')
    .action((file: string, { withEvidence = false, yes = false, json }: BackupChoice) =>
      withServices(async ({ config, services, say }) => {
        const { tenant, dataDir } = config;
        const options = { tenant, dataDir, file, withEvidence, overwrite: yes, now: Date.now() };
        const figures = await writeBackup(services.store, options);
        print(json, figures, [say({ id: 'cli-backup-done', args: { file, ...figures } })]);
      }),
    );
};
