import type { SiteState } from '../site/state.js';

export type { SiteState };
/** Texts of the guide by language and id. */
export type Texts = Readonly<Record<'vi' | 'en', Readonly<Record<string, string>>>>;

/** What the demo's server tells all pages. */
export type Told =
  | { readonly type: 'state'; readonly state: SiteState }
  | { readonly type: 'show'; readonly person: number };

async function request<T>(path: string, body?: unknown): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(
    `/demo/${path}`,
    body === undefined ? {} : { method: 'POST', headers, body: JSON.stringify(body) },
  );
  return (await response.json()) as T;
}

/** The demo's server. */
export const server = {
  texts: () => request<Texts>('texts'),
  state: () => request<SiteState>('state'),
  reset: (scenario: SiteState['scenario']) => request<SiteState>('reset', { scenario }),
  do: (step: string) => request<SiteState>('do', { step }),
};
