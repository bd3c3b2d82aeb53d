import { once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { stdout } from 'node:process';
import { type Config, loadConfig } from '../config.js';
import { type Locale, loadTexts, type TextRef, type Texts } from '../locales/index.js';
import { createLog, openServices } from '../open-services.js';
import type { Services } from '../services/kit.js';

/** What a command works with; closed when it ends. */
export interface Cli {
  readonly config: Config;
  readonly services: Services;
  readonly texts: Texts;
  /** A text in Vietnamese without markup: the command line serves the same offices. */
  say(ref: TextRef): string;
}

/** A text without markup. */
export const plainText = (texts: Texts, locale: Locale, ref: TextRef): string =>
  texts.format(locale, ref).replace(/<\/?[a-z]+>/g, '');

/** Opens the services for one command and closes them whatever happens. */
export const withServices = async (command: (cli: Cli) => Promise<void>): Promise<void> => {
  const config = loadConfig();
  const services = await openServices(config, createLog({ logLevel: 'warn' }));
  const texts = loadTexts(() => services.settings().address);
  try {
    await command({ config, services, texts, say: (ref) => plainText(texts, 'vi', ref) });
  } finally {
    await services.store.close();
  }
};

/** Prints a value as JSON, or as the lines that a person reads. */
export const print = (json: boolean | undefined, value: unknown, lines: readonly string[]): void =>
  console.log(json ? JSON.stringify(value) : lines.join('\n'));

/** Writes a line of any length, waiting where the reader is slow. */
export const writeLine = async (line: string): Promise<void> => {
  if (!stdout.write(`${line}\n`)) await once(stdout, 'drain');
};

/** Writes a file beside its place and renames it: a reader never finds half of it. `mode`: who may read it, where that is not everybody. */
export const writeWhole = async (
  file: string,
  content: string | Buffer,
  options: { readonly mode?: number } = {},
): Promise<void> => {
  await writeFile(`${file}.part`, content, options);
  await rename(`${file}.part`, file);
};
