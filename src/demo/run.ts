import { type Locale, loadTexts } from '../locales/index.js';
import { createScope } from './house/scope.js';
import { playSeason, type SeasonOptions } from './play.js';
import type { Output } from './screen/board.js';
import { createWords } from './screen/words.js';

export interface DemoOptions extends Omit<SeasonOptions, 'words' | 'texts'> {
  readonly locale: Locale;
}

/** The signals by which people and systems end a program. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const INTERRUPTED = 130;

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
  const aborted = new Promise<never>((_, reject) => {
    abort.signal.addEventListener('abort', () => reject(abort.signal.reason));
  });
  try {
    const season = playSeason({ ...options, words, texts }, scope, abort);
    // What is still under way when the demo is aborted fails by itself, unheard.
    season.catch(() => undefined);
    await Promise.race([season, aborted]);
    return 0;
  } catch (error) {
    await scope.close();
    if (error instanceof Interrupted) {
      errorOutput.write(`${words.say('demo-interrupted')}\n`);
      return INTERRUPTED;
    }
    const reason = error instanceof Error ? error.message : String(error);
    errorOutput.write(`${words.say('demo-failed', { reason: /[.!?]$/.test(reason) ? reason : `${reason}.` })}\n`);
    return 1;
  } finally {
    await scope.close();
    for (const signal of SIGNALS) process.off(signal, interrupt);
  }
};
