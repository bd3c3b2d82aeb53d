import type { RosterColumn, RosterProblem } from '../domain/roster.js';
import { meaningOfTitle, type TitleMeaning } from '../domain/roster-titles.js';
import { normalise } from '../domain/text.js';
import type { Layout, RosterNote, RosterSheet } from './roster-sheet.js';

/** Titles, names of offices and dates stand above a table, but not for pages. */
const SEARCHED_ROWS = 50;
const REQUIRED: readonly RosterColumn[] = ['code', 'name'];

/** The line or lines that name the columns of a sheet. */
export interface Header {
  /** Positions from 0 of the first and the last line. */
  readonly first: number;
  readonly last: number;
  readonly layout: Layout;
  /** Position of the running number, where there is one. */
  readonly numbers: number | undefined;
  readonly titles: readonly string[];
}

/** A cell as it is understood: normalised, a newline within it is layout. */
export const cellText = (cell: string | undefined): string => normalise(cell ?? '').replaceAll('\n', ' ');

/** Titles over the lines of a header: a merged cell counts in every cell that it covers. */
const titlesOf = (sheet: RosterSheet, first: number, last: number): string[] => {
  const width = Math.max(...sheet.rows.slice(first, last + 1).map((row) => row.length));
  return Array.from({ length: width }, (_, column) => {
    const parts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const merge = sheet.merges.find(
        (one) => one.startRow <= row && row <= one.endRow && one.startCol <= column && column <= one.endCol,
      );
      const part = cellText(sheet.rows[merge?.startRow ?? row]?.[merge?.startCol ?? column]);
      if (part !== '' && !parts.includes(part)) parts.push(part);
    }
    return parts.join(' ');
  });
};

const lastLine = (sheet: RosterSheet, first: number): number =>
  Math.max(
    first,
    // A cell merged over more lines than two or three is no title.
    ...sheet.merges.filter((one) => one.startRow === first && one.endRow - first <= 2).map((one) => one.endRow),
  );

const distinct = (meanings: readonly (TitleMeaning | undefined)[]): number =>
  new Set(meanings.flatMap((meaning) => meaning?.column ?? [])).size;

const layoutOf = (titles: readonly string[]): Layout => {
  const found = new Map<RosterColumn, { at: number; rank: number }[]>();
  for (const [at, title] of titles.entries()) {
    const meaning = meaningOfTitle(title);
    if (meaning?.column === undefined) continue;
    found.set(meaning.column, [...(found.get(meaning.column) ?? []), { at, rank: meaning.rank }]);
  }
  return new Map(
    [...found].map(([column, places]) => {
      const cells = places.sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ at }) => at);
      return [column, { cells, title: titles[cells[0] ?? 0] ?? column }];
    }),
  );
};

/** The header of a sheet: the line that names most of what a roster needs; undefined where none names a code or a name and one thing more. */
export const findHeader = (sheet: RosterSheet): Header | undefined => {
  let best: { first: number; score: number } | undefined;
  for (const [first, row] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const meanings = row.map((cell) => meaningOfTitle(cellText(cell)));
    const score = distinct(meanings);
    const named = meanings.some((meaning) => meaning?.column !== undefined && REQUIRED.includes(meaning.column));
    if (named && score >= 2 && score > (best?.score ?? 0)) best = { first, score };
  }
  if (best === undefined) return undefined;
  const { first } = best;
  const last = lastLine(sheet, first);
  const titles = titlesOf(sheet, first, last);
  const numbers = titles.findIndex((title) => {
    const meaning = meaningOfTitle(title);
    return meaning !== undefined && 'kind' in meaning && meaning.kind === 'number';
  });
  return { first, last, titles, layout: layoutOf(titles), numbers: numbers < 0 ? undefined : numbers };
};

/** The same column twice leaves open which is meant; a parent may stand as code and as name, a place in several ways. */
const duplicates = (header: Header, row: number): RosterProblem[] => {
  const seen = new Map<string, string>();
  return header.titles.flatMap((title): RosterProblem[] => {
    const meaning = meaningOfTitle(title);
    if (meaning?.column === undefined || meaning.column === 'locality') return [];
    const slot = `${meaning.column} ${meaning.rank}`;
    const known = seen.has(slot);
    seen.set(slot, title);
    return known ? [{ row, column: meaning.column, code: 'duplicate-column', args: { column: title } }] : [];
  });
};

const isPersonal = (meaning: TitleMeaning | undefined): boolean =>
  meaning !== undefined && 'kind' in meaning && meaning.kind === 'personal';

/** One remark for all columns of a sort; the text puts the first and the last quotation mark. */
const remark = (row: number, code: RosterNote['code'], titles: readonly string[]): RosterNote[] =>
  titles.length === 0 ? [] : [{ row, code, args: { column: titles.join('”, “') } }];

/** What a header lacks, has twice, or has and is not used. */
export const judgeHeader = (header: Header): { problems: RosterProblem[]; notes: RosterNote[] } => {
  const row = header.first + 1;
  const missing = REQUIRED.filter((column) => !header.layout.has(column));
  const problems = missing.map((column): RosterProblem => ({ row, column, code: 'missing-column', args: { column } }));
  const named = header.titles.filter((title) => title !== '');
  const notes = [
    ...remark(
      row,
      'personal-column',
      named.filter((title) => isPersonal(meaningOfTitle(title))),
    ),
    ...remark(
      row,
      'unknown-column',
      named.filter((title) => meaningOfTitle(title) === undefined),
    ),
  ];
  return { problems: [...problems, ...duplicates(header, row)], notes };
};
