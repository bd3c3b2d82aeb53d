#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError } from './config.js';
import { AppError } from './errors.js';
import { campaignCommand } from './cli/campaign.js';
import { importCommand } from './cli/import.js';
import { inviteCommand } from './cli/invite.js';
import { startCommand } from './cli/start.js';

const program = new Command('giao-uoc').description('Giao Ước: the emulation covenants of an education sector, in Telegram');
for (const add of [startCommand, importCommand, inviteCommand, campaignCommand]) add(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
