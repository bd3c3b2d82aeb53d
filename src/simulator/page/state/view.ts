import type { View } from '../extension.js';
import { languages } from '../words/index.js';
import { Store } from './store.js';

const key = 'simulator-view';

const numbers = (value: unknown): number[] =>
  Array.isArray(value) ? value.filter((one): one is number => typeof one === 'number') : [];

/** What was looked at when the page was left. */
function remembered(): Partial<View> {
  try {
    const value = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
    const language = languages.find((one) => one === value.language);
    return {
      open: numbers(value.open),
      ...(language === undefined ? {} : { language }),
      ...(typeof value.front === 'number' ? { front: value.front } : {}),
      ...(typeof value.tab === 'string' ? { tab: value.tab } : {}),
    };
  } catch {
    return {};
  }
}

/** The language that the address or the browser asks for. */
function startLanguage(): View['language'] {
  const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
  return asked.startsWith('en') ? 'en' : 'vi';
}

/** What is looked at, kept in the browser. An address with `?lang=en` wins over what was remembered. */
export function createView(): Store<View> {
  const asked = new URLSearchParams(location.search).has('lang') ? { language: startLanguage() } : {};
  const fresh: View = { language: startLanguage(), open: [], front: undefined, tab: '', pointed: undefined };
  const store = new Store<View>({ ...fresh, ...remembered(), ...asked });
  store.listen(() => {
    const { pointed: _, ...kept } = store.get();
    localStorage.setItem(key, JSON.stringify(kept));
  });
  return store;
}
