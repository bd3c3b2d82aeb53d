import { setTimeout as sleep } from 'node:timers/promises';
import { type Locale, loadTexts } from '../locales/index.js';
import { openHouse } from './house/open.js';
import { createScope, type Scope } from './house/scope.js';
import { playSeason, type SeasonOptions } from './play.js';
import type { Output } from './screen/board.js';
import { createWords, type Words } from './screen/words.js';
import { readSetting } from './setting.js';

export interface DemoOptions extends Omit<SeasonOptions, 'words' | 'texts'> {
  readonly locale: Locale;
}

/** The signals by which people and systems end a program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;
const REASON_MS = 500;

/** Somebody pressed Ctrl-C. */
class Interrupted extends Error {
  override readonly name = 'Interrupted';
}

/**
 * Plays the demo. Whatever happens, exactly the processes that it started are ended and its temporary folder is removed.
 * @returns the exit code: 0 done, 1 failed, 130 interrupted
 */
export const runDemo = async (options: DemoOptions, errorOutput: Output): Promise<number> => {
  const texts = loadTexts();
  const words = createWords(texts, options.locale);
  const scope = createScope();
  const abort = new AbortController();
  const interrupt = (): void => abort.abort(new Interrupted());
  for (const signal of SIGNALS) process.on(signal, interrupt);
  // Whoever reads our output may have had enough (`| head`): everything is put away first.
  options.output.removeAllListeners('error').on('error', interrupt);
  try {
    const shown = await play({ ...options, words, texts }, scope, abort);
    await scope.close();
    options.output.write(`${shown}\n`);
    return 0;
  } catch (error) {
    await scope.close();
    errorOutput.write(`${sentenceOf(error, words)}\n`);
    return error instanceof Interrupted ? INTERRUPTED : 1;
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
};

/** Opens the house and lives the season in it. When aborted, what is still under way fails by itself, unheard. */
const play = async (options: SeasonOptions, scope: Scope, abort: AbortController): Promise<string> => {
  const { words, progress, units } = options;
  const { signal } = abort;
  progress.write(`${words.say('demo-head', { units })}\n${words.say('demo-starting')}\n`);
  const { yaml, start } = await readSetting();
  const onEnd = (program: string, lastWords: string): void =>
    abort.abort(new Error(words.say('demo-program-ended', { program, words: lastWords })));
  // Not raced: what it starts must be known before anything is closed.
  const house = await openHouse(scope, { start, signal, onEnd });
  const season = playSeason(house, yaml, options, scope, signal);
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  signal.throwIfAborted();
  return Promise.race([season.catch((error) => reasonOf(error, signal)), aborted]);
};

/** When a program has died, people's acts fail first: a moment later it is known why. */
const reasonOf = async (error: unknown, signal: AbortSignal): Promise<never> => {
  await sleep(REASON_MS);
  signal.throwIfAborted();
  throw error;
};

const sentenceOf = (error: unknown, words: Words): string => {
  if (error instanceof Interrupted) return words.say('demo-interrupted');
  const reason = error instanceof Error ? error.message : String(error);
  return words.say('demo-failed', { reason: /[.!?]$/.test(reason) ? reason : `${reason}.` });
};
