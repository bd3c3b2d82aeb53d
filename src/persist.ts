import { GrammyError } from 'grammy';
import type { Logger } from 'pino';

/** Asks until Telegram answers: it may be unreachable for hours when the program starts. Logs it once. Rejects when the signal ends it. */
export const persist = async <T>(
  what: string,
  log: Logger,
  signal: AbortSignal,
  call: () => Promise<T>,
): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const result = await call();
      if (attempt > 0) log.info({ what }, 'telegram answers');
      return result;
    } catch (error) {
      if (signal.aborted) throw error;
      if (attempt === 0) log.warn({ err: error, what }, 'telegram does not answer; will keep trying');
      // 401 and 404 are Telegram's answers to a token that it does not know: an operator must hear that, not of the network.
      if (attempt === 0 && error instanceof GrammyError && [401, 404].includes(error.error_code)) {
        log.error('BOT_TOKEN is not known to Telegram: compare it with what @BotFather says');
      }
      await new Promise((resolve) => setTimeout(resolve, Math.min(500 * 2 ** attempt, 10_000)));
    }
  }
};
