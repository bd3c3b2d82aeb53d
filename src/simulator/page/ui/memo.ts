import { Component, type ComponentChildren, type FunctionComponent, h } from 'preact';

/** The same value, or lists of the same values. */
const same = (a: unknown, b: unknown): boolean =>
  Object.is(a, b) ||
  (Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => Object.is(one, b[index])));

/** Draws a component again only when one of its properties is another one. */
export function memo<P extends object>(draw: FunctionComponent<P>): FunctionComponent<P> {
  class Memo extends Component<P> {
    override shouldComponentUpdate(next: P): boolean {
      const before = this.props as Readonly<Record<string, unknown>>;
      const after = next as Readonly<Record<string, unknown>>;
      return [...new Set([...Object.keys(before), ...Object.keys(after)])].some(
        (name) => !same(before[name], after[name]),
      );
    }

    override render(): ComponentChildren {
      return h(draw, this.props as P);
    }
  }
  return Memo as unknown as FunctionComponent<P>;
}
