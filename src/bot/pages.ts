import { type Button, inRows, text } from '../flows/view.js';

/** Rows of a list that fit a screen. */
export const PAGE_SIZE = 8;
/** Their numbers, as buttons. */
export const NUMBERS_A_ROW = 4;

export interface Page<T> {
  readonly items: readonly T[];
  /** From 0, within what there is. */
  readonly page: number;
  readonly pages: number;
  /** Number of the first item, from 1. */
  readonly first: number;
}

/** One page of a list; a page beyond the end (the list became shorter, or a forged button) is the last one. */
export const pageOf = <T>(all: readonly T[], wanted: number): Page<T> => {
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  const page = Math.min(Math.max(Number.isInteger(wanted) ? wanted : 0, 0), pages - 1);
  const from = page * PAGE_SIZE;
  return { items: all.slice(from, from + PAGE_SIZE), page, pages, first: from + 1 };
};

/** A number for each item of a page, which may be typed next, and below them the way to the pages around. */
export const pageButtons = <T>(
  page: Page<T>,
  open: (item: T) => string,
  turnTo: (page: number) => string,
): Button[][] => {
  const numbers = page.items.map((item, i) => {
    const number = page.first + i;
    return { label: String(number), data: open(item), typed: text('typed-number', { number }) };
  });
  return [...inRows(numbers, NUMBERS_A_ROW), ...turningButtons(page, turnTo)];
};

/** The way to the pages around, as a row; none where there is but one page. */
export const turningButtons = ({ page, pages }: Page<unknown>, turnTo: (page: number) => string): Button[][] => {
  const around: Button[] = [];
  if (page > 0) around.push({ label: '◀', data: turnTo(page - 1) });
  if (pages > 1) around.push({ label: `${page + 1}/${pages}`, data: turnTo(page) });
  if (page < pages - 1) around.push({ label: '▶', data: turnTo(page + 1) });
  return around.length === 0 ? [] : [around];
};
