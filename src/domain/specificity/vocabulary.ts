import { AT_WORDS, FREQUENCIES, GROUPS, PLACES, SITES, TIMES } from './lexicon/bounds.js';
import { DOING_VERBS, GENERIC_OUTCOMES, LEVELS, OUTCOMES, WEAK_VERBS } from './lexicon/doing-verbs.js';
import {
  ENGLISH_ABSTRACT,
  ENGLISH_BOUNDS,
  ENGLISH_DOING,
  ENGLISH_MARKERS,
  ENGLISH_NAMES,
  ENGLISH_OUTCOMES,
  ENGLISH_PEOPLE,
  ENGLISH_SLOGANS,
  ENGLISH_THINGS,
  ENGLISH_WEAK,
  ENGLISH_ZEROES,
  VIETNAMESE_MARKERS,
} from './lexicon/english.js';
import { FEAST_WORDS, NAMED_FIGURES, NORM_WORDS, NUMBERED_NAMES } from './lexicon/named-figures.js';
import { ENGLISH_NUMBER_WORDS, NUMBER_WORDS } from './lexicon/numbers.js';
import { BARE_BLOCKED, FUNCTION_WORDS, SHIELDS } from './lexicon/shields.js';
import { ABSTRACT_NOUNS, SLOGANS, UNCOUNTED_NOUNS } from './lexicon/slogans.js';
import { PEOPLE, THINGS, ZEROES } from './lexicon/units.js';
import { createMatcher, type Matcher, plainWordsOf } from './matcher.js';
import { exactKey, foldKey, type Token } from './tokenise.js';

/** Everything that is looked up while a passage of one language is read. */
export interface Vocabulary {
  /** Phrases that carry a meaning of their own. */
  phrases: Matcher;
  /** What a number may count. */
  units: Matcher;
  /** Words before a date that make it the date of a feast or a norm. */
  dateOwners: Matcher;
  isNumberWord: (token: Token, bare: boolean) => boolean;
  /** Whether any noun may follow a number word, or only a known unit. */
  openUnits: boolean;
}

const blocked = new Set(BARE_BLOCKED.split(',').map((word) => foldKey(word.trim())));
const numberKeys = new Set(Array.from(NUMBER_WORDS.keys(), exactKey));
/** `sau`, `nam` and `tam` without diacritics are after, year and heart far oftener than six, five and eight. */
const bareNumberKeys = new Set(
  Array.from(NUMBER_WORDS.keys(), foldKey).filter((key) => !['sau', 'nam', 'tam'].includes(key)),
);

const plainWords = plainWordsOf([
  ...[FREQUENCIES, TIMES, GROUPS, PLACES, SITES, AT_WORDS, SLOGANS, ABSTRACT_NOUNS, UNCOUNTED_NOUNS, DOING_VERBS],
  ...[WEAK_VERBS, OUTCOMES, GENERIC_OUTCOMES, LEVELS, SHIELDS, FUNCTION_WORDS, NAMED_FIGURES, THINGS, PEOPLE, ZEROES],
]);

const vietnamese: Vocabulary = {
  phrases: createMatcher(
    [
      ['zero', ZEROES],
      ['idiom', NAMED_FIGURES],
      ['freq', FREQUENCIES],
      ['group', GROUPS],
      ['time', TIMES],
      ['numbered', NUMBERED_NAMES],
      ['slogan', SLOGANS],
      ['place', PLACES],
      ['site', SITES],
      ['abstract', ABSTRACT_NOUNS],
      ['level', LEVELS],
      ['outcome', OUTCOMES],
      ['doing', DOING_VERBS],
      ['becoming', GENERIC_OUTCOMES],
      ['weak', WEAK_VERBS],
      ['shield', SHIELDS],
      ['at', AT_WORDS],
      ['function', FUNCTION_WORDS],
    ],
    blocked,
    plainWords,
  ),
  units: createMatcher(
    [
      ['abstract', ABSTRACT_NOUNS],
      ['abstract', UNCOUNTED_NOUNS],
      ['thing', THINGS],
      ['people', PEOPLE],
    ],
    new Set(),
    plainWords,
  ),
  dateOwners: createMatcher(
    [
      ['feast', FEAST_WORDS],
      ['norm', NORM_WORDS],
    ],
    new Set(),
  ),
  isNumberWord: (token, bare) =>
    token.kind === 'word' && (bare ? bareNumberKeys.has(token.folded) : numberKeys.has(token.exact)),
  openUnits: false,
};

const english: Vocabulary = {
  phrases: createMatcher(
    [
      ['zero', ENGLISH_ZEROES],
      ['idiom', ENGLISH_NAMES],
      ['freq', ENGLISH_BOUNDS.freq],
      ['group', ENGLISH_BOUNDS.group],
      ['time', ENGLISH_BOUNDS.time],
      ['slogan', ENGLISH_SLOGANS],
      ['place', ENGLISH_BOUNDS.place],
      ['site', ENGLISH_BOUNDS.site],
      ['abstract', ENGLISH_ABSTRACT],
      ['outcome', ENGLISH_OUTCOMES],
      ['doing', ENGLISH_DOING],
      ['weak', ENGLISH_WEAK],
      ['at', 'at, in, behind, in front of, near, around, on, outside'],
      ['function', FUNCTION_WORDS],
    ],
    new Set(),
  ),
  units: createMatcher(
    [
      ['abstract', ENGLISH_ABSTRACT],
      ['thing', ENGLISH_THINGS],
      ['people', ENGLISH_PEOPLE],
    ],
    new Set(),
  ),
  dateOwners: createMatcher(
    [
      ['feast', 'celebrate, celebrating, anniversary of, to mark, marking, in honour of'],
      ['norm', 'directive, resolution, circular, decree, law, dated'],
    ],
    new Set(),
  ),
  isNumberWord: (token) => ENGLISH_NUMBER_WORDS.includes(token.folded),
  openUnits: true,
};

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(foldKey));
const ENGLISH = words(ENGLISH_MARKERS);
const VIETNAMESE = words(VIETNAMESE_MARKERS);
/** The shape of a Vietnamese syllable; a longer word without it is foreign. */
const SYLLABLE = /^(?:[bcdghklmnprstvx]|ch|gh|gi|kh|nh|ngh?|ph|qu|th|tr)?[aeiouy]{1,3}(?:[cmnpt]|ch|ng|nh)?$/u;
const isForeign = ({ folded, text }: Token): boolean =>
  folded.length > 3 && /[aeiouy]/u.test(folded) && text !== text.toUpperCase() && !SYLLABLE.test(folded);
const hasDiacritic = (token: Token): boolean => token.exact !== token.folded;

/** The language of a passage and whether it was typed without diacritics. */
export const readingOf = (tokens: readonly Token[]): { vocabulary: Vocabulary; bare: boolean } => {
  const typed = tokens.filter(({ kind }) => kind === 'word');
  const marked = typed.filter(hasDiacritic).length;
  // In running Vietnamese two words of three carry a diacritic; one in eight is a slip of somebody who types without.
  const bare = marked * 8 <= typed.length;
  if (!bare) return { vocabulary: vietnamese, bare };
  const count = (set: ReadonlySet<string>) => typed.filter(({ folded }) => set.has(folded)).length;
  const foreign = typed.filter((word) => isForeign(word) && !ENGLISH.has(word.folded)).length;
  const isEnglish = marked === 0 && count(ENGLISH) + foreign > count(VIETNAMESE);
  return { vocabulary: isEnglish ? english : vietnamese, bare };
};
