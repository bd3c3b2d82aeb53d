/** Levenshtein distance in UTF-16 units: one row of the table at a time. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** Letter case and separators are what people vary most: `school_year`, `School-Year`. */
const bare = (word: string): string => word.toLowerCase().replace(/[\s_-]+/gu, '');

/** The candidate that a mistyped word most likely meant; undefined when more than two letters in five would have to change
 * (two letters exchanged count as two: `titel`). */
export const nearest = (word: string, candidates: readonly string[]): string | undefined => {
  const typed = bare(word.slice(0, 60));
  const ranked = candidates
    .map((candidate) => ({ candidate, far: distance(typed, bare(candidate)) }))
    .sort((a, b) => a.far - b.far);
  const best = ranked[0];
  return best !== undefined && best.far <= Math.max(1, Math.floor(typed.length * 0.4)) ? best.candidate : undefined;
};
