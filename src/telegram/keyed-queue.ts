/**
 * Runs tasks of one key in order and tasks of different keys in parallel. A task that fails does not stop the ones behind it;
 * its error goes to its own caller. Keys leave no trace when their last task ends.
 */
export const createKeyedQueue = () => {
  const tails = new Map<string, Promise<unknown>>();
  return {
    run: <T>(key: string, task: () => Promise<T>): Promise<T> => {
      const before = tails.get(key);
      const result = before === undefined ? task() : before.then(task, task);
      tails.set(key, result);
      const end = (): void => {
        if (tails.get(key) === result) tails.delete(key);
      };
      result.then(end, end);
      return result;
    },
    get size() {
      return tails.size;
    },
    /** Resolves when everything that was queued so far is done. */
    drained: async (): Promise<void> => {
      await Promise.allSettled(tails.values());
    },
  };
};
