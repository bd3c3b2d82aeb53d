import { stdin } from 'node:process';
import { type Config, loadConfig } from '../config.js';
import { loadTexts, type TextRef, type Texts } from '../locales/index.js';
import { createLog, openServices, type Services } from '../main.js';

/** What a command works with; closed when it ends. */
export interface Cli {
  readonly config: Config;
  readonly services: Services;
  readonly texts: Texts;
  /** A text in Vietnamese without markup: the command line serves the same offices. */
  say(ref: TextRef): string;
}

/** Opens the services for one command and closes them whatever happens. */
export const withServices = async (command: (cli: Cli) => Promise<void>): Promise<void> => {
  const config = loadConfig();
  const services = await openServices(config, createLog({ logLevel: 'warn' }));
  const texts = loadTexts();
  try {
    await command({ config, services, texts, say: (ref) => texts.format('vi', ref).replace(/<\/?[a-z]+>/g, '') });
  } finally {
    await services.store.close();
  }
};

/** Prints a value as JSON, or as the lines that a person reads. */
export const print = (json: boolean | undefined, value: unknown, lines: readonly string[]): void =>
  console.log(json ? JSON.stringify(value) : lines.join('\n'));

/** Everything on standard input. */
export const readStdin = async (): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
};
