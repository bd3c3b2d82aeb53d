import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentResource } from '@fluent/bundle';

/** A text by id; nested references are formatted first. The shape of `flows/view.ts`, restated because locales import nothing. */
export interface TextRef {
  readonly id: string;
  readonly args?: Readonly<Record<string, TextArg>>;
}
export type TextArg = string | number | TextRef;
export type Locale = 'vi' | 'en';

export interface Texts {
  /**
   * Formats a text. `guard` (escaping, say) is applied to every string that comes from outside (arguments), never to the text itself.
   * An unknown id gives the id in brackets: visible, never a crash; `tests/house.test.ts` keeps the languages complete.
   */
  format(locale: Locale, ref: TextRef, guard?: (value: string) => string): string;
  has(locale: Locale, id: string): boolean;
  ids(locale: Locale): readonly string[];
}

const REGION = { vi: 'vi-VN', en: 'en-GB' } as const;

const loadBundle = (locale: Locale): { bundle: FluentBundle; ids: string[] } => {
  const folder = new URL(`./${locale}/`, import.meta.url);
  const bundle = new FluentBundle(REGION[locale], { useIsolating: false });
  const ids: string[] = [];
  for (const name of readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()) {
    const resource = new FluentResource(readFileSync(new URL(name, folder), 'utf8'));
    const errors = bundle.addResource(resource);
    if (errors.length > 0) throw new Error(`locales/${locale}/${name}: ${errors.map(String).join('; ')}`);
    for (const entry of resource.body) if (!entry.id.startsWith('-')) ids.push(entry.id);
  }
  return { bundle, ids };
};

const same = (value: string): string => value;

/** Loads every `.ftl` file beside this module. Throws on a broken or doubled message. */
export const loadTexts = (): Texts => {
  const locales = { vi: loadBundle('vi'), en: loadBundle('en') };
  /** Texts that take no arguments, as they were formatted once. */
  const fixed = { vi: new Map<string, string>(), en: new Map<string, string>() };
  const patternOf = (locale: Locale, name: string) => {
    const [id = '', attribute] = name.split('.');
    const message = locales[locale].bundle.getMessage(id);
    return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? undefined;
  };
  const fill = (locale: Locale, { id, args = {} }: TextRef, guard: (value: string) => string): string => {
    const pattern = patternOf(locale, id);
    if (pattern === undefined) return `[${id}]`;
    const filled: Record<string, string | number> = {};
    for (const name of Object.keys(args)) {
      const value = args[name] ?? '';
      if (typeof value === 'object') filled[name] = format(locale, value, guard);
      else filled[name] = typeof value === 'string' ? guard(value) : value;
    }
    return locales[locale].bundle.formatPattern(pattern, filled, []);
  };
  const format = (locale: Locale, ref: TextRef, guard: (value: string) => string = same): string => {
    if (ref.args !== undefined) return fill(locale, ref, guard);
    let text = fixed[locale].get(ref.id);
    if (text === undefined) {
      text = fill(locale, ref, guard);
      // Ids are the program's own, so this stays as small as the catalogue; unknown ones are not kept.
      if (locales[locale].bundle.hasMessage(ref.id.split('.')[0] ?? '')) fixed[locale].set(ref.id, text);
    }
    return text;
  };
  return {
    format,
    has: (locale, id) => locales[locale].bundle.hasMessage(id.split('.')[0] ?? id),
    ids: (locale) => locales[locale].ids,
  };
};
