import { type Button, inRows } from '../flows/view.js';
import { NUMBERS_A_ROW, PAGE_SIZE } from './pages.js';

/** One page of a list that changes while people read it: it begins at an item, not at a number. */
export interface CursorPage<T> {
  readonly items: readonly T[];
  /** Number of the first item, from 1. */
  readonly first: number;
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Where this page begins, as it stands in buttons; empty: at the beginning. */
  readonly from: string;
  readonly back: string | undefined;
  readonly next: string | undefined;
}

/** A unit's code in at most seven characters (FNV-1a): beside another code it has to fit into callback data. Fast, since a list is searched for it. */
const handleOf = (code: string): string => {
  let hash = 0x811c9dc5;
  for (let i = 0; i < code.length; i += 1) hash = Math.imul(hash ^ code.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36);
};

/** Where the list goes on: at the item itself; where it left the list, at the first after it in `order`, which holds all that ever may be listed. */
const startOf = (codes: readonly string[], from: string, order: readonly string[]): number => {
  if (from === '') return 0;
  const at = codes.findIndex((code) => handleOf(code) === from);
  if (at >= 0) return at;
  const place = order.findIndex((code) => handleOf(code) === from);
  if (place < 0) return 0;
  const after = new Set(order.slice(place));
  const next = codes.findIndex((code) => after.has(code));
  return next >= 0 ? next : Math.max(0, codes.length - PAGE_SIZE);
};

/** The page that begins at `from`; an item that left the list meanwhile shifts nothing before it. */
export const pageFrom = <T>(
  all: readonly T[],
  codeOf: (item: T) => string,
  from: string,
  order: readonly string[] = all.map(codeOf),
): CursorPage<T> => {
  const codes = all.map(codeOf);
  const start = startOf(codes, from, order);
  const at = (index: number): string => (index <= 0 ? '' : handleOf(codes[index] ?? ''));
  const page = Math.ceil(start / PAGE_SIZE) + 1;
  const after = Math.ceil(Math.max(0, all.length - start - PAGE_SIZE) / PAGE_SIZE);
  return {
    items: all.slice(start, start + PAGE_SIZE),
    first: start + 1,
    page,
    pages: page + after,
    from: at(start),
    back: start === 0 ? undefined : at(start - PAGE_SIZE),
    next: start + PAGE_SIZE < all.length ? at(start + PAGE_SIZE) : undefined,
  };
};

/** A number for each item, and below them the way to the pages around. */
export const cursorButtons = <T>(
  { items, first, page, pages, from, back, next }: CursorPage<T>,
  open: (item: T) => string,
  turnTo: (from: string) => string,
): Button[][] => {
  const numbers = items.map((item, i) => ({ label: String(first + i), data: open(item) }));
  const around: Button[] = [];
  if (back !== undefined) around.push({ label: '◀', data: turnTo(back) });
  if (pages > 1) around.push({ label: `${page}/${pages}`, data: turnTo(from) });
  if (next !== undefined) around.push({ label: '▶', data: turnTo(next) });
  return [...inRows(numbers, NUMBERS_A_ROW), ...(around.length === 0 ? [] : [around])];
};

/** Where the page of eight begins on which an item stands, counted from the beginning. */
export const pageHolding = (codes: readonly string[], code: string): string => {
  const at = codes.indexOf(code);
  const start = at < 0 ? 0 : Math.floor(at / PAGE_SIZE) * PAGE_SIZE;
  return start === 0 ? '' : handleOf(codes[start] ?? '');
};
