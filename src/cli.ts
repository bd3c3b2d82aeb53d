#!/usr/bin/env node
import { argv } from 'node:process';
import { Command, CommanderError } from 'commander';
import { plainText } from './cli/kit.js';
import { ConfigError } from './config.js';
import { AppError } from './errors.js';
import { loadTexts } from './locales/index.js';

const WRONG_USAGE = 2;
const FILE_TROUBLE: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'this is a folder',
  EACCES: 'permission denied',
};

/**
 * The commands, in the order of the help. One that was asked for is loaded alone: a bot that starts has no time for what reads workbooks or
 * makes PDF files.
 */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  start: async () => (await import('./cli/start.js')).startCommand,
  import: async () => (await import('./cli/import.js')).importCommand,
  invite: async () => (await import('./cli/invite.js')).inviteCommand,
  campaign: async () => (await import('./cli/campaign.js')).campaignCommand,
  pledges: async () => (await import('./cli/pledges.js')).pledgesCommand,
  pledge: async () => (await import('./cli/pledges.js')).pledgeCheckCommand,
  reports: async () => (await import('./cli/reports.js')).reportsCommand,
  reminders: async () => (await import('./cli/reminders.js')).remindersCommand,
  privacy: async () => (await import('./cli/privacy.js')).privacyCommand,
  announce: async () => (await import('./cli/announce.js')).announceCommand,
  export: async () => (await import('./cli/export.js')).exportCommand,
  history: async () => (await import('./cli/history.js')).historyCommand,
  queue: async () => (await import('./cli/queue.js')).queueCommand,
  settings: async () => (await import('./cli/settings.js')).settingsCommand,
  backup: async () => (await import('./cli/backup.js')).backupCommand,
  restore: async () => (await import('./cli/restore.js')).restoreCommand,
  doctor: async () => (await import('./cli/doctor.js')).doctorCommand,
  simulator: async () => (await import('./cli/simulator.js')).simulatorCommand(() => import('./simulator/run.js')),
  demo: async () =>
    (await import('./cli/demo.js')).demoCommand(
      () => import('./demo/serve.js'),
      () => import('./demo/run.js'),
    ),
};

const program = new Command('giao-uoc')
  .description('Giao Ước: the emulation covenants of an education sector, in Telegram')
  .exitOverride();
const asked = Object.hasOwn(COMMANDS, argv[2] ?? '') ? COMMANDS[argv[2] ?? ''] : undefined;
for (const load of asked === undefined ? Object.values(COMMANDS) : [asked]) (await load())(program);

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
