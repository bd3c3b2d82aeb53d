import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { Campaign } from '../domain/campaign.js';
import { createCampaign, headCount, setCampaignStatus } from '../services/campaigns.js';
import { SYSTEM } from '../services/work.js';
import { type Cli, print, withServices } from './kit.js';

interface Output {
  json?: boolean;
}

const line = ({ say }: Cli, campaign: Campaign, units: number): string => {
  const status = say({ id: `campaign-status-${campaign.status}` });
  return [
    campaign.id,
    status,
    campaign.schoolYear,
    say({ id: 'cli-campaign-units', args: { units } }),
    campaign.title,
  ].join('\t');
};

const create = (file: string, { open, json }: Output & { open?: boolean }): Promise<void> =>
  withServices(async (cli) => {
    const yaml = await readFile(file, 'utf8');
    const result = await cli.services.run((work) => createCampaign(work, SYSTEM, yaml));
    if (!result.ok) {
      const lines = result.problems.map(
        ({ line: row, column, field, code, args }) =>
          `${row}:${column} ${field}: ${cli.say({ id: `file-problem-${code}`, args })}`,
      );
      print(json, result, lines);
      process.exitCode = 1;
      return;
    }
    const { id } = result.campaign;
    if (open) await cli.services.run((work) => setCampaignStatus(work, SYSTEM, id, 'open'));
    const units = await cli.services.run(async (work) => headCount(work, id));
    const campaign = open ? { ...result.campaign, status: 'open' as const } : result.campaign;
    print(json, { ok: true, id, status: campaign.status, units }, [line(cli, campaign, units)]);
  });

const setStatus = (id: string, status: 'open' | 'closed', { json }: Output): Promise<void> =>
  withServices(async (cli) => {
    const campaign = await cli.services.run((work) => setCampaignStatus(work, SYSTEM, id, status));
    const units = await cli.services.run(async (work) => headCount(work, id));
    print(json, { ok: true, id, status, units }, [line(cli, campaign, units)]);
  });

const list = ({ json }: Output): Promise<void> =>
  withServices(async (cli) => {
    const rows = await cli.services.run(async (work) =>
      work.directory.campaigns.map((campaign) => ({ campaign, units: headCount(work, campaign.id) })),
    );
    const lines = rows.map(({ campaign, units }) => line(cli, campaign, units));
    const shown = lines.length === 0 ? [cli.say({ id: 'cli-no-campaign' })] : lines;
    print(
      json,
      rows.map(({ campaign, units }) => ({ ...campaign, units })),
      shown,
    );
  });

/** `giao-uoc campaign create FILE.yaml | open ID | close ID | list`. */
export const campaignCommand = (program: Command): void => {
  const group = program.command('campaign').description('create, open, close and list campaigns');
  const command = (name: string, description: string) =>
    group.command(name).description(description).option('--json', 'print JSON');
  command('create', 'create a campaign from YAML, as a draft')
    .argument('<file>')
    .option('--open', 'open it at once')
    .action(create);
  command('open', 'open a campaign')
    .argument('<id>')
    .action((id: string, output: Output) => setStatus(id, 'open', output));
  command('close', 'close a campaign')
    .argument('<id>')
    .action((id: string, output: Output) => setStatus(id, 'closed', output));
  command('list', 'list all campaigns, newest first').action(list);
};
