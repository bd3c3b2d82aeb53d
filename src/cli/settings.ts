import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { formatMoment } from '../domain/moment.js';
import type { SettingsChange } from '../domain/settings-diff.js';
import { changeSettings, type PresentSettings, showSettings } from '../services/settings.js';
import { settingsYaml } from '../services/settings-export.js';
import { readSettingsYaml } from '../services/settings-file.js';
import { allSettingsLines } from '../services/settings-summary.js';
import { changeText, problemText } from '../services/settings-text.js';
import { SYSTEM } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';

interface ImportOptions {
  readonly dryRun?: boolean;
  readonly anyway?: boolean;
  readonly json?: boolean;
}

const presentOf = ({ services }: Cli): Promise<PresentSettings> =>
  services.run(async (work) => showSettings(work, SYSTEM));

const show = ({ json }: { json?: boolean }): Promise<void> =>
  withServices(async (cli) => {
    const present = await presentOf(cli);
    const { rev, at } = present;
    const since =
      rev === 0
        ? cli.say({ id: 'cli-settings-unset' })
        : cli.say({
            id: 'cli-settings-since',
            args: { rev: String(rev), moment: formatMoment(cli.services.calendar, at) },
          });
    print(json, present, [since, ...allSettingsLines(present).map((line) => cli.say(line))]);
  });

const exportTo = (file: string | undefined): Promise<void> =>
  withServices(async (cli) => {
    const yaml = settingsYaml(await presentOf(cli), cli.say);
    if (file === undefined) return print(false, undefined, [yaml.trimEnd()]);
    await writeFile(file, yaml);
    print(false, undefined, [cli.say({ id: 'cli-settings-written', args: { file } })]);
  });

const tell = (cli: Cli, changes: readonly SettingsChange[], head: string): string[] =>
  changes.length === 0
    ? [cli.say({ id: 'settings-same' })]
    : [cli.say({ id: head, args: { count: changes.length } }), ...changes.map((change) => cli.say(changeText(change)))];

/** Refuses what does not fit, and a file made from settings that somebody has changed since. */
const importYaml = (yaml: string, { dryRun = false, anyway = false, json }: ImportOptions): Promise<void> =>
  withServices(async (cli) => {
    const { services, say } = cli;
    const fail = (value: unknown, lines: readonly string[]): void => {
      print(json, value, lines);
      process.exitCode = 1;
    };
    const done = await services.run(async (work) => {
      const present = showSettings(work, SYSTEM);
      const file = readSettingsYaml(yaml, present);
      if (!file.ok) return { file, rev: present.rev };
      const isOld = file.revision !== undefined && file.revision !== present.rev && !anyway;
      const outcome = await changeSettings(work, SYSTEM, file.settings, present.rev);
      if (dryRun || isOld) work.tx.discard();
      return { file, outcome, isOld, rev: present.rev };
    });
    if (!done.file.ok)
      return fail(
        done.file,
        done.file.problems.map((problem) => say(problemText(problem))),
      );
    const changes = done.outcome?.ok ? done.outcome.changes : [];
    const told = tell(cli, changes, dryRun || done.isOld ? 'settings-would' : 'settings-done');
    if (done.isOld && !dryRun) {
      const args = { revision: String(done.file.revision), rev: String(done.rev) };
      return fail({ ok: false, stale: args, changes }, [...told, '', say({ id: 'cli-settings-old', args })]);
    }
    print(json, { ok: true, dryRun, changes }, told);
  });

/** `a.b` and a value → the file that sets it. */
const asYaml = (path: string, value: string): string => {
  const [group = '', field, more] = path.split('.');
  const json = JSON.stringify(value);
  return field === undefined || more !== undefined ? `${path}: ${json}\n` : `${group}:\n  ${field}: ${json}\n`;
};

/** `giao-uoc settings [show | export [FILE] | import FILE | set PATH VALUE]`. */
export const settingsCommand = (program: Command): void => {
  const group = program.command('settings').description("the tenant's settings: shown, exported, imported, changed");
  group
    .command('show', { isDefault: true })
    .description('show the settings as they hold')
    .option('--json', 'print JSON')
    .action(show);
  group
    .command('export')
    .description('write them as YAML')
    .argument('[file]', 'standard output when absent')
    .action(exportTo);
  group
    .command('import')
    .description('change them as a YAML file says; what the file leaves out stays')
    .argument('<file>')
    .option('--dry-run', 'only tell what would change')
    .option('--anyway', 'also when the file was made from settings that were changed since')
    .option('--json', 'print JSON')
    .action(async (file: string, options: ImportOptions) => importYaml(await readFile(file, 'utf8'), options));
  group
    .command('set')
    .description('change one of them, e.g. `quiet.from 22:00`; lists take commas')
    .argument('<path>')
    .argument('<value>')
    .option('--dry-run', 'only tell what would change')
    .option('--json', 'print JSON')
    .action((path: string, value: string, options: ImportOptions) => importYaml(asYaml(path, value), options));
};
