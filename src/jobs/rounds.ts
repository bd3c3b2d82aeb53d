/**
 * Runs rounds of one kind of work, never two at once. Asked while one runs, it runs once more after it, however often it was asked: an
 * outage leaves one round waiting, not thousands. The promise ends with a round that began after the asking.
 */
export const createRounds = (work: () => Promise<unknown>, onError: (error: unknown) => void) => {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;

  const round = (): Promise<void> => {
    running = work()
      .then(() => undefined, onError)
      .finally(() => {
        running = undefined;
      });
    return running;
  };
  return (): Promise<void> => {
    if (running === undefined) return round();
    next ??= running.then(() => {
      next = undefined;
      return round();
    });
    return next;
  };
};
