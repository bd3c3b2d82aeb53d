import { type Command, InvalidArgumentError } from 'commander';
import { campaignSheets } from '../documents/campaign-sheets.js';
import { inThread } from '../documents/in-thread.js';
import { campaignTable } from '../services/campaign-table.js';
import { exportCampaign } from '../services/export.js';
import { SYSTEM } from '../services/work.js';
import { withServices, writeLine, writeWhole } from './kit.js';

const FORMATS = ['json', 'xlsx'];

const readFormat = (value: string): string => {
  if (FORMATS.includes(value)) return value;
  throw new InvalidArgumentError(
    value === 'docx' ? 'docx comes later; json and xlsx are there.' : 'The formats are json and xlsx.',
  );
};

interface Options {
  readonly out?: string;
  readonly format: string;
  readonly withNames?: boolean;
}

/** `giao-uoc export CAMPAIGN --format json [--out FILE] [--with-names]`. */
export const exportCommand = (program: Command): void => {
  program
    .command('export')
    .description('write everything of a campaign: units, pledges with all versions and reviews, signatures, reports')
    .argument('<campaign>', 'id of the campaign')
    .option(
      '--format <format>',
      'json, or xlsx: a table of units, pledges and reports, which needs --out',
      readFormat,
      'json',
    )
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--with-names', 'with the names of people, who otherwise appear by post')
    .action((campaign: string, { out, format, withNames = false }: Options, command: Command) =>
      withServices(async ({ services, say }) => {
        if (format === 'xlsx') {
          if (out === undefined) return command.error('error: --format xlsx needs --out FILE', { exitCode: 2 });
          const { table, sheets } = await services.run(async (work) => {
            const found = await campaignTable(work, SYSTEM, campaign, { withNames });
            return { table: found, sheets: campaignSheets(work, found, say) };
          });
          await writeWhole(out, await inThread('writeXlsx', sheets));
          const args = { units: table.data.units.length, pledges: table.data.pledges.length, file: out };
          return writeLine(say({ id: 'cli-exported', args }));
        }
        const data = await services.run((work) => exportCampaign(work, SYSTEM, campaign, { withNames }));
        const json = JSON.stringify(data, null, 2);
        if (out === undefined) return writeLine(json);
        await writeWhole(out, `${json}\n`);
        await writeLine(
          say({ id: 'cli-exported', args: { units: data.units.length, pledges: data.pledges.length, file: out } }),
        );
      }),
    );
};
