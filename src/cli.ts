#!/usr/bin/env node
import { Command } from 'commander';
import { ConfigError } from './config.js';
import { AppError } from './errors.js';
import { startCommand } from './cli/start.js';

const program = new Command('giao-uoc').description('Giao Ước: the emulation covenants of an education sector, in Telegram');
startCommand(program);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof AppError)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof ConfigError ? 2 : 1;
}
