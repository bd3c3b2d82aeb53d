import { en, type Words } from './en.js';
import { vi } from './vi.js';

export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

const all: Readonly<Record<Language, Words>> = { vi, en };

/** Says something in a language. */
export type Say = (id: keyof Words, values?: Readonly<Record<string, string | number>>) => string;

export const sayIn =
  (language: Language): Say =>
  (id, values = {}) =>
    all[language][id].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
