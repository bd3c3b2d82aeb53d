import { useEffect, useReducer, useRef } from 'preact/hooks';

/** A value that components watch. */
export class Store<T> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: T) {}

  get(): T {
    return this.value;
  }

  set(value: T): void {
    if (value === this.value) return;
    this.value = value;
    for (const listener of [...this.listeners]) listener();
  }

  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

/** A part of a store's value; the component is drawn again only when that part is another one. */
export function useStore<T, Part>(store: Store<T>, select: (value: T) => Part): Part {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const part = select(store.get());
  const shown = useRef(part);
  shown.current = part;
  const latest = useRef(select);
  latest.current = select;
  useEffect(() => {
    const check = () => {
      if (!Object.is(latest.current(store.get()), shown.current)) draw(undefined);
    };
    // What changed between drawing and listening.
    check();
    return store.listen(check);
  }, [store]);
  return part;
}
