import { LOCALES, type Locale } from '../domain/member.js';
import { fold } from '../domain/text.js';
import { type TextRef, text } from '../flows/view.js';
import { bareWords, listed, SHORT_WORDS } from './bare-words.js';
import type { CommandSpec } from './feature.js';

/** Words with single blanks around each, so that a phrase is found whole. */
const spaced = (words: string): string =>
  ` ${fold(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a sentence begins with one of the phrases that “|” separates: `trường nào chưa báo cáo tuần này`. Phrases of one word tell nothing. */
export const beginsWithOne = (typed: string, phrases: string): boolean => {
  const sentence = spaced(typed);
  return phrases
    .split('|')
    .map(spaced)
    .some((phrase) => phrase.trim().includes(' ') && sentence.startsWith(phrase));
};

/** A sentence without the phrases of one word, separated by “|”, with which it begins: `tôi muốn gửi thông báo`. */
export const withoutLeading = (typed: string, phrases: string): string => {
  const polite = new Set(listed(phrases));
  const words = typed.split(/\s+/u);
  const first = words.findIndex((word) => !polite.has(bareWords(word)));
  return words.slice(Math.max(first, 0)).join(' ');
};

/** Guesses below an answer. */
const NEAR_MAX = 2;

/**
 * Guesses the commands whose words stand somewhere in a longer sentence: `tuần sau tôi đi vắng`. Phrases of one word are too common to tell
 * anything. The longest phrase first, two commands at most.
 */
export const createNearCommands = (
  specs: readonly CommandSpec[],
  words: (locale: Locale, ref: TextRef) => string,
): ((typed: string) => readonly CommandSpec[]) => {
  const phrases = specs.flatMap((spec) =>
    LOCALES.flatMap((locale) =>
      words(locale, text(`typed-${spec.name}`))
        .split('|')
        .map(spaced),
    )
      .filter((phrase) => phrase.trim().includes(' '))
      .map((phrase) => ({ phrase, spec })),
  );
  phrases.sort((a, b) => b.phrase.length - a.phrase.length);
  return (typed) => {
    const sentence = spaced(typed);
    const found = phrases.filter(({ phrase }) => sentence.includes(phrase)).map(({ spec }) => spec);
    return [...new Set(found)].slice(0, NEAR_MAX);
  };
};

/**
 * Finds the command that a person means who types words: its name (`/đăng ký` too), its alias, or what `typed-<name>` lists in either
 * language, with polite words around it or without. `words`: a text in a language, as plain words.
 */
export const createTypedCommands = (
  specs: readonly CommandSpec[],
  words: (locale: Locale, ref: TextRef) => string,
): ((typed: string) => CommandSpec | undefined) => {
  const inAll = (id: string): string[] => LOCALES.flatMap((locale) => listed(words(locale, text(id))));
  const byWords = new Map(
    specs.flatMap((spec) =>
      [spec.name, spec.alias ?? spec.name, ...inAll(`typed-${spec.name}`)].map((one) => [one, spec] as const),
    ),
  );
  const polite = new Set(inAll('typed-polite'));
  return (typed) => {
    if (typed.length > SHORT_WORDS) return undefined;
    const kept = typed.split(/\s+/u).filter((one) => !polite.has(bareWords(one)));
    return byWords.get(bareWords(typed)) ?? byWords.get(bareWords(kept.join(' ')));
  };
};
