/** Clocks are slewed by at most so much: 500 parts in a million (adjtimex). What was learned of a clock is trusted that much less with time. */
export const SLEW = 0.0005;

/**
 * Another machine's clock, known from questions and answers: it said its time somewhere between the two. Each answer bounds how far this
 * process's clock is ahead of it; the tightest bounds are kept. Both directions round to the late side, so that who waits for a moment of
 * that clock never begins early.
 */
export const createRemoteClock = () => {
  let least = { value: Number.NEGATIVE_INFINITY, at: 0 };
  let most = { value: Number.POSITIVE_INFINITY, at: 0 };
  // A bound loosens the further one is from the moment it was learned, before it as well as after: answers may be told out of order.
  const leastAt = (local: number): number => least.value - Math.abs(local - least.at) * SLEW;
  const mostAt = (local: number): number => most.value + Math.abs(local - most.at) * SLEW;

  return {
    /**
     * Learns from one question: the other clock said `remote` (ms) between `asked` and `answered` (`performance.now()`). A clock that
     * was set meanwhile is learned anew.
     */
    learn: (asked: number, answered: number, remote: number): void => {
      const [low, high] = [asked - remote, answered - remote];
      const wasSet = low > mostAt(answered) || high < leastAt(answered);
      if (wasSet || low >= leastAt(answered)) least = { value: low, at: answered };
      if (wasSet || high <= mostAt(answered)) most = { value: high, at: answered };
    },
    /** When that clock surely shows `remote`, `performance.now()`. Infinite while nothing is known. */
    toLocal: (remote: number): number => remote + mostAt(performance.now()),
    /** What that clock shows at a local moment, at the latest. Infinite while nothing is known. */
    toRemote: (local: number): number => local - leastAt(performance.now()),
  };
};
