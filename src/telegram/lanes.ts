/**
 * Who goes first: answers to people who type, news for one person, answers to who sent far more than can be answered, announcements, then what
 * a country is reminded of.
 */
export const LANES = ['answer', 'notice', 'late', 'broadcast', 'routine'] as const;
export type Lane = (typeof LANES)[number];

/** What somebody asked for: it is said also while the program stops, and never paid for. */
export const isAsked = (lane: Lane): boolean => lane === 'answer' || lane === 'late';
