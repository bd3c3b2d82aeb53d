import { readdirSync, readFileSync } from 'node:fs';
import { FluentBundle, FluentNumber, FluentResource, type Scope } from '@fluent/bundle';

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

/** A form of address as texts use it: within a sentence and at its beginning. */
const addressed = (bundle: FluentBundle, address: string): FluentResource | undefined => {
  const pattern = bundle.getMessage(`address-${address}`)?.value ?? undefined;
  const you = pattern === undefined ? '' : bundle.formatPattern(pattern);
  const atStart = you.charAt(0).toLocaleUpperCase('vi') + you.slice(1);
  return you === '' ? undefined : new FluentResource(`-you = ${you}\n-You = ${atStart}\n`);
};

const loadLocale = (locale: Locale) => {
  const folder = new URL(`./${locale}/`, import.meta.url);
  const ids: string[] = [];
  const resources = readdirSync(folder)
    .filter((file) => file.endsWith('.ftl'))
    .sort()
    .map((name) => ({ name, resource: new FluentResource(readFileSync(new URL(name, folder), 'utf8')) }));
  const makeBundle = (): FluentBundle => {
    const bundle = new FluentBundle(REGION[locale], { useIsolating: false });
    for (const { name, resource } of resources) {
      const errors = bundle.addResource(resource);
      if (errors.length > 0) throw new Error(`locales/${locale}/${name}: ${errors.map(String).join('; ')}`);
    }
    return bundle;
  };
  for (const { resource } of resources)
    for (const entry of resource.body) if (!entry.id.startsWith('-')) ids.push(entry.id);
  const plain = makeBundle();
  const voices = new Map<string, Voice>();
  /** The texts that address people so; as the files have it for a form that they do not know. Texts without arguments are kept as formatted. */
  const voice = (address: string): Voice => {
    const known = voices.get(address);
    if (known !== undefined) return known;
    const terms = addressed(plain, address);
    const bundle = terms === undefined ? plain : makeBundle();
    if (terms !== undefined) bundle.addResource(terms, { allowOverrides: true });
    const made = { bundle, fixed: new Map<string, string>() };
    voices.set(address, made);
    return made;
  };
  return { plain, voice, ids };
};
type Voice = { readonly bundle: FluentBundle; readonly fixed: Map<string, string> };

/** A number as Fluent takes it. Most are small whole ones, which every language here writes alike: asking `Intl` costs microseconds each. */
class PlainNumber extends FluentNumber {
  override toString(scope?: Scope): string {
    const isPlain = Number.isInteger(this.value) && this.value >= 0 && this.value < 1000;
    return isPlain ? String(this.value) : super.toString(scope);
  }
}

const same = (value: string): string => value;

/**
 * Loads every `.ftl` file beside this module. Throws on a broken or doubled message. `address`: how people are addressed at the moment, by the
 * name of a text `address-<name>`.
 */
export const loadTexts = (address: () => string = () => ''): Texts => {
  const locales = { vi: loadLocale('vi'), en: loadLocale('en') };
  const patternOf = (bundle: FluentBundle, name: string) => {
    const [id = '', attribute] = name.split('.');
    const message = bundle.getMessage(id);
    return (attribute === undefined ? message?.value : message?.attributes[attribute]) ?? undefined;
  };
  const fill = (locale: Locale, { id, args = {} }: TextRef, guard: (value: string) => string): string => {
    const { bundle } = locales[locale].voice(address());
    const pattern = patternOf(bundle, id);
    if (pattern === undefined) return `[${id}]`;
    const filled: Record<string, string | PlainNumber> = {};
    for (const name of Object.keys(args)) {
      const value = args[name] ?? '';
      if (typeof value === 'object') filled[name] = format(locale, value, guard);
      else filled[name] = typeof value === 'string' ? guard(value) : new PlainNumber(value);
    }
    return bundle.formatPattern(pattern, filled, []);
  };
  const format = (locale: Locale, ref: TextRef, guard: (value: string) => string = same): string => {
    if (ref.args !== undefined) return fill(locale, ref, guard);
    const { bundle, fixed } = locales[locale].voice(address());
    let text = fixed.get(ref.id);
    if (text === undefined) {
      text = fill(locale, ref, guard);
      // Ids are the program's own, so this stays as small as the catalogue; unknown ones are not kept.
      if (bundle.hasMessage(ref.id.split('.')[0] ?? '')) fixed.set(ref.id, text);
    }
    return text;
  };
  return {
    format,
    has: (locale, id) => locales[locale].plain.hasMessage(id.split('.')[0] ?? id),
    ids: (locale) => locales[locale].ids,
  };
};
