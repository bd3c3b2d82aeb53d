/** The last task of a key; nothing once it has ended. */
interface Line {
  tail: Promise<unknown> | undefined;
}

/**
 * Runs tasks of one key in order and tasks of different keys in parallel. A task that fails does not stop the ones behind it;
 * its error goes to its own caller. Keys leave no trace when their last task ends.
 */
export const createKeyedQueue = () => {
  // A Map that grows and shrinks leaves its former tables to the next full collection, with what they held: lines, which are emptied.
  const lines = new Map<string, Line>();
  return {
    run: <T>(key: string, task: () => Promise<T>): Promise<T> => {
      const line = lines.get(key) ?? { tail: undefined };
      const before = line.tail;
      const result = before === undefined ? task() : before.then(task, task);
      line.tail = result;
      lines.set(key, line);
      const end = (): void => {
        if (line.tail !== result) return;
        line.tail = undefined;
        lines.delete(key);
      };
      result.then(end, end);
      return result;
    },
    get size() {
      return lines.size;
    },
    /** Resolves when everything that was queued so far is done. */
    drained: async (): Promise<void> => {
      await Promise.allSettled([...lines.values()].map(({ tail }) => tail));
    },
  };
};
