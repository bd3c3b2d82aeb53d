import { type Context, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Extension, Host, View } from '../extension.js';
import type { LiveWorld } from '../state/live.js';
import type { State } from '../state/state.js';
import { useStore } from '../state/store.js';
import { type Say, sayIn } from '../words/index.js';

/** What every part of the page can reach. */
export interface Page {
  readonly live: LiveWorld;
  readonly host: Host;
  readonly extension: Extension | undefined;
}

export const PageContext: Context<Page | undefined> = createContext<Page | undefined>(undefined);

export function usePage(): Page {
  const page = useContext(PageContext);
  if (page === undefined) throw new Error('drawn outside of the page');
  return page;
}

export function useWorld<T>(select: (state: State) => T): T {
  return useStore(usePage().host.world, select);
}

export function useView<T>(select: (view: View) => T): T {
  return useStore(usePage().host.view, select);
}

export function useSay(): Say {
  return sayIn(useView(({ language }) => language));
}
