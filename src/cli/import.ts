import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { importRoster } from '../services/units.js';
import { SYSTEM } from '../services/work.js';
import { print, withServices } from './kit.js';

/** `giao-uoc import units FILE.csv`: bad rows by number and reason; nothing is imported unless all is well. */
export const importCommand = (program: Command): void => {
  const group = program.command('import').description('bring in lists');
  group
    .command('units')
    .description('import the roster of units')
    .argument('<file>', 'CSV with the columns code, name, kind, parent_code, professional_parent_code, locality')
    .option('--dry-run', 'only show what would change')
    .option('--json', 'print JSON')
    .action((file: string, { dryRun, json }: { dryRun?: boolean; json?: boolean }) =>
      withServices(async ({ services, say }) => {
        const bytes = await readFile(file);
        const result = await services.run((work) => importRoster(work, SYSTEM, bytes, { dryRun: dryRun ?? false }));
        if (!result.ok) {
          const lines = result.problems.map(({ code, args }) => say({ id: `roster-problem-${code}`, args }));
          print(json, result, [
            ...result.problems.map(({ row }, i) => `${row}: ${lines[i]}`),
            say({ id: 'cli-nothing-imported' }),
          ]);
          process.exitCode = 1;
          return;
        }
        const { diff, notes } = result;
        const counts = {
          added: diff.added.length,
          renamed: diff.renamed.length,
          moved: diff.moved.length,
          altered: diff.altered.length,
          reopened: diff.reopened.length,
          unchanged: diff.unchanged.length,
          gone: diff.gone.length,
        };
        const told = notes.map(({ row, code, args }) => `${row}: ${say({ id: `roster-note-${code}`, args })}`);
        print(json, { ok: true, ...counts, dryRun: dryRun ?? false }, [
          ...told,
          say({ id: dryRun ? 'cli-would-import' : 'cli-imported', args: counts }),
        ]);
      }),
    );
};
