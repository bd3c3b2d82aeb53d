/**
 * Does one kind of work for many callers in rounds: what is asked for while a round runs goes together in the next one, at most so many. A
 * round costs a few round trips whatever its size. When a round fails, each of its callers learns it.
 */
export const createGrouped = <Item, Result>(
  work: (items: readonly Item[]) => Promise<readonly Result[]>,
  most: number,
): ((item: Item) => Promise<Result>) => {
  type Caller = { item: Item; resolve(result: Result): void; reject(error: unknown): void };
  let waiting: Caller[] = [];
  let running = false;

  const round = async (): Promise<void> => {
    running = true;
    while (waiting.length > 0) {
      const callers = waiting.slice(0, most);
      waiting = waiting.slice(most);
      try {
        const results = await work(callers.map(({ item }) => item));
        for (const [i, { resolve }] of callers.entries()) resolve(results[i] as Result);
      } catch (error) {
        for (const { reject } of callers) reject(error);
      }
    }
    running = false;
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      // A microtask later: what is asked for at the same moment goes together.
      if (!running) {
        running = true;
        queueMicrotask(() => void round());
      }
    });
};
