import { rename, writeFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { exportCampaign } from '../services/export.js';
import { SYSTEM } from '../services/work.js';
import { withServices, writeLine } from './kit.js';

const LATER = ['xlsx', 'docx'];

const readFormat = (value: string): string => {
  if (value === 'json') return value;
  throw new InvalidArgumentError(
    LATER.includes(value) ? `${value} comes later; json is there.` : 'The only format is json.',
  );
};

/** `giao-uoc export CAMPAIGN --format json [--out FILE] [--with-names]`. */
export const exportCommand = (program: Command): void => {
  program
    .command('export')
    .description('write everything of a campaign: units, pledges with all versions and reviews, signatures, reports')
    .argument('<campaign>', 'id of the campaign')
    .option('--format <format>', 'json (xlsx and docx come later)', readFormat, 'json')
    .option('--out <file>', 'write to a file instead of standard output')
    .option('--with-names', 'with the names of people, who otherwise appear by post')
    .action((campaign: string, { out, withNames = false }: { out?: string; withNames?: boolean }) =>
      withServices(async ({ services, say }) => {
        const data = await services.run((work) => exportCampaign(work, SYSTEM, campaign, { withNames }));
        const json = JSON.stringify(data, null, 2);
        if (out === undefined) return writeLine(json);
        // Beside the file and renamed: a reader never finds half of it.
        await writeFile(`${out}.part`, `${json}\n`);
        await rename(`${out}.part`, out);
        await writeLine(
          say({ id: 'cli-exported', args: { units: data.units.length, pledges: data.pledges.length, file: out } }),
        );
      }),
    );
};
