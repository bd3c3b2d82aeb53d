import type { Passage, Tag } from './matcher.js';
import type { Token } from './tokenise.js';
import { readingOf, type Vocabulary } from './vocabulary.js';

/** The lexicon's tags and those of what is read without it. */
export type ItemTag = Tag | 'count' | 'percent' | 'name' | 'open';

/** What a count counts: things known by the lexicon, people, or an unknown noun. */
export type Unit = 'thing' | 'people' | 'unknown';

/** A sentence and how it is read. */
export interface Reading extends Passage {
  vocabulary: Vocabulary;
  /** What a word at a position makes of a date after it; a word inside a longer phrase (`phòng truyền thống`) makes nothing of it. */
  dateOwnerAt: (index: number) => Tag | undefined;
  /** Whether the sentence speaks of a feast; found once, since every date asks. */
  hasFeast: () => boolean;
}

/** What was found at a position, so many tokens long. */
export interface Found {
  tag: ItemTag;
  length: number;
  unit?: Unit;
  hollow?: boolean;
}

/** Chooses language and way of comparing for a sentence. */
export const startReading = (tokens: readonly Token[]): Reading => {
  const { vocabulary, bare } = readingOf(tokens);
  const passage = { tokens, bare };
  const dateOwnerAt = (index: number): Tag | undefined =>
    (vocabulary.phrases.at(passage, index - 1)?.length ?? 0) > 1
      ? undefined
      : vocabulary.dateOwners.at(passage, index)?.tag;
  let feast: boolean | undefined;
  const hasFeast = (): boolean => {
    feast ??= tokens.some((_, at) => dateOwnerAt(at) === 'feast');
    return feast;
  };
  return { tokens, vocabulary, bare, dateOwnerAt, hasFeast };
};
