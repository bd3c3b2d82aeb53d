import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Campaign } from '../domain/campaign.js';
import { createCampaign, headCount, setCampaignStatus } from '../services/campaigns.js';
import { SYSTEM } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';

const line = ({ say }: Cli, campaign: Campaign, units: number): string =>
  [
    campaign.id,
    say({ id: `campaign-status-${campaign.status}` }),
    campaign.schoolYear,
    say({ id: 'cli-campaign-units', args: { units } }),
    campaign.title,
  ].join('\t');

/** `giao-uoc campaign create FILE.yaml | open ID | close ID | list`. */
export const campaignCommand = (program: Command): void => {
  const group = program.command('campaign').description('create, open, close and list campaigns');
  group
    .command('create')
    .description('create a campaign from YAML, as a draft')
    .argument('<file>')
    .option('--open', 'open it at once')
    .option('--json', 'print JSON')
    .action((file: string, { open, json }: { open?: boolean; json?: boolean }) =>
      withServices(async (cli) => {
        const yaml = await readFile(file, 'utf8');
        const result = await cli.services.run((work) => createCampaign(work, SYSTEM, yaml));
        if (!result.ok) {
          const lines = result.problems.map(
            ({ line: row, column, field, code, args }) =>
              `${row}:${column} ${field}: ${cli.say({ id: `campaign-problem-${code}`, args })}`,
          );
          print(json, result, lines);
          process.exitCode = 1;
          return;
        }
        if (open) await cli.services.run((work) => setCampaignStatus(work, SYSTEM, result.campaign.id, 'open'));
        const units = await cli.services.run(async (work) => headCount(work, result.campaign.id));
        const campaign = { ...result.campaign, status: open ? ('open' as const) : result.campaign.status };
        print(json, { ok: true, id: campaign.id, status: campaign.status, units }, [line(cli, campaign, units)]);
      }),
    );
  for (const [name, status] of [
    ['open', 'open'],
    ['close', 'closed'],
  ] as const) {
    group
      .command(name)
      .description(`${name} a campaign`)
      .argument('<id>')
      .option('--json', 'print JSON')
      .action((id: string, { json }: { json?: boolean }) =>
        withServices(async (cli) => {
          const campaign = await cli.services.run((work) => setCampaignStatus(work, SYSTEM, id, status));
          const units = await cli.services.run(async (work) => headCount(work, id));
          print(json, { ok: true, id, status, units }, [line(cli, campaign, units)]);
        }),
      );
  }
  group
    .command('list')
    .description('list all campaigns, newest first')
    .option('--json', 'print JSON')
    .action(({ json }: { json?: boolean }) =>
      withServices(async (cli) => {
        const rows = await cli.services.run(async (work) =>
          work.directory.campaigns.map((one) => ({ campaign: one, units: headCount(work, one.id) })),
        );
        const lines =
          rows.length === 0
            ? [cli.say({ id: 'cli-no-campaign' })]
            : rows.map(({ campaign, units }) => line(cli, campaign, units));
        print(
          json,
          rows.map(({ campaign, units }) => ({ ...campaign, units })),
          lines,
        );
      }),
    );
};
