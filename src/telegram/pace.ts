/** Who waits for a place: answers to people who type go before what the bot says on its own. */
export type Urgency = 'answer' | 'broadcast';

/**
 * As many tokens as calls are allowed in a second; each comes back one second after its response. So no sliding second ever holds
 * more than the limit, whatever the jitter (an even pacer at exactly 30 slips to 31 and is punished to half the rate).
 * `limit` 0 switches it off. One process; several share a pace only by each having its part.
 */
export const createPacer = (limit: number) => {
  const waiting: Record<Urgency, (() => void)[]> = { answer: [], broadcast: [] };
  let free = limit === 0 ? Number.POSITIVE_INFINITY : limit;
  let pausedUntil = 0;
  let waking = false;

  const drain = (): void => {
    const pause = pausedUntil - Date.now();
    if (pause > 0) {
      if (!waking) {
        waking = true;
        setTimeout(() => {
          waking = false;
          drain();
        }, pause);
      }
      return;
    }
    while (free > 0) {
      const next = waiting.answer.shift() ?? waiting.broadcast.shift();
      if (next === undefined) return;
      free -= 1;
      next();
    }
  };

  const giveBack = (): void => {
    setTimeout(() => {
      free += 1;
      drain();
    }, 1000).unref();
  };

  return {
    /** Runs a call when there is a token for it; rejects as the call does. */
    run: async <T>(urgency: Urgency, call: () => Promise<T>): Promise<T> => {
      await new Promise<void>((resolve) => {
        waiting[urgency].push(resolve);
        drain();
      });
      try {
        return await call();
      } finally {
        if (limit > 0) giveBack();
      }
    },
    /** Telegram said 429: nothing goes out for so many milliseconds. */
    pause: (milliseconds: number): void => {
      pausedUntil = Math.max(pausedUntil, Date.now() + milliseconds);
    },
  };
};
export type Pacer = ReturnType<typeof createPacer>;
