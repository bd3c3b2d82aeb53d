/** What was opened and must be closed again, whatever happens; the last opened first. */
export interface Scope {
  defer(close: () => Promise<unknown>): void;
  /** Closes everything; goes on when one fails. Calling it again waits for the same end. */
  close(): Promise<void>;
}

export const createScope = (): Scope => {
  const open: (() => Promise<unknown>)[] = [];
  let closing: Promise<void> | undefined;
  const closeAll = async (): Promise<void> => {
    for (let close = open.pop(); close !== undefined; close = open.pop()) await close().catch(() => undefined);
  };
  return {
    defer: (close) => void open.push(close),
    close: () => {
      closing ??= closeAll();
      return closing;
    },
  };
};
