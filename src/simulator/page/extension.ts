import type { FunctionComponent } from 'preact';
import type { State } from './state/state.js';
import type { Store } from './state/store.js';
import type { Language } from './words/index.js';

/** What the page of a moment is: an extension may watch and change it. */
export interface View {
  readonly language: Language;
  /** Whose phones are shown, from left to right. */
  readonly open: readonly number[];
  /** The phone that is shown where only one has room; undefined: the panel. */
  readonly front: number | undefined;
  /** The tab of the panel. */
  readonly tab: string;
  /** Somebody whose phone is to be looked at. */
  readonly pointed: number | undefined;
}

/** What the page gives to an extension. */
export interface Host {
  readonly world: Store<State>;
  readonly view: Store<View>;
  /** Opens somebody's phone, if it is not there, and brings it to the eye. */
  show(personId: number): void;
  /** Called with what the extension's server side tells all pages. */
  onTold(listener: (data: unknown) => void): void;
}

/** What an extension adds. A module exports `extend(host): Extension`. */
export interface Extension {
  readonly title: string;
  /** Phones that are open when nobody has chosen others; watched, as they may become known later. */
  readonly phones: Store<readonly number[]>;
  /** Stands in the bar at the top. */
  readonly Toolbar: FunctionComponent;
  /** A tab of its own, the first one. */
  readonly tab: { readonly label: (language: Language) => string; readonly Panel: FunctionComponent };
}
