import { type Command, Option } from 'commander';
import { csvCell } from '../documents/csv.js';
import { type HistoryFilter, historyRows } from '../services/history-export.js';
import { withServices, writeLine, writeWhole } from './kit.js';

interface HistoryOptions extends HistoryFilter {
  readonly format: 'csv' | 'json';
  readonly out?: string;
}

const COLUMNS = ['when', 'by', 'action', 'unit', 'unitName', 'subject', 'detail'] as const;

/** `giao-uoc history`: who did what when, oldest first. People appear by their Telegram id. */
export const historyCommand = (program: Command): void => {
  program
    .command('history')
    .description('who did what when, oldest first')
    .option('--unit <code>', 'of this unit and all below it')
    .option('--from <day>', 'from this day on, e.g. 2026-09-01')
    .option('--to <day>', 'up to this day')
    .option('--action <action>', 'of this kind only, e.g. pledge.sign')
    .addOption(
      new Option('--format <format>', 'csv, or one JSON object a line').choices(['csv', 'json']).default('csv'),
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .action(({ format, out, ...filter }: HistoryOptions) =>
      withServices(async ({ services, say }) => {
        const lines: string[] = [];
        // Rows as they come where nobody waits for a whole file.
        const take = async (line: string): Promise<void> => {
          if (out === undefined) await writeLine(line);
          else lines.push(line);
        };
        const rows = await services.run(async (work) => historyRows(work, filter));
        if (format === 'csv') await take(COLUMNS.join(','));
        let count = 0;
        for await (const row of rows) {
          count += 1;
          await take(format === 'json' ? JSON.stringify(row) : COLUMNS.map((name) => csvCell(row[name])).join(','));
        }
        if (out === undefined) return;
        // A byte order mark: spreadsheets take a file without one for another encoding.
        await writeWhole(out, `${format === 'csv' ? '\uFEFF' : ''}${lines.join('\n')}\n`, { mode: 0o600 });
        await writeLine(say({ id: 'cli-history-written', args: { count, file: out } }));
      }),
    );
};
