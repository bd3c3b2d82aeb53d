import type { RosterColumn, RosterProblem, RosterRow } from '../domain/roster.js';

/** A sheet of a file, every cell a text; `merges` by position from 0, both ends included, their text in the first cell. */
export interface RosterSheet {
  /** Empty for a file that has one nameless table. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly merges: readonly {
    readonly startRow: number;
    readonly startCol: number;
    readonly endRow: number;
    readonly endCol: number;
  }[];
}

/** Remarks that stop nothing; each has its text in `roster-note-<code>` (src/locales). */
export const ROSTER_NOTES = [
  'unknown-column',
  'personal-column',
  'skipped-rows',
  'other-sheet',
  'repeated',
  'converted',
  'kind-from-name',
  'unknown-kind',
  'same-name',
  'recoded',
] as const;

export interface RosterNote {
  readonly row: number;
  readonly sheet?: string;
  readonly code: (typeof ROSTER_NOTES)[number];
  readonly args: Readonly<Record<string, string | number>>;
}

/** Where a sheet holds what: for each column the positions in which to look, the best first, and its title as the file has it. */
export type Layout = ReadonlyMap<RosterColumn, { readonly cells: readonly number[]; readonly title: string }>;

export type RosterFile =
  | {
      readonly ok: true;
      readonly rows: readonly RosterRow[];
      readonly notes: readonly RosterNote[];
      /** The header, by what the rows have as their sheet, nothing where it is the only one. */
      readonly layouts: ReadonlyMap<
        string | undefined,
        { readonly sheet: string; readonly row: number; readonly columns: Layout }
      >;
      /** The columns that any sheet has. */
      readonly columns: ReadonlySet<RosterColumn>;
    }
  | { readonly ok: false; readonly problems: readonly RosterProblem[] };
