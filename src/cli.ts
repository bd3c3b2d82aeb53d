#!/usr/bin/env node
import { Command, CommanderError } from 'commander';
import { announceCommand } from './cli/announce.js';
import { backupCommand } from './cli/backup.js';
import { campaignCommand } from './cli/campaign.js';
import { demoCommand } from './cli/demo.js';
import { doctorCommand } from './cli/doctor.js';
import { exportCommand } from './cli/export.js';
import { historyCommand } from './cli/history.js';
import { importCommand } from './cli/import.js';
import { inviteCommand } from './cli/invite.js';
import { plainText } from './cli/kit.js';
import { pledgeCheckCommand, pledgesCommand } from './cli/pledges.js';
import { privacyCommand } from './cli/privacy.js';
import { queueCommand } from './cli/queue.js';
import { remindersCommand } from './cli/reminders.js';
import { reportsCommand } from './cli/reports.js';
import { restoreCommand } from './cli/restore.js';
import { simulatorCommand } from './cli/simulator.js';
import { startCommand } from './cli/start.js';
import { ConfigError } from './config.js';
import { AppError } from './errors.js';
import { loadTexts } from './locales/index.js';

const WRONG_USAGE = 2;
const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'permission denied',
};

const program = new Command('giao-uoc')
  .description('Giao Ước: the emulation covenants of an education sector, in Telegram')
  .exitOverride();
const commands = [
  startCommand,
  importCommand,
  inviteCommand,
  campaignCommand,
  pledgesCommand,
  pledgeCheckCommand,
  reportsCommand,
  remindersCommand,
  privacyCommand,
  announceCommand,
  exportCommand,
  historyCommand,
  queueCommand,
  backupCommand,
  restoreCommand,
  doctorCommand,
  simulatorCommand(() => import('./simulator/run.js')),
  demoCommand(
    () => import('./demo/serve.js'),
    () => import('./demo/run.js'),
  ),
];
for (const add of commands) add(program);

/** What went wrong in one sentence, where it was expected; undefined for a defect. */
const sentenceOf = (error: unknown): string | undefined => {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof AppError) {
    // Without a sentence of its own the error says what a person would read.
    if (error.message !== error.code) return error.message;
    return plainText(loadTexts(), 'vi', { id: error.textId, args: error.details });
  }
  const { code, path } = error as NodeJS.ErrnoException;
  const trouble = code === undefined ? undefined : FILE_TROUBLE[code];
  // A folder that is read as a file fails without its name.
  if (path === undefined) return trouble === undefined ? undefined : `The file cannot be read: ${trouble}.`;
  return code === undefined ? undefined : `${path}: ${trouble ?? code}.`;
};

// Whoever reads our output may have had enough (`| head`).
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode ?? 0);
});

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    // Commander has said it. Asked for help is done; help because nothing was asked is wrong usage, as is all else.
    process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  } else {
    const sentence = sentenceOf(error);
    if (sentence === undefined) throw error;
    console.error(sentence);
    process.exitCode = error instanceof ConfigError ? WRONG_USAGE : 1;
  }
}
