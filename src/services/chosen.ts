import { appError } from '../errors.js';

/** Those of the given ids; all when none is given. Throws `not-found` for one that is not among them. */
export const chosenOf = <T extends { readonly id: string }>(all: T[], ids: readonly string[]): T[] => {
  if (ids.length === 0) return all;
  return ids.map((id) => {
    const found = all.find((one) => one.id === id);
    if (found === undefined) throw appError('not-found');
    return found;
  });
};
